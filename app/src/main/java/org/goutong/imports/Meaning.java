package org.goutong.imports;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which record a row means.
 *
 * @param known null when there is none
 * @param reason why the row cannot be taken, null when it can
 * @param detail what the reason names
 * @param claims by what later rows would mean the same record
 * @param looks by what it would mean the same as an earlier row
 */
record Meaning(
        Entry entry,
        @Nullable Known known,
        @Nullable Reason reason,
        String detail,
        Set<String> claims,
        Set<String> looks) {

    /** The same of a row whose fields say something else. */
    Meaning with(Entry other) {
        return new Meaning(other, known, reason, detail, claims, looks);
    }

    static Meaning failed(Entry entry, Reason reason, String detail) {
        return new Meaning(entry, null, reason, detail, Set.of(), Set.of());
    }
}
