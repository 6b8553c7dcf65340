package org.goutong.places;

import org.goutong.web.Words;

/** What kind of place it is; the constants are the codes of the reference list of venue types. */
public enum PlaceKind {
    BUILDING,
    BUILDING_CLUSTER,
    PARK,
    BUSINESS_DISTRICT,
    COMMUNITY,
    CONSTRUCTION_SITE,
    MARKET,
    ENTERPRISE_GATE,
    PLATFORM_STATION,
    ASSOCIATION_MEETING,
    SPORTS_CULTURE_EVENT,
    UNION_SERVICE_STATION,
    ONLINE;

    /** The word in the visitor's language, for example 楼宇. */
    public String word() {
        return Words.t("places.kind." + name());
    }
}
