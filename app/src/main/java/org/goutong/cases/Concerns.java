package org.goutong.cases;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.goutong.orgs.Scopes;
import org.goutong.orgs.Staff;
import org.goutong.web.ChangedMeanwhile;
import org.goutong.web.NotFound;
import org.goutong.web.Problems;
import org.goutong.web.Refused;
import org.goutong.web.Time;
import org.springframework.stereotype.Component;

/** The front door to concerns: each is noted, answered, and looked at again to see whether the answer convinced. */
@Component
public class Concerns {

    private final Scopes scopes;
    private final CaseStore cases;
    private final ConcernStore store;
    private final Clock clock;

    Concerns(Scopes scopes, CaseStore cases, ConcernStore store, Clock clock) {
        this.scopes = scopes;
        this.cases = cases;
        this.store = store;
        this.clock = clock;
    }

    /**
     * Notes what an employer fears.
     *
     * @throws org.goutong.web.InvalidForm when the kind is unknown, or the words are missing where the kind says nothing
     */
    public UUID raise(Staff by, UUID caseId, String kind, String wording, String personTitle, LocalDate on) {
        var problems = Problems.none();
        if (!ConcernKinds.known(kind)) {
            problems.add("kind", "cases.concern.kind.choose");
        } else if (kind.equals("OTHER") && wording.isEmpty()) {
            problems.add("wording", "cases.concern.wording.missing");
        }
        notLater(problems, on).refuse();
        return scopes.in(by.scope(), () -> {
            var kept = cases.find(by.scope(), caseId).orElseThrow(NotFound::new);
            return store.raise(by.scope(), kept, kind, wording, personTitle, on, by.name());
        });
    }

    /** A concern of a case, or 404. */
    public Concern getOf(Staff by, UUID caseId, UUID id) {
        return store.find(by.scope(), id)
                .filter(concern -> concern.caseId().equals(caseId))
                .orElseThrow(NotFound::new);
    }

    /**
     * Answers a concern. Another answer means that the one before has not convinced.
     *
     * @param code one of the known answers to its kind, or empty for words of one's own
     * @throws org.goutong.web.InvalidForm when there is neither
     */
    public void answer(Staff by, UUID caseId, UUID id, String version, String code, String words, LocalDate on) {
        scopes.run(by.scope(), () -> {
            var concern = getOf(by, caseId, id);
            var known = ConcernKinds.answers(concern.kind(), code);
            var problems = Problems.none();
            if (!known && words.isEmpty()) {
                problems.add("answer", "cases.concern.answer.missing");
            }
            notLater(problems, on).refuse();
            if (!store.answer(by.scope(), id, version, known ? code : "", words, on, by.name())) {
                throw new ChangedMeanwhile("cases.changed-by-someone-else");
            }
        });
    }

    /**
     * Notes whether an answer convinced; to note the same again is no error.
     *
     * @param version the state of the concern that the person saw, so that no answer is settled that they have not read
     * @throws Refused when there was no answer yet
     * @throws ChangedMeanwhile when somebody else has answered since, or noted another outcome
     */
    public void settle(Staff by, UUID caseId, UUID id, String version, Concern.Outcome outcome) {
        scopes.run(by.scope(), () -> {
            if (getOf(by, caseId, id).answeredOn() == null) {
                throw new Refused("cases.concern.not-answered");
            }
            if (!store.settle(by.scope(), id, version, outcome, Time.day(clock.instant()))
                    && getOf(by, caseId, id).outcome() != outcome) {
                throw new ChangedMeanwhile("cases.changed-by-someone-else");
            }
        });
    }

    private Problems notLater(Problems problems, LocalDate on) {
        return on.isAfter(Time.day(clock.instant())) ? problems.add("on", "cases.day.future") : problems;
    }
}
