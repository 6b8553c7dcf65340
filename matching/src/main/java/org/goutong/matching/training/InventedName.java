package org.goutong.matching.training;

/**
 * A full employer name that nobody bears, in its parts: 行政区划 · 字号 · 行业 · 组织形式 (+ branch).
 *
 * @param region as written, {@code 北京市大兴区}; empty when the name states none
 * @param regionShort how people say it, {@code 北京}; empty when the name states none
 * @param place where the region stands
 */
record InventedName(
        String region, String regionShort, Place place, String brand, String trade, String form, String branch) {

    /** Where the region stands in a full name. */
    enum Place {
        /** {@code 北京砚北科技有限公司}. */
        FRONT,
        /** {@code 砚北（北京）科技有限公司}. */
        AFTER_BRAND,
        /** {@code 砚北科技（北京）有限公司}. */
        BEFORE_FORM
    }

    String text() {
        return text("（", "）");
    }

    /** The full name with the given brackets around a region in its middle. */
    String text(String open, String close) {
        var bracketed = region.isEmpty() ? "" : open + region + close;
        return switch (place) {
            case FRONT -> region + brand + trade + form + branch;
            case AFTER_BRAND -> brand + bracketed + trade + form + branch;
            case BEFORE_FORM -> brand + trade + bracketed + form + branch;
        };
    }

    boolean isBranch() {
        return !branch.isEmpty();
    }

    InventedName withBranch(String other) {
        return new InventedName(region, regionShort, place, brand, trade, form, other);
    }

    InventedName withoutRegion() {
        return new InventedName("", "", Place.FRONT, brand, trade, form, branch);
    }

    InventedName withBrand(String other) {
        return new InventedName(region, regionShort, place, other, trade, form, branch);
    }

    InventedName withTrade(String other) {
        return new InventedName(region, regionShort, place, brand, other, form, branch);
    }

    InventedName withForm(String other) {
        return new InventedName(region, regionShort, place, brand, trade, other, branch);
    }

    InventedName withRegionOf(InventedName other) {
        return new InventedName(other.region, other.regionShort, other.place, brand, trade, form, branch);
    }
}
