package org.goutong.employers;

import java.util.List;
import org.goutong.audit.HistoryRow;
import org.goutong.web.Problems;
import org.goutong.web.View;

/**
 * What parting two merged employers comes to, before it is done.
 *
 * @param later words for facts that somebody has changed since
 */
record PartingPage(Parting parting, String when, List<HistoryRow> later, String reason, Problems problems)
        implements View {

    String path() {
        return "/employers/%s/partings/%s"
                .formatted(parting.merge().keptId(), parting.merge().id());
    }
}
