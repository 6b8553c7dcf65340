package org.goutong.talks;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import org.goutong.notices.EmailAddress;
import org.goutong.orgs.Scope;
import org.goutong.orgs.Scopes;
import org.goutong.orgs.Staff;
import org.goutong.web.ChangedMeanwhile;
import org.goutong.web.DomainEvent;
import org.goutong.web.FieldProblem;
import org.goutong.web.InvalidForm;
import org.goutong.web.NotFound;
import org.goutong.web.Problems;
import org.goutong.web.Refused;
import org.goutong.web.Time;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** The front door to meetings with employers: plan, invite, close, cancel. */
@Component
public class EmployerMeetings {

    /** How long after the end of a meeting a personal link still shows it. */
    static final Duration LINK_OUTLIVES = Duration.ofDays(1);

    /** How many employers a meeting can have. */
    static final int MOST_INVITED = 1_000;

    private final Scopes scopes;
    private final EmployerMeetingStore store;
    private final EmployerPlanCheck check;
    private final GuestStore guests;
    private final GuestQueries guestLists;
    private final InvitationLetters letters;
    private final SiteCodes codes;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    EmployerMeetings(
            Scopes scopes,
            EmployerMeetingStore store,
            EmployerPlanCheck check,
            GuestStore guests,
            GuestQueries guestLists,
            InvitationLetters letters,
            SiteCodes codes,
            ApplicationEventPublisher events,
            Clock clock) {
        this.scopes = scopes;
        this.store = store;
        this.check = check;
        this.guests = guests;
        this.guestLists = guestLists;
        this.letters = letters;
        this.codes = codes;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Plans a meeting; the one employer of a meeting with one is invited with it. Any hours are taken, past ones too.
     *
     * @throws NotFound when unit, place, organiser, staff or employer is not in the person's scope
     * @throws InvalidForm when it would close before it opens, is nowhere, or lacks the employer it is with
     */
    public UUID plan(Staff by, NewEmployerMeeting plan) {
        return scopes.in(by.scope(), () -> {
            var checked = check.check(by, plan);
            var id = store.add(by.scope(), checked, by.id(), clock.instant());
            store.post(by.scope(), id, checked.crew());
            var news = new EmployerMeetingPlanned(
                    id, plan.orgCode(), by.name(), plan.kind().name());
            done(by, id, plan.orgCode(), Step.PLANNED, "", news);
            if (plan.employerId() != null) {
                invite(by, id, List.of(Invitation.of(plan.employerId())));
            }
            return id;
        });
    }

    /**
     * Writes the plan of a planned meeting anew; when hours or place move, those invited by mail are told, and codes of its
     * sites move along.
     *
     * @param version the state of the meeting that the person saw
     * @throws NotFound like {@link #plan}, and when the meeting is not in the person's scope
     * @throws Refused when it is not planned any more, would become one with another employer, or
     *     of a kind without sites while its sites have join codes
     * @throws ChangedMeanwhile when somebody else has changed the plan since
     */
    public void change(Staff by, UUID id, String version, NewEmployerMeeting plan) {
        scopes.run(by.scope(), () -> {
            var before = get(by.scope(), id);
            var checked = check.check(by, plan);
            if (before.kind().withOne() != plan.kind().withOne()
                    || plan.kind().withOne() && !plan.employerId().equals(before.employerId())) {
                throw new Refused("talks.other-employer");
            }
            if (!before.orgCode().equals(plan.orgCode())) {
                throw new Refused("talks.other-unit");
            }
            if (!store.change(by.scope(), id, version, checked)) {
                throw get(by.scope(), id).state() == EmployerMeeting.State.PLANNED
                        ? new ChangedMeanwhile("outreach.changed-by-someone-else")
                        : refusal(by, id);
            }
            codes.checkKind(by, id, plan.kind());
            store.post(by.scope(), id, checked.crew());
            guests.extendLinks(by.scope(), id, linkUntil(plan.closesAt()));
            codes.move(by, before, plan.opensAt(), plan.closesAt());
            var changes = checked.changesFrom(before);
            done(
                    by,
                    id,
                    plan.orgCode(),
                    Step.CHANGED,
                    changes,
                    new EmployerMeetingChanged(id, plan.orgCode(), by.name(), changes));
            if (checked.moves(before)) {
                var after = get(by.scope(), id);
                letters.tellMoved(by.scope(), after, guestLists.listReachable(by.scope(), after), clock.instant());
            }
        });
    }

    /**
     * Invites employers in one statement, each once to a meeting; those with a mail address get a letter with their personal
     * link, the others' letters are printed.
     *
     * @return how many were new
     * @throws NotFound when the meeting is not in the person's scope, or the register does not have an employer
     * @throws InvalidForm when a mail address is none, or a name is longer than 40 characters
     * @throws Refused when it is not planned any more, is with one employer, or would have more than a thousand
     */
    public int invite(Staff by, UUID id, List<Invitation> invitations) {
        invitations.forEach(EmployerMeetings::checkContact);
        return scopes.in(by.scope(), () -> {
            store.lock(by.scope(), id);
            var meeting = get(by.scope(), id);
            if (meeting.state() != EmployerMeeting.State.PLANNED) {
                throw refusal(by, id);
            }
            var wanted = new HashSet<UUID>();
            var once = invitations.stream()
                    .filter(invitation -> wanted.add(invitation.employerId()))
                    .toList();
            if (guests.countKnown(by.scope(), wanted) < wanted.size()) {
                throw new NotFound();
            }
            if (meeting.kind().withOne()
                    && !wanted.stream().allMatch(employer -> employer.equals(meeting.employerId()))) {
                throw new Refused("talks.with-one", meeting.kind().word());
            }
            var now = clock.instant();
            var invited = guests.invite(by.scope(), meeting, once, linkUntil(meeting.closesAt()), by, now);
            var count = guestLists.count(by.scope(), meeting).invited();
            if (count > MOST_INVITED) {
                throw new Refused("talks.too-many", MOST_INVITED);
            }
            if (!invited.isEmpty()) {
                var news = new EmployersInvited(id, meeting.orgCode(), by.name(), invited.size());
                done(by, id, meeting.orgCode(), Step.INVITED, String.valueOf(invited.size()), news);
                letters.invite(
                        by.scope(),
                        meeting,
                        guestLists.listReachable(by.scope(), meeting).stream()
                                .filter(guest -> invited.contains(guest.employerId()))
                                .toList());
            }
            return invited.size();
        });
    }

    static void checkContact(Invitation invitation) {
        if (!invitation.email().isEmpty() && EmailAddress.of(invitation.email()).isEmpty()) {
            throw new InvalidForm(List.of(new FieldProblem("email", "notices.address.unreadable")));
        }
        Problems.none()
                .limit("contactName", invitation.contactName(), Invitation.LONGEST_NAME)
                .refuse();
    }

    static Instant linkUntil(Instant closesAt) {
        return closesAt.plus(LINK_OUTLIVES);
    }

    /**
     * Keeps what was spoken of and what employers asked for, also after the end.
     *
     * @param version the state of the meeting that the person saw
     * @throws Refused when the meeting was cancelled
     * @throws ChangedMeanwhile when somebody else has changed the meeting since
     */
    public void keepMinutes(Staff by, UUID id, String version, String minutes, String opinions) {
        scopes.run(by.scope(), () -> {
            get(by.scope(), id);
            if (!store.keepMinutes(by.scope(), id, version, minutes, opinions)) {
                throw get(by.scope(), id).state() == EmployerMeeting.State.CANCELLED
                        ? refusal(by, id)
                        : new ChangedMeanwhile("outreach.changed-by-someone-else");
            }
        });
    }

    /**
     * Notes how many listened at one site to a talk that an employer asked for; said again, the latest counts.
     *
     * @param people 人次, at most 100,000
     * @param forms 份 filled in there, at most 100,000
     * @throws Refused when the meeting is of another kind or was cancelled
     */
    public void countAudience(Staff by, UUID id, String site, int people, int forms) {
        scopes.run(by.scope(), () -> {
            var meeting = get(by.scope(), id);
            if (meeting.kind() != EmployerMeeting.Kind.EMPLOYER_INITIATED) {
                throw new Refused("talks.audience.other-kind");
            }
            if (meeting.state() == EmployerMeeting.State.CANCELLED) {
                throw refusal(by, id);
            }
            store.countAudience(by.scope(), meeting, new Audience(site, people, forms, by.name()), clock.instant());
        });
    }

    /**
     * Closes a meeting that has begun: from now on its numbers count. The join codes of its sites are closed with it, but for
     * those with hours of their own.
     *
     * @throws Refused when it has not begun, or is not planned any more, saying who did what
     */
    public void close(Staff by, UUID id) {
        scopes.run(by.scope(), () -> {
            var meeting = get(by.scope(), id);
            var now = clock.instant();
            if (meeting.state() == EmployerMeeting.State.PLANNED
                    && meeting.opensAt().isAfter(now)) {
                throw new Refused("talks.not-begun", Time.moment(meeting.opensAt(), now));
            }
            if (!store.close(by.scope(), id, now)) {
                throw refusal(by, id);
            }
            codes.close(by, meeting);
            done(
                    by,
                    id,
                    meeting.orgCode(),
                    Step.CLOSED,
                    "",
                    new EmployerMeetingClosed(id, meeting.orgCode(), by.name()));
        });
    }

    /**
     * Gives a planned meeting up; those invited by mail are told, without the reason. Its sites’ join codes end.
     *
     * @param reason never blank
     * @throws InvalidForm when there is no reason
     * @throws Refused when it is not planned any more
     */
    public void cancel(Staff by, UUID id, String reason) {
        if (reason.isBlank()) {
            throw new InvalidForm(
                    List.of(new FieldProblem("reason", "constraint.employer_meeting_cancelled_with_reason")));
        }
        scopes.run(by.scope(), () -> {
            var meeting = get(by.scope(), id);
            var told = guestLists.listReachable(by.scope(), meeting);
            if (!store.cancel(by.scope(), id, reason)) {
                throw refusal(by, id);
            }
            codes.cancel(by, id, reason);
            var news = new EmployerMeetingCancelled(id, meeting.orgCode(), by.name(), reason);
            done(by, id, meeting.orgCode(), Step.CANCELLED, reason, news);
            letters.tellCancelled(by.scope(), meeting, told);
        });
    }

    /** A meeting within the scope, or 404. */
    public EmployerMeeting get(Scope scope, UUID id) {
        return store.find(scope, id).orElseThrow(NotFound::new);
    }

    private void done(Staff by, UUID id, String orgCode, Step step, String detail, DomainEvent news) {
        store.record(by.scope(), id, orgCode, step, clock.instant(), by, detail);
        events.publishEvent(news);
    }

    /** Why a guarded step found nothing to move: what became of the meeting, by whom and when. */
    private RuntimeException refusal(Staff by, UUID id) {
        var now = get(by.scope(), id);
        var last = store.listSteps(by.scope(), id).getFirst();
        return new Refused("outreach.moved." + now.state(), last.byName(), Time.clock(last.at()));
    }
}
