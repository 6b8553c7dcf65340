package org.goutong.imports;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.goutong.audit.FieldValue;
import org.goutong.orgs.Staff;
import org.springframework.stereotype.Component;

/** Finds out what undoing an import would come to, a set of rows at a time; writes nothing. */
@Component
class Forecasts {

    private static final int SET = 2_000;
    private static final int MOST_LOOKED_AT = 10_000;

    private final UndoStore undone;
    private final Destinations destinations;
    private final Undoing undoing;

    Forecasts(UndoStore undone, Destinations destinations, Undoing undoing) {
        this.undone = undone;
        this.destinations = destinations;
        this.undoing = undoing;
    }

    /** Belongs into no transaction, because it looks beyond the person’s units whether records are in use. */
    Forecast of(Staff by, Batch batch) {
        var kept = new ArrayList<Kept>();
        var found = look(by, batch, MOST_LOOKED_AT, kept::addAll);
        return new Forecast(found.removed(), found.restored(), List.copyOf(kept), found.looked(), found.more());
    }

    /** All that would stay, a set after the other, however many rows there are. Belongs into no transaction either. */
    void forEachKept(Staff by, Batch batch, Consumer<List<Kept>> each) {
        look(by, batch, Integer.MAX_VALUE, each);
    }

    private Forecast look(Staff by, Batch batch, int most, Consumer<List<Kept>> each) {
        var destination = destinations.of(batch.kind());
        var released = new HashSet<UUID>();
        int removed = 0;
        int restored = 0;
        int looked = 0;
        int before = batch.ranTo() + 1;
        while (true) {
            var lines = undone.listNext(by.scope(), batch.id(), before, SET);
            var created = Undoing.created(lines);
            var later = undoing.later(by, batch, created);
            var stay = new HashMap<UUID, Kept.Reason>();
            later.keySet().forEach(id -> stay.put(id, Kept.Reason.CHANGED));
            var untouched = Created.ids(created).stream()
                    .filter(id -> !later.containsKey(id))
                    .toList();
            var restoring = undoing.restoring(by, batch, lines);
            lines.stream().map(Line::subjectId).filter(Objects::nonNull).forEach(released::add);
            released.removeAll(stay.keySet());
            restoring.kept().stream()
                    .filter(one -> one.field().equals(Field.HEAD.column()))
                    .map(Kept::subjectId)
                    .forEach(released::remove);
            Set<UUID> used;
            do {
                // What stays goes on using others.
                used = destination.listInUse(by, untouched, released);
            } while (released.removeAll(used));
            used.forEach(id -> stay.put(id, Kept.Reason.USED));
            removed += created.size() - stay.size();
            var kept = new ArrayList<>(Undoing.stayed(lines, stay, later));
            kept.addAll(restoring.kept());
            each.accept(kept);
            restored += new HashSet<>(
                            restoring.back().stream().map(FieldValue::subjectId).toList())
                    .size();
            looked += lines.size();
            if (lines.size() < SET || looked >= most) {
                return new Forecast(removed, restored, List.of(), looked, lines.size() == SET);
            }
            before = lines.getLast().number();
        }
    }
}
