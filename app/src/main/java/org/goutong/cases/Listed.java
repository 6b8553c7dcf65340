package org.goutong.cases;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a row of a list became.
 *
 * @param id the contact or person
 * @param openedCaseId the case that had to be opened for it, null when there was one
 */
public record Listed(UUID id, @Nullable UUID openedCaseId) {}
