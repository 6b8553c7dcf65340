package org.goutong.cases;

import java.time.LocalDate;
import java.util.List;
import org.goutong.web.View;

/** What happened with an employer and what it fears, in its file. */
record CaseFile(
        Case kept, List<TimelineRow> timeline, boolean older, List<Concern> concerns, boolean mayMove, LocalDate today)
        implements View {

    static final int SHOWN = 30;

    long answered() {
        return concerns.stream().filter(concern -> concern.answeredOn() != null).count();
    }
}
