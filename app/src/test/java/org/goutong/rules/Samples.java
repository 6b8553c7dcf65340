package org.goutong.rules;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.goutong.TestClock;
import org.goutong.cases.GivenCases;
import org.goutong.founding.GivenFoundings;
import org.goutong.orgs.Staff;
import org.goutong.reports.StallRows;
import org.goutong.web.Time;
import org.jspecify.annotations.Nullable;

/**
 * What stands behind the names in addresses and forms, for one unit. A new name has to be entered here before the walk
 * of {@link EveryEndpointIsScopedTest} passes.
 *
 * @param paths values of path variables by the segment before them, for example {@code meetings/{meetingId}}
 * @param fields values of parameters and form fields that name something of a unit
 * @param shared values of fields that name something all staff may know
 * @param marks words that only pages about this unit's records show
 */
record Samples(Map<String, String> paths, Map<String, String> fields, Map<String, String> shared, List<String> marks) {

    /** Path variables that name nothing of a unit: what is behind them is the same for everybody. */
    private static final Map<String, String> NEUTRAL_PATHS = Map.of(
            "reports/{indicator}", "applications",
            "indicators/{indicator}", "applications",
            "confirmations/{token}", "of-nobody",
            "documents/{document}", "PREP_PLAN",
            "papers/{document}", "EMPLOYER_PROFILE",
            "notices/{notice}", "result",
            "steps/{number}", "3",
            "partings/{merge}", "00000000-0000-0000-0000-000000000000",
            "ballots/{ballotId}", "00000000-0000-0000-0000-000000000000",
            "transfers/{offerId}", "00000000-0000-0000-0000-000000000000");

    /** Fields that name nothing of a unit, with a value that a form accepts. */
    private static final Map<String, String> NEUTRAL_FIELDS = neutral();

    private static final AtomicInteger USED = new AtomicInteger(1000);

    static Samples of(
            StallRows.Entered stall,
            Staff unit,
            UUID colleague,
            UUID roster,
            UUID pair,
            GivenCases.Sample kept,
            UUID headStep,
            GivenFoundings.Sample founding,
            UUID notice,
            UUID meeting,
            UUID batch) {
        var paths = new HashMap<String, String>();
        paths.put("rosters/{id}", roster.toString());
        paths.put("imports/{id}", batch.toString());
        paths.put("pairs/{id}", pair.toString());
        paths.put("lines/{row}", "2");
        paths.put("notices/{id}", notice.toString());
        paths.put("deliveries/{id}", notice.toString());
        paths.put("employer-meetings/{id}", meeting.toString());
        paths.put("guests/{employerId}", stall.employer().toString());
        paths.put("settlements/{number}", "1");
        paths.put("meetings/{id}", stall.meeting().toString());
        paths.put("meetings/{meetingId}", stall.meeting().toString());
        paths.put("meetings/{code}", stall.code());
        paths.put("history/{rowId}", stall.place().toString());
        paths.put("places/{id}", stall.place().toString());
        paths.put("places/{placeId}", stall.place().toString());
        paths.put("applications/{applicationId}", stall.application().toString());
        paths.put("employers/{id}", stall.employer().toString());
        paths.put("mentions/{id}", stall.mention().toString());
        paths.put("tasks/{id}", stall.task().toString());
        paths.put("staff/{id}", colleague.toString());
        paths.put("tallies/{key}", stall.tallyKey().toString());
        paths.put("organisations/{code}", unit.orgCode());
        paths.put("cases/{id}", kept.id().toString());
        paths.put("people/{person}", kept.person().toString());
        paths.put("contacts/{contact}", kept.contact().toString());
        paths.put("steps/{step}", "00000000-0000-0000-0000-000000000000");
        paths.put("concerns/{concern}", kept.concern().toString());
        paths.put("questions/{question}", kept.question().toString());
        paths.put("materials/{id}", kept.material().toString());
        paths.put("materials/{request}", kept.request().toString());
        paths.put("access-requests/{id}", kept.access().toString());
        paths.put("steps/{step}", headStep.toString());
        paths.put("foundings/{id}", founding.id().toString());
        paths.put("employers/{employerId}", founding.employer().toString());
        paths.put("persons/{personId}", founding.person().toString());
        paths.put("term/{entryId}", "00000000-0000-0000-0000-000000000000");
        paths.put("roll/{voterId}", founding.voter().toString());
        paths.put("requests/{requestId}", founding.request().toString());

        var fields = new HashMap<String, String>();
        fields.put("meeting", stall.meeting().toString());
        fields.put("meetingId", stall.meeting().toString());
        fields.put("/meetings/new?from", stall.meeting().toString());
        fields.put("talk", meeting.toString());
        fields.put("clonedFrom", stall.meeting().toString());
        fields.put("place", stall.place().toString());
        fields.put("placeId", stall.place().toString());
        fields.put("application", stall.application().toString());
        fields.put("last", stall.application().toString());
        fields.put("roster", roster.toString());
        fields.put("left", roster.toString());
        fields.put("right", roster.toString());
        fields.put("mention", stall.mention().toString());
        fields.put("also", stall.mention().toString());
        fields.put("alias", stall.alias().toString());
        fields.put("owner", colleague.toString());
        fields.put("organiser", colleague.toString());
        fields.put("organiserId", colleague.toString());
        fields.put("staff", colleague.toString());
        fields.put("staffIds", colleague.toString());
        fields.put("person", kept.person().toString());
        fields.put("/materials/new?variantOf", kept.material().toString());
        fields.put("material", kept.material().toString());
        fields.put("/cases/{id}/owner?seen", colleague.toString());
        fields.put("/cases/{id}/owner?to", colleague.toString());
        fields.put("/hand-overs?to", colleague.toString());
        fields.put("ticked", kept.id().toString());
        fields.put("voter", founding.voter().toString());
        fields.put("/cases/{id}/release?seen", colleague.toString());
        fields.put("org", unit.orgCode());
        fields.put("orgCode", unit.orgCode());
        fields.put("unit", unit.orgCode());
        fields.put("level", unit.orgCode());
        return new Samples(
                Map.copyOf(paths),
                Map.copyOf(fields),
                // Register facts are for all staff, so the id of an employer tells nothing that they may not know.
                Map.of(
                        "employer", stall.employer().toString(),
                        "other", stall.employer().toString(),
                        "headId", stall.employer().toString(),
                        "chosen", stall.employer().toString(),
                        "targetEmployerId", stall.employer().toString()),
                List.of(
                        "航港发展大厦" + stall.mark(),
                        "T" + stall.mark().toUpperCase(Locale.ROOT),
                        "无名" + stall.mark(),
                        rosterTitle(unit),
                        importTitle(unit),
                        kept.note()));
    }

