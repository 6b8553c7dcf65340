package org.goutong.cases;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.goutong.audit.Overwritten;
import org.goutong.audit.Seen;
import org.goutong.web.Problems;
import org.goutong.web.View;
import org.jspecify.annotations.Nullable;

/**
 * 一策一议 of an employer, and the chain of its decision.
 *
 * @param wrong which of its forms was refused for what was typed, and still says which state it was made from; null for none
 * @param overwrittenStrategy what saving the strategy would overwrite, because somebody else has decided meanwhile
 * @param overwrittenWaiting the same for whom the decision waits for
 */
record StrategyPage(
        Case kept,
        @Nullable Strategy strategy,
        @Nullable Deliberation deliberation,
        List<Waiting> waiting,
        DeliberationForm form,
        @Nullable Part wrong,
        LocalDate today,
        Problems problems,
        List<Overwritten> overwrittenStrategy,
        List<Overwritten> overwrittenWaiting)
        implements View {

    /** Its forms. */
    enum Part {
        STRATEGY,
        DELIBERATION,
        WAITING
    }

    String seenStrategy() {
        return wrong == Part.STRATEGY ? form.seen() : seen(strategy == null ? null : strategy.id());
    }

    String seenWaiting() {
        return wrong == Part.WAITING ? form.seen() : waitingNow();
    }

    /** The wait that the page shows, which is the one that can be ended. */
    String waitingNow() {
        return seen(waiting.stream()
                .filter(one -> one.untilOn() == null)
                .map(Waiting::id)
                .findFirst()
                .orElse(null));
    }

    private static String seen(@Nullable UUID id) {
        return Seen.of(id == null ? "" : id.toString(), Map.of()).text();
    }
}
