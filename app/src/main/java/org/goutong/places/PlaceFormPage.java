package org.goutong.places;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.goutong.audit.Overwritten;
import org.goutong.web.Problems;
import org.goutong.web.View;
import org.jspecify.annotations.Nullable;

/**
 * The form of a place.
 *
 * @param id the place that is changed, null for a new one
 * @param overwritten what saving would overwrite, because somebody else has changed it meanwhile
 * @param units the units that may be chosen: code to name
 */
record PlaceFormPage(
        @Nullable UUID id, PlaceForm form, Problems problems, List<Overwritten> overwritten, Map<String, String> units)
        implements View {

    String action() {
        return id == null ? "/places" : "/places/" + id;
    }

    String back() {
        return action();
    }
}
