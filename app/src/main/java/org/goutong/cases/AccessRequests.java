package org.goutong.cases;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.goutong.orgs.Colleague;
import org.goutong.orgs.Colleagues;
import org.goutong.orgs.OrgCode;
import org.goutong.orgs.Scope;
import org.goutong.orgs.Scopes;
import org.goutong.orgs.Staff;
import org.goutong.tasks.Tasks;
import org.goutong.web.NotFound;
import org.goutong.web.Problems;
import org.goutong.web.Refused;
import org.goutong.web.Time;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Who may look into the case of an employer that another unit keeps: they ask with a reason, its unit grants until a day or
 * declines, and may take a grant back. Whoever holds one reads that one case and changes nothing.
 */
@Component
public class AccessRequests {

    /** Proposed for a grant: a joint visit or a move between two areas is settled in a month, with four weekly contacts. */
    static final int DAYS = 30;

    /** As long as the personal link of somebody at the employer holds; who needs it longer works on the employer, so hand it over. */
    static final int MOST_DAYS = 90;

    static final int LONGEST = 200;

    private static final Scope JOB = new Scope.Job(Scope.Purpose.CASE_ACCESS);

    private final Scopes scopes;
    private final AccessStore store;
    private final CaseStore cases;
    private final Colleagues colleagues;
    private final Tasks tasks;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    AccessRequests(
            Scopes scopes,
            AccessStore store,
            CaseStore cases,
            Colleagues colleagues,
            Tasks tasks,
            ApplicationEventPublisher events,
            Clock clock) {
        this.scopes = scopes;
        this.store = store;
        this.cases = cases;
        this.colleagues = colleagues;
        this.tasks = tasks;
        this.events = events;
        this.clock = clock;
    }

    /** Who keeps the case of an employer, when that is a unit beyond the person's own. */
    Optional<Keeping> findForeign(Staff by, UUID employerId) {
        return store.listKept(by.scope(), Set.of(employerId)).stream()
                .filter(keeping -> !by.covers(keeping.orgCode()))
                .findFirst();
    }

    /** What the person has asked about an employer last. */
    Optional<AccessRequest> findLast(Staff by, UUID employerId) {
        return store.listLastOf(by.scope(), by.id(), Set.of(employerId)).stream()
                .findFirst();
    }

    /**
     * Asks the unit that keeps the case of an employer; its nearest organiser finds a task and a notice. Whoever waits for an
     * answer already asks nothing anew. Belongs into no transaction, because it looks for somebody who can answer beyond the
     * person's units.
     *
     * @return the request that waits now
     * @throws org.goutong.web.InvalidForm when there is no reason, or it is too long
     * @throws NotFound when nobody keeps a case of the employer, or the person's own units do
     * @throws Refused when the person may look already, or nobody is there to answer
     */
    public UUID ask(Staff by, UUID employerId, String reason) {
        Problems.none()
                .require("reason", reason, "cases.access.reason.missing")
                .limit("reason", reason, LONGEST)
                .refuse();
        var keeping = findForeign(by, employerId).orElseThrow(NotFound::new);
        var now = clock.instant();
        store.findHolding(by.scope(), by.id(), employerId, Time.day(now)).ifPresent(held -> {
            throw new Refused("cases.access.held", held.employerName());
        });
        scopes.run(JOB, () -> getAnswerer(employerId, keeping.orgCode(), by.id()));
        return scopes.in(by.scope(), () -> {
            var asked = store.ask(by, keeping, reason, now);
            asked.ifPresent(
                    id -> events.publishEvent(new AccessAsked(keeping.orgCode(), employerId, id, reason, by.name())));
            return asked.or(() -> findLast(by, employerId).map(AccessRequest::id))
                    .orElseThrow(NotFound::new);
        });
    }

    /**
     * Whoever owns the case, when they are at work and their unit sees it; else the nearest organiser of the unit that keeps
     * it. Never the asker, who may work there by now.
     *
     * @throws Refused when there is nobody
     */
    Colleague getAnswerer(UUID employerId, String orgCode, UUID askerId) {
        return cases.findAt(JOB, employerId)
                .map(Case::ownerId)
                .filter(owner -> !owner.equals(askerId))
                .flatMap(owner -> colleagues.findOrganiser(JOB, owner))
                .filter(owner -> OrgCode.covers(owner.orgCode(), orgCode))
                .or(() -> colleagues.findNearest(JOB, orgCode, askerId))
                .orElseThrow(() -> new Refused("cases.access.nobody"));
    }

    /** A request that the person has made or may answer, or 404. */
    AccessRequest get(Staff reader, UUID id) {
        return store.find(reader.scope(), id).orElseThrow(NotFound::new);
    }

    /** Whether somebody's unit answers a request. */
    static boolean mayAnswer(Staff staff, AccessRequest request) {
        return staff.covers(request.orgCode()) && !staff.id().equals(request.askerId());
    }

