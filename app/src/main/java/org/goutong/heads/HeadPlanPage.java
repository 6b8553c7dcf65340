package org.goutong.heads;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.goutong.audit.Changes;
import org.goutong.orgs.OrgCode;
import org.goutong.orgs.Right;
import org.goutong.orgs.Staff;
import org.goutong.web.Time;
import org.goutong.web.View;
import org.goutong.web.Words;

/**
 * A head firm: who carries the plan, by which route, its steps, and how far the stations are.
 *
 * @param keeper union of the unit that keeps the plan; empty when nobody has one
 * @param units names of the units of the city, by code
 */
record HeadPlanPage(
        HeadPlanSight sight, String keeper, Map<String, String> units, Changes changes, Staff reader, Instant now)
        implements View {

    LocalDate today() {
        return Time.day(now);
    }

    /** Whether the plan goes on and is the reader's to change. */
    boolean mayChange() {
        return reader.may(Right.RAISE) && sight.plan() != null && sight.plan().open();
    }

    /** Whether the reader may say of the steps that they see that they are done. */
    boolean mayFinish() {
        return reader.may(Right.RAISE)
                && sight.keeper() != null
                && (sight.plan() == null || sight.plan().open());
    }

    boolean mayStart() {
        return reader.may(Right.RAISE)
                && sight.concerned()
                && sight.keeper() == null
                && sight.head().closedOn() == null;
    }

    String unit(String code) {
        return units.getOrDefault(code, units.getOrDefault(OrgCode.township(code), code));
    }

    /** Members of the stations in a unit, or that the reader’s scope does not reach there. */
    String members(HeadPlanQueries.Unit unit) {
        return reader.covers(unit.orgCode()) ? "%,d".formatted(unit.members()) : Words.t("heads.members.unseen");
    }

    int members() {
        return sight.units().stream()
                .filter(unit -> reader.covers(unit.orgCode()))
                .mapToInt(HeadPlanQueries.Unit::members)
                .sum();
    }

    /** Width of a part of the stations, in hundredths. */
    int share(int part) {
        return sight.stations() == 0 ? 0 : 100 * part / sight.stations();
    }
}
