package org.goutong.cases;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.goutong.web.Problems;
import org.goutong.web.View;
import org.jspecify.annotations.Nullable;

/**
 * The numbers that a unit may set for itself.
 *
 * @param units names of the unions that have set some, by code
 * @param edited the one that is being set; null for none
 * @param typed what was typed for it
 * @param seen the state of the number that the form was made from
 */
record UnitRulesPage(
        List<RuleInForce> rows,
        Map<String, String> units,
        String orgCode,
        String unit,
        @Nullable UnitRule edited,
        String typed,
        String seen,
        Problems problems,
        boolean mayWrite,
        LocalDate today)
        implements View {

    /** Who has set a number; empty for the default of the house. */
    String setter(RuleInForce row) {
        return row.unit() == null ? "" : units.getOrDefault(row.unit(), row.unit());
    }

    boolean own(RuleInForce row) {
        return orgCode.equals(row.unit());
    }
}
