package org.goutong.places;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.goutong.audit.RowForm;
import org.goutong.audit.Seen;
import org.goutong.web.Problems;
import org.goutong.web.Typed;
import org.jspecify.annotations.Nullable;

/**
 * A place as it was typed.
 *
 * @param seen the state of the place it was made from, as {@link Seen#text}; empty for a new one
 * @param take {@code theirs} when what two people changed is to be as the other one wrote it
 * @param why why it is changed, for whoever reads the history; may be empty
 */
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
        String note,
        String why,
        String seen,
        String take)
        implements RowForm<PlaceForm> {

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
            @Nullable String note,
            @Nullable String why,
            @Nullable String seen,
            @Nullable String take) {
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
        this.why = Typed.line(why);
        this.seen = Typed.line(seen);
        this.take = Typed.line(take);
    }

    static PlaceForm empty(String orgCode) {
        return new PlaceForm(orgCode, "BUILDING", "", "", "", "", "", "", "", "", "", "", "", "", "");
    }

    static PlaceForm of(Place place) {
        var form = new PlaceForm(
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
                place.note(),
                "",
                "",
                "");
        return form.madeFrom(place.version());
    }

    @Override
    public Map<String, String> columns() {
        var columns = new LinkedHashMap<String, String>();
        columns.put("name", name);
        columns.put("kind", kind);
        columns.put("address", address);
        columns.put("org_code", orgCode);
        columns.put("host_name", hostName);
        columns.put("host_phone", hostPhone);
        columns.put("employers", employers);
        columns.put("employers_with_union", employersWithUnion);
        columns.put("employees", employees);
        columns.put("members", members);
        columns.put("counted_on", countedOn);
        columns.put("note", note);
        return columns;
    }

    @Override
    public PlaceForm with(Map<String, String> columns, Seen state) {
        return new PlaceForm(
                columns.get("org_code"),
                columns.get("kind"),
                columns.get("name"),
                columns.get("address"),
                columns.get("host_name"),
                columns.get("host_phone"),
                columns.get("employers"),
                columns.get("employees"),
                columns.get("employers_with_union"),
                columns.get("members"),
                columns.get("counted_on"),
                columns.get("note"),
                why,
                state.text(),
                "");
    }

    /**
     * What is wrong with it.
     *
     * @param units the units that may be chosen, by code
     */
    Problems check(Map<String, String> units, LocalDate today) {
        var problems = Problems.none();
        problems.require("name", name, "places.name.missing");
        problems.limit("name", name, 100);
        if (PlacesPage.kinds().get(kind) == null) {
            problems.add("kind", "places.kind.missing");
        }
        if (!units.containsKey(orgCode)) {
            problems.add("orgCode", "places.unit.outside");
        }
        problems.require("address", address, "places.address.missing");
        problems.limit("address", address, 200);
        problems.limit("hostName", hostName, 60);
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
        problems.limit("note", note, 1000);
        problems.limit("why", why, 200);
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

    private static @Nullable Integer count(Problems problems, String field, String typed) {
        var number = Typed.count(typed, MOST);
        if (!typed.isEmpty() && number == null) {
            problems.add(field, "places.count.unreadable", MOST);
        }
        return number;
    }

    private @Nullable LocalDate day() {
        return Typed.day(countedOn);
    }
}
