package org.goutong.imports;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.goutong.employers.Employers;
import org.goutong.employers.Heads;
import org.goutong.orgs.Staff;
import org.goutong.places.Places;
import org.goutong.web.Words;
import org.springframework.stereotype.Component;

/** Values of records as people read them: words in place of codes, names in place of identifiers. */
@Component
class Readable {

    private final Places places;
    private final Heads heads;

    Readable(Places places, Heads heads) {
        this.places = places;
        this.heads = heads;
    }

    /** The same changes with values as they are read. */
    List<Change> changes(Staff by, List<Change> changes) {
        var named = names(by, changes);
        return changes.stream()
                .map(change -> new Change(
                        change.field(),
                        value(change.field(), change.before(), named),
                        value(change.field(), change.after(), named)))
                .toList();
    }

    /** A value of a field as it is read. */
    String value(Staff by, Field field, String value) {
        return value(field, value, names(by, List.of(new Change(field, value, ""))));
    }

    private Map<UUID, String> names(Staff by, List<Change> changes) {
        var names = new HashMap<UUID, String>();
        var places = ids(changes, Field.PLACE);
        if (!places.isEmpty()) {
            names.putAll(this.places.listNames(by.scope(), places));
        }
        var firms = ids(changes, Field.HEAD);
        if (!firms.isEmpty()) {
            names.putAll(heads.listNames(by.scope(), firms));
        }
        return names;
    }

    private static Set<UUID> ids(List<Change> changes, Field field) {
        return changes.stream()
                .filter(change -> change.field() == field)
                .flatMap(change -> Stream.of(change.before(), change.after()))
                .filter(id -> !id.isEmpty() && !HeadLinks.isRow(id))
                .map(UUID::fromString)
                .collect(Collectors.toSet());
    }

    private static String value(Field field, String value, Map<UUID, String> names) {
        if (value.isEmpty()) {
            return value;
        }
        return switch (field) {
            case PLACE -> names.getOrDefault(UUID.fromString(value), "…");
            case HEAD -> HeadLinks.isRow(value) ? value : names.getOrDefault(UUID.fromString(value), "…");
            case INDUSTRY -> Employers.industries().getOrDefault(value, value);
            case LEVEL -> Words.t("cases.level." + value);
            case PLACE_KIND -> Words.t("places.kind." + value);
            default -> value;
        };
    }

    /** What a column of a record of a kind is called. */
    static String column(ImportKind kind, String column) {
        return column.isEmpty()
                ? ""
                : kind.field(column)
                        .map(Field::word)
                        .orElseGet(() -> kind == ImportKind.EMPLOYERS ? Employers.factWord(column) : column);
    }
}
