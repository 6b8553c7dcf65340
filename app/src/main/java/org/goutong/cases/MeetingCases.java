package org.goutong.cases;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.goutong.leads.Leads;
import org.goutong.orgs.Scope;
import org.goutong.orgs.Scopes;
import org.goutong.web.Time;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** What a meeting with employers means for their cases: who came was reached, some want a union, and some agree to one. */
@Component
class MeetingCases {

    private final Scopes scopes;
    private final MeetingCaseStore store;
    private final Leads leads;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    MeetingCases(Scopes scopes, MeetingCaseStore store, Leads leads, ApplicationEventPublisher events, Clock clock) {
        this.scopes = scopes;
        this.store = store;
        this.leads = leads;
        this.events = events;
        this.clock = clock;
    }

    /**
     * An employer without a union that came to a meeting.
     *
     * @param contactId its contact of the meeting; null once that is struck out
     * @param fresh whether its contact was noted just now
     * @param said what it said last, null when nothing was noted
     */
    record Came(
            UUID caseId,
            String orgCode,
            UUID employerId,
            Stage stage,
            @Nullable LocalDate contactedOn,
            @Nullable LocalDate unbrokenSince,
            OffsetDateTime at,
            UUID organiserId,
            String organiserName,
            @Nullable UUID contactId,
            boolean fresh,
            org.goutong.talks.@Nullable Intent said) {

        LocalDate day() {
            return Time.day(at.toInstant());
        }

        /**
         * Where its case stands after the meeting: who begins to prepare a union has agreed to it, who is willing intends it,
         * and whoever came was contacted. Nothing moves back.
         */
        Stage after() {
            var meant = switch (said) {
                case PREPARING -> Stage.AGREED;
                case INTENDING -> Stage.INTENDING;
                case CONCERNED, REFUSED, UNDECIDED -> Stage.CONTACTED;
                case null -> Stage.CONTACTED;
            };
            return stage.compareTo(meant) < 0 ? meant : stage;
        }
    }

    /**
     * Opens the case of an employer without a union that asked for a talk, owned by who holds it and due on its day, unless
     * somebody works on it already. Of other meetings, and again, it changes nothing.
     */
    void openAsked(Scope scope, UUID meetingId) {
        store.openAsked(scope, meetingId, clock.instant());
    }

    /**
     * Opens cases for the employers without a union that came to a meeting which has ended, owned by who held it, notes the
     * contact with each and moves those on that agree to a union or want one. Employers that another unit works on, or whose case has
     * ended, stay as they are, and so does whatever somebody has struck out or taken back since. Again changes nothing.
     */
    void follow(Scope scope, UUID meetingId) {
        var now = clock.instant();
        scopes.run(scope, () -> {
            store.open(scope, meetingId, now);
            var came = store.note(scope, meetingId, now);
            var fresh = came.stream().filter(Came::fresh).toList();
            if (!fresh.isEmpty()) {
                store.reach(scope, fresh, Time.day(now));
                var first = fresh.getFirst();
                leads.answer(
                        scope,
                        fresh.stream().map(Came::employerId).toList(),
                        first.day(),
                        first.organiserId(),
                        first.organiserName());
            }
            move(
                    scope,
                    came.stream()
                            .filter(one -> one.contactId() != null && one.after() != one.stage())
                            .toList());
        });
    }

    private void move(Scope scope, List<Came> moving) {
        var moved = store.move(scope, moving, clock.instant());
        moving.stream()
                .filter(one -> moved.contains(one.caseId()))
                .forEach(one -> events.publishEvent(new CaseMoved(
                        one.orgCode(), one.caseId(), one.employerId(), one.stage(), one.after(), one.organiserName())));
    }
}
