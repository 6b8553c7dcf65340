package org.goutong.cases;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.goutong.leads.Leads;
import org.goutong.orgs.Scope;
import org.goutong.orgs.Scopes;
import org.goutong.orgs.Staff;
import org.goutong.web.NotFound;
import org.goutong.web.Problems;
import org.goutong.web.Refused;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Strikes out contacts that were noted by mistake: a slip of the finger, the wrong employer. */
@Component
class StrikingOut {

    private final Scopes scopes;
    private final CaseStore cases;
    private final StrikingOutStore store;
    private final ClockStore clocks;
    private final Leads leads;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    StrikingOut(
            Scopes scopes,
            CaseStore cases,
            StrikingOutStore store,
            ClockStore clocks,
            Leads leads,
            ApplicationEventPublisher events,
            Clock clock) {
        this.scopes = scopes;
        this.cases = cases;
        this.store = store;
        this.clocks = clocks;
        this.leads = leads;
        this.events = events;
        this.clock = clock;
    }

    /** A contact of a case, or 404. */
    NotedContact getOf(Scope scope, UUID caseId, UUID id) {
        return store.find(scope, id)
                .filter(contact -> contact.caseId().equals(caseId))
                .orElseThrow(NotFound::new);
    }

    /**
     * Strikes a contact out, by whoever talked or wrote it down, or the owner of the case. It stays in the log, struck
     * through; what the case says of its contacts follows from those that are left.
     *
     * @param why for whoever reads it; at most {@link PersonForm#LONGEST_WHY} characters
     * @throws org.goutong.web.InvalidForm when the reason is missing or too long
     * @throws NotFound when it is not there
     * @throws Refused when it is struck out already, or is another's
     */
    void strikeOut(Staff by, UUID caseId, UUID id, String why) {
        var problems = Problems.none().require("why", why, "cases.strike.why.missing");
        problems.limit("why", why, PersonForm.LONGEST_WHY);
        problems.refuse();
        scopes.run(by.scope(), () -> {
            var kept = cases.find(by.scope(), caseId).orElseThrow(NotFound::new);
            var contact = getOf(by.scope(), caseId, id);
            if (!contact.mayStrike(by.id(), kept.ownerId())) {
                throw new Refused("cases.strike.not-yours", contact.author());
            }
            if (!store.strikeOut(by, id, why, clock.instant())) {
                throw new Refused("cases.strike.already");
            }
            var left = clocks.recount(by.scope(), List.of(caseId)).getFirst();
            if (contact.outcome() == Outcome.REACHED) {
                stage(by, kept, id);
            }
            if (kept.open() && contact.outcome() == Outcome.REACHED) {
                leads.unanswer(by, List.of(new Leads.LastReached(kept.employerId(), left.reachedOn())));
            }
            if (kept.open() && kept.ownerId() != null && left.before(contact.contactedAt())) {
                due(by.scope(), kept, id, left);
            }
            events.publishEvent(new ContactStruckOut(kept.orgCode(), caseId, id, kept.employerName(), why, by.name()));
        });
    }

    /** A case is 已接触 because somebody was reached: by the first who is left, or by nobody. */
    private void stage(Staff by, Case kept, UUID contact) {
        if (!store.giveStepToFirst(by.scope(), kept.id(), contact)
                && cases.findLastMove(by.scope(), kept.id())
                        .filter(move -> contact.equals(move.contactId()) && kept.stage() == Stage.CONTACTED)
                        .isPresent()) {
            store.takeStepBack(by, kept.id(), contact, clock.instant());
        }
    }

    /** The last contact set the clock: now the one before it does, or the day on which its owner began. */
    private void due(Scope scope, Case kept, UUID struck, LoggedContacts left) {
        var due = kept.stage().weekly() ? left.due() : null;
        store.due(scope, kept.id(), struck, due, kept.nextStep().isEmpty() || kept.retried());
    }
}
