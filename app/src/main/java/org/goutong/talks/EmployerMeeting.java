package org.goutong.talks;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.goutong.web.Words;
import org.jspecify.annotations.Nullable;

/**
 * A 企业沟通会: a meeting with those who speak for employers.
 *
 * @param placeId the place it is at, null where it has an address of its own
 * @param placeName the place as it was called when the meeting was planned, or empty
 * @param spot where in the place, for example 三层会议室; without a place the whole address
 * @param theme empty when there is none
 * @param unionName the union that holds it, for example 南法信地区总工会
 * @param observers who listens in, in words; may be empty
 * @param employerId the one employer it is about: who asked for it, or with whom it is; null for many
 * @param liveLink where others can watch, or empty
 * @param minutes what was spoken of; empty until written
 * @param opinions what employers asked for; empty until written
 * @param cancelReason empty unless cancelled
 * @param version which state of the row this is; a new plan names the state it was made from
 */
public record EmployerMeeting(
        UUID id,
        String orgCode,
        Kind kind,
        @Nullable UUID placeId,
        String placeName,
        String spot,
        String theme,
        String unionName,
        Instant opensAt,
        Instant closesAt,
        State state,
        UUID organiserId,
        String organiserName,
        String observers,
        @Nullable UUID employerId,
        String liveLink,
        String minutes,
        String opinions,
        @Nullable Instant closedAt,
        String cancelReason,
        String version) {

    /** Who talks with whom; meetings of different kinds are never added up. */
    public enum Kind {
        /** One employer without a union, and its doubts. */
        ONE_TO_ONE,
        /** Employers with a union tell those without. */
        MIXED,
        /** Employers with a union alone. */
        UNIONISED_ONLY,
        /** The managers of a building or park. */
        MANAGEMENT_ROUND_TABLE,
        /** An employer asks for a talk at its own place, with branches listening. */
        EMPLOYER_INITIATED;

        /** The word in the visitor's language, for example 混合型. */
        public String word() {
            return Words.t("talks.kind." + name());
        }

        /** Whether it is with one employer, chosen before it is planned. */
        boolean withOne() {
            return this == ONE_TO_ONE || this == EMPLOYER_INITIATED;
        }
    }

    /** How far it is. */
    public enum State {
        PLANNED,
        CLOSED,
        CANCELLED;

        /** The states that can follow. */
        public Set<State> next() {
            return this == PLANNED ? Set.of(CLOSED, CANCELLED) : Set.of();
        }

        /** The word in the visitor's language, for example 已结束. */
        public String word() {
            return Words.t("outreach.state." + name());
        }

        /** The name of its shape in the template kit. */
        String shape() {
            return switch (this) {
                case PLANNED -> "planned";
                case CLOSED -> "done";
                case CANCELLED -> "crossed";
            };
        }

        /** The tone of its shape in the template kit. */
        String tone() {
            return this == CLOSED ? "good" : "";
        }
    }

    /** Place and spot in one, for example 恒通商务园三层会议室. */
    public String where() {
        return where(placeName, spot);
    }

    static String where(String placeName, String spot) {
        return spot.startsWith(placeName) ? spot : placeName + spot;
    }

    /** What it is called: its theme, otherwise its kind. */
    public String title() {
        return theme.isEmpty() ? kind.word() : theme;
    }

    /** Whether it was closed, or its end has come. */
    boolean over(Instant now) {
        return state == State.CLOSED || !closesAt.isAfter(now);
    }

    /** Whether its end has passed and nobody has closed it. */
    boolean overdue(Instant now) {
        return state == State.PLANNED && closesAt.isBefore(now);
    }
}
