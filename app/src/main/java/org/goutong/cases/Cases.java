package org.goutong.cases;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.goutong.audit.History;
import org.goutong.employers.Employers;
import org.goutong.orgs.Colleague;
import org.goutong.orgs.Colleagues;
import org.goutong.orgs.OrgCode;
import org.goutong.orgs.Organisations;
import org.goutong.orgs.Scope;
import org.goutong.orgs.Scopes;
import org.goutong.orgs.Staff;
import org.goutong.web.ChangedMeanwhile;
import org.goutong.web.NotFound;
import org.goutong.web.Problems;
import org.goutong.web.Refused;
import org.goutong.web.Time;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** The front door to cases: one of each employer, opened, planned, laid to rest and taken up again. */
@Component
public class Cases {

    static final int DAYS_FOR_A_FIRST_CONTACT = 7;

    private final Scopes scopes;
    private final CaseStore store;
    private final CaseQueries queries;
    private final ClosedEmployerStore closed;
    private final ContactListStore lists;
    private final HandedWork work;
    private final Employers employers;
    private final Organisations organisations;
    private final Colleagues colleagues;
    private final History history;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Cases(
            Scopes scopes,
            CaseStore store,
            CaseQueries queries,
            ClosedEmployerStore closed,
            ContactListStore lists,
            HandedWork work,
            Employers employers,
            Organisations organisations,
            Colleagues colleagues,
            History history,
            ApplicationEventPublisher events,
            Clock clock) {
        this.scopes = scopes;
        this.store = store;
        this.queries = queries;
        this.closed = closed;
        this.lists = lists;
        this.work = work;
        this.employers = employers;
        this.organisations = organisations;
        this.colleagues = colleagues;
        this.history = history;
        this.events = events;
        this.clock = clock;
    }

    /** A case, or 404 when it is not within the scope. */
    public Case get(Scope scope, UUID id) {
        return store.find(scope, id).orElseThrow(NotFound::new);
    }

    /** The case of an employer, when there is one within the scope. */
    public Optional<Case> find(Scope scope, UUID employerId) {
        return store.findAt(scope, employerId);
    }

    /** The employers at a place that have agreed to a union and not yet applied, by name; at most 200. */
    public List<UUID> listAgreed(Scope scope, UUID placeId) {
        return queries.listAgreed(scope, placeId);
    }

    /** The union of the unit that keeps the case of an employer, wherever it is; empty when nobody does. */
    public Optional<String> findKeeper(Scope scope, UUID employerId) {
        return store.findKeeper(scope, employerId).map(code -> organisations.unionName(scope, code));
    }

    /**
     * Begins to work on an employer.
     *
     * @param channel how it came to be known
     * @param ownerId an organiser of the person's unit or one below; null leaves it for somebody to claim
     * @throws NotFound when the employer belongs to another unit, or the owner is not there
     * @throws Refused when somebody works on it already, in this unit or another, or it has closed down
     */
    public UUID open(Staff by, UUID employerId, Case.Channel channel, @Nullable UUID ownerId) {
        var now = clock.instant();
        return scopes.in(by.scope(), () -> {
            var employer = employers.get(by.scope(), employerId);
            if (!mayOpen(by, employer.orgCode())) {
                throw new NotFound();
            }
            if (employer.closedOn() != null) {
                throw new Refused("cases.open.closed", employer.name());
            }
            var owner = ownerId == null ? null : colleagues.getOrganiser(by.scope(), ownerId);
            var orgCode = by.covers(employer.orgCode()) ? employer.orgCode() : by.orgCode();
            var due = Time.day(now).plusDays(DAYS_FOR_A_FIRST_CONTACT);
            var id = store.open(by, orgCode, employer.id(), channel, owner, due, now)
                    .orElseThrow(() -> new Refused(
                            "cases.open.kept-by",
                            findKeeper(by.scope(), employer.id()).orElse("")));
            store.step(get(by.scope(), id), Step.Kind.OPENED, Stage.NOT_CONTACTED, Time.day(now), "", "", by, now);
            events.publishEvent(new CaseOpened(orgCode, id, employer.name(), by.name()));
            return id;
        });
    }

    /**
     * Begins to work on many employers whose workers have applied; those that somebody works on already are passed over.
     *
     * @param mine whether the person owns them; otherwise they wait to be claimed
     * @return how many were new
     * @throws NotFound when one of them belongs to another unit
     */
    public int openAll(Staff by, Collection<UUID> employerIds, boolean mine) {
        return openAll(by, employerIds, Case.Channel.STALL, mine, clock.instant());
    }

