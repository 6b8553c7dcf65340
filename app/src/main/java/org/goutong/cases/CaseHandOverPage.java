package org.goutong.cases;

import gg.jte.Content;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.goutong.web.Problems;
import org.goutong.web.View;
import org.jspecify.annotations.Nullable;

/**
 * Where a case stands, for whoever takes it over.
 *
 * @param seen who had the case when the form was made; null for nobody
 * @param note what was written to the successor
 * @param concerns those that are not settled
 * @param panels what modules above know of the employer, for example its founding, and opinions that wait
 */
record CaseHandOverPage(
        Case kept,
        Map<String, String> colleagues,
        @Nullable UUID seen,
        String note,
        List<Person> people,
        @Nullable Strategy strategy,
        @Nullable Deliberation deliberation,
        List<Waiting> waiting,
        List<Concern> concerns,
        List<ComingMeetings.Coming> meetings,
        List<Content> panels,
        List<TimelineRow> timeline,
        LocalDate today,
        Problems problems)
        implements View {

    static final int SHOWN = 10;
}
