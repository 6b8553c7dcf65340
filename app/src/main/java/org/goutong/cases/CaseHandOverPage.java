package org.goutong.cases;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.goutong.web.View;
import org.jspecify.annotations.Nullable;

/** Where a case stands, for whoever takes it over. */
record CaseHandOverPage(
        Case kept,
        Map<String, String> colleagues,
        List<Person> people,
        @Nullable Strategy strategy,
        List<Waiting> waiting,
        List<TimelineRow> timeline,
        LocalDate today)
        implements View {

    static final int SHOWN = 10;
}
