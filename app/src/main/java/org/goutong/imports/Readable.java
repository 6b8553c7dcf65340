package org.goutong.imports;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.goutong.employers.Employers;
import org.goutong.orgs.Staff;
import org.goutong.places.Places;
import org.goutong.web.Words;
import org.springframework.stereotype.Component;

/** Values of records as people read them: words in place of codes, names in place of identifiers. */
@Component
class Readable {

    private final Places places;

    Readable(Places places) {
        this.places = places;
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
        var ids = changes.stream()
                .filter(change -> change.field() == Field.PLACE)
                .flatMap(change -> List.of(change.before(), change.after()).stream())
                .filter(id -> !id.isEmpty())
                .map(UUID::fromString)
                .collect(Collectors.toSet());
        return ids.isEmpty() ? Map.of() : places.listNames(by.scope(), ids);
    }

    private static String value(Field field, String value, Map<UUID, String> places) {
        if (value.isEmpty()) {
            return value;
        }
        return switch (field) {
            case PLACE -> places.getOrDefault(UUID.fromString(value), "…");
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