    /**
     * Puts employers into the pool, where somebody claims them; those that have a case already are passed over.
     *
     * @param at the moment by which they are found again to be taken back
     * @return how many were new
     * @throws NotFound when one of them belongs to another unit
     */
    int poolAll(Staff by, Collection<UUID> employerIds, Instant at) {
        return openAll(by, employerIds, Case.Channel.LIST, false, at);
    }

    private int openAll(Staff by, Collection<UUID> employerIds, Case.Channel channel, boolean mine, Instant now) {
        var due = Time.day(now).plusDays(DAYS_FOR_A_FIRST_CONTACT);
        return scopes.in(by.scope(), () -> {
            var fresh = store.openAll(by, employerIds, channel, mine, due, now);
            fresh.forEach(
                    one -> events.publishEvent(new CaseOpened(one.orgCode(), one.id(), one.employerName(), by.name())));
            return fresh.size();
        });
    }

    /** Takes cases back of which nothing has come, as if they had not been opened; returns how many. */
    int takeBackPooled(Staff by, Collection<UUID> ids) {
        return ids.size() - lists.removeCases(by.scope(), ids).size();
    }

    /** Whether somebody's unit may begin to work on an employer of a unit: their own, one below, or one above. */
    static boolean mayOpen(Staff by, String orgCode) {
        return by.covers(orgCode) || OrgCode.covers(orgCode, by.orgCode());
    }

    /**
     * The case of an employer to which something is to be noted; empty where one may be opened for it.
     *
     * @throws NotFound when the employer is not within reach
     * @throws Refused when another unit keeps its case
     */
    public Optional<Case> findFor(Staff by, UUID employerId) {
        return scopes.in(by.scope(), () -> {
            var employer = employers.get(by.scope(), employerId);
            var kept = store.findAt(by.scope(), employer.id());
            if (kept.isEmpty() && !mayOpen(by, employer.orgCode())) {
                throw new NotFound();
            }
            if (kept.isEmpty()) {
                findKeeper(by.scope(), employer.id()).ifPresent(keeper -> {
                    throw new Refused("cases.open.kept-by", keeper);
                });
            }
            return kept;
        });
    }

    /** The case of an employer that has said something, opened where there is none; throws as {@link #findFor}. */
    public Case keepFor(Staff by, UUID employerId, Case.Channel channel) {
        return scopes.in(
                by.scope(),
                () -> findFor(by, employerId).orElseGet(() -> {
                    var employer = employers.get(by.scope(), employerId);
                    var orgCode = by.covers(employer.orgCode()) ? employer.orgCode() : by.orgCode();
                    store.openHeard(
                            by.scope(), employer.id(), orgCode, channel, Colleague.of(by), true, clock.instant());
                    var opened = store.findAt(by.scope(), employer.id()).orElseThrow(NotFound::new);
                    events.publishEvent(new CaseOpened(orgCode, opened.id(), employer.name(), by.name()));
                    return opened;
                }));
    }

    /**
     * The same for somebody who is not there, for example by news of what the employer said.
     *
     * @param orgCode unit that is to keep it
     * @param by who heard it, and owns a case that is opened where {@code owned}
     */
    public Case keepHeard(
            Scope scope, UUID employerId, String orgCode, Case.Channel channel, Colleague by, boolean owned) {
        return scopes.in(scope, () -> {
            store.openHeard(scope, employerId, orgCode, channel, by, owned, clock.instant());
            return store.findAt(scope, employerId).orElseThrow(NotFound::new);
        });
    }

    /** Somebody else was faster: says who, when and what. */
    Refused overtaken(Scope scope, Case kept) {
        return store.findLastStep(scope, kept.id())
                .map(step -> new Refused(
                        "cases.move.overtaken",
                        step.byName(),
                        Time.moment(step.at().toInstant(), clock.instant()),
                        step.what(),
                        kept.stage().word()))
                .orElseGet(() -> new Refused("cases.move.not-next", kept.stage().word(), ""));
    }

    /**
     * Lets a case rest until a day.
     *
     * @param resumeOn when somebody looks at it again, later than today
     * @throws Refused when it is not open any more
     */
    public void shelve(Staff by, UUID id, Case.ExitReason reason, LocalDate resumeOn, String note) {
        if (!resumeOn.isAfter(Time.day(clock.instant()))) {
            Problems.none().add("resume", "cases.shelve.day").refuse();
        }
        end(by, id, Case.State.SHELVED, Step.Kind.SHELVED, reason, resumeOn, note);
    }

