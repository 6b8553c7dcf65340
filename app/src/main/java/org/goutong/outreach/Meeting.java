package org.goutong.outreach;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.goutong.web.Words;
import org.jspecify.annotations.Nullable;

/**
 * A 职工沟通会: a stall where employees pass at rest time.
 *
 * @param code six digits that join it
 * @param placeName the place as it was called when the meeting was planned, for example 航港发展大厦
 * @param spot where in the place, for example 一层大厅
 * @param title for example 航港发展大厦一层大厅
 * @param theme empty when there is none
 * @param unionName the union that holds it, for example 南法信地区总工会
 * @param targetEmployerId the employer at whose door it stands (堵门), null for everybody who passes
 * @param clonedFrom the meeting it was copied from, or null
 * @param openedAt null until it was opened by hand
 * @param cancelReason empty unless cancelled
 * @param relayed whether those who come listen to a talk that is held elsewhere: its forms count, and it is no meeting of
 *     its own, so that nobody has to open it and it is not counted as held
 * @param version which state of the row this is; a new plan names the state it was made from
 */
public record Meeting(
        UUID id,
        String orgCode,
        String code,
        UUID placeId,
        String placeName,
        String spot,
        String title,
        String theme,
        String unionName,
        Instant opensAt,
        Instant closesAt,
        State state,
        UUID organiserId,
        String organiserName,
        @Nullable UUID targetEmployerId,
        @Nullable UUID clonedFrom,
        @Nullable Instant openedAt,
        @Nullable Instant closedAt,
        String cancelReason,
        boolean relayed,
        String version) {

    /** How far a meeting is. */
    public enum State {
        PLANNED,
        OPEN,
        CLOSED,
        CANCELLED;

        /** The states that can follow. */
        public Set<State> next() {
            return switch (this) {
                case PLANNED -> Set.of(OPEN, CANCELLED);
                case OPEN -> Set.of(CLOSED);
                case CLOSED, CANCELLED -> Set.of();
            };
        }

        /** The word in the visitor's language, for example 进行中. */
        public String word() {
            return Words.t("outreach.state." + name());
        }

        /** The name of its shape in the template kit. */
        public String shape() {
            return switch (this) {
                case PLANNED -> "planned";
                case OPEN -> "live";
                case CLOSED -> "done";
                case CANCELLED -> "crossed";
            };
        }

        /** The tone of its shape in the template kit. */
        public String tone() {
            return switch (this) {
                case OPEN -> "live";
                case CLOSED -> "good";
                case PLANNED, CANCELLED -> "";
            };
        }
    }

    /** Place and spot in one, for example 航港发展大厦一层大厅. */
    public String where() {
        return where(placeName, spot);
    }

    /** Whether its hour has come and nobody has opened it. */
    public boolean overdue(Instant now) {
        return state == State.PLANNED && opensAt.isBefore(now) && !relayed;
    }

    /** The code as people read it aloud, for example {@code 482 913}. */
    public String groupedCode() {
        return code.substring(0, 3) + " " + code.substring(3);
    }

    static String where(String placeName, String spot) {
        return spot.startsWith(placeName) ? spot : placeName + spot;
    }
}
