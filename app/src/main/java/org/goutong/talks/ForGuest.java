package org.goutong.talks;

import org.goutong.orgs.Scope;
import org.goutong.web.View;
import org.jspecify.annotations.Nullable;

/** Something a higher module shows whoever was invited, on the page of their invitation. */
public interface ForGuest {

    /**
     * What to show, or null for nothing.
     *
     * @param link all that may be asked for it; the database answers for the one guest of the link
     */
    @Nullable
    View view(Scope link);
}
