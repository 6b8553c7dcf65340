package org.goutong.opinions;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.goutong.web.Time;
import org.goutong.web.Words;
import org.jspecify.annotations.Nullable;

/**
 * What an employer asked or remarked, on its own page or elsewhere.
 *
 * @param personId who of the people of the case said it; null when it was somebody else
 * @param askedBy who said it, by name
 * @param kind its class, empty while nobody has classified it
 * @param notedBy who of us wrote it down; empty when the employer did
 * @param ownerId who of us looks after it; null until somebody does
 * @param answer what was released to the employer; empty before
 * @param answeredAt null until it was answered
 * @param changeMade what was changed by it, as the employer reads it; may be empty
 * @param note what we write beside it for ourselves, which no employer reads; may be empty
 * @param withdrawnAt when it was taken back; null for one that stands
 * @param version which state of the row this is; an answer names the state it was made from
 */
public record Question(
        UUID id,
        UUID caseId,
        @Nullable UUID personId,
        String askedBy,
        Source source,
        String kind,
        String wording,
        OffsetDateTime askedAt,
        String notedBy,
        @Nullable UUID ownerId,
        String ownerName,
        @Nullable LocalDate dueOn,
        String answer,
        @Nullable OffsetDateTime answeredAt,
        String answeredBy,
        String changeMade,
        String note,
        @Nullable OffsetDateTime withdrawnAt,
        String version) {

    /** How it came to us. */
    public enum Source {
        PAGE,
        /** With the answer to an invitation. */
        INVITATION,
        TALK,
        VISIT,
        OTHER;

        String word() {
            return Words.t("opinions.source." + this);
        }
    }

    boolean answered() {
        return answeredAt != null;
    }

    /** Whether it waits and nobody looks after it. */
    boolean nobodys() {
        return !answered() && ownerId == null;
    }

    boolean late(LocalDate today) {
        return !answered() && dueOn != null && dueOn.isBefore(today);
    }

    LocalDate askedOn() {
        return Time.day(askedAt.toInstant());
    }
}
