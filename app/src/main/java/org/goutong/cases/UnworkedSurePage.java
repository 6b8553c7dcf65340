package org.goutong.cases;

import java.util.List;
import java.util.UUID;
import org.goutong.web.View;

/**
 * Asks with the number before many employers are put into the pool.
 *
 * @param ticked empty when all are meant
 * @param employers how many go now
 */
record UnworkedSurePage(Segment segment, String unit, List<UUID> ticked, int employers) implements View {

    String back() {
        return UnworkedPage.address(segment, unit, null);
    }
}
