package org.goutong.employers;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which employer was meant. All empty when a person has decided that the text names no employer.
 *
 * @param employerId the employer, or null when it is not known
 * @param employerOrgCode unit the employer belongs to, present with {@code employerId}
 * @param mentionId the entry of the work list where the text waits for a person, only without {@code employerId}
 */
public record Identification(
        @Nullable UUID employerId,
        @Nullable String employerOrgCode,
        @Nullable UUID mentionId) {}
