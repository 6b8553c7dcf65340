package org.goutong.founding;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.goutong.web.View;

/**
 * What is asked of the reader's union and those below.
 *
 * @param waiting whether those that wait are shown, or those that were answered
 */
record RequestsPage(List<RequestRow> rows, boolean waiting, UUID reader, LocalDate today) implements View {

    /** When the union above is to have answered. */
    Deadline due(RequestRow row) {
        return Deadline.ofAnswer(row.sentOn());
    }
}
