package org.goutong.commands;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.goutong.matching.Answer;
import org.goutong.matching.EmployerList;
import org.goutong.matching.Register;
import org.goutong.tables.Column;
import org.goutong.tables.CsvWriter;

/** {@code resolve REGISTER QUERIES -o answers.csv}: which employer of a register a typed text means. */
final class Resolve {

    private static final int MOST_RANKS = 5;

    /** So many questions are answered at once, and written in their order. */
    private static final int BATCH = 4096;

    private static final Map<String, Column> REGISTER =
            Map.of("id", Column.ID, "name", Column.NAME, "code", Column.CREDIT_CODE, "address", Column.ADDRESS);
    private static final Map<String, Column> QUERY = Map.of("id", Column.ID, "text", Column.TEXT, "hint", Column.HINT);

    private final Call call;

    private Resolve(Call call) {
        this.call = call;
    }

    /** What somebody typed, and where. */
    private record Query(String id, String text, String hint) {}

    static void run(Terminal terminal, Texts texts, List<String> words) {
        new Resolve(new Call(terminal, texts, words, Map.of("register", REGISTER, "query", QUERY))).run();
    }

    private void run() {
        var files = call.words.files("REGISTER", "QUERIES");
        var output = call.output(files);
        try (var answers = output.orElse(null)) {
            var queries = new ArrayList<Query>();
            var asking = Call.beside(() -> queries(files.getLast(), queries));
            var list = EmployerList.builder();
            var registerFile = register(files.getFirst(), list);
            var register = Register.of(list.build());
            var queryFile = Call.await(asking);
            call.account(registerFile);
            call.account(queryFile);
            int known = write(register, queries, output);
            if (answers != null) {
                answers.finish();
            }
            summarise(registerFile, queryFile, known, queries.size());
        } catch (IOException failed) {
            throw NewFile.failure(Words.path(call.words.value("--output").orElseThrow()), failed);
        }
    }

    private EmployerFile register(Path path, EmployerList.Builder list) {
        return EmployerFile.read(
                path,
                call.options("register", REGISTER),
                List.of(Column.NAME),
                (id, columns, row) -> list.add(
                        id,
                        columns.value(Column.NAME, row),
                        columns.value(Column.CREDIT_CODE, row),
                        columns.value(Column.ADDRESS, row),
                        columns.value(Column.PHONE, row)),
                rows -> call.progress.at("reading", rows, 0));
    }

    private EmployerFile queries(Path path, List<Query> queries) {
        return EmployerFile.read(
                path,
                call.options("query", QUERY),
                List.of(Column.TEXT, Column.NAME),
                (id, columns, row) -> queries.add(new Query(
                        id,
                        columns.value(columns.has(Column.TEXT) ? Column.TEXT : Column.NAME, row),
                        columns.value(columns.has(Column.HINT) ? Column.HINT : Column.ADDRESS, row))),
                rows -> {});
    }

    private int write(Register register, List<Query> queries, Optional<NewFile> output) throws IOException {
        int known = 0;
        var done = new AtomicInteger();
        try (var out = output.isPresent() ? output.get().open() : call.standardOutput();
                var csv = CsvWriter.to(out)) {
            csv.row("query_id", "rank", "enterprise_id", "score");
            for (int from = 0; from < queries.size(); from += BATCH) {
                var batch = queries.subList(from, Math.min(queries.size(), from + BATCH));
                var answers = new Answer[batch.size()];
                IntStream.range(0, answers.length).parallel().forEach(i -> {
                    var query = batch.get(i);
                    answers[i] = register.resolve(query.text(), query.hint());
                    call.progress.at("answering", done.incrementAndGet(), queries.size());
                });
                for (int i = 0; i < answers.length; i++) {
                    write(csv, batch.get(i).id(), answers[i]);
                    known += answers[i].known() ? 1 : 0;
                }
            }
        }
        return known;
    }

    private static void write(CsvWriter csv, String query, Answer answer) throws IOException {
        int rank = 1;
        if (!answer.known()) {
            double best = answer.candidates().isEmpty()
                    ? 0
                    : answer.candidates().getFirst().confidence();
            csv.row(query, "1", "", Scores.text(1 - best));
            rank++;
        }
        for (var candidate : answer.candidates()) {
            if (rank <= MOST_RANKS) {
                csv.row(query, String.valueOf(rank++), candidate.id(), Scores.text(candidate.confidence()));
            }
        }
    }

    private void summarise(EmployerFile register, EmployerFile queries, int known, int all) {
        call.say("resolve.done", all, known, all - known, call.seconds());
        if (call.words.has("--json")) {
            var json = new LinkedHashMap<String, Object>();
            json.put("command", "resolve");
            json.put("register", call.json(register));
            json.put("queries", call.json(queries));
            json.put("in_register", known);
            json.put("not_in_register", all - known);
            json.put("seconds", call.seconds());
            call.terminal.out().println(Json.of(json));
        }
    }
}
