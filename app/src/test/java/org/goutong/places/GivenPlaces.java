package org.goutong.places;

import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.goutong.Marks;
import org.goutong.orgs.Staff;

/** Makes places through the front door; each has a name of its own. */
public final class GivenPlaces {

    // A house of its own: in one house two brands that sound alike are a person's to tell apart.
    private static final AtomicInteger houses = new AtomicInteger(1);

    private GivenPlaces() {}

    /** A building of the person's unit. */
    public static UUID building(Places places, Staff by) {
        return places.add(by, at("金航街%d号".formatted(houses.incrementAndGet()), "航港发展大厦 " + Marks.next(), by.orgCode()));
    }

    static NewPlace named(String name, String orgCode) {
        return at("金航街1号", name, orgCode);
    }

    private static NewPlace at(String address, String name, String orgCode) {
        return new NewPlace(
                orgCode, PlaceKind.BUILDING, name, address, "物业客服", "010-80480000", 157, 4200, 23, 610, null, "");
    }
}
