package org.goutong.orgs;

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
        FEDERATION
    }
}
