package org.goutong.imports;

import org.jspecify.annotations.Nullable;

/**
 * Something that stays, or stayed, when an import is undone.
 *
 * @param subject the record it is about, null when it is gone or not to be seen
 * @param field word of the field that somebody has changed or found right since; empty when nobody did
 * @param value what it says, as it is read
 * @param when when it was changed; empty when it was not
 */
record KeptRow(Kept kept, @Nullable Subject subject, String field, String value, String when) {}
