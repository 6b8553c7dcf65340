package org.goutong.cases;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.goutong.orgs.Organisation;
import org.goutong.web.Problems;
import org.goutong.web.View;
import org.goutong.web.Words;
import org.jspecify.annotations.Nullable;

/**
 * The numbers by which a unit works.
 *
 * @param units names of the unions that have set some, by code
 * @param choices the units whose numbers the reader may set, by code
 * @param leader the union whose organisers set them; empty where that is for each district to say
 * @param edited the one that is being set; null for none
 * @param typed what was typed for it
 * @param seen the state of the number that the form was made from
 */
record UnitRulesPage(
        List<RuleInForce> rows,
        Map<String, String> units,
        Organisation unit,
        Map<String, String> choices,
        String leader,
        @Nullable UnitRule edited,
        String typed,
        String seen,
        Problems problems,
        boolean mayWrite,
        LocalDate today)
        implements View {

    /** Whose numbers they are. */
    String title() {
        return Words.t("cases.unit-rules.of", unit.unionName());
    }

    /** Who has set a number; empty for the default of the house. */
    String setter(RuleInForce row) {
        return row.unit() == null ? "" : units.getOrDefault(row.unit(), row.unit());
    }
}
