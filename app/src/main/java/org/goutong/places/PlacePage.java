package org.goutong.places;

import gg.jte.Content;
import java.util.List;
import org.goutong.audit.Changes;
import org.goutong.web.View;

/** One place: facts, coverage, host, and what higher modules know of it. */
record PlacePage(Place place, String unit, String countedOn, Changes changes, List<Content> panels, boolean mayPlan)
        implements View {

    /** A telephone number as a phone dials it. */
    String dial() {
        return place.hostPhone().replaceAll("[^0-9+]", "");
    }
}
