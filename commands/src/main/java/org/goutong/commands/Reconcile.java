package org.goutong.commands;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLongArray;
import org.goutong.matching.Band;
import org.goutong.matching.Duplicate;
import org.goutong.matching.EmployerList;
import org.goutong.matching.Reconciliation;
import org.goutong.tables.Column;
import org.goutong.tables.CsvWriter;

/** {@code reconcile LEFT RIGHT -o links.csv}: which lines of two lists are one employer. */
final class Reconcile {

    private static final Map<String, Column> COLUMNS = Map.of(
            "id", Column.ID,
            "name", Column.NAME,
            "code", Column.CREDIT_CODE,
            "address", Column.ADDRESS,
            "phone", Column.PHONE);

    private static final int MANY_ROWS = 500_000;

    private final Call call;
    private final AtomicLongArray rowsRead = new AtomicLongArray(2);

    private Reconcile(Call call) {
        this.call = call;
    }

    /** A file and what it says. */
    private record Employers(EmployerFile file, EmployerList list) {}

    static void run(Terminal terminal, Texts texts, List<String> words) {
        var columns = Map.of("left", COLUMNS, "right", COLUMNS);
        new Reconcile(new Call(terminal, texts, words, columns, "--report")).run();
    }

    private void run() {
        var files = call.words.files("LEFT", "RIGHT");
        var output = call.output(files);
        var report = call.words.value("--report").map(named -> new NewFile(Words.path(named), files));
        try (var links = output.orElse(null);
                var workbook = report.orElse(null)) {
            if (links != null && workbook != null && links.isSameAs(workbook)) {
                throw new Refused(
                        "output.is-output", call.words.value("--report").orElseThrow());
            }
            var reading = Call.beside(() -> read("right", 1, files.getLast()));
            var left = read("left", 0, files.getFirst());
            var right = Call.await(reading);
            call.account(left.file());
            call.account(right.file());
            if (left.list().size() + right.list().size() > MANY_ROWS) {
                // What growing lists left behind is a third of the memory that comparing them needs.
                System.gc();
            }
            var reconciliation = Reconciliation.of(
                    left.list(),
                    right.list(),
                    (stage, done, total) -> call.progress.at(stage.name().toLowerCase(Locale.ROOT), done, total));
            write(reconciliation, output);
            if (workbook != null) {
                new ReconcileReport(call, reconciliation).write(workbook, List.of(left.file(), right.file()));
                workbook.finish();
            }
            if (links != null) {
                links.finish();
            }
            summarise(reconciliation, left.file(), right.file());
        } catch (IOException failed) {
            throw NewFile.failure(Words.path(call.words.value("--output").orElseThrow()), failed);
        }
    }

    private Employers read(String side, int place, Path path) {
        var list = EmployerList.builder();
        var file = EmployerFile.read(
                path,
                call.options(side, COLUMNS),
                List.of(Column.NAME),
                (id, columns, row) -> list.add(
                        id,
                        columns.value(Column.NAME, row),
                        columns.value(Column.CREDIT_CODE, row),
                        columns.value(Column.ADDRESS, row),
                        columns.value(Column.PHONE, row)),
                rows -> {
                    rowsRead.set(place, rows);
                    call.progress.at("reading", rowsRead.get(0) + rowsRead.get(1), 0);
                });
        return new Employers(file, list.build());
    }

    private void write(Reconciliation reconciliation, Optional<NewFile> output) throws IOException {
        try (var out = output.isPresent() ? output.get().open() : call.standardOutput();
                var csv = CsvWriter.to(out)) {
            csv.row("left_id", "right_id", "score");
            for (var link : reconciliation.links()) {
                csv.row(
                        reconciliation.left().id(link.left()),
                        reconciliation.right().id(link.right()),
                        Scores.text(link.confidence()));
            }
        }
    }

    private void summarise(Reconciliation reconciliation, EmployerFile left, EmployerFile right) {
        long confirm = reconciliation.links().stream()
                .filter(link -> link.band() == Band.CONFIRM)
                .count();
        long sure = reconciliation.links().size() - confirm;
        long onlyLeft = reconciliation.only(Duplicate.Side.LEFT).length;
        long onlyRight = reconciliation.only(Duplicate.Side.RIGHT).length;
        long twiceLeft = twice(reconciliation, Duplicate.Side.LEFT);
        long twiceRight = twice(reconciliation, Duplicate.Side.RIGHT);
        call.say("reconcile.rows", left.path(), left.tally().taken(), sure, confirm, onlyLeft, twiceLeft);
        call.say("reconcile.rows", right.path(), right.tally().taken(), sure, confirm, onlyRight, twiceRight);
        call.say("reconcile.done", sure, confirm, reconciliation.conflicts().size(), call.seconds());
        if (call.words.has("--json")) {
            var json = new LinkedHashMap<String, Object>();
            json.put("command", "reconcile");
            json.put("left", call.json(left));
            json.put("right", call.json(right));
            json.put("links", Map.of("sure", sure, "to_confirm", confirm));
            json.put("only_left", onlyLeft);
            json.put("only_right", onlyRight);
            json.put("duplicates", Map.of("left", twiceLeft, "right", twiceRight));
            json.put("conflicts", reconciliation.conflicts().size());
            json.put("seconds", call.seconds());
            call.terminal.out().println(Json.of(json));
        }
    }

    private static long twice(Reconciliation reconciliation, Duplicate.Side side) {
        return reconciliation.duplicates().stream()
                .filter(duplicate -> duplicate.side() == side)
                .count();
    }
}
