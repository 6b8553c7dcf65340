package org.goutong.cases;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.goutong.web.Time;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who is talked to at an employer.
 *
 * @param position for example 人事主管; may be empty
 * @param phone masked; empty when it is unknown
 * @param ourLevel who of us talks to them
 * @param ourName by name; may be empty
 * @param everyDays how often they are to be contacted
 * @param contactedAt when they were last talked to, null before
 * @param leftOn last day at the employer, null while there
 * @param version which state of the row this is; a change names the state it was made from
 */
public record Person(
        UUID id,
        UUID caseId,
        String name,
        String position,
        Level level,
        String phone,
        Intent intent,
        OurLevel ourLevel,
        String ourName,
        int everyDays,
        @Nullable OffsetDateTime contactedAt,
        @Nullable LocalDate leftOn,
        OffsetDateTime addedAt,
        String version) {

    /** Who of us talks to them, for example 工会主席·何川. */
    String ours() {
        return ourName.isEmpty() ? ourLevel.word() : ourLevel.word() + "·" + ourName;
    }

    /** Name and position in one, for example 人事主管 周宁. */
    public String title() {
        return position.isEmpty() ? name : position + " " + name;
    }

    /** Until when they are to be contacted. */
    LocalDate dueOn() {
        var last = contactedAt == null ? addedAt : contactedAt;
        return Time.day(last.toInstant()).plusDays(everyDays);
    }
}
