package org.goutong.audit;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a field of a row says, or is to say.
 *
 * @param field name of the column, as in {@link History}
 * @param value as text, null when it is unknown
 */
public record FieldValue(
        UUID subjectId, String field, @Nullable String value) {}
