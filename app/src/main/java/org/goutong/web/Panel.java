package org.goutong.web;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Something a higher module shows on a lower module's page. */
public interface Panel {

    /** The page it belongs to, for example {@code place}. */
    String page();

    /** What to show of the subject, or null for nothing. */
    @Nullable
    View view(UUID subject);
}
