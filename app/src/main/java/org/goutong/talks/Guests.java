package org.goutong.talks;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.goutong.orgs.PersonalLinks;
import org.goutong.orgs.Scope;
import org.goutong.orgs.Scopes;
import org.goutong.orgs.Staff;
import org.goutong.web.FieldProblem;
import org.goutong.web.InvalidForm;
import org.goutong.web.NotFound;
import org.goutong.web.PersonalData;
import org.goutong.web.Problems;
import org.goutong.web.Refused;
import org.goutong.web.Time;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** The front door to the employers at a meeting: who came, who speaks, what they said, and their personal links. */
@Component
public class Guests {

    /** Attendance and intents can be put right so long after the end. */
    public static final Duration PUT_RIGHT = Duration.ofDays(3);

    private static final int MOST_PEOPLE = 999;
    private static final int LONGEST_NOTE = 300;

    private final Scopes scopes;
    private final EmployerMeetings meetings;
    private final GuestStore store;
    private final GuestQueries queries;
    private final InvitationLetters letters;
    private final GuestLinks links;
    private final PersonalData personalData;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Guests(
            Scopes scopes,
            EmployerMeetings meetings,
            GuestStore store,
            GuestQueries queries,
            InvitationLetters letters,
            GuestLinks links,
            PersonalData personalData,
            ApplicationEventPublisher events,
            Clock clock) {
        this.scopes = scopes;
        this.meetings = meetings;
        this.store = store;
        this.queries = queries;
        this.letters = letters;
        this.links = links;
        this.personalData = personalData;
        this.events = events;
        this.clock = clock;
    }

    /** Whether attendance and intents are taken now. */
    boolean takesNotes(EmployerMeeting meeting) {
        var now = clock.instant();
        return switch (meeting.state()) {
            case PLANNED -> !GuestQueries.day(meeting).isAfter(Time.day(now));
            case CLOSED -> meeting.closedAt() != null && meeting.closedAt().isAfter(now.minus(PUT_RIGHT));
            case CANCELLED -> false;
        };
    }

    /**
     * Marks an employer as present, invited or not; said again, the latest counts.
     *
     * @param people how many came, 1 to 999
     * @param rank at which level they speak, or null
     * @throws NotFound when the meeting is not in the person's scope, or the register does not have the employer
     * @throws InvalidForm when the number is out of bounds
     * @throws Refused before the day of the meeting, and from three days after its end on
     */
    public void attend(Staff by, UUID meetingId, UUID employer, int people, @Nullable Rank rank) {
        if (people < 1 || people > MOST_PEOPLE) {
            throw new InvalidForm(List.of(new FieldProblem("people", "talks.people.unreadable", MOST_PEOPLE)));
        }
        scopes.run(by.scope(), () -> {
            var meeting = noted(by, meetingId);
            var now = clock.instant();
            if (!store.attend(by.scope(), meeting, employer, people, rank, by, now, since(now))) {
                throw new NotFound();
            }
        });
    }

    /**
     * Takes back that an employer was present.
     *
     * @throws Refused when it was not, or as for {@link #attend}
     */
    public void stayAway(Staff by, UUID meetingId, UUID employer) {
        scopes.run(by.scope(), () -> {
            var meeting = noted(by, meetingId);
            var guest = get(by, meeting, employer);
            var now = clock.instant();
            if (!store.stayAway(by.scope(), meetingId, employer, by, now, since(now))) {
                throw new Refused("talks.guest.not-present", guest.employerName());
            }
        });
    }

    /**
     * Writes down what an employer that is present said; the latest counts, the same again changes nothing.
     *
     * @param note in whose words, at most 300 characters; may be empty
     * @throws Refused when it is not present, has a union already, or as for {@link #attend}
     */
    public void stateIntent(Staff by, UUID meetingId, UUID employer, Intent intent, String note) {
        Problems.none().limit("note", note, LONGEST_NOTE).refuse();
        scopes.run(by.scope(), () -> {
            var meeting = noted(by, meetingId);
            var guest = get(by, meeting, employer);
            if (guest.withUnion()) {
                throw new Refused("talks.guest.has-union", guest.employerName());
            }
            var now = clock.instant();
            var fresh = store.stateIntent(by.scope(), meeting, employer, intent, note, by, now, since(now))
                    .orElseThrow(() -> new Refused("talks.guest.not-present", guest.employerName()));
            if (fresh) {
                events.publishEvent(
                        new EmployerIntentStated(meeting.orgCode(), meetingId, employer, intent, by.name()));
            }
        });
    }

