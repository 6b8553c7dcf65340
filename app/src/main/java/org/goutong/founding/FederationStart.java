package org.goutong.founding;

import java.util.UUID;
import org.goutong.web.View;

/** The way to a federation of the firms of a place that have agreed. */
record FederationStart(UUID placeId, int agreed) implements View {

    /** How many more have to agree before it can begin. */
    int wanting() {
        return Math.max(0, Foundings.FEWEST_JOINED - agreed);
    }
}
