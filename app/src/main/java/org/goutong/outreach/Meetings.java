package org.goutong.outreach;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.goutong.orgs.Scope;
import org.goutong.orgs.Scopes;
import org.goutong.orgs.Staff;
import org.goutong.web.ChangedMeanwhile;
import org.goutong.web.DomainEvent;
import org.goutong.web.FieldProblem;
import org.goutong.web.InvalidForm;
import org.goutong.web.NotFound;
import org.goutong.web.Refused;
import org.goutong.web.Time;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** The front door to meetings: plan, open, extend, close, cancel. */
@Component
public class Meetings {

    /** What one tap on "extend" adds. */
    public static final Duration EXTENSION = Duration.ofMinutes(30);

    private static final int DRAWS = 50;

    private final SecureRandom random = new SecureRandom();
    private final Scopes scopes;
    private final MeetingStore store;
    private final PlanCheck check;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Meetings(Scopes scopes, MeetingStore store, PlanCheck check, ApplicationEventPublisher events, Clock clock) {
        this.scopes = scopes;
        this.store = store;
        this.check = check;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Plans a meeting; it stays planned until somebody opens it by hand. Any hours are taken, past ones too.
     *
     * @throws NotFound when unit, place, organiser, staff, employer or copied meeting is not in the person's scope
     * @throws InvalidForm when it would close before it opens, or the place is not the unit's
     * @throws Refused {@code outreach.code.taken} when the given code is in use
     */
    public UUID plan(Staff by, NewMeeting plan) {
        return scopes.in(by.scope(), () -> {
            if (plan.clonedFrom() != null) {
                get(by.scope(), plan.clonedFrom());
            }
            var checked = check.check(by, plan);
            var id = plan.code() == null ? addDrawing(by, checked) : addWith(by, checked, plan.code());
            store.post(by.scope(), id, checked.crew());
            var news = new MeetingPlanned(id, plan.orgCode(), by.name(), checked.title());
            done(by, id, plan.orgCode(), Step.PLANNED, "", news);
            return id;
        });
    }

    private UUID addWith(Staff by, CheckedPlan plan, String code) {
        return store.add(by.scope(), plan, code, by.id(), clock.instant())
                .orElseThrow(() -> new Refused("outreach.code.taken", code));
    }

    private UUID addDrawing(Staff by, CheckedPlan plan) {
        for (int draw = 0; draw < DRAWS; draw++) {
            // The first digit is not 0, so that nobody drops it.
            var code = String.valueOf(random.nextInt(100_000, 1_000_000));
            var added = store.add(by.scope(), plan, code, by.id(), clock.instant());
            if (added.isPresent()) {
                return added.get();
            }
        }
        throw new Refused("outreach.code.none-left");
    }

    /**
     * Writes the plan of a meeting anew; its code stays.
     *
     * @param version the state of the meeting that the person saw
     * @throws NotFound like {@link #plan}, and when the meeting is not in the person's scope
     * @throws Refused when it is not planned any more
     * @throws ChangedMeanwhile when somebody else has changed the plan since
     */
    public void change(Staff by, UUID id, String version, NewMeeting plan) {
        scopes.run(by.scope(), () -> {
            var before = get(by.scope(), id);
            var checked = check.check(by, plan);
            if (!store.change(by.scope(), id, version, checked)) {
                throw get(by.scope(), id).state() == Meeting.State.PLANNED
                        ? new ChangedMeanwhile("outreach.changed-by-someone-else")
                        : refusal(by, id);
            }
            store.post(by.scope(), id, checked.crew());
            var changes = checked.changesFrom(before);
            var news = new MeetingChanged(id, plan.orgCode(), by.name(), changes);
            done(by, id, plan.orgCode(), Step.CHANGED, changes, news);
        });
    }

    /**
     * Moves the hours of a planned meeting and leaves the rest of its plan.
     *
     * @throws InvalidForm when it would close before it opens
     * @throws Refused when it is not planned any more, saying who did what
     */
    public void move(Staff by, UUID id, Instant opensAt, Instant closesAt) {
        checkHours(opensAt, closesAt);
        scopes.run(by.scope(), () -> {
            var before = get(by.scope(), id);
            if (!store.move(by.scope(), id, opensAt, closesAt)) {
                throw refusal(by, id);
            }
            var changes = CheckedPlan.hours(before, opensAt, closesAt);
            var news = new MeetingChanged(id, before.orgCode(), by.name(), changes);
            done(by, id, before.orgCode(), Step.CHANGED, changes, news);
        });
    }

    private static void checkHours(Instant opensAt, Instant closesAt) {
        if (!closesAt.isAfter(opensAt)) {
            throw new InvalidForm(List.of(new FieldProblem("closes", "constraint.meeting_closes_after_it_opens")));
        }
    }

    /**
     * Opens a planned meeting: from now on there is counting and a queue on the spot. Its code takes forms before, too.
     *
     * @throws Refused when it is not planned any more, saying who did what
     */
    public void open(Staff by, UUID id) {
        scopes.run(by.scope(), () -> {
            var meeting = get(by.scope(), id);
            if (!store.open(by.scope(), id, clock.instant())) {
                throw refusal(by, id);
            }
            done(by, id, meeting.orgCode(), Step.OPENED, "", new MeetingOpened(id, meeting.orgCode(), by.name()));
        });
    }

    /**
     * Adds {@link #EXTENSION} to the end of an open meeting, or to now when the end is past.
     *
     * @param from the end the person saw, so that two taps are not an hour
     * @return the new end
     * @throws Refused when it is not open, or somebody has moved the end meanwhile
     */
    public Instant extend(Staff by, UUID id, Instant from) {
        return scopes.in(by.scope(), () -> {
            var meeting = get(by.scope(), id);
            var now = clock.instant();
            var to = (from.isAfter(now) ? from : now).plus(EXTENSION);
            moveEnd(by, meeting, from, to);
            return to;
        });
    }

    /**
     * Moves the end of an open meeting, later or earlier.
     *
     * @param from the end it has now
     * @throws InvalidForm when it would close before it opens
     * @throws Refused when it is not open, or somebody has moved the end meanwhile
     */
    public void moveEnd(Staff by, UUID id, Instant from, Instant to) {
        scopes.run(by.scope(), () -> {
            var meeting = get(by.scope(), id);
            checkHours(meeting.opensAt(), to);
            moveEnd(by, meeting, from, to);
        });
    }

    private void moveEnd(Staff by, Meeting meeting, Instant from, Instant to) {
        if (!store.extend(by.scope(), meeting.id(), from, to)) {
            throw refusal(by, meeting.id());
        }
        var news = new MeetingExtended(meeting.id(), meeting.orgCode(), by.name(), to);
        done(by, meeting.id(), meeting.orgCode(), Step.EXTENDED, to.toString(), news);
    }

    /**
     * Closes an open meeting.
     *
     * @throws Refused when it is not open, saying who did what
     */
    public void close(Staff by, UUID id) {
        scopes.run(by.scope(), () -> {
            var meeting = get(by.scope(), id);
            if (!store.close(by.scope(), id, clock.instant())) {
                throw refusal(by, id);
            }
            done(by, id, meeting.orgCode(), Step.CLOSED, "", new MeetingClosed(id, meeting.orgCode(), by.name()));
        });
    }

    /**
     * Gives a planned meeting up.
     *
     * @param reason never blank
     * @throws InvalidForm when there is no reason
     * @throws Refused when it is not planned any more
     */
    public void cancel(Staff by, UUID id, String reason) {
        if (reason.isBlank()) {
            throw new InvalidForm(List.of(new FieldProblem("reason", "constraint.meeting_cancelled_with_reason")));
        }
        scopes.run(by.scope(), () -> {
            var meeting = get(by.scope(), id);
            if (!store.cancel(by.scope(), id, reason)) {
                throw refusal(by, id);
            }
            var news = new MeetingCancelled(id, meeting.orgCode(), by.name(), reason);
            done(by, id, meeting.orgCode(), Step.CANCELLED, reason, news);
        });
    }

    /** A meeting within the scope, or 404. */
    public Meeting get(Scope scope, UUID id) {
        return store.find(scope, id).orElseThrow(NotFound::new);
    }

    /** A meeting within the scope by its six digits. */
    public Optional<Meeting> findByCode(Scope scope, String code) {
        return store.findByCode(scope, code);
    }

    /** The newest meeting that is open at a place. */
    public Optional<Meeting> findOpenAt(Scope scope, UUID placeId) {
        return store.findOpenAt(scope, placeId);
    }

    /** The public facts of the stall a {@link Scope.Stall} or {@link Scope.Form} stands at; one select. */
    public Optional<Stall> findStall(Scope scope, String code) {
        return store.findByCode(scope, code)
                .map(meeting -> new Stall(
                        meeting.id(),
                        meeting.code(),
                        meeting.orgCode(),
                        meeting.placeId(),
                        meeting.where(),
                        meeting.unionName(),
                        meeting.opensAt(),
                        meeting.closesAt(),
                        meeting.state(),
                        meeting.closedAt()));
    }

    private void done(Staff by, UUID id, String orgCode, Step step, String detail, DomainEvent news) {
        store.record(by.scope(), id, orgCode, step, clock.instant(), by, detail);
        events.publishEvent(news);
    }

    /** Why a guarded step found nothing to move: what became of the meeting, by whom and when. */
    private RuntimeException refusal(Staff by, UUID id) {
        var now = get(by.scope(), id);
        var last = store.listSteps(by.scope(), id).getFirst();
        return new Refused(
                "outreach.moved." + (now.state() == Meeting.State.OPEN ? last.step() : now.state()),
                last.byName(),
                Time.clock(last.at()),
                Time.clock(now.closesAt()));
    }
}
