package org.goutong.opinions;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.goutong.web.Time;
import org.jspecify.annotations.Nullable;

/**
 * An opinion in a list of many employers.
 *
 * @param answeredAt null until it was answered
 */
record OpinionRow(
        UUID id,
        UUID caseId,
        UUID employerId,
        String employer,
        @Nullable String creditCode,
        OffsetDateTime askedAt,
        String askedBy,
        Question.Source source,
        String kind,
        String wording,
        String ownerName,
        @Nullable LocalDate dueOn,
        String answer,
        @Nullable OffsetDateTime answeredAt,
        String answeredBy,
        String changeMade) {

    boolean answered() {
        return answeredAt != null;
    }

    /** Whether it waits and nobody looks after it. */
    boolean nobodys() {
        return !answered() && ownerName.isEmpty();
    }

    boolean late(LocalDate today) {
        return !answered() && dueOn != null && dueOn.isBefore(today);
    }

    LocalDate askedOn() {
        return Time.day(askedAt.toInstant());
    }

    /** Where it is answered. */
    String path() {
        return "/cases/" + caseId + "/questions/" + id;
    }
}
