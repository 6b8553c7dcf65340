package org.goutong.imports;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.goutong.audit.FieldValue;
import org.goutong.audit.History;
import org.goutong.errands.Errands;
import org.goutong.orgs.Scopes;
import org.goutong.orgs.Staff;
import org.goutong.web.NotFound;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Takes lists over, a set of rows in one transaction with the mark of how far it has come: killed, it goes on behind the
 * last set, and no row is taken twice. Between two sets other work has its turn.
 */
@Component
class Running {

    private static final int SET = 2_000;

    private final Scopes scopes;
    private final BatchStore store;
    private final Planning planning;
    private final Destinations destinations;
    private final History history;
    private final Errands errands;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Running(
            Scopes scopes,
            BatchStore store,
            Planning planning,
            Destinations destinations,
            History history,
            Errands errands,
            ApplicationEventPublisher events,
            Clock clock) {
        this.scopes = scopes;
        this.store = store;
        this.planning = planning;
        this.destinations = destinations;
        this.history = history;
        this.errands = errands;
        this.events = events;
        this.clock = clock;
    }

    /** Takes the next set of rows, unless the run was stopped; with the last one it ends. */
    void run(Staff by, UUID id) {
        scopes.run(by.scope(), () -> {
            var batch = store.lock(by.scope(), id).orElseThrow(NotFound::new);
            if (batch.stage() != Batch.Stage.RUNNING) {
                return;
            }
            var lines = store.listNext(by.scope(), id, batch.ranTo(), SET);
            history.mark(by.scope(), id);
            history.because(by.scope(), batch.title());
            history.from(by.scope(), batch.title(), batch.source().rank());
            if (!lines.isEmpty()) {
                take(by, batch, lines);
                store.ran(by.scope(), id, lines.getLast().number());
            }
            if (lines.size() == SET) {
                errands.begin(id);
            } else {
                end(by, batch);
            }
        });
    }

    private void take(Staff by, Batch batch, List<Line> lines) {
        var destination = destinations.of(batch.kind());
        destination.hold(by);
        var findings = planning.plan(by, batch, lines, new HashMap<>());
        var fresh = findings.stream()
                .filter(finding -> finding.verdict() == Verdict.CREATE)
                .toList();
        var created = destination
                .create(by, batch, fresh.stream().map(Finding::entry).toList())
                .iterator();
        var done = new ArrayList<Finding>(findings.size());
        var subjects = new HashMap<Integer, UUID>();
        for (var finding : findings) {
            var entered = finding.verdict() == Verdict.CREATE ? finding.entered(created.next()) : finding;
            done.add(entered);
            if (entered.subjectId() != null) {
                subjects.put(entered.entry().row(), entered.subjectId());
            }
        }
        destination.set(
                by,
                done.stream()
                        .flatMap(finding -> finding.values().stream())
                        .map(value -> entered(value, subjects))
                        .toList());
        store.note(by.scope(), batch.id(), done);
    }

    /** A value that names a row of the set names its record instead. */
    private static FieldValue entered(FieldValue value, Map<Integer, UUID> subjects) {
        var said = value.value();
        return said != null && value.field().equals(Field.HEAD.column()) && HeadLinks.isRow(said)
                ? new FieldValue(
                        value.subjectId(),
                        value.field(),
                        Objects.requireNonNull(subjects.get(HeadLinks.rowOf(said)))
                                .toString())
                : value;
    }

    private void end(Staff by, Batch batch) {
        store.end(by.scope(), batch.id(), Batch.Stage.DONE, clock.instant());
        var done = store.find(by.scope(), batch.id()).orElseThrow();
        events.publishEvent(new ListImported(
                done.id(), done.orgCode(), done.title(), done.created(), done.updated() + done.filled(), by.name()));
    }
}
