package org.goutong.imports;

import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
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
                kind.fields().stream()
                        .filter(field -> field.column().equals(value.field()))
                        .forEach(field -> confirmed
                                .computeIfAbsent(value.subjectId(), id -> EnumSet.noneOf(Field.class))
                                .add(field));
            }
        }
        return confirmed;
    }
}
