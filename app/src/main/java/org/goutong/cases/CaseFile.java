package org.goutong.cases;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.goutong.web.View;
import org.jspecify.annotations.Nullable;

/**
 * What happened with an employer and what it fears, in its file.
 *
 * @param kept null while nobody works on it
 * @param older whether more happened before
 */
record CaseFile(
        UUID employerId,
        @Nullable Case kept,
        List<TimelineRow> timeline,
        boolean older,
        List<Concern> concerns,
        boolean mayMove,
        LocalDate today)
        implements View {

    static final int SHOWN = 30;

    long answered() {
        return concerns.stream().filter(concern -> concern.answeredOn() != null).count();
    }
}
