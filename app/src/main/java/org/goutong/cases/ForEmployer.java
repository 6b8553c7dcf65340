package org.goutong.cases;

import org.goutong.orgs.Scope;
import org.goutong.web.Problems;
import org.goutong.web.View;
import org.jspecify.annotations.Nullable;

/** Something a higher module shows an employer on its own page. */
public interface ForEmployer {

    /**
     * What to show, or null for nothing.
     *
     * @param link all that may be asked for it; the database answers for the one employer of the link
     * @param path of the page, below which a module may offer more of its own
     */
    @Nullable
    View view(Scope link, String path);

    /**
     * The same with what is wrong with what was typed on the page.
     *
     * @param problems by field; none while nothing was sent
     */
    default @Nullable View view(Scope link, String path, Problems problems) {
        return view(link, path);
    }
}
