package org.goutong.cases;

import java.time.Instant;
import java.time.LocalDate;
import org.goutong.web.Problems;
import org.goutong.web.View;

/**
 * A request to look into a case, and what became of it.
 *
 * @param union of the unit that keeps the case
 * @param mayAnswer whether the reader decides
 * @param until last day of a grant, as typed
 * @param answer why not, as typed
 * @param why it is taken back, as typed
 */
record AccessRequestPage(
        AccessRequest request,
        String union,
        boolean mayAnswer,
        String until,
        String answer,
        String why,
        Problems problems,
        LocalDate today,
        Instant now)
        implements View {

    LocalDate latest() {
        return today.plusDays(AccessRequests.MOST_DAYS);
    }
}