    /** What the list of a unit is called. */
    static String rosterTitle(Staff unit) {
        return "样品名录" + unit.orgCode() + unit.username();
    }

    /** What the import of a unit is called. */
    static String importTitle(Staff unit) {
        return "样品导入" + unit.orgCode() + unit.username();
    }

    /** The value of a path variable, null when nobody has said what it names. */
    @Nullable
    String path(String name) {
        return NEUTRAL_PATHS.getOrDefault(name, paths.get(name));
    }

    boolean ofUnit(String name) {
        return paths.containsKey(name);
    }

    /** The value of a field that names something of the unit, null when it names nothing of it. */
    @Nullable
    String field(Endpoint endpoint, String name) {
        return at(endpoint, name, fields);
    }

    /** Whether somebody has said what a field names. */
    boolean knows(Endpoint endpoint, String name) {
        return value(endpoint, name) != null;
    }

    /** What a person of this unit would put into a field, null for nothing. */
    @Nullable
    String value(Endpoint endpoint, String name) {
        var own = field(endpoint, name);
        if (own != null) {
            return own;
        }
        return switch (name) {
            case "name", "spot", "title" -> "样品" + fresh("甲乙丙丁戊己庚辛壬癸");
            case "username" -> "sample-" + fresh("abcdefghjk");
            case "date", "due", "until" -> Time.day(TestClock.now()).plusDays(7).toString();
            case "tallyKey", "key" -> UUID.randomUUID().toString();
            default -> shared.getOrDefault(name, at(endpoint, name, NEUTRAL_FIELDS));
        };
    }

    /** A name may mean something else at one address: then it is entered with that address. */
    private static @Nullable String at(Endpoint endpoint, String name, Map<String, String> values) {
        return values.getOrDefault(endpoint.pattern() + "?" + name, values.get(name));
    }

    /** Letters that no form of this run has used yet. */
    private static String fresh(String letters) {
        return String.valueOf(USED.incrementAndGet())
                .chars()
                .mapToObj(digit -> String.valueOf(letters.charAt(digit - '0')))
                .collect(Collectors.joining());
    }

    private static Map<String, String> neutral() {
        var values = new HashMap<String, String>();
        values.put("/meetings?from", "11:30");
        values.put("/meetings?to", "13:30");
        values.put("/meetings/{id}?from", "11:30");
        values.put("/meetings/{id}?to", "13:30");
        values.put("/employer-meetings?kind", "MIXED");
        values.put("/employer-meetings?from", "14:00");
        values.put("/employer-meetings?to", "16:00");
        values.put("/employer-meetings/{id}?kind", "MIXED");
        values.put("/employer-meetings/{id}?from", "14:00");
        values.put("/employer-meetings/{id}?to", "16:00");
        values.put("/history/{rowId}?of", "place");
        values.put("/unit-rules?rule", "APPLICANTS");
        values.put("/unit-rules?amount", "");
        values.put("/unit-rules?seen", "");
        values.put("none", "true");
        values.put("another", "true");
        values.put("role", "DISTRICT_ORGANISER");
        values.put("kind", "BUILDING");
        values.put("/rosters?kind", "PARK");
        values.put("/imports?kind", "EMPLOYERS");
        values.put("/imports/new?kind", "EMPLOYERS");
        values.put("step", "1");
        values.put("contested", "CHAIR");
        values.put("request", "PREPARATION");
        values.put("registered", "1");
        values.put("linked", "0");
        values.put("/meetings/{id}/tallies?kind", "MATERIAL");
        values.put("/meetings/{id}/tallies/counters?kind", "MATERIAL");
        values.put("quantity", "1");
        values.put("address", "样品路 1 号");
        values.put("seen", "NOT_CONTACTED");
        values.put("to", "CONTACTED");
        values.put("reason", "REFUSED");
        values.put("channel", "VISIT");
        values.put("outcome", "SETTLED");
        values.put("/cases/{id}/contacts?outcome", "REACHED");
        values.put("ours", "ORGANISER");
        values.put("/opinions?kind", "OTHER");
        values.put("/opinions?source", "VISIT");
        values.put("/opinions?on", "2016-06-07");
        values.put("/opinions?who", "总经理");
        values.put("/opinions?wording", "样品意见");
        values.put("/cases/{id}/questions/{question}/care?kind", "OTHER");
        values.put("note", "样品");
        values.put("at", "2016-06-07T12:30");
        return Map.copyOf(values);
    }
}
