package org.goutong.talks;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.goutong.orgs.Scope;
import org.goutong.orgs.Scopes;
import org.goutong.orgs.Staff;
import org.goutong.web.Refused;
import org.goutong.web.Time;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Takes invitations back before a meeting with employers; who has answered stays. */
@Component
class Withdrawals {

    private final Scopes scopes;
    private final EmployerMeetings meetings;
    private final EmployerMeetingStore steps;
    private final WithdrawalStore store;
    private final GuestQueries guests;
    private final InvitationLetters letters;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Withdrawals(
            Scopes scopes,
            EmployerMeetings meetings,
            EmployerMeetingStore steps,
            WithdrawalStore store,
            GuestQueries guests,
            InvitationLetters letters,
            ApplicationEventPublisher events,
            Clock clock) {
        this.scopes = scopes;
        this.meetings = meetings;
        this.steps = steps;
        this.store = store;
        this.guests = guests;
        this.letters = letters;
        this.events = events;
        this.clock = clock;
    }

    /** Whether invitations can still be taken back. */
    boolean open(EmployerMeeting meeting) {
        return meeting.state() == EmployerMeeting.State.PLANNED
                && meeting.opensAt().isAfter(clock.instant())
                && !meeting.kind().withOne();
    }

    /** The last invitation of more than one employer, as far as it can be taken back. */
    Optional<WithdrawalStore.Batch> findLast(Scope scope, EmployerMeeting meeting) {
        return open(meeting) ? store.findLast(scope, meeting.id()) : Optional.empty();
    }

    List<String> listStaying(Scope scope, UUID meeting, Instant at) {
        return store.listStaying(scope, meeting, at);
    }

    /**
     * Takes the invitations of all back that were invited at one moment and have neither answered nor come.
     *
     * @return how many
     * @throws Refused when nothing is left to take back, or the meeting has begun or is not planned any more
     */
    int withdrawAll(Staff by, UUID meetingId, Instant invitedAt) {
        return scopes.in(
                by.scope(), () -> withdraw(by, meetingId, store.listInvitedAt(by.scope(), meetingId, invitedAt)));
    }

    /**
     * Takes the invitation of one employer back.
     *
     * @throws Refused when it is not invited or has answered, or the meeting has begun or is not planned any more
     */
    void withdraw(Staff by, UUID meetingId, UUID employer) {
        withdraw(by, meetingId, List.of(employer));
    }

    private int withdraw(Staff by, UUID meetingId, List<UUID> employers) {
        return scopes.in(by.scope(), () -> {
            var meeting = meetings.get(by.scope(), meetingId);
            if (!open(meeting)) {
                throw new Refused(
                        meeting.kind().withOne() ? "talks.withdrawal.with-one" : "talks.withdrawal.over",
                        Time.moment(meeting.opensAt(), clock.instant()));
            }
            // Whom the letter of the cancellation reaches is only known while the address stands there.
            var reachable = guests.listReachable(by.scope(), meeting);
            var now = clock.instant();
            var gone = store.withdraw(by.scope(), meetingId, employers, by, now);
            if (gone.isEmpty()) {
                throw new Refused("talks.withdrawal.nobody");
            }
            steps.record(
                    by.scope(), meetingId, meeting.orgCode(), Step.WITHDRAWN, now, by, String.valueOf(gone.size()));
            events.publishEvent(new InvitationsWithdrawn(meetingId, meeting.orgCode(), by.name(), gone.size()));
            letters.tellWithdrawn(
                    by.scope(),
                    meeting,
                    reachable.stream()
                            .filter(guest -> gone.contains(guest.employerId()))
                            .toList());
            return gone.size();
        });
    }
}
