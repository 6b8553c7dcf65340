package org.goutong.cases;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.goutong.web.Time;
import org.goutong.web.Words;
import org.jspecify.annotations.Nullable;

/**
 * What is done with one employer until it has a union, and who does it.
 *
 * @param employerName as the register has it now
 * @param channel how the employer came to be known
 * @param ownerId null while nobody has taken it on
 * @param contactDueOn until when the employer is to be contacted; null when nobody need do so every week any more
 * @param nextOn until when the next step is to be done, null when there is none
 * @param dueOn the earlier of the two; null once there is a union
 * @param contactedAt when somebody at the employer was last reached
 * @param unbrokenSince first contact since which no week was missed
 * @param attempts how often nobody was reached since the last contact
 * @param exitReason empty while it is open
 * @param resumeOn when a shelved one is looked at again; also of one that has closed with its employer while it was shelved
 * @param version which state of the row this is; a plan names the state it was made from
 */
public record Case(
        UUID id,
        String orgCode,
        UUID employerId,
        String employerName,
        Stage stage,
        State state,
        Channel channel,
        @Nullable UUID ownerId,
        String ownerName,
        @Nullable LocalDate contactDueOn,
        String nextStep,
        @Nullable LocalDate nextOn,
        @Nullable LocalDate dueOn,
        @Nullable OffsetDateTime contactedAt,
        @Nullable LocalDate unbrokenSince,
        int attempts,
        String exitReason,
        @Nullable LocalDate resumeOn,
        OffsetDateTime openedAt,
        String version) {

    /** Whether somebody works on it. */
    public enum State {
        OPEN,
        SHELVED,
        CLOSED,
        /** What was noted of it is noted of another case, because the employers of both are one. */
        MERGED;

        /** Those somebody may look for. */
        static List<State> choices() {
            return List.of(OPEN, SHELVED, CLOSED);
        }
    }

    /** How an employer came to be known. */
    public enum Channel {
        /** Workers applied at a stall. */
        STALL,
        /** Somebody went there. */
        VISIT,
        ONLINE,
        REFERRAL,
        /** The employer asked. */
        EMPLOYER,
        /** It stood in a list of a park, the tax office or a registry. */
        LIST,
        /** It came to a meeting with employers. */
        MEETING;

        String word() {
            return Words.t("cases.channel." + name());
        }
    }

    /** Why a case ends or rests. */
    public enum ExitReason {
        /** The employer said no. */
        REFUSED,
        /** The employer closed down. */
        EMPLOYER_CLOSED,
        /** The employer moved out of the city. */
        MOVED,
        /** It has a union already, its own or that of its parent company. */
        HAS_UNION,
        OTHER;

        String word() {
            return Words.t("cases.exit." + name());
        }
    }

    public boolean open() {
        return state == State.OPEN;
    }

    /** The day until which it rests; null when it does not. */
    @Nullable
    LocalDate restsUntil() {
        return state == State.SHELVED ? resumeOn : null;
    }

    /** The day on which somebody at the employer was last reached; null before the first time. */
    @Nullable
    LocalDate contactedOn() {
        return contactedAt == null ? null : Time.day(contactedAt.toInstant());
    }

    /** Whether something is planned with a purpose of its own for later than a day. */
    boolean plannedAfter(LocalDate day) {
        return !nextStep.isEmpty() && nextOn != null && nextOn.isAfter(day) && !retried();
    }

    /** Whether what is next is only the attempt that follows from one which reached nobody. */
    boolean retried() {
        return attempts > 0 && nextOn != null && nextOn.equals(contactDueOn);
    }

    /** Whether somebody should have done something by now. */
    boolean late(LocalDate today) {
        return open() && dueOn != null && dueOn.isBefore(today);
    }

    /** What is next and by when, for example 下一步：12月7日前，第一次联系; or that nothing is planned. */
    String next() {
        return nextOn == null
                ? Words.t("cases.due.nothing")
                : Words.t(
                        "cases.next.is",
                        Time.dateWithWeekday(nextOn),
                        !nextStep.isEmpty()
                                ? nextStep
                                : Words.t(stage == Stage.NOT_CONTACTED ? "cases.due.first" : "cases.due.weekly"));
    }

    /** Whether nothing is planned although there is somewhere to go. */
    boolean withoutNextStep() {
        return open() && stage != Stage.FOUNDED && nextOn == null;
    }
}
