package org.goutong.imports;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.goutong.errands.Errands;
import org.goutong.orgs.Organisations;
import org.goutong.orgs.Scope;
import org.goutong.orgs.Scopes;
import org.goutong.orgs.Staff;
import org.goutong.web.Forbidden;
import org.goutong.web.NotFound;
import org.goutong.web.Problems;
import org.goutong.web.Refused;
import org.goutong.web.Time;
import org.springframework.stereotype.Component;

/** The front door to imports: hand in a list, choose, look, take over, stop, undo. Everything long is done behind it. */
@Component
public class Imports {

    /** How long an import can be undone. */
    public static final Duration UNDOABLE = Duration.ofDays(30);

    private final Scopes scopes;
    private final BatchStore store;
    private final Organisations organisations;
    private final Errands errands;
    private final Clock clock;

    Imports(Scopes scopes, BatchStore store, Organisations organisations, Errands errands, Clock clock) {
        this.scopes = scopes;
        this.store = store;
        this.organisations = organisations;
        this.errands = errands;
        this.clock = clock;
    }

    /** An import within the scope, or 404. */
    Batch get(Scope scope, UUID id) {
        return store.find(scope, id).orElseThrow(NotFound::new);
    }

    /**
     * Keeps a list row by row as it came. The same submission key keeps it once.
     *
     * @throws org.goutong.tables.TableProblem when it is no list that can be read to its end; then nothing is kept
     * @throws org.goutong.web.InvalidForm when it has no rows
     * @throws NotFound when the unit is not in the person's scope
     * @throws Forbidden when the person may not keep such records
     */
    public UUID upload(Staff by, NewImport list) {
        requireRight(by, list.kind());
        if (!by.covers(list.orgCode())) {
            throw new NotFound();
        }
        return scopes.in(by.scope(), () -> {
            organisations.get(by.scope(), list.orgCode());
            try (var file = ListFile.open(list)) {
                var title =
                        list.title().isBlank() ? list.fileName().replaceFirst("\\.[A-Za-z]{1,5}$", "") : list.title();
                var added = store.add(by, list, title, file.headings(), clock.instant());
                if (added.isEmpty()) {
                    return store.findBySubmission(by.scope(), list.submissionKey())
                            .orElseThrow(() -> new Refused("imports.uploaded-already"));
                }
                var read = file.read(lines -> store.addLines(by.scope(), added.get(), list.orgCode(), lines));
                if (read.rows() == 0) {
                    Problems.none()
                            .add("file", "imports.file.no-rows", read.blank())
                            .refuse();
                }
                store.uploaded(by.scope(), added.get(), read.rows(), read.blank(), read.last());
                return added.get();
            }
        });
    }

    private static void requireRight(Staff by, ImportKind kind) {
        if (!by.may(kind.right())) {
            throw new Forbidden();
        }
    }

    /** Which column of a list says what: as for the last such list, otherwise by the titles. */
    Mapping propose(Scope scope, Batch batch) {
        return batch.columns().isEmpty()
                ? store.findMapping(scope, batch).orElseGet(() -> Mapping.guess(batch.kind(), batch.titles()))
                : batch.mapping();
    }

    /**
     * Chooses what columns say, by what rows are known, and what is done with those that are there. What would happen is
     * then worked out behind the page; nothing is written.
     *
     * @param mapping remembered for the next list of that kind with the same titles
     * @throws org.goutong.web.InvalidForm when no column says what no row may lack, or one says two things
     * @throws Refused when it has begun already
     */
    void choose(Staff by, UUID id, Mapping mapping, MatchKey key, Mode mode) {
        scopes.run(by.scope(), () -> {
            var batch = lockOpen(by, id);
            mapping.check(batch.kind()).refuse();
            if (!batch.kind().keys().contains(key) || !batch.kind().modes().contains(mode)) {
                throw new NotFound();
            }
            store.choose(by, id, mapping, key, mode);
            store.remember(by.scope(), batch, mapping, clock.instant());
            errands.begin(id);
        });
    }

    private Batch lockOpen(Staff by, UUID id) {
        var batch = store.lock(by.scope(), id).orElseThrow(NotFound::new);
        requireRight(by, batch.kind());
        if (!batch.stage().open()) {
            throw new Refused("imports.begun-already", batch.stage().word());
        }
        return batch;
    }

    /**
     * Begins to take a list over, or goes on with one that was stopped. The same again changes nothing.
     *
     * @throws Refused when it was not looked at yet, or is being undone
     */
    public void run(Staff by, UUID id) {
        scopes.run(by.scope(), () -> {
            var batch = lock(by, id);
            if (batch.stage() == Batch.Stage.RUNNING && batch.interruptedBy().isEmpty()
                    || batch.stage() == Batch.Stage.DONE) {
                return;
            }
            if (!store.move(
                    by,
                    id,
                    List.of(Batch.Stage.CHECKED, Batch.Stage.STOPPED, Batch.Stage.RUNNING),
                    Batch.Stage.RUNNING)) {
                throw new Refused("imports.not-ready", batch.stage().word());
            }
            errands.begin(id);
        });
    }

    private Batch lock(Staff by, UUID id) {
        var batch = store.lock(by.scope(), id).orElseThrow(NotFound::new);
        requireRight(by, batch.kind());
        return batch;
    }

    /** Stops a run behind the rows that are done; it can go on, or be undone. */
    public void stop(Staff by, UUID id) {
        scopes.run(by.scope(), () -> {
            var batch = lock(by, id);
            if (batch.stage() != Batch.Stage.RUNNING) {
                throw new Refused("imports.not-running", batch.stage().word());
            }
            store.end(by.scope(), id, Batch.Stage.STOPPED, clock.instant());
        });
    }

    /**
     * Begins to undo an import: records that it entered go, fields that it changed become what they were, unless somebody
     * has changed or used them since; those stay and are listed. Goes on with an undoing that was stopped. The same again
     * changes nothing.
     *
     * @throws Refused when it was not run, or is more than {@link #UNDOABLE} ago and undoing has not begun
     */
    public void undo(Staff by, UUID id) {
        scopes.run(by.scope(), () -> {
            var batch = lock(by, id);
            boolean begun = batch.stage() == Batch.Stage.UNDOING
                    && batch.interruptedBy().isEmpty();
            if (begun || batch.stage() == Batch.Stage.UNDONE) {
                return;
            }
            // What has been begun is not left half undone, however long it was stopped.
            if (batch.stage() != Batch.Stage.UNDOING
                    && batch.endedAt() != null
                    && clock.instant().isAfter(undoableUntil(batch))) {
                throw new Refused("imports.undo.too-late", UNDOABLE.toDays());
            }
            if (!store.move(
                    by, id, List.of(Batch.Stage.DONE, Batch.Stage.STOPPED, Batch.Stage.UNDOING), Batch.Stage.UNDOING)) {
                throw new Refused("imports.not-run", batch.stage().word());
            }
            errands.begin(id);
        });
    }

    /** The last moment at which an import that has ended can be undone. */
    static Instant undoableUntil(Batch batch) {
        return Objects.requireNonNull(batch.endedAt()).toInstant().plus(UNDOABLE);
    }

    boolean isUndoable(Batch batch) {
        return (batch.stage() == Batch.Stage.DONE || batch.stage() == Batch.Stage.STOPPED)
                && batch.written() > 0
                && !clock.instant().isAfter(undoableUntil(batch));
    }

    /** The last day on which it can be undone, for people. */
    String undoableUntilDay(Batch batch) {
        return Time.date(Time.day(undoableUntil(batch)), Time.day(clock.instant()));
    }
}
