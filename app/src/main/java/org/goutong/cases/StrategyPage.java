package org.goutong.cases;

import java.time.LocalDate;
import java.util.List;
import org.goutong.web.Problems;
import org.goutong.web.View;
import org.jspecify.annotations.Nullable;

/** 一策一议 of an employer, and the chain of its decision. */
record StrategyPage(
        Case kept,
        @Nullable Strategy strategy,
        @Nullable Deliberation deliberation,
        List<Waiting> waiting,
        DeliberationForm form,
        LocalDate today,
        Problems problems)
        implements View {}
