package org.goutong.demo;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.goutong.demo.DemoCity.Employer;
import org.goutong.demo.DemoCity.Place;
import org.goutong.demo.DemoCity.PlaceKind;

/** The places of the demo: those printed in the articles and some sixty invented ones. */
final class DemoPlaces {

    static final String LOBBY_BUILDING = "hanggang";
    private static final String PRINTED_COUNTS = "zhubang2000";

    /** A place before anybody is in it; {@code employers} is how many of the register sit there. */
    record Site(
            String key,
            PlaceKind kind,
            String name,
            String townshipCode,
            int floors,
            int employers,
            String address,
            String hostName) {

        /** Address of a room, for example …金航街1号航港发展大厦7层708室. */
        String doorOn(int floor, String room) {
            var endsInDigit = Character.isDigit(name.charAt(name.length() - 1));
            return address + name + (endsInDigit ? " " : "") + floor + "层" + room + "室";
        }
    }

    private DemoPlaces() {}

    static List<Site> sites() {
        return WordLists.rows("demo/places.csv").stream()
                .map(row -> new Site(
                        row.getField("key"),
                        PlaceKind.valueOf(row.getField("kind")),
                        row.getField("name"),
                        row.getField("township"),
                        Integer.parseInt(row.getField("floors")),
                        Integer.parseInt(row.getField("employers")),
                        row.getField("address"),
                        row.getField("host")))
                .toList();
    }

    /** Adds the counts: members are estimated at seven or eight of ten employees where there is a union. */
    static List<Place> count(List<Site> sites, List<Employer> employers) {
        Map<String, List<Employer>> located = new HashMap<>();
        for (var employer : employers) {
            if (employer.placeKey() != null) {
                located.computeIfAbsent(employer.placeKey(), key -> new ArrayList<>())
                        .add(employer);
            }
        }
        var dice = Dice.named("places");
        return sites.stream()
                .map(site -> count(site, located.getOrDefault(site.key(), List.of()), dice))
                .toList();
    }

    private static Place count(Site site, List<Employer> employers, Dice dice) {
        var phone = PersonNumbers.landline(dice);
        if (site.key().equals(PRINTED_COUNTS)) {
            return place(site, phone, 2881, 23781, 390, 9500);
        }
        var employees = employers.stream().mapToInt(Employer::employees).sum();
        var withUnion = employers.stream()
                .filter(employer -> employer.unionFoundedOn() != null)
                .toList();
        var members = 0;
        for (var employer : withUnion) {
            members += employer.employees() * dice.between(70, 85) / 100;
        }
        return place(site, phone, employers.size(), employees, withUnion.size(), members);
    }

    private static Place place(Site site, String phone, int employers, int employees, int withUnion, int members) {
        return new Place(
                site.key(),
                site.kind(),
                site.name(),
                site.townshipCode(),
                site.address(),
                site.hostName(),
                phone,
                employers,
                employees,
                withUnion,
                members);
    }
}
