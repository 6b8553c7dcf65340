package org.goutong.cases;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody of another unit has asked to look into the case of an employer, and what became of it.
 *
 * @param orgCode unit that keeps the case
 * @param askerOrg unit at which the asker is posted; the grant ends with the posting
 * @param reason in the words of the asker
 * @param untilOn last day on which they may look; null while nothing is granted
 * @param answer why it was declined; empty otherwise
 * @param endedWhy why a grant was withdrawn; may be empty
 * @param openedOn last day on which they have looked; null before
 */
record AccessRequest(
        UUID id,
        String orgCode,
        UUID employerId,
        String employerName,
        UUID askerId,
        String askerName,
        String askerOrg,
        String askerUnion,
        String reason,
        OffsetDateTime askedAt,
        State state,
        @Nullable LocalDate untilOn,
        String answer,
        String answeredByName,
        @Nullable OffsetDateTime answeredAt,
        String endedByName,
        @Nullable OffsetDateTime endedAt,
        String endedWhy,
        @Nullable LocalDate openedOn) {

    /** How far it has come. */
    enum State {
        ASKED,
        GRANTED,
        DECLINED,
        /** Granted, and taken back before its last day. */
        WITHDRAWN,
        /** Granted, and its last day has passed. */
        EXPIRED
    }

    boolean asked() {
        return state == State.ASKED;
    }

    /** Whether the asker may look into the case on a day. */
    boolean holds(LocalDate today) {
        return state == State.GRANTED && untilOn != null && !untilOn.isBefore(today);
    }

    /** How it stands on a day: a grant is over when its last day has passed, whether or not anybody has noted that. */
    State state(LocalDate today) {
        return state == State.GRANTED && !holds(today) ? State.EXPIRED : state;
    }

    /** Who has asked, for example 仁和地区总工会 杜予安. */
    String asker() {
        return askerUnion + " " + askerName;
    }
}
