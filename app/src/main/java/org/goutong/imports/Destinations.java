package org.goutong.imports;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** The destination of each kind of list. */
@Component
class Destinations {

    private final Map<ImportKind, Destination> all = new EnumMap<>(ImportKind.class);

    Destinations(List<Destination> all) {
        all.forEach(destination -> this.all.put(destination.kind(), destination));
    }

    Destination of(ImportKind kind) {
        return Objects.requireNonNull(all.get(kind));
    }
}