    /**
     * Lets the asker look into the case until a day, that day included.
     *
     * @param until today at the earliest, in {@link #MOST_DAYS} days at the latest
     * @throws NotFound when another unit keeps the case
     * @throws Refused when somebody was faster: it says who did what
     */
    public void grant(Staff by, UUID id, LocalDate until) {
        var now = clock.instant();
        var today = Time.day(now);
        if (until.isBefore(today) || until.isAfter(today.plusDays(MOST_DAYS))) {
            Problems.none().add("until", "cases.access.until.range", MOST_DAYS).refuse();
        }
        scopes.run(by.scope(), () -> {
            var request = getForAnswer(by, id);
            if (!store.grant(by, id, until, now)) {
                throw overtaken(by, id);
            }
            tasks.finish(by, Set.of(taskKey(id)));
            events.publishEvent(
                    new AccessGranted(request.orgCode(), request.employerId(), id, until, request.asker(), by.name()));
        });
    }

    /**
     * Says no.
     *
     * @param reason which the asker reads
     * @throws NotFound when another unit keeps the case
     * @throws Refused when somebody was faster: it says who did what
     */
    void decline(Staff by, UUID id, String reason) {
        Problems.none()
                .require("answer", reason, "cases.access.answer.missing")
                .limit("answer", reason, LONGEST)
                .refuse();
        scopes.run(by.scope(), () -> {
            var request = getForAnswer(by, id);
            if (!store.decline(by, id, reason, clock.instant())) {
                throw overtaken(by, id);
            }
            tasks.finish(by, Set.of(taskKey(id)));
            events.publishEvent(new AccessDeclined(
                    request.orgCode(), request.employerId(), id, reason, request.asker(), by.name()));
        });
    }

    /**
     * Takes a grant back; from now on the asker sees nothing of the case.
     *
     * @param why may be empty
     * @throws NotFound when another unit keeps the case
     * @throws Refused when it holds no more, or was never granted
     */
    void withdraw(Staff by, UUID id, String why) {
        Problems.none().limit("why", why, LONGEST).refuse();
        var now = clock.instant();
        scopes.run(by.scope(), () -> {
            var request = getForAnswer(by, id);
            if (!store.withdraw(by, id, why, Time.day(now), now)) {
                throw overtaken(by, id);
            }
            events.publishEvent(
                    new AccessWithdrawn(request.orgCode(), request.employerId(), id, why, request.asker(), by.name()));
        });
    }

    private AccessRequest getForAnswer(Staff by, UUID id) {
        return Optional.of(get(by, id))
                .filter(request -> mayAnswer(by, request))
                .orElseThrow(NotFound::new);
    }

    /** Somebody else was faster: says who, when and what. */
    private Refused overtaken(Staff by, UUID id) {
        var now = clock.instant();
        var request = get(by, id);
        var state = request.state(Time.day(now));
        var ended = state == AccessRequest.State.WITHDRAWN;
        var at = ended ? request.endedAt() : request.answeredAt();
        return new Refused(
                "cases.access.overtaken." + state,
                ended ? request.endedByName() : request.answeredByName(),
                at == null ? "" : Time.moment(at.toInstant(), now));
    }

    /** Notes of grants whose last day has passed that they are over; nobody could use them any more before. */
    List<AccessRequest> expire() {
        var now = clock.instant();
        return scopes.in(JOB, () -> {
            var expired = store.expire(JOB, Time.day(now), now);
            expired.forEach(request -> {
                if (request.untilOn() != null) {
                    events.publishEvent(new AccessExpired(
                            request.orgCode(), request.employerId(), request.id(), request.untilOn(), request.asker()));
                }
            });
            return expired;
        });
    }

    /** How the person reads the case of an employer. */
    Reach reach(Staff by, UUID employerId) {
        return cases.findAt(by.scope(), employerId)
                .map(kept -> new Reach(by.scope(), kept, null))
                .or(() -> store.findHolding(by.scope(), by.id(), employerId, today())
                        .flatMap(grant -> by(by, grant)))
                .orElseGet(() -> new Reach(by.scope(), null, null));
    }

    /** How the person, who looks into it now, reads a case, or 404; a look by a grant is noted. */
    Reach getReach(Staff by, UUID caseId) {
        var reach = cases.find(by.scope(), caseId)
                .map(kept -> new Reach(by.scope(), kept, null))
                .or(() -> store.findHoldingOf(by.scope(), caseId, today()).flatMap(grant -> by(by, grant)))
                .orElseThrow(NotFound::new);
        if (reach.grant() != null) {
            noteLook(by, reach.grant());
        }
        return reach;
    }

    private Optional<Reach> by(Staff by, AccessRequest grant) {
        var scope = new Scope.Granted(by.id(), by.name(), grant.id());
        return cases.findAt(scope, grant.employerId()).map(kept -> new Reach(scope, kept, grant));
    }

    /** Notes that somebody looks into a case by a grant: the trail has one line a day of it. */
    void noteLook(Staff by, AccessRequest grant) {
        scopes.run(by.scope(), () -> {
            if (store.noteLook(by.scope(), grant.id())) {
                events.publishEvent(new CaseLookedInto(grant.orgCode(), grant.employerId(), grant.id(), by.name()));
            }
        });
    }

    /** Makes the task of answering a request one, however often news of it is heard. */
    static String taskKey(UUID request) {
        return "access:" + request;
    }

    private LocalDate today() {
        return Time.day(clock.instant());
    }
}
