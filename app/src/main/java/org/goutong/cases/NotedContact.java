package org.goutong.cases;

import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An entry of the contact log, for whoever strikes it out.
 *
 * @param authorId who talked; null when they have no account, or it came with a list
 * @param enteredBy who wrote it down
 * @param struckBy empty while it stands
 */
record NotedContact(
        UUID id,
        UUID caseId,
        OffsetDateTime contactedAt,
        ContactChannel channel,
        Outcome outcome,
        String who,
        OurLevel ourLevel,
        String note,
        @Nullable UUID authorId,
        String author,
        @Nullable UUID enteredBy,
        String struckBy,
        String struckWhy) {

    boolean mayStrike(UUID person, @Nullable UUID owner) {
        return person.equals(authorId) || person.equals(enteredBy) || person.equals(owner);
    }
}
