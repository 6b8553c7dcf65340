package org.goutong.talks;

import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.goutong.audit.RowForm;
import org.goutong.audit.Seen;
import org.goutong.outreach.MeetingStaff;
import org.goutong.outreach.PlanChoices;
import org.goutong.web.Time;
import org.goutong.web.Typed;
import org.jspecify.annotations.Nullable;

/**
 * A plan for a meeting with employers as it was typed.
 *
 * @param seen the state of the meeting it was made from, as {@link Seen#text}; empty for a new one
 * @param take {@code theirs} when what two people changed is to be as the other one wrote it
 */
record EmployerMeetingForm(
        String orgCode,
        String kind,
        String place,
        String spot,
        String theme,
        String date,
        String from,
        String to,
        String organiser,
        List<String> staff,
        String observers,
        String employer,
        String liveLink,
        String seen,
        String take)
        implements RowForm<EmployerMeetingForm> {

    private static final LocalTime FROM = LocalTime.of(14, 0);
    private static final LocalTime TO = LocalTime.of(16, 0);
    private static final int LONGEST_LINK = 300;

    EmployerMeetingForm(
            @Nullable String orgCode,
            @Nullable String kind,
            @Nullable String place,
            @Nullable String spot,
            @Nullable String theme,
            @Nullable String date,
            @Nullable String from,
            @Nullable String to,
            @Nullable String organiser,
            @Nullable List<String> staff,
            @Nullable String observers,
            @Nullable String employer,
            @Nullable String liveLink,
            @Nullable String seen,
            @Nullable String take) {
        this.orgCode = Typed.line(orgCode);
        this.kind = Typed.line(kind);
        this.place = Typed.line(place);
        this.spot = Typed.line(spot);
        this.theme = Typed.line(theme);
        this.date = Typed.line(date);
        this.from = Typed.line(from);
        this.to = Typed.line(to);
        this.organiser = Typed.line(organiser);
        this.staff = staff == null ? List.of() : staff.stream().map(Typed::line).toList();
        this.observers = Typed.line(observers);
        this.employer = Typed.line(employer);
        this.liveLink = Typed.line(liveLink);
        this.seen = Typed.line(seen);
        this.take = Typed.line(take);
    }

    /** An afternoon in a week: whoever is invited needs notice. */
    static EmployerMeetingForm empty(
            String orgCode, EmployerMeeting.Kind kind, UUID organiser, String place, String employer, LocalDate today) {
        return new EmployerMeetingForm(
                orgCode,
                kind.name(),
                place,
                "",
                "",
                today.plusDays(7).toString(),
                FROM.toString(),
                TO.toString(),
                organiser.toString(),
                List.of(),
                "",
                employer,
                "",
                "",
                "");
    }

    /** What a meeting says now. */
    static EmployerMeetingForm of(EmployerMeeting meeting, List<MeetingStaff> staff) {
        var form = new EmployerMeetingForm(
                meeting.orgCode(),
                meeting.kind().name(),
                Objects.toString(meeting.placeId(), ""),
                meeting.spot(),
                meeting.theme(),
                Time.day(meeting.opensAt()).toString(),
                Time.clock(meeting.opensAt()),
                Time.clock(meeting.closesAt()),
                meeting.organiserId().toString(),
                staff.stream().map(one -> one.staffId().toString()).toList(),
                meeting.observers(),
                Objects.toString(meeting.employerId(), ""),
                meeting.liveLink(),
                "",
                "");
        return form.madeFrom(meeting.version());
    }

    @Override
    public Map<String, String> columns() {
        var columns = new LinkedHashMap<String, String>();
        columns.put("orgCode", orgCode);
        columns.put("kind", kind);
        columns.put("place", place);
        columns.put("spot", spot);
        columns.put("theme", theme);
        columns.put("date", date);
        columns.put("from", from);
        columns.put("to", to);
        columns.put("organiser", organiser);
        columns.put("staff", String.join(" ", staff.stream().sorted().toList()));
        columns.put("observers", observers);
        columns.put("employer", employer);
        columns.put("liveLink", liveLink);
        return columns;
    }

    @Override
    public EmployerMeetingForm with(Map<String, String> columns, Seen state) {
        return new EmployerMeetingForm(
                columns.get("orgCode"),
                columns.get("kind"),
                columns.get("place"),
                columns.get("spot"),
                columns.get("theme"),
                columns.get("date"),
                columns.get("from"),
                columns.get("to"),
                columns.get("organiser"),
                PlanChoices.listed(columns.get("staff")),
                columns.get("observers"),
                columns.get("employer"),
                columns.get("liveLink"),
                state.text(),
                "");
    }

    EmployerMeeting.@Nullable Kind chosenKind() {
        return Typed.oneOf(EmployerMeeting.Kind.class, kind);
    }

    /** Whether the link is one that a browser opens safely, or empty. */
    boolean linkReadable() {
        if (liveLink.isEmpty()) {
            return true;
        }
        try {
            var link = URI.create(liveLink);
            return "https".equals(link.getScheme()) && link.getHost() != null && liveLink.length() <= LONGEST_LINK;
        } catch (IllegalArgumentException unreadable) {
            return false;
        }
    }

    /** The plan it describes, once it was checked. */
    NewEmployerMeeting plan() {
        var day = Objects.requireNonNull(Typed.day(date));
        var chosen = Objects.requireNonNull(chosenKind());
        return new NewEmployerMeeting(
                orgCode,
                chosen,
                Typed.id(place),
                spot,
                theme,
                at(day, from),
                at(day, to),
                Objects.requireNonNull(Typed.id(organiser)),
                staffIds(),
                observers,
                chosen.withOne() ? Typed.id(employer) : null,
                chosen == EmployerMeeting.Kind.EMPLOYER_INITIATED ? liveLink : "");
    }

    private static Instant at(LocalDate day, String typed) {
        return day.atTime(LocalTime.parse(typed)).atZone(Time.ZONE).toInstant();
    }

    private Set<UUID> staffIds() {
        var ids = new LinkedHashSet<UUID>();
        staff.forEach(typed -> ids.add(Objects.requireNonNull(Typed.id(typed))));
        return ids;
    }
}
