package org.goutong.employers;

import java.time.OffsetDateTime;
import java.util.UUID;

/**
 * A person has looked at a fact of an employer and found it right; it still says the same.
 *
 * @param fact column as in the history of the employer
 * @param value what it says
 */
public record Confirmation(UUID employerId, String fact, String value, String byName, OffsetDateTime confirmedAt) {}
