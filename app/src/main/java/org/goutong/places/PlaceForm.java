package org.goutong.places;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import org.goutong.web.Problems;
import org.goutong.web.Typed;
import org.jspecify.annotations.Nullable;

/** A place as it was typed. */
record PlaceForm(
        String orgCode,
        String kind,
        String name,
        String address,
        String hostName,
        String hostPhone,
        String employers,
        String employees,
        String employersWithUnion,
        String members,
        String countedOn,
        String note) {

    private static final int MOST = 9_999_999;

    PlaceForm(
            @Nullable String orgCode,
            @Nullable String kind,
            @Nullable String name,
            @Nullable String address,
            @Nullable String hostName,
            @Nullable String hostPhone,
            @Nullable String employers,
            @Nullable String employees,
            @Nullable String employersWithUnion,
            @Nullable String members,
            @Nullable String countedOn,
            @Nullable String note) {
        this.orgCode = Typed.line(orgCode);
        this.kind = Typed.line(kind);
        this.name = Typed.line(name);
        this.address = Typed.line(address);
        this.hostName = Typed.line(hostName);
        this.hostPhone = Typed.line(hostPhone);
        this.employers = Typed.line(employers);
        this.employees = Typed.line(employees);
        this.employersWithUnion = Typed.line(employersWithUnion);
        this.members = Typed.line(members);
        this.countedOn = Typed.line(countedOn);
        this.note = Typed.line(note);
    }

    static PlaceForm empty(String orgCode) {
        return new PlaceForm(orgCode, "BUILDING", "", "", "", "", "", "", "", "", "", "");
    }

    static PlaceForm of(Place place) {
        return new PlaceForm(
                place.orgCode(),
                place.kind().name(),
                place.name(),
                place.address(),
                place.hostName(),
                place.hostPhone(),
                Objects.toString(place.employers(), ""),
                Objects.toString(place.employees(), ""),
                Objects.toString(place.employersWithUnion(), ""),
                Objects.toString(place.members(), ""),
                Objects.toString(place.countedOn(), ""),
                place.note());
    }

    /**
     * What is wrong with it.
     *
     * @param units the units that may be chosen, by code
     */
    Problems check(Map<String, String> units, LocalDate today) {
        var problems = Problems.none();
        problems.require("name", name, "places.name.missing");
        limit(problems, "name", name, 100);
        if (PlacesPage.kinds().get(kind) == null) {
            problems.add("kind", "places.kind.missing");
        }
        if (!units.containsKey(orgCode)) {
            problems.add("orgCode", "places.unit.outside");
        }
        problems.require("address", address, "places.address.missing");
        limit(problems, "address", address, 200);
        limit(problems, "hostName", hostName, 60);
        if (!hostPhone.isEmpty() && !hostPhone.matches("[0-9+() -]{5,30}")) {
            problems.add("hostPhone", "places.phone.unreadable");
        }
        var all = count(problems, "employers", employers);
        count(problems, "employees", employees);
        var organised = count(problems, "employersWithUnion", employersWithUnion);
        count(problems, "members", members);
        if (all != null && organised != null && organised > all) {
            problems.add("employersWithUnion", "constraint.place_unions_within_employers");
        }
        if (!countedOn.isEmpty() && !(day() instanceof LocalDate day && !day.isAfter(today))) {
            problems.add("countedOn", "places.counted.unreadable");
        }
        limit(problems, "note", note, 1000);
        return problems;
    }

    /** The place it describes, once {@link #check} has found nothing. */
    NewPlace place() {
        return new NewPlace(
                orgCode,
                PlaceKind.valueOf(kind),
                name,
                address,
                hostName,
                hostPhone,
                Typed.count(employers, MOST),
                Typed.count(employees, MOST),
                Typed.count(employersWithUnion, MOST),
                Typed.count(members, MOST),
                day(),
                note);
    }

    private static void limit(Problems problems, String field, String value, int most) {
        if (value.codePointCount(0, value.length()) > most) {
            problems.add(field, "places.text.too-long", most);
        }
    }

    private static @Nullable Integer count(Problems problems, String field, String typed) {
        var number = Typed.count(typed, MOST);
        if (!typed.isEmpty() && number == null) {
            problems.add(field, "places.count.unreadable", MOST);
        }
        return number;
    }

    private @Nullable LocalDate day() {
        try {
            return countedOn.isEmpty() ? null : LocalDate.parse(countedOn);
        } catch (DateTimeException unreadable) {
            return null;
        }
    }
}
