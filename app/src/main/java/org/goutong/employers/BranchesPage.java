package org.goutong.employers;

import java.util.List;
import org.goutong.web.Page;
import org.goutong.web.View;
import org.jspecify.annotations.Nullable;

/**
 * All branches and stations of a head.
 *
 * @param names names of the units of the rows
 * @param next address of the following page, null on the last one
 */
record BranchesPage(
        Employer head,
        List<EmployerRow> rows,
        HeadQueries.Tally tally,
        UnitNames names,
        @Nullable String next,
        boolean first)
        implements View {

    String total() {
        return Page.counted(tally.employers(), EmployerQueries.MOST_COUNTED);
    }
}