    /**
     * Ends a case for now; whatever is noted of it stays.
     *
     * @throws Refused when it is not open any more
     */
    public void close(Staff by, UUID id, Case.ExitReason reason, String note) {
        end(by, id, Case.State.CLOSED, Step.Kind.CLOSED, reason, null, note);
    }

    private void end(
            Staff by,
            UUID id,
            Case.State state,
            Step.Kind kind,
            Case.ExitReason reason,
            @Nullable LocalDate resumeOn,
            String note) {
        var now = clock.instant();
        scopes.run(by.scope(), () -> {
            var kept = get(by.scope(), id);
            if (kept.stage().statutory()) {
                throw new Refused("cases.move.in-founding", kept.stage().word(), "");
            }
            history.because(by.scope(), note);
            if (!store.end(by.scope(), id, state, reason.name(), resumeOn)) {
                throw overtaken(by.scope(), kept);
            }
            store.step(kept, kind, null, Time.day(now), reason.name(), note, by, now);
            events.publishEvent(new CaseEnded(kept.orgCode(), id, state, reason.name(), by.name()));
        });
    }

    /**
     * Takes up again what had ended; the person owns it from now on.
     *
     * @throws Refused when it is open
     */
    public void resume(Staff by, UUID id) {
        var now = clock.instant();
        var today = Time.day(now);
        scopes.run(by.scope(), () -> {
            var kept = get(by.scope(), id);
            var due = ContactClock.afterContact(today);
            if (!store.resume(
                    by.scope(), id, Colleague.of(by), today, kept.stage().weekly() ? due : null, due)) {
                throw overtaken(by.scope(), kept);
            }
            if (!by.id().equals(kept.ownerId())) {
                work.follow(by.scope(), List.of(id), kept.ownerId(), Colleague.of(by));
            }
            store.step(kept, Step.Kind.RESUMED, null, today, "", "", by, now);
            events.publishEvent(new CaseResumed(kept.orgCode(), id, kept.employerName(), by.name()));
        });
    }

    /**
     * Plans what is next.
     *
     * @param version the state of the case that the person saw
     * @param nextOn today or later; null when nothing is planned, which is an alarm of its own
     * @param why for whoever reads its history; empty when nobody gave a reason
     * @throws Refused when the case is not open
     * @throws ChangedMeanwhile when somebody else has changed it since
     */
    public void plan(Staff by, UUID id, String version, String nextStep, @Nullable LocalDate nextOn, String why) {
        if (nextOn != null && nextOn.isBefore(Time.day(clock.instant()))) {
            Problems.none().add("nextOn", "cases.next.passed").refuse();
        }
        scopes.run(by.scope(), () -> {
            var kept = get(by.scope(), id);
            if (!kept.open()) {
                throw new Refused("cases.move.not-open", kept.stage().word(), "");
            }
            history.because(by.scope(), why);
            if (!store.plan(by.scope(), id, version, nextStep, nextOn)) {
                throw new ChangedMeanwhile("cases.changed-by-someone-else");
            }
        });
    }

    /** Ends the case of an employer that has closed down, in the name of who noted it; again changes nothing. */
    void endOfClosed(Scope scope, UUID employerId, String by) {
        scopes.run(
                scope,
                () -> closed.end(scope, employerId, by, clock.instant())
                        .ifPresent(ended -> events.publishEvent(new CaseEnded(
                                ended.orgCode(),
                                ended.id(),
                                Case.State.CLOSED,
                                Case.ExitReason.EMPLOYER_CLOSED.name(),
                                by))));
    }

    /**
     * Takes up again the case that ended with an employer that works on after all, in the name of who noted it; one that
     * rested before rests again, one that a person has ended stays so. Again changes nothing.
     */
    void resumeOfReopened(Scope scope, UUID employerId, String by) {
        var now = clock.instant();
        scopes.run(
                scope,
                () -> closed.resume(scope, employerId, by, ContactClock.afterContact(Time.day(now)), now)
                        .ifPresent(resumed -> events.publishEvent(
                                resumed.state() == Case.State.OPEN
                                        ? new CaseResumed(resumed.orgCode(), resumed.id(), resumed.employerName(), by)
                                        : new CaseEnded(
                                                resumed.orgCode(),
                                                resumed.id(),
                                                resumed.state(),
                                                resumed.exitReason(),
                                                by))));
    }

    /** Opens cases for the leads of a meeting, in the name of who raised them; again changes nothing. */
    int openForLeads(Scope scope, UUID meetingId, String by) {
        return store.openForLeads(scope, meetingId, by, clock.instant());
    }

    /** Now, for whoever notes something. */
    Instant now() {
        return clock.instant();
    }
}
