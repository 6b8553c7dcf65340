package org.goutong.outreach;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.goutong.audit.Histories;
import org.goutong.audit.Overwritten;
import org.goutong.audit.Reconciled;
import org.goutong.orgs.Colleagues;
import org.goutong.orgs.OrgCode;
import org.goutong.orgs.Staff;
import org.goutong.places.Place;
import org.goutong.places.PlaceSearch;
import org.goutong.places.Places;
import org.goutong.web.NotFound;
import org.goutong.web.Options;
import org.goutong.web.Problems;
import org.goutong.web.Time;
import org.goutong.web.Typed;
import org.goutong.web.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What a plan can be made of: places, people, hours; and whether what was typed is among it. */
@Component
public class PlanChoices {

    private static final int MOST_PLACES = 300;

    private final Places places;
    private final Colleagues colleagues;
    private final TargetEmployers employers;
    private final UnitNames units;
    private final Histories histories;
    private final Clock clock;

    PlanChoices(
            Places places,
            Colleagues colleagues,
            TargetEmployers employers,
            UnitNames units,
            Histories histories,
            Clock clock) {
        this.places = places;
        this.colleagues = colleagues;
        this.employers = employers;
        this.units = units;
        this.histories = histories;
        this.clock = clock;
    }

    /** The units a person works with, by code. */
    public Map<String, String> units(Staff staff) {
        return units.of(staff);
    }

    /**
     * Places by identifier, with their unit where there are several; the chosen one stays, however long the list is.
     *
     * @param units as {@link #units} has them
     */
    public Map<String, String> places(Staff staff, Map<String, String> units, String chosen) {
        var choices = new LinkedHashMap<String, String>();
        if (place(staff, chosen) instanceof Place place) {
            choices.put(place.id().toString(), label(place, units));
        }
        for (var place : places.list(staff.scope(), PlaceSearch.first(MOST_PLACES))) {
            choices.putIfAbsent(place.id().toString(), label(place, units));
        }
        return choices;
    }

    private static String label(Place place, Map<String, String> units) {
        var unit = units.get(place.orgCode());
        return units.size() > 1 && unit != null ? place.name() + "·" + unit : place.name();
    }

    /** Organisers by identifier. */
    public Map<String, String> people(Staff staff) {
        return Options.of(
                colleagues.listOrganisers(staff.scope(), staff.orgCode()),
                colleague -> colleague.id().toString(),
                colleague -> colleague.name() + "·" + colleague.unionName());
    }

    /**
     * Notes that a unit is none that the person works with.
     *
     * @param units as {@link #units} has them
     */
    public static void checkUnit(Problems problems, Map<String, String> units, String orgCode) {
        if (!units.containsKey(orgCode)) {
            problems.add("orgCode", "places.unit.outside");
        }
    }

    /**
     * Notes that a place is not there, or not the unit's.
     *
     * @param units as {@link #units} has them
     */
    public void checkPlace(Problems problems, Staff staff, Map<String, String> units, String orgCode, String typed) {
        var place = place(staff, typed);
        if (place == null) {
            problems.add("place", "outreach.place.missing");
        } else if (!OrgCode.covers(orgCode, place.orgCode())) {
            problems.add("place", "outreach.place.of-another-unit", units.getOrDefault(orgCode, ""));
        }
    }

    /** Notes that who runs the meeting is nobody who may, or that somebody on duty is none of the unit's. */
    public void checkPeople(Problems problems, Staff staff, String organiser, List<String> onDuty) {
        if (!isOrganiser(staff, organiser)) {
            problems.add("organiser", "outreach.organiser.missing");
        }
        if (!onDuty.stream().allMatch(id -> isOrganiser(staff, id))) {
            problems.add("staff", "outreach.staff.outside");
        }
    }

    /**
     * Notes that day or hours cannot be read, or that a day is too far away.
     *
     * @param date for example {@code 2016-06-07}
     * @param from for example {@code 11:30}
     * @param closesAfterItOpens key of what is said of an end that is not later than the beginning
     */
    public void checkHours(Problems problems, String date, String from, String to, String closesAfterItOpens) {
        var today = Time.day(clock.instant());
        if (!(Typed.day(date) instanceof LocalDate day)) {
            problems.add("date", "outreach.date.unreadable");
        } else if (day.isBefore(today.minusYears(1)) || day.isAfter(today.plusYears(2))) {
            problems.add("date", "outreach.date.too-far");
        }
        var opens = MeetingForm.time(from);
        var closes = MeetingForm.time(to);
        if (opens == null) {
            problems.add("from", "outreach.time.unreadable");
        }
        if (closes == null) {
            problems.add("to", "outreach.time.unreadable");
        } else if (opens != null && !closes.isAfter(opens)) {
            problems.add("to", closesAfterItOpens);
        }
    }

    /** The place that was chosen; null when it is not there or not in the person's scope. */
    public @Nullable Place place(Staff staff, String typed) {
        var id = Typed.id(typed);
        try {
            return id == null ? null : places.get(staff.scope(), id);
        } catch (NotFound outside) {
            return null;
        }
    }

    private boolean isOrganiser(Staff staff, String typed) {
        var id = Typed.id(typed);
        try {
            return id != null && colleagues.getOrganiser(staff.scope(), id).id().equals(id);
        } catch (NotFound outside) {
            return false;
        }
    }

    /** The name of an employer, empty when it is not there or not in scope. */
    String target(Staff staff, String typed) {
        var id = Typed.id(typed);
        return id == null
                ? ""
                : employers
                        .find(staff.scope(), id)
                        .filter(target -> staff.covers(target.orgCode()))
                        .map(TargetEmployers.Target::name)
                        .orElse("");
    }

    /**
     * What saving a plan would overwrite: what two people changed at once, and who the other one was.
     *
     * @param units as {@link #units} has them
     * @param byName who the other one was
     * @param kind a kind of meeting in words
     */
    public List<Overwritten> overwritten(
            Staff staff,
            Map<String, String> units,
            Reconciled both,
            String byName,
            Instant at,
            UnaryOperator<String> kind) {
        var origin = histories.origin(byName, at.atOffset(ZoneOffset.UTC));
        var people = people(staff);
        return both.seen().disputed().stream()
                .map(field -> new Overwritten(
                        Words.t("outreach.fact." + field),
                        said(staff, units, people, field, both.theirs(field), kind),
                        origin,
                        said(staff, units, people, field, both.mine(field), kind)))
                .toList();
    }

    private String said(
            Staff staff,
            Map<String, String> units,
            Map<String, String> people,
            String field,
            String value,
            UnaryOperator<String> kind) {
        if (value.isEmpty()) {
            return Words.t("audit.unknown");
        }
        return switch (field) {
            case "orgCode" -> units.getOrDefault(value, value);
            case "kind" -> kind.apply(value);
            case "place" -> place(staff, value) instanceof Place place ? place.name() : "…";
            case "date" -> Time.date(LocalDate.parse(value), Time.day(clock.instant()));
            case "employer" -> target(staff, value);
            case "organiser", "staff" ->
                listed(value).stream().map(id -> people.getOrDefault(id, "…")).collect(Collectors.joining("，"));
            default -> value;
        };
    }

    /** Who is on duty, from one text with a blank between two. */
    public static List<String> listed(@Nullable String staff) {
        return staff == null || staff.isEmpty() ? List.of() : List.of(staff.split(" "));
    }
}
