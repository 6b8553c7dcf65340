package org.goutong.imports;

import org.goutong.web.Words;
import org.jspecify.annotations.Nullable;

/**
 * Something that stays, or stayed, when an import is undone.
 *
 * @param subject the record it is about, null when it is gone or not to be seen
 * @param field word of the field that somebody has changed or found right since; empty when nobody did
 * @param value what it says, as it is read
 * @param uses by what it is in use; empty when that is not why it stays, or nobody can tell
 * @param when when it was changed; empty when it was not
 */
record KeptRow(Kept kept, @Nullable Subject subject, String field, String value, String uses, String when) {

    String why() {
        return uses.isEmpty()
                ? kept.reason().word()
                : Words.t("imports.kept.says", kept.reason().word(), uses);
    }
}
