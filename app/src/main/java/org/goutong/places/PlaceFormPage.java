package org.goutong.places;

import java.util.Map;
import java.util.UUID;
import org.goutong.web.Problems;
import org.goutong.web.View;
import org.jspecify.annotations.Nullable;

/**
 * The form of a place.
 *
 * @param id the place that is changed, null for a new one
 * @param units the units that may be chosen: code to name
 */
record PlaceFormPage(@Nullable UUID id, PlaceForm form, Problems problems, Map<String, String> units) implements View {

    String action() {
        return id == null ? "/places" : "/places/" + id;
    }

    String back() {
        return action();
    }
}
