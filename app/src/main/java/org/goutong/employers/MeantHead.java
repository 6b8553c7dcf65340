package org.goutong.employers;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which employer a typed head means.
 *
 * @param id null when none was typed, or when it is not clear
 * @param candidates which it may be, where somebody has to choose
 * @param problem what has to be mended, as the key of a text; null when all is clear
 */
record MeantHead(
        @Nullable UUID id,
        List<EmployerRow> candidates,
        @Nullable String problem) {

    static MeantHead none() {
        return new MeantHead(null, List.of(), null);
    }

    static MeantHead of(UUID id) {
        return new MeantHead(id, List.of(), null);
    }

    /** One of several, if somebody has chosen it. */
    static MeantHead among(List<EmployerRow> candidates, String chosen) {
        if (candidates.isEmpty()) {
            return new MeantHead(null, candidates, "employers.head.unknown");
        }
        var id = candidates.stream()
                .map(EmployerRow::id)
                .filter(candidate -> candidate.toString().equals(chosen))
                .findFirst()
                .orElse(null);
        return new MeantHead(id, candidates, id == null ? "employers.head.choose" : null);
    }
}
