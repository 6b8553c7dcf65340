package org.goutong.cases;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.goutong.orgs.Scopes;
import org.goutong.orgs.Staff;
import org.goutong.web.ChangedMeanwhile;
import org.goutong.web.NotFound;
import org.goutong.web.Problems;
import org.goutong.web.Time;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The front door to 一策 and 一议: what is to be done with an employer, who decided it, and whom its decision waits for. */
@Component
class Deliberations {

    /** A strategy that nobody looks at for so long has expired. */
    static final int STRATEGY_DAYS = 90;

    private final Scopes scopes;
    private final CaseStore cases;
    private final DeliberationStore store;
    private final Clock clock;

    Deliberations(Scopes scopes, CaseStore cases, DeliberationStore store, Clock clock) {
        this.scopes = scopes;
        this.cases = cases;
        this.store = store;
        this.clock = clock;
    }

    /**
     * Decides what is to be done; what was decided before stays in the history.
     *
     * @param seen the strategy that the person saw; empty for none
     * @throws org.goutong.web.InvalidForm when it is empty or expires before tomorrow
     * @throws ChangedMeanwhile when somebody else has decided another one since
     */
    void decide(Staff by, UUID caseId, String seen, String strategy, LocalDate expiresOn) {
        var now = clock.instant();
        var today = Time.day(now);
        var problems = Problems.none().require("strategy", strategy, "cases.strategy.missing");
        if (!expiresOn.isAfter(today)) {
            problems.add("expires", "cases.strategy.expires");
        }
        problems.refuse();
        with(by, caseId, kept -> {
            store.hold(by.scope(), caseId);
            refuseUnseen(seen, store.findStrategy(by.scope(), caseId).map(Strategy::id));
            store.addStrategy(kept, strategy, today, expiresOn, by, now);
        });
    }

    private static void refuseUnseen(String seen, Optional<UUID> now) {
        if (!now.map(UUID::toString).orElse("").equals(seen)) {
            throw new ChangedMeanwhile("cases.changed-by-someone-else");
        }
    }

    /**
     * Notes that people met about an employer.
     *
     * @param nextReviewOn later than the meeting, or null
     */
    void deliberate(
            Staff by,
            UUID caseId,
            LocalDate heldOn,
            String attendees,
            String decision,
            @Nullable LocalDate nextReviewOn) {
        var now = clock.instant();
        var problems = Problems.none()
                .require("attendees", attendees, "cases.deliberation.attendees.missing")
                .require("decision", decision, "cases.deliberation.decision.missing");
        if (heldOn.isAfter(Time.day(now))) {
            problems.add("held", "cases.day.future");
        }
        if (nextReviewOn != null && !nextReviewOn.isAfter(heldOn)) {
            problems.add("review", "cases.deliberation.review");
        }
        problems.refuse();
        with(by, caseId, kept -> store.addDeliberation(kept, heldOn, attendees, decision, nextReviewOn, by, now));
    }

    /**
     * Notes whom the employer's decision waits for, for example 集团法务.
     *
     * @param seen the wait that the person saw; empty for none
     * @throws ChangedMeanwhile when somebody else has noted another one since
     */
    void waitFor(Staff by, UUID caseId, String seen, String waitingOn, String note, LocalDate since) {
        var problems = Problems.none().require("waitingOn", waitingOn, "cases.waiting.missing");
        if (since.isAfter(Time.day(clock.instant()))) {
            problems.add("since", "cases.day.future");
        }
        problems.refuse();
        with(by, caseId, kept -> {
            store.hold(by.scope(), caseId);
            refuseUnseen(seen, store.findWaiting(by.scope(), caseId).map(Waiting::id));
            store.waitFor(kept, waitingOn, note, since, by);
        });
    }

    /**
     * Notes that whoever was waited for has decided; again changes nothing.
     *
     * @param seen the wait that the person saw
     * @throws ChangedMeanwhile when somebody else has noted another one since
     */
    void decided(Staff by, UUID caseId, String seen) {
        with(by, caseId, kept -> {
            store.hold(by.scope(), caseId);
            var now = store.findWaiting(by.scope(), caseId).map(Waiting::id);
            if (now.isPresent()) {
                refuseUnseen(seen, now);
                store.endWaiting(by.scope(), caseId, Time.day(clock.instant()));
            }
        });
    }

    private void with(Staff by, UUID caseId, Consumer<Case> work) {
        scopes.run(by.scope(), () -> work.accept(cases.find(by.scope(), caseId).orElseThrow(NotFound::new)));
    }
}
