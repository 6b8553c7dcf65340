package org.goutong.cases;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.goutong.web.Problems;
import org.goutong.web.View;

/**
 * Where somebody asks to look into the case of another unit.
 *
 * @param union who will be asked
 * @param earlier what the reader has asked about this employer before, the latest first
 */
record AccessFormPage(
        UUID employerId,
        String employerName,
        String union,
        String reason,
        List<AccessRequest> earlier,
        Problems problems,
        LocalDate today,
        Instant now)
        implements View {

    /** Whether an answer is still to come, or the reader may look already. */
    boolean settled() {
        return earlier.stream().anyMatch(request -> request.asked() || request.holds(today));
    }
}
