package org.goutong.founding;

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
 * When and where the meeting of a founding is, as it was typed.
 *
 * @param seen the state of the founding it was made from, as {@link Seen#text}
 * @param take {@code theirs} when what two people changed is to be as the other one wrote it
 */
record ScheduleForm(String on, String time, String spot, String seen, String take) implements RowForm<ScheduleForm> {

    private static final int LONGEST = 60;

    ScheduleForm(
            @Nullable String on,
            @Nullable String time,
            @Nullable String spot,
            @Nullable String seen,
            @Nullable String take) {
        this.on = Typed.line(on);
        this.time = Typed.line(time);
        this.spot = Typed.line(spot);
        this.seen = Typed.line(seen);
        this.take = Typed.line(take);
    }

    static ScheduleForm of(Founding founding) {
        return new ScheduleForm(
                        Objects.toString(founding.meetingOn(), ""),
                        founding.meetingTime(),
                        founding.meetingPlace(),
                        "",
                        "")
                .madeFrom(founding.version());
    }

    @Override
    public Map<String, String> columns() {
        var columns = new LinkedHashMap<String, String>();
        columns.put("meeting_on", on);
        columns.put("meeting_time", time);
        columns.put("meeting_place", spot);
        return columns;
    }

    @Override
    public ScheduleForm with(Map<String, String> columns, Seen state) {
        return new ScheduleForm(
                columns.get("meeting_on"), columns.get("meeting_time"), columns.get("meeting_place"), state.text(), "");
    }

    Problems check() {
        var problems = Problems.none();
        if (Typed.day(on) == null) {
            problems.add("on", on.isEmpty() ? "founding.day.missing" : "founding.day.unreadable");
        }
        problems.require("spot", spot, "founding.meeting.place.missing");
        problems.limit("spot", spot, LONGEST).limit("time", time, LONGEST);
        return problems;
    }

    /** The day, once {@link #check} has found nothing. */
    LocalDate day() {
        return Objects.requireNonNull(Typed.day(on));
    }
}
