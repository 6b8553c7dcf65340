package org.goutong.cases;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.goutong.web.View;
import org.jspecify.annotations.Nullable;

/**
 * The cases of a unit as a table.
 *
 * @param common whether so many employers have the text in their names that not all were looked at
 * @param next cursor of the following page, null on the last one
 */
record CaseListPage(
        List<CaseCard> rows,
        CaseFilter filter,
        CaseFigures figures,
        boolean common,
        String unit,
        Map<String, String> owners,
        PoolRules pool,
        LocalDate today,
        @Nullable String next,
        boolean first,
        boolean mayMove)
        implements View {

    CaseAddress at() {
        return new CaseAddress(filter);
    }
}
