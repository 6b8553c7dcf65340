package org.goutong.imports;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.goutong.audit.FieldValue;
import org.goutong.employers.Heads;
import org.goutong.orgs.Staff;
import org.goutong.places.Places;
import org.springframework.stereotype.Component;

/** Finds what employers cannot get back when an import is undone. */
@Component
class BarredFacts {

    private final Heads heads;
    private final Places places;

    BarredFacts(Heads heads, Places places) {
        this.heads = heads;
        this.places = places;
    }

    Map<FieldValue, Barred> list(Staff by, Collection<FieldValue> back) {
        var barred = new HashMap<FieldValue, Barred>();
        headsBelow(by, of(Field.HEAD, back)).forEach(value -> barred.put(value, because(value, Kept.Reason.USED)));
        placesGone(by, of(Field.PLACE, back)).forEach(value -> barred.put(value, because(value, Kept.Reason.GONE)));
        return barred;
    }

    private static List<FieldValue> of(Field field, Collection<FieldValue> back) {
        return back.stream()
                .filter(value -> value.field().equals(field.column()))
                .toList();
    }

    private static Barred because(FieldValue value, Kept.Reason reason) {
        return new Barred(reason, value.field());
    }

    /** A firm that people have put below another one since cannot stand above it again. */
    private List<FieldValue> headsBelow(Staff by, List<FieldValue> back) {
        var chains = new HeadChains(heads.listAbove(by.scope(), ids(back)));
        back.forEach(value -> chains.become(value.subjectId().toString(), value.value()));
        return back.stream()
                .filter(value -> value.value() != null
                        && chains.isAbove(value.subjectId().toString(), value.value()))
                .toList();
    }

    private List<FieldValue> placesGone(Staff by, List<FieldValue> back) {
        // A place of another unit is not to be seen here, so it looks like one that is gone: the employer then stays
        // where the list has put it and is listed, which a person can mend. To restore what may be gone would stop
        // the whole undoing.
        var there = places.listNames(by.scope(), ids(back));
        return back.stream()
                .filter(value -> value.value() != null && !there.containsKey(UUID.fromString(value.value())))
                .toList();
    }

    private static Set<UUID> ids(List<FieldValue> back) {
        return back.stream()
                .map(FieldValue::value)
                .filter(Objects::nonNull)
                .map(UUID::fromString)
                .collect(Collectors.toSet());
    }
}
