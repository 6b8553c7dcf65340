package org.goutong.imports;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What an import has entered for a row.
 *
 * @param openedId what had to be entered so that it has its place, null when nothing had
 */
record Created(UUID id, @Nullable UUID openedId) {

    static List<UUID> ids(Collection<Created> all) {
        return all.stream().map(Created::id).toList();
    }

    static List<UUID> opened(Collection<Created> all) {
        return all.stream().map(Created::openedId).filter(Objects::nonNull).toList();
    }
}
