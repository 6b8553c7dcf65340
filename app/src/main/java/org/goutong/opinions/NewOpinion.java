package org.goutong.opinions;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something that somebody at an employer said to one of us.
 *
 * @param key made by the form, so that one sent twice is one
 * @param kind its class
 * @param personId who of the people of the case said it, null when it was somebody else
 * @param who said it, in words; empty with a person
 * @param on day on which it was said
 * @param talkId talk at which it was said, null for elsewhere
 * @param ownerId who is to look after it
 * @param dueOn day until which it is to be answered
 * @param note for us alone; may be empty
 */
public record NewOpinion(
        UUID key,
        String wording,
        String kind,
        @Nullable UUID personId,
        String who,
        Question.Source source,
        LocalDate on,
        @Nullable UUID talkId,
        UUID ownerId,
        LocalDate dueOn,
        String note) {}
