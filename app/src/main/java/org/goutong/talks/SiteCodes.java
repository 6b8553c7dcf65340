package org.goutong.talks;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.UUID;
import org.goutong.orgs.Scopes;
import org.goutong.orgs.Staff;
import org.goutong.outreach.Meeting;
import org.goutong.outreach.Meetings;
import org.goutong.outreach.NewMeeting;
import org.goutong.web.NotFound;
import org.goutong.web.Refused;
import org.springframework.stereotype.Component;

/** Gives each site that listens to a talk a join code of its own: a stall, so that its forms are counted by site. */
@Component
class SiteCodes {

    /** The hours of a code that is opened when the talk is over, for example for those who see a recording. */
    static final Duration AFTERWARDS = Duration.ofHours(2);

    /** Codes of a talk that nobody has ended: as many as are opened, moved and closed while somebody waits. */
    static final int MOST_AT_ONCE = 40;

    private final Scopes scopes;
    private final EmployerMeetingStore talks;
    private final SiteCodeStore store;
    private final Meetings stalls;
    private final Clock clock;

    SiteCodes(Scopes scopes, EmployerMeetingStore talks, SiteCodeStore store, Meetings stalls, Clock clock) {
        this.scopes = scopes;
        this.talks = talks;
        this.store = store;
        this.stalls = stalls;
        this.clock = clock;
    }

    /** Refuses a meeting that has no sites, or takes nothing any more. */
    static void check(EmployerMeeting meeting) {
        if (meeting.kind() != EmployerMeeting.Kind.EMPLOYER_INITIATED) {
            throw new Refused("talks.audience.other-kind");
        }
        if (meeting.state() == EmployerMeeting.State.CANCELLED) {
            throw new Refused("talks.code.cancelled");
        }
    }

    /**
     * Opens a code for each site that has none whose hours are not over. It has the hours of the talk; when the talk is over,
     * it runs for {@link #AFTERWARDS} from now. Once the talk has begun its stall is open, too.
     *
     * @param sites for example 江苏分公司; each once
     * @param placeId where the stall belongs, a place of the talk's unit
     * @return how many are new
     * @throws NotFound when talk or place is not in the person's scope
     * @throws Refused when the meeting is of another kind, was cancelled, or would have more than
     *     {@link #MOST_AT_ONCE} codes at once, or than {@link SiteCodeStore#MOST} in all
     */
    int open(Staff by, UUID id, Collection<String> sites, UUID placeId) {
        return scopes.in(by.scope(), () -> {
            talks.lock(by.scope(), id);
            var meeting = talks.find(by.scope(), id).orElseThrow(NotFound::new);
            check(meeting);
            var now = clock.instant();
            var there = store.list(by.scope(), id);
            var wanted = new LinkedHashSet<>(sites);
            there.stream().filter(code -> code.lasts(now)).forEach(code -> wanted.remove(code.site()));
            if (there.stream().filter(SiteCode::running).count() + wanted.size() > MOST_AT_ONCE) {
                throw new Refused("talks.code.too-many-at-once", MOST_AT_ONCE);
            }
            if (there.size() + wanted.size() > SiteCodeStore.MOST) {
                throw new Refused("talks.code.too-many", SiteCodeStore.MOST);
            }
            wanted.forEach(site -> open(by, meeting, site, placeId, now));
            return wanted.size();
        });
    }

    private void open(Staff by, EmployerMeeting meeting, String site, UUID placeId, Instant now) {
        var over = meeting.over(now);
        var from = over ? now.truncatedTo(ChronoUnit.SECONDS) : meeting.opensAt();
        var stall = stalls.plan(
                by,
                new NewMeeting(
                        meeting.orgCode(),
                        placeId,
                        site,
                        null,
                        meeting.theme(),
                        from,
                        over ? from.plus(AFTERWARDS) : meeting.closesAt(),
                        by.id(),
                        Set.of(),
                        null,
                        null,
                        null,
                        true));
        store.add(by, meeting, site, stall, now);
        if (!from.isAfter(now)) {
            stalls.open(by, stall);
        }
    }

    /**
     * Opens the stalls of a talk that are planned, so that what comes is reviewed on the spot.
     *
     * @return how many
     */
    int start(Staff by, EmployerMeeting meeting) {
        check(meeting);
        return scopes.in(by.scope(), () -> {
            var planned = store.list(by.scope(), meeting.id()).stream()
                    .filter(SiteCode::planned)
                    .toList();
            planned.forEach(code -> stalls.open(by, code.stallId()));
            return planned.size();
        });
    }

    /**
     * Moves codes with their talk: of those that have not begun the hours, of open ones the end. A code with hours of its own
     * keeps them, and so does an open one that would end before it began.
     */
    void move(Staff by, EmployerMeeting before, Instant opensAt, Instant closesAt) {
        if (before.opensAt().equals(opensAt) && before.closesAt().equals(closesAt)) {
            return;
        }
        var endMoves = !before.closesAt().equals(closesAt);
        for (var code : store.list(by.scope(), before.id())) {
            var alike = code.closesAt().equals(before.closesAt());
            if (alike && code.planned() && code.opensAt().equals(before.opensAt())) {
                stalls.move(by, code.stallId(), opensAt, closesAt);
            } else if (alike && code.state() == Meeting.State.OPEN && endMoves && closesAt.isAfter(code.opensAt())) {
                stalls.moveEnd(by, code.stallId(), before.closesAt(), closesAt);
            }
        }
    }

    /**
     * Refuses a kind that has no sites for a talk whose sites have codes: nobody would see these any more.
     *
     * @throws Refused when it has any, also such as were closed or cancelled
     */
    void checkKind(Staff by, UUID meeting, EmployerMeeting.Kind kind) {
        if (kind != EmployerMeeting.Kind.EMPLOYER_INITIATED
                && !store.list(by.scope(), meeting).isEmpty()) {
            throw new Refused("talks.code.other-kind");
        }
    }

    /**
     * Closes the codes of a talk that is closed, so that what came by them is settled; late forms have their half hour. A code
     * with an end of its own that has not come goes on until {@link #closeAll}.
     */
    void close(Staff by, EmployerMeeting meeting) {
        var now = clock.instant();
        store.list(by.scope(), meeting.id()).stream()
                .filter(code -> code.endsWith(meeting, now))
                .forEach(code -> close(by, code));
    }

    private void close(Staff by, SiteCode code) {
        if (code.planned()) {
            stalls.open(by, code.stallId());
        }
        stalls.close(by, code.stallId());
    }

    /**
     * Closes all codes of a talk that is over, those with hours of their own too.
     *
     * @return how many
     * @throws NotFound when the talk is not in the person's scope
     * @throws Refused when the talk is not over
     */
    int closeAll(Staff by, UUID id) {
        return scopes.in(by.scope(), () -> {
            talks.lock(by.scope(), id);
            var meeting = talks.find(by.scope(), id).orElseThrow(NotFound::new);
            if (!meeting.over(clock.instant())) {
                throw new Refused("talks.code.not-over");
            }
            var running = store.list(by.scope(), id).stream()
                    .filter(SiteCode::running)
                    .toList();
            running.forEach(code -> close(by, code));
            return running.size();
        });
    }

    /** Takes the codes of a talk back that will not be: what has begun is closed, the rest cancelled. */
    void cancel(Staff by, UUID meeting, String reason) {
        for (var code : store.list(by.scope(), meeting)) {
            if (code.planned()) {
                stalls.cancel(by, code.stallId(), reason);
            } else if (code.state() == Meeting.State.OPEN) {
                stalls.close(by, code.stallId());
            }
        }
    }
}
