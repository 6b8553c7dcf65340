package org.goutong.imports;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.goutong.audit.FieldValue;
import org.goutong.audit.History;
import org.goutong.errands.Errands;
import org.goutong.orgs.Scopes;
import org.goutong.orgs.Staff;
import org.goutong.web.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Undoes imports, a set of rows at a time like {@link Running}. */
@Component
class Undoing {

    private static final int SET = 2_000;
    /**
     * Columns in which nobody has changed anything: undoing itself sets the one, also before a kill, and the other follows from
     * the contacts that name a person.
     */
    private static final Set<String> NOBODYS = Set.of("withdrawn_at", "contacted_at");

    private final Scopes scopes;
    private final BatchStore store;
    private final UndoStore undone;
    private final Destinations destinations;
    private final History history;
    private final Errands errands;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Undoing(
            Scopes scopes,
            BatchStore store,
            UndoStore undone,
            Destinations destinations,
            History history,
            Errands errands,
            ApplicationEventPublisher events,
            Clock clock) {
        this.scopes = scopes;
        this.store = store;
        this.undone = undone;
        this.destinations = destinations;
        this.history = history;
        this.errands = errands;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Undoes the next set of rows; when there is none, it ends. What was entered is taken back once the fields of its set are
     * as they were, so that none of them refers to it any more: at the beginning of the step behind. That has a transaction
     * of its own, because it asks beyond the person's units whether it is in use; done again, it changes nothing.
     */
    void undo(Staff by, UUID id) {
        var batch = store.find(by.scope(), id).orElseThrow(NotFound::new);
        var behind = undone.listLast(by.scope(), id, batch.undoneTo(), batch.ranTo(), SET);
        var created = created(behind);
        var later = later(by, batch, created);
        var stay = takeBack(by, batch, created, later.keySet());
        scopes.run(by.scope(), () -> {
            var now = store.lock(by.scope(), id).orElseThrow(NotFound::new);
            if (now.stage() != Batch.Stage.UNDOING || now.undoneTo() != batch.undoneTo()) {
                return;
            }
            store.planEachTime(by.scope());
            history.mark(by.scope(), id);
            history.because(by.scope(), batch.title());
            history.from(by.scope(), batch.title(), batch.source().rank());
            var lines = undone.listNext(by.scope(), id, batch.undoneTo(), SET);
            var kept = new ArrayList<>(stayed(behind, stay, later));
            kept.addAll(restore(by, batch, lines));
            undone.keep(by.scope(), batch, kept);
            if (!lines.isEmpty()) {
                undone.cameTo(by.scope(), id, lines.getLast().number());
                errands.begin(id);
            } else {
                undone.end(by.scope(), id, clock.instant());
                events.publishEvent(new ImportUndone(
                        id, batch.orgCode(), batch.title(), undone.countKept(by.scope(), id), by.name()));
            }
        });
    }

    /** Who has changed records last that were entered, and what. */
    Map<UUID, History.Later> later(Staff by, Batch batch, List<Created> created) {
        return history.listLater(by.scope(), batch.id(), Created.ids(created)).stream()
                .filter(change -> !NOBODYS.contains(change.field()))
                .collect(Collectors.toMap(History.Later::subjectId, change -> change, Undoing::last));
    }

    static List<Created> created(List<Line> lines) {
        return lines.stream()
                .filter(line -> line.verdict() == Verdict.CREATE && line.subjectId() != null)
                .map(line -> new Created(Objects.requireNonNull(line.subjectId()), line.openedId()))
                .toList();
    }

    private static List<UUID> changed(List<Line> lines) {
        return lines.stream()
                .filter(line -> line.verdict() == Verdict.UPDATE || line.verdict() == Verdict.FILL)
                .map(Line::subjectId)
                .filter(Objects::nonNull)
                .toList();
    }

    private static History.Later last(History.Later one, History.Later other) {
        return one.changedAt().isAfter(other.changedAt()) ? one : other;
    }

    /** Takes records back, except those that somebody has changed since; returns those that stay. */
    private Map<UUID, Kept.Reason> takeBack(Staff by, Batch batch, List<Created> created, Set<UUID> changed) {
        var stay = new HashMap<UUID, Kept.Reason>();
        changed.forEach(id -> stay.put(id, Kept.Reason.CHANGED));
        var untouched =
                created.stream().filter(one -> !changed.contains(one.id())).toList();
        if (!untouched.isEmpty()) {
            stay.putAll(destinations.of(batch.kind()).takeBack(by, batch, untouched));
        }
        return stay;
    }

    /** The records that stay whole, with who has changed them last. */
    static List<Kept> stayed(List<Line> lines, Map<UUID, Kept.Reason> stay, Map<UUID, History.Later> last) {
        return lines.stream()
                .filter(line -> stay.containsKey(line.subjectId()))
                .map(line -> kept(line, stay.get(line.subjectId()), last.get(line.subjectId())))
                .toList();
    }

    private static Kept kept(Line line, Kept.Reason reason, History.@Nullable Later change) {
        var subject = Objects.requireNonNull(line.subjectId());
        return change == null
                ? new Kept(line.number(), "", subject, reason, "", "", "", null)
                : new Kept(
                        line.number(),
                        "",
                        subject,
                        reason,
                        change.field(),
                        change.value(),
                        change.actor(),
                        change.changedAt());
    }

    /**
     * What becomes of fields that were changed.
     *
     * @param back what they say again
     * @param kept what they go on saying
     */
    record Restoring(List<FieldValue> back, List<Kept> kept) {}

    /** Makes fields what they were, except those that somebody has changed or found right since. */
    private List<Kept> restore(Staff by, Batch batch, List<Line> lines) {
        var restoring = restoring(by, batch, lines);
        destinations.of(batch.kind()).restore(by, restoring.back());
        return restoring.kept();
    }

    /** What restoring would come to; writes nothing. */
    Restoring restoring(Staff by, Batch batch, List<Line> lines) {
        var changed = changed(lines);
        if (changed.isEmpty()) {
            return new Restoring(List.of(), List.of());
        }
        var rows = lines.stream()
                .filter(line -> line.subjectId() != null)
                .collect(Collectors.toMap(Line::subjectId, Line::number, (one, other) -> one));
        var undo = history.undo(by.scope(), batch.id(), changed);
        var destination = destinations.of(batch.kind());
        var right = destination.listFoundRight(by, changed);
        var barred = destination.barred(by, undo.back());
        var ways = inTheWay(by, batch, barred);
        var kept = new ArrayList<Kept>();
        var back = new ArrayList<FieldValue>();
        for (var value : undo.back()) {
            var found = right.getOrDefault(value.subjectId(), Map.of()).get(value.field());
            if (barred.get(value) instanceof Barred(var reason, var because)) {
                var way = ways.get(new Cell(value.subjectId(), because));
                kept.add(new Kept(
                        Objects.requireNonNull(rows.get(value.subjectId())),
                        value.field(),
                        value.subjectId(),
                        reason,
                        because,
                        way == null ? "" : way.value(),
                        way == null ? "" : way.actor(),
                        way == null ? null : way.changedAt()));
            } else if (found == null) {
                back.add(value);
            } else {
                kept.add(new Kept(
                        Objects.requireNonNull(rows.get(value.subjectId())),
                        value.field(),
                        value.subjectId(),
                        Kept.Reason.CONFIRMED,
                        value.field(),
                        found.value(),
                        found.actor(),
                        found.at()));
            }
        }
        undo.kept().stream()
                .map(since -> new Kept(
                        Objects.requireNonNull(rows.get(since.subjectId())),
                        since.field(),
                        since.subjectId(),
                        Kept.Reason.CHANGED,
                        since.field(),
                        since.value(),
                        since.actor(),
                        since.changedAt()))
                .forEach(kept::add);
        return new Restoring(back, kept);
    }

    /** A field of a record. */
    private record Cell(UUID subjectId, String field) {}

    /** What a field says that stands in the way of another one, and who has changed it since; the batch itself is nobody. */
    private record Way(String value, String actor, @Nullable OffsetDateTime changedAt) {}

    private Map<Cell, Way> inTheWay(Staff by, Batch batch, Map<FieldValue, Barred> barred) {
        var ways = new HashMap<Cell, Way>();
        if (!barred.isEmpty()) {
            var subjects = barred.keySet().stream().map(FieldValue::subjectId).collect(Collectors.toSet());
            history.listMade(by.scope(), batch.id(), subjects)
                    .forEach(made ->
                            ways.put(new Cell(made.subjectId(), made.field()), new Way(made.after(), "", null)));
            history.listLater(by.scope(), batch.id(), subjects)
                    .forEach(later -> ways.put(
                            new Cell(later.subjectId(), later.field()),
                            new Way(later.value(), later.actor(), later.changedAt())));
        }
        return ways;
    }
}
