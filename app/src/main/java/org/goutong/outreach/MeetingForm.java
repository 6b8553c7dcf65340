package org.goutong.outreach;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.TemporalAdjusters;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.goutong.audit.RowForm;
import org.goutong.audit.Seen;
import org.goutong.web.Time;
import org.goutong.web.Typed;
import org.jspecify.annotations.Nullable;

/**
 * A plan as it was typed.
 *
 * @param seen the state of the meeting it was made from, as {@link Seen#text}; empty for a new one
 * @param take {@code theirs} when what two people changed is to be as the other one wrote it
 */
record MeetingForm(
        String orgCode,
        String place,
        String spot,
        String title,
        String theme,
        String date,
        String from,
        String to,
        String organiser,
        List<String> staff,
        String employer,
        String clonedFrom,
        String seen,
        String take)
        implements RowForm<MeetingForm> {

    private static final LocalTime NOON_FROM = LocalTime.of(11, 30);
    private static final LocalTime NOON_TO = LocalTime.of(13, 30);

    MeetingForm(
            @Nullable String orgCode,
            @Nullable String place,
            @Nullable String spot,
            @Nullable String title,
            @Nullable String theme,
            @Nullable String date,
            @Nullable String from,
            @Nullable String to,
            @Nullable String organiser,
            @Nullable List<String> staff,
            @Nullable String employer,
            @Nullable String clonedFrom,
            @Nullable String seen,
            @Nullable String take) {
        this.orgCode = Typed.line(orgCode);
        this.place = Typed.line(place);
        this.spot = Typed.line(spot);
        this.title = Typed.line(title);
        this.theme = Typed.line(theme);
        this.date = Typed.line(date);
        this.from = Typed.line(from);
        this.to = Typed.line(to);
        this.organiser = Typed.line(organiser);
        this.staff = staff == null ? List.of() : staff.stream().map(Typed::line).toList();
        this.employer = Typed.line(employer);
        this.clonedFrom = Typed.line(clonedFrom);
        this.seen = Typed.line(seen);
        this.take = Typed.line(take);
    }

    /** A lunch hour: today's while it has not begun, otherwise tomorrow's. */
    static MeetingForm empty(String orgCode, UUID organiser, String place, String employer, Instant now) {
        var today = Time.day(now);
        var date = now.atZone(Time.ZONE).toLocalTime().isBefore(NOON_FROM) ? today : today.plusDays(1);
        return new MeetingForm(
                orgCode,
                place,
                "",
                "",
                "",
                date.toString(),
                NOON_FROM.toString(),
                NOON_TO.toString(),
                organiser.toString(),
                List.of(),
                employer,
                "",
                "",
                "");
    }

    /** What a meeting says now. */
    static MeetingForm of(Meeting meeting, List<MeetingStaff> staff) {
        var opens = meeting.opensAt().atZone(Time.ZONE);
        var form = new MeetingForm(
                meeting.orgCode(),
                meeting.placeId().toString(),
                meeting.spot(),
                meeting.title().equals(meeting.where()) ? "" : meeting.title(),
                meeting.theme(),
                opens.toLocalDate().toString(),
                Time.clock(meeting.opensAt()),
                Time.clock(meeting.closesAt()),
                meeting.organiserId().toString(),
                staff.stream().map(one -> one.staffId().toString()).toList(),
                Objects.toString(meeting.targetEmployerId(), ""),
                Objects.toString(meeting.clonedFrom(), ""),
                "",
                "");
        return form.madeFrom(meeting.version());
    }

    @Override
    public Map<String, String> columns() {
        var columns = new LinkedHashMap<String, String>();
        columns.put("orgCode", orgCode);
        columns.put("place", place);
        columns.put("spot", spot);
        columns.put("title", title);
        columns.put("theme", theme);
        columns.put("date", date);
        columns.put("from", from);
        columns.put("to", to);
        columns.put("organiser", organiser);
        columns.put("staff", String.join(" ", staff.stream().sorted().toList()));
        columns.put("employer", employer);
        return columns;
    }

    @Override
    public MeetingForm with(Map<String, String> columns, Seen state) {
        return new MeetingForm(
                columns.get("orgCode"),
                columns.get("place"),
                columns.get("spot"),
                columns.get("title"),
                columns.get("theme"),
                columns.get("date"),
                columns.get("from"),
                columns.get("to"),
                columns.get("organiser"),
                PlanChoices.listed(columns.get("staff")),
                columns.get("employer"),
                clonedFrom,
                state.text(),
                "");
    }

    /** The same again on the next such weekday after today. */
    static MeetingForm again(Meeting meeting, List<MeetingStaff> staff, LocalDate today) {
        var same = of(meeting, staff);
        DayOfWeek weekday = Time.day(meeting.opensAt()).getDayOfWeek();
        return new MeetingForm(
                same.orgCode,
                same.place,
                same.spot,
                same.title,
                same.theme,
                today.with(TemporalAdjusters.next(weekday)).toString(),
                same.from,
                same.to,
                same.organiser,
                same.staff,
                same.employer,
                meeting.id().toString(),
                "",
                "");
    }

    static @Nullable LocalTime time(String typed) {
        try {
            return LocalTime.parse(typed);
        } catch (DateTimeException unreadable) {
            return null;
        }
    }

    /** The plan it describes, once it was checked. */
    NewMeeting plan() {
        var day = Objects.requireNonNull(Typed.day(date));
        return new NewMeeting(
                orgCode,
                Objects.requireNonNull(Typed.id(place)),
                spot,
                title.isEmpty() ? null : title,
                theme,
                at(day, from),
                at(day, to),
                Objects.requireNonNull(Typed.id(organiser)),
                staffIds(),
                Typed.id(employer),
                Typed.id(clonedFrom),
                null,
                false);
    }

    private static Instant at(LocalDate day, String typed) {
        return day.atTime(Objects.requireNonNull(time(typed))).atZone(Time.ZONE).toInstant();
    }

    private Set<UUID> staffIds() {
        var ids = new LinkedHashSet<UUID>();
        staff.forEach(typed -> ids.add(Objects.requireNonNull(Typed.id(typed))));
        return ids;
    }
}
