package org.goutong.web;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Something a higher module shows on a lower module's page. */
public interface Panel {

    /** The page it belongs to, for example {@code place}. */
    String page();

    /** What to show of the subject, or null for nothing. */
    @Nullable
    View view(UUID subject);

    /** What to show of each subject of a list; whoever can should look them all up at once. */
    default Map<UUID, View> views(Collection<UUID> subjects) {
        var views = new LinkedHashMap<UUID, View>();
        for (var subject : subjects) {
            var view = view(subject);
            if (view != null) {
                views.put(subject, view);
            }
        }
        return views;
    }
}
