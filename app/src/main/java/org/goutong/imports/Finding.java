package org.goutong.imports;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.goutong.audit.FieldValue;
import org.jspecify.annotations.Nullable;

/**
 * What is to become of a row.
 *
 * @param reason why not more, null when there is nothing to say
 * @param subjectId the record that it means, null when it is new or there is none
 * @param openedId as in {@link Created}
 */
record Finding(
        Entry entry,
        Verdict verdict,
        @Nullable Reason reason,
        String detail,
        @Nullable UUID subjectId,
        @Nullable UUID openedId,
        List<Change> changes) {

    private Finding(
            Entry entry,
            Verdict verdict,
            @Nullable Reason reason,
            String detail,
            @Nullable UUID subjectId,
            List<Change> changes) {
        this(entry, verdict, reason, detail, subjectId, null, changes);
    }

    /** What the choices of whoever imports say about a row that can be taken. */
    static Finding of(Entry entry, @Nullable Known known, Mode mode) {
        if (known == null) {
            return mode.creates()
                    ? new Finding(entry, Verdict.CREATE, null, "", null, later(entry))
                    : new Finding(entry, Verdict.SKIP, Reason.NOT_THERE, "", null, List.of());
        }
        if (!mode.fills()) {
            return new Finding(entry, Verdict.SKIP, Reason.THERE_ALREADY, "", known.id(), List.of());
        }
        return merged(entry, known, mode);
    }

    /** What a new record says only when all of its set are entered: that another one of them stands above it. */
    private static List<Change> later(Entry entry) {
        return entry.has(Field.HEAD) && HeadLinks.isRow(entry.value(Field.HEAD))
                ? List.of(new Change(Field.HEAD, "", entry.value(Field.HEAD)))
                : List.of();
    }

    private static Finding merged(Entry entry, Known known, Mode mode) {
        var changes = new ArrayList<Change>();
        var confirmed = new ArrayList<Field>();
        var stronger = new ArrayList<Field>();
        boolean overwrites = false;
        for (var value : entry.values().entrySet()) {
            var field = value.getKey();
            var before = known.value(field);
            if (field.stored() && !field.same(before, value.getValue()) && (before.isEmpty() || mode.overwrites())) {
                if (known.confirmed().contains(field)) {
                    confirmed.add(field);
                } else if (known.stronger().contains(field) && !before.isEmpty()) {
                    stronger.add(field);
                } else {
                    changes.add(new Change(field, before, value.getValue()));
                    overwrites |= !before.isEmpty();
                }
            }
        }
        var verdict = changes.isEmpty() ? Verdict.SKIP : overwrites ? Verdict.UPDATE : Verdict.FILL;
        var reason = !confirmed.isEmpty()
                ? Reason.CONFIRMED
                : !stronger.isEmpty() ? Reason.STRONGER : changes.isEmpty() ? Reason.NOTHING_NEW : null;
        return new Finding(
                entry,
                verdict,
                reason,
                (confirmed.isEmpty() ? stronger : confirmed)
                        .stream().map(Field::detail).collect(Collectors.joining("、")),
                known.id(),
                List.copyOf(changes));
    }

    static Finding failed(Entry entry, Reason reason, String detail) {
        return new Finding(entry, Verdict.FAIL, reason, detail, null, List.of());
    }

    static Finding repeated(Entry entry, int row, @Nullable UUID subject) {
        return new Finding(entry, Verdict.DUPLICATE, Reason.REPEATED, String.valueOf(row), subject, List.of());
    }

    Finding entered(Created created) {
        return new Finding(entry, verdict, reason, detail, created.id(), created.openedId(), changes);
    }

    /** What its changes make of the record. */
    List<FieldValue> values() {
        return subjectId == null
                ? List.of()
                : changes.stream()
                        .map(change -> new FieldValue(subjectId, change.field().column(), change.after()))
                        .toList();
    }
}