    private EmployerMeeting noted(Staff by, UUID meetingId) {
        var meeting = meetings.get(by.scope(), meetingId);
        if (!takesNotes(meeting)) {
            throw new Refused("talks.guest.no-notes." + meeting.state());
        }
        return meeting;
    }

    private static Instant since(Instant now) {
        return now.minus(PUT_RIGHT);
    }

    /**
     * Lets an employer with a union speak to the others (以企说企), or not any more.
     *
     * @throws Refused when it has no union on the day of the meeting
     */
    public void speak(Staff by, UUID meetingId, UUID employer, boolean speaker) {
        scopes.run(by.scope(), () -> {
            var guest = get(by, meetings.get(by.scope(), meetingId), employer);
            if (speaker && !guest.withUnion()) {
                throw new Refused("talks.guest.no-union", guest.employerName());
            }
            store.speak(by.scope(), meetingId, employer, speaker);
        });
    }

    /**
     * Gives an invited employer another personal link, also to another person, and ends the one before; with a mail address
     * it is mailed.
     *
     * @param version of the link that the person saw, so that two presses make one link
     * @throws InvalidForm like {@link EmployerMeetings#invite}
     * @throws Refused when the meeting is over, or somebody has renewed the link meanwhile
     */
    public void renewLink(Staff by, UUID meetingId, Invitation invitation, int version) {
        EmployerMeetings.checkContact(invitation);
        scopes.run(by.scope(), () -> {
            var meeting = meetings.get(by.scope(), meetingId);
            var before = get(by, meeting, invitation.employerId());
            if (meeting.state() != EmployerMeeting.State.PLANNED || !before.invited()) {
                throw new Refused("talks.guest.no-link", before.employerName());
            }
            store.renew(by.scope(), meeting, invitation, version, EmployerMeetings.linkUntil(meeting.closesAt()))
                    .orElseThrow(() -> new Refused("talks.guest.renewed-meanwhile", before.employerName()));
            letters.invite(by.scope(), meeting, List.of(get(by, meeting, invitation.employerId())));
        });
    }

    /** Where an invitation is answered without an account, for example {@code /i/Zm9v…}; only for whoever it is for. */
    public String answerPath(UUID meetingId, UUID employer, int version) {
        return links.path(meetingId, employer, version);
    }

    /**
     * Takes the personal link of an employer back; it opens nothing any more.
     *
     * @throws Refused when there is none
     */
    public void revokeLink(Staff by, UUID meetingId, UUID employer) {
        scopes.run(by.scope(), () -> {
            var guest = get(by, meetings.get(by.scope(), meetingId), employer);
            if (!store.revoke(by.scope(), meetingId, employer)) {
                throw new Refused("talks.guest.no-link", guest.employerName());
            }
        });
    }

    /**
     * Lets the personal link of a guest hold until a moment at least, so that an answer can be read there; a link that was taken
     * back stays so.
     *
     * @return how the guest is told of it; empty when it has no link, or no mail address that can be read
     */
    public Optional<GuestAddress> prolongLink(Scope scope, UUID guest, Instant until) {
        return store.prolong(scope, guest, until).flatMap(this::address);
    }

    /** A link that was given to an employer that another one took over cannot be written down again. */
    private Optional<GuestAddress> address(GuestStore.Reached guest) {
        var token = links.token(guest.meetingId(), guest.employerId(), guest.version());
        if (guest.address() == null || !Arrays.equals(PersonalLinks.hash(token), guest.tokenHash())) {
            return Optional.empty();
        }
        try {
            return Optional.of(new GuestAddress(
                    personalData.decrypt(guest.address()),
                    guest.language(),
                    links.path(guest.meetingId(), guest.employerId(), guest.version())));
        } catch (PersonalData.Unreadable otherKey) {
            return Optional.empty();
        }
    }

    Guest get(Staff by, EmployerMeeting meeting, UUID employer) {
        return queries.find(by.scope(), meeting, employer).orElseThrow(NotFound::new);
    }
}
