package org.goutong.orgs;

import java.util.EnumSet;
import java.util.Set;
import org.goutong.web.Words;
import org.jspecify.annotations.Nullable;

/**
 * A unit of the union tree.
 *
 * @param name of the area or body, for example 南法信地区
 * @param unionName of its union, for example 南法信地区总工会
 * @param parentCode null for the city
 */
public record Organisation(
        String code, @Nullable String parentCode, Kind kind, String name, String unionName, boolean active) {

    /** What a unit is. */
    public enum Kind {
        CITY,
        DISTRICT,
        TOWNSHIP,
        INDUSTRY_DEPARTMENT,
        STATION,
        PRIMARY_UNION,
        FEDERATION;

        /** What can be added below a unit of this kind; districts and townships come with their official codes. */
        public Set<Kind> below() {
            return switch (this) {
                case CITY, DISTRICT -> EnumSet.of(INDUSTRY_DEPARTMENT, STATION, PRIMARY_UNION, FEDERATION);
                case TOWNSHIP, INDUSTRY_DEPARTMENT -> EnumSet.of(STATION, PRIMARY_UNION, FEDERATION);
                case STATION -> EnumSet.of(PRIMARY_UNION, FEDERATION);
                case FEDERATION -> EnumSet.of(PRIMARY_UNION);
                case PRIMARY_UNION -> EnumSet.noneOf(Kind.class);
            };
        }

        /** The first code part of units added below; areas keep the numbers of the official table before it. */
        String firstBelow() {
            return switch (this) {
                case CITY -> "9901";
                case DISTRICT -> "901";
                default -> "001";
            };
        }
    }

    /** The kind in the visitor's language. */
    public String kindName() {
        return Words.t("orgs.kind." + kind.name());
    }
}
