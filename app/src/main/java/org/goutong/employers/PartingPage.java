package org.goutong.employers;

import java.util.List;
import java.util.Set;
import org.goutong.audit.HistoryRow;
import org.goutong.web.Problems;
import org.goutong.web.View;

/**
 * What parting two merged employers comes to, before it is done.
 *
 * @param later words for facts that somebody has changed since
 * @param chosen what is ticked, single rows and the rest of kinds
 */
record PartingPage(
        Parting parting, String when, List<HistoryRow> later, Set<String> chosen, String reason, Problems problems)
        implements View {

    String path() {
        return "/employers/%s/partings/%s"
                .formatted(parting.merge().keptId(), parting.merge().id());
    }
}
