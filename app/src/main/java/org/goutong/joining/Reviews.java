package org.goutong.joining;

import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.UUID;
import org.goutong.members.Admission;
import org.goutong.members.Members;
import org.goutong.orgs.PersonalDataSeen;
import org.goutong.orgs.Scopes;
import org.goutong.orgs.Staff;
import org.goutong.web.NotFound;
import org.goutong.web.PersonalData;
import org.goutong.web.Refused;
import org.goutong.web.Time;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** The front door for organisers: check, admit, return, confirm, take back. */
@Component
public class Reviews {

    /** How long a decision can be taken back. */
    static final Duration UNDO = Duration.ofMinutes(10);

    private final Scopes scopes;
    private final ReviewStore store;
    private final Members members;
    private final PersonalData personalData;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    Reviews(
            Scopes scopes,
            ReviewStore store,
            Members members,
            PersonalData personalData,
            Clock clock,
            ApplicationEventPublisher events) {
        this.scopes = scopes;
        this.store = store;
        this.members = members;
        this.personalData = personalData;
        this.clock = clock;
        this.events = events;
    }

    /** What an approval led to. */
    public enum Outcome {
        ADMITTED,
        /** The person was a member before; the form is settled and no second membership made. */
        MEMBER_ALREADY,
        /** 派单: the employer's township decides. */
        DISPATCHED
    }

    /**
     * Approves a form. Within the approver's scope it makes a member, individually when the employer has no union; otherwise
     * it goes to the queue of the responsible unit.
     *
     * @throws Refused when somebody was faster, or a proxy's form waits for the person
     */
    public Outcome admit(Staff by, UUID id) {
        return scopes.in(by.scope(), () -> {
            var form = open(by, id);
            if (form.awaitsPerson()) {
                throw new Refused("joining.review.awaits-person");
            }
            if (!by.covers(form.responsibleCode())) {
                store.dispatch(by, form, clock.instant());
                events.publishEvent(
                        new ApplicationDecided(id, form.orgCode(), Step.DISPATCHED, by.name(), form.responsibleCode()));
                return Outcome.DISPATCHED;
            }
            var membership = members.admit(
                    by,
                    new Admission(
                            form.responsibleCode(),
                            form.employerHasUnion() ? Admission.Kind.PRIMARY_UNION : Admission.Kind.INDIVIDUAL,
                            form.name(),
                            form.personKey(),
                            form.phone(),
                            form.idNumber(),
                            form.employerId(),
                            id));
            store.admit(by, form, membership.id(), clock.instant());
            events.publishEvent(new ApplicationDecided(id, form.orgCode(), Step.ADMITTED, by.name(), ""));
            return membership.fresh() ? Outcome.ADMITTED : Outcome.MEMBER_ALREADY;
        });
    }

    /** Approves several forms; those that cannot be approved stay where they are. Returns how many were settled. */
    public int admitAll(Staff by, Collection<UUID> ids) {
        int settled = 0;
        for (var id : ids.stream().distinct().limit(100).toList()) {
            try {
                admit(by, id);
                settled++;
            } catch (Refused stays) {
                // one that somebody else decided meanwhile must not hold up the others
            }
        }
        return settled;
    }

    /** Gives a form back to its sender with a reason of 2 to 200 characters. */
    public void giveBack(Staff by, UUID id, String reason) {
        scopes.run(by.scope(), () -> {
            var form = open(by, id);
            store.giveBack(by, form, reason, clock.instant());
            events.publishEvent(new ApplicationDecided(id, form.orgCode(), Step.RETURNED, by.name(), reason));
        });
    }

    /** Records that the person whom somebody else filled in for wants it. */
    public void confirm(Staff by, UUID id) {
        scopes.run(by.scope(), () -> {
            var form = open(by, id);
            if (form.awaitsPerson()) {
                store.confirm(by, form, clock.instant());
                events.publishEvent(new ApplicationDecided(id, form.orgCode(), Step.CONFIRMED, by.name(), ""));
            }
        });
    }

    /**
     * Takes an approval, a dispatch or a return back within ten minutes.
     *
     * @throws Refused later, or when there is nothing to take back
     */
    public void undo(Staff by, UUID id) {
        scopes.run(by.scope(), () -> {
            var form = store.lock(by.scope(), id).orElseThrow(NotFound::new);
            var decidedAt = form.decidedAt();
            if (decidedAt == null) {
                throw new Refused("joining.review.nothing-to-undo");
            }
            if (!mayUndo(by, form)) {
                throw new Refused("joining.review.undo-theirs", form.decidedByName());
            }
            if (clock.instant().isAfter(decidedAt.plus(UNDO))) {
                throw new Refused("joining.review.too-late", UNDO.toMinutes());
            }
            if (form.memberId() instanceof UUID member
                    && members.madeFrom(by.scope(), member, id)
                    && store.carriesAnother(by.scope(), member, id)) {
                throw new Refused("joining.review.undo-other-first");
            }
            store.undo(by, form, clock.instant());
            if (form.memberId() != null) {
                members.revoke(by.scope(), form.memberId(), id);
            }
            events.publishEvent(new ApplicationDecided(id, form.orgCode(), Step.UNDONE, by.name(), ""));
        });
    }

    /** Whether the decision on a form lies in a person's scope: what another unit decided only that unit takes back. */
    static boolean mayUndo(Staff by, ReviewedForm form) {
        return switch (form.state()) {
            case "DISPATCHED" -> by.covers(form.orgCode());
            case "ADMITTED" -> by.covers(form.responsibleCode());
            case "RETURNED" -> by.covers(form.dispatchedCode() == null ? form.orgCode() : form.responsibleCode());
            default -> true;
        };
    }

    /** Shows a person's phone and document in full; the reason goes to the trail. */
    public Revealed reveal(Staff by, UUID id, String reason) {
        return scopes.in(by.scope(), () -> {
            var form = store.find(by.scope(), id).orElseThrow(NotFound::new);
            events.publishEvent(new PersonalDataSeen(form.orgCode(), "application", id.toString(), reason));
            return new Revealed(
                    form.name(),
                    personalData.decrypt(form.phone()),
                    form.idNumber() == null ? "" : personalData.decrypt(form.idNumber()));
        });
    }

    /** Personal data in full, shown once. */
    public record Revealed(String name, String phone, String idNumber) {}

    /** A form that can still be decided, locked so that two organisers do not decide it at once. */
    private ReviewedForm open(Staff by, UUID id) {
        var form = store.lock(by.scope(), id).orElseThrow(NotFound::new);
        var mine = form.state().equals("RECEIVED")
                || form.state().equals("DISPATCHED") && by.covers(form.responsibleCode());
        if (!mine) {
            throw new Refused(
                    "joining.review.decided." + form.state(), form.decidedByName(), Time.clock(form.decidedAt()));
        }
        return form;
    }
}
