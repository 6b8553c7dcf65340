package org.goutong.reports;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.goutong.orgs.Organisation;
import org.goutong.web.Indicator;
import org.goutong.web.Problems;
import org.goutong.web.Time;
import org.goutong.web.View;
import org.goutong.web.Words;
import org.jspecify.annotations.Nullable;

/**
 * What the units of a scope achieved in a period.
 *
 * @param above the chain of units from the reader's own down to the chosen one
 * @param days unchecked first and last day as they were typed
 * @param doors figures of the period; nothing is added across them
 * @param lastDay on which what stands is counted
 * @param columns figures that the table of units shows
 */
record ReportsPage(
        List<Organisation> above,
        Period period,
        Asked days,
        Problems problems,
        List<Door> doors,
        List<Door> columns,
        List<UnitRow> units,
        List<MeetingRow> meetings,
        LocalDate lastDay,
        Instant now)
        implements View {

    /**
     * A unit directly below the chosen one.
     *
     * @param unit null for what belongs to the chosen unit itself, which has no list of its own
     * @param doors its figures in the order of the columns
     */
    record UnitRow(@Nullable Organisation unit, List<Door> doors) {}

    /** A meeting with a report. */
    record MeetingRow(Meeting meeting, long applications) {}

    Organisation unit() {
        return above.getLast();
    }

    Door door(String code) {
        return doors.stream()
                .filter(door -> door.indicator().code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    /** The figures of a group, in their order. */
    List<Door> doors(Indicator.Group group) {
        return doors.stream().filter(door -> door.indicator().group() == group).toList();
    }

    /** The heading of a group; of what stands on a day, with that day. */
    String heading(Indicator.Group group) {
        return group == Indicator.Group.COVERAGE
                ? Words.t("reports.standing", group.word(), Time.date(lastDay, Time.day(now)))
                : group.word();
    }

    /** Cells that the last row of a group leaves empty, of four; the first figure of stalls takes four cells. */
    int blanks(Indicator.Group group) {
        return Math.floorMod(-(doors(group).size() + (group == Indicator.Group.STALLS ? 3 : 0)), 4);
    }

    boolean nothing() {
        return doors.stream().allMatch(door -> door.value() == 0);
    }

    String span(Meeting meeting) {
        return Time.span(meeting.opens(), meeting.closes(), now);
    }

    /** The address of this overview for another unit. */
    String at(String orgCode) {
        return address(orgCode, period);
    }

    /** The address of this overview for another period. */
    String during(Period other) {
        return address(unit().code(), other);
    }

    private String address(String orgCode, Period wanted) {
        var address = "/reports?org=" + orgCode + "&period=" + wanted.word();
        return wanted == Period.CUSTOM && !problems.any()
                ? address + "&from=" + given(days.from()) + "&to=" + given(days.to())
                : address;
    }

    static String given(@Nullable String text) {
        return text == null ? "" : text;
    }
}
