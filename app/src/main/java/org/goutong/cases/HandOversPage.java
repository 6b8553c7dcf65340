package org.goutong.cases;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.goutong.web.Problems;
import org.goutong.web.View;

/**
 * The cases of one owner, to be given to others.
 *
 * @param rows the first of them
 * @param total how many there are
 * @param takers who can take them over, by what the form sends
 */
record HandOversPage(
        UUID owner,
        String name,
        List<HandOverStore.Row> rows,
        int total,
        List<UUID> ticked,
        Map<String, String> takers,
        String to,
        String note,
        LocalDate today,
        Problems problems)
        implements View {

    static final int SHOWN = 200;

    /** What stands for nobody: they wait to be claimed. */
    static final String POOL = "pool";
}
