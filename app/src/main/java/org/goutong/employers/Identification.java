package org.goutong.employers;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which employer was meant. No employer when it waits for a person, or a person has decided that the text names none.
 *
 * @param employerId the employer, or null when it is not known
 * @param employerOrgCode unit the employer belongs to, present with {@code employerId}
 * @param mentionId the spelling, when it waits for a person, or a person or the matching of names has said what it means; null
 *     when code or name say so themselves
 */
public record Identification(
        @Nullable UUID employerId,
        @Nullable String employerOrgCode,
        @Nullable UUID mentionId) {}
