package org.goutong.cases;

import java.time.LocalDate;
import java.util.List;
import org.goutong.web.View;
import org.jspecify.annotations.Nullable;

/** 一策 and the people of an employer, beside its file. */
record CasePeople(
        Case kept,
        @Nullable Strategy strategy,
        @Nullable Deliberation deliberation,
        List<Person> people,
        boolean mayMove,
        LocalDate today)
        implements View {}
