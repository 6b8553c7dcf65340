package org.goutong.cases;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.goutong.audit.History;
import org.goutong.leads.Leads;
import org.goutong.orgs.PersonalDataSeen;
import org.goutong.orgs.Scope;
import org.goutong.orgs.Scopes;
import org.goutong.orgs.Staff;
import org.goutong.web.ChangedMeanwhile;
import org.goutong.web.NotFound;
import org.goutong.web.PersonalData;
import org.goutong.web.Problems;
import org.goutong.web.Refused;
import org.goutong.web.Time;
import org.goutong.web.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** The front door to the contact log: who talked to whom at an employer, and what came of it. */
@Component
public class Contacts {

    private final Scopes scopes;
    private final CaseStore cases;
    private final ContactStore store;
    private final Leads leads;
    private final History history;
    private final PersonalData personalData;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Contacts(
            Scopes scopes,
            CaseStore cases,
            ContactStore store,
            Leads leads,
            History history,
            PersonalData personalData,
            ApplicationEventPublisher events,
            Clock clock) {
        this.scopes = scopes;
        this.cases = cases;
        this.store = store;
        this.leads = leads;
        this.history = history;
        this.personalData = personalData;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Notes a contact. Whoever was reached starts the week anew; a first one makes the employer a contacted one. An attempt
     * that reached nobody counts, and the next is due a few days later.
     *
     * @return whether it is new; the same key again changes nothing
     * @throws org.goutong.web.InvalidForm when it lies in the future, or the next step in the past
     * @throws NotFound when the case or the person is not within reach
     * @throws Refused when the case has ended
     */
    public boolean note(Staff by, UUID caseId, NewContact contact) {
        var now = clock.instant();
        var today = Time.day(now);
        var day = Time.day(contact.at());
        var problems = Problems.none();
        if (contact.at().isAfter(now)) {
            problems.add("at", "cases.contact.future");
        }
        if (contact.nextOn() != null && contact.nextOn().isBefore(today)) {
            problems.add("nextOn", "cases.next.passed");
        }
        problems.refuse();
        return scopes.in(by.scope(), () -> {
            var kept = cases.find(by.scope(), caseId).orElseThrow(NotFound::new);
            if (contact.personId() != null) {
                getPersonOf(by.scope(), caseId, contact.personId());
            }
            if (!kept.open()) {
                throw new Refused("cases.contact.not-open");
            }
            var fresh = store.add(kept, contact, by, now);
            if (fresh.isEmpty()) {
                return false;
            }
            if (contact.outcome() == Outcome.REACHED) {
                leads.answer(by.scope(), List.of(kept.employerId()), day, by.id(), by.name());
                reached(by, kept, contact, fresh.get(), day);
            } else {
                failed(by, kept, contact, day);
            }
            events.publishEvent(
                    new ContactNoted(kept.orgCode(), caseId, contact.channel(), contact.outcome(), by.name()));
            return true;
        });
    }

    /** Whether a contact was noted by a key. */
    boolean noted(Scope scope, UUID contactKey) {
        return store.findByKey(scope, contactKey).isPresent();
    }

    /** The contact that was noted by a key, or 404. */
    UUID getByKey(Scope scope, UUID contactKey) {
        return store.findByKey(scope, contactKey).orElseThrow(NotFound::new);
    }

    private void reached(Staff by, Case kept, NewContact contact, UUID contactId, LocalDate day) {
        var due = kept.stage().weekly() ? ContactClock.afterContact(day) : null;
        cases.reached(
                by.scope(),
                kept.id(),
                contact.at(),
                due,
                ContactClock.unbrokenSince(kept.unbrokenSince(), kept.contactedOn(), day),
                contact.nextStep(),
                contact.nextOn());
        if (kept.stage() == Stage.NOT_CONTACTED
                && cases.move(by.scope(), kept.id(), Stage.NOT_CONTACTED, Stage.CONTACTED, due)) {
            cases.stepByContact(kept, Stage.CONTACTED, day, contactId, by, clock.instant());
            events.publishEvent(new CaseMoved(
                    kept.orgCode(), kept.id(), kept.employerId(), Stage.NOT_CONTACTED, Stage.CONTACTED, by.name()));
        }
    }

    private void failed(Staff by, Case kept, NewContact contact, LocalDate day) {
        // What was planned for later with a purpose of its own stays the plan; only the attempt comes first.
        var plan = kept.plannedAfter(day) && contact.leaves(kept);
        var retry = contact.nextOn() != null && !plan
                ? contact.nextOn()
                : ContactClock.afterFailure(day, kept.attempts() + 1);
        var step = plan
                ? kept.nextStep()
                : !contact.nextStep().isEmpty()
                        ? contact.nextStep()
                        : Words.t(
                                contact.channel() == ContactChannel.VISIT
                                        ? "cases.next.visit-again"
                                        : "cases.next.call-again");
        var next = plan ? Objects.requireNonNull(kept.nextOn()) : retry;
        var due = kept.stage().weekly() ? ContactClock.dueAfterFailure(day, retry) : null;
        cases.failed(by.scope(), kept.id(), contact.at(), due, step, next);
    }

    /** The people at the employer of a case, those who decide first. */
    public List<Person> listPeople(Scope scope, UUID caseId) {
        return store.listPeople(scope, caseId);
    }

    /** A person of a case, or 404. */
    public Person getPersonOf(Scope scope, UUID caseId, UUID id) {
        return store.findPerson(scope, id)
                .filter(person -> person.caseId().equals(caseId))
                .orElseThrow(NotFound::new);
    }

    /**
     * Enters somebody at the employer of a case; whoever enters them talks to them, unless it says who does.
     *
     * @throws org.goutong.web.InvalidForm when the name is missing
     */
    UUID addPerson(Staff by, UUID caseId, PersonFacts facts) {
        check(facts);
        return scopes.in(by.scope(), () -> {
            var kept = cases.find(by.scope(), caseId).orElseThrow(NotFound::new);
            return store.addPerson(by.scope(), kept, facts.by(by.name()), encrypted(facts), clock.instant());
        });
    }

    /**
     * Changes what is known of somebody; an empty phone stays as it was.
     *
     * @param version the state that the person saw
     * @param why for whoever reads the history; empty when nobody gave a reason
     * @throws ChangedMeanwhile when somebody else has changed it since
     */
    void changePerson(Staff by, UUID caseId, UUID id, String version, PersonFacts facts, String why) {
        check(facts);
        scopes.run(by.scope(), () -> {
            getPersonOf(by.scope(), caseId, id);
            history.because(by.scope(), why);
            if (!store.changePerson(by.scope(), id, version, facts, encrypted(facts))) {
                throw new ChangedMeanwhile("cases.changed-by-someone-else");
            }
        });
    }

    private static void check(PersonFacts facts) {
        var problems = Problems.none().require("name", facts.name(), "cases.person.name.missing");
        if (!facts.phone().isEmpty() && !facts.phone().matches("[0-9]{5,15}")) {
            problems.add("phone", "cases.person.phone.digits");
        }
        problems.refuse();
    }

    private @Nullable String encrypted(PersonFacts facts) {
        return facts.phone().isEmpty() ? null : personalData.encrypt(facts.phone());
    }

    /** A person's number in full, to call them; every look is kept in the trail. */
    String call(Staff by, UUID caseId, UUID id) {
        return scopes.in(by.scope(), () -> {
            var kept = cases.find(by.scope(), caseId).orElseThrow(NotFound::new);
            getPersonOf(by.scope(), caseId, id);
            var stored = store.findPhone(by.scope(), id).orElseThrow(NotFound::new);
            events.publishEvent(
                    new PersonalDataSeen(kept.orgCode(), "person", id.toString(), Words.t("cases.person.called")));
            return personalData.decrypt(stored);
        });
    }

    /** Who decides at employers or belongs to their personnel departments, as far as we know and as long as they are there. */
    public List<Principal> listPrincipals(Scope scope, Collection<UUID> employers) {
        return store.listPrincipals(scope, employers);
    }
}
