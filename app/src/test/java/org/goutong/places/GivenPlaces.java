package org.goutong.places;

import java.util.UUID;
import org.goutong.orgs.Staff;

/** Makes places through the front door; each has a name of its own. */
public final class GivenPlaces {

    private GivenPlaces() {}

    /** A building of the person's unit. */
    public static UUID building(Places places, Staff by) {
        return places.add(by, named("航港发展大厦 " + UUID.randomUUID(), by.orgCode()));
    }

    static NewPlace named(String name, String orgCode) {
        return new NewPlace(
                orgCode, PlaceKind.BUILDING, name, "金航街1号", "物业客服", "010-80480000", 157, 4200, 23, 610, null, "");
    }
}
