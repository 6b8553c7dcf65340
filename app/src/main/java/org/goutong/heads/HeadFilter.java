package org.goutong.heads;

import org.goutong.web.Address;
import org.jspecify.annotations.Nullable;

/**
 * Which head firms are wanted.
 *
 * @param orgCode unit in which they, or stations of theirs, are
 * @param planned only those with a plan, or only those without; null for all
 */
record HeadFilter(String orgCode, @Nullable Boolean planned) {

    static final String PATH = "/cases/heads";

    /** As the address has it; what cannot be read filters nothing. */
    static HeadFilter of(@Nullable String unit, @Nullable String plan, String own) {
        return new HeadFilter(
                unit != null && unit.matches("[0-9A-Z]{2,20}") ? unit : own,
                "yes".equals(plan) ? Boolean.TRUE : "no".equals(plan) ? Boolean.FALSE : null);
    }

    /** The choice of a plan as the address has it. */
    String plan() {
        return planned == null ? "" : planned ? "yes" : "no";
    }

    /** The address of the same units with another choice of a plan. */
    String address(String plan) {
        return Address.of(PATH).with("unit", orgCode).with("plan", plan).toString();
    }
}
