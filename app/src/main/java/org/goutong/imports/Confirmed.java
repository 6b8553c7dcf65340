package org.goutong.imports;

import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.goutong.audit.History;
import org.goutong.orgs.Staff;
import org.springframework.stereotype.Component;

/** Which values a person has confirmed by hand: a list is weaker, whatever is chosen. */
@Component
class Confirmed {

    private final History history;

    Confirmed(History history) {
        this.history = history;
    }

    /** The fields of records that a person changed last. */
    Map<UUID, Set<Field>> list(Staff by, ImportKind kind, Collection<UUID> ids) {
        var confirmed = new HashMap<UUID, Set<Field>>();
        if (!ids.isEmpty()) {
            for (var value : history.listConfirmed(by.scope(), ids)) {
                add(confirmed, kind, value.subjectId(), value.field());
            }
        }
        return confirmed;
    }

    /** Adds the field of a column, where a list can say it. */
    void add(Map<UUID, Set<Field>> fields, ImportKind kind, UUID id, String column) {
        kind.fields().stream()
                .filter(field -> field.column().equals(column))
                .forEach(field -> fields.computeIfAbsent(id, any -> EnumSet.noneOf(Field.class))
                        .add(field));
    }

    /**
     * The fields of records that come from a stronger list than one of a rank.
     *
     * @param entered how strong the sources are from which records were entered; missing for the weakest
     */
    Map<UUID, Set<Field>> stronger(
            Staff by, ImportKind kind, Collection<UUID> ids, int rank, Map<UUID, Integer> entered) {
        var stronger = new HashMap<UUID, Set<Field>>();
        for (var id : ids) {
            if (entered.getOrDefault(id, 0) > rank) {
                stronger.put(id, EnumSet.copyOf(kind.fields()));
            }
        }
        for (var origin : ids.isEmpty() ? List.<History.Origin>of() : history.listOrigins(by.scope(), ids)) {
            if (origin.rank() > rank) {
                add(stronger, kind, origin.subjectId(), origin.field());
            } else if (stronger.get(origin.subjectId()) instanceof Set<Field> fields) {
                fields.removeIf(field -> field.column().equals(origin.field()));
            }
        }
        return stronger;
    }
}
