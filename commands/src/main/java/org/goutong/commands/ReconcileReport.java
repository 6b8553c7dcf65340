package org.goutong.commands;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.goutong.matching.Band;
import org.goutong.matching.Conflict;
import org.goutong.matching.Duplicate;
import org.goutong.matching.EmployerLines;
import org.goutong.matching.Reason;
import org.goutong.matching.Reconciliation;
import org.goutong.tables.XlsxWriter;
import org.jspecify.annotations.Nullable;

/** The workbook about a comparison: every line of both lists stands on one of its sheets, with the reason. */
final class ReconcileReport {

    private static final int ROWS_BETWEEN_PROGRESS = 1024;
    private static final List<String> FIELDS = List.of("id", "name", "code", "address", "phone");

    private final Call call;
    private final Reconciliation reconciliation;
    private final Map<Integer, Conflict> conflictsOfLeft = new HashMap<>();
    private final Map<Integer, Conflict> conflictsOfRight = new HashMap<>();
    private long rows;

    ReconcileReport(Call call, Reconciliation reconciliation) {
        this.call = call;
        this.reconciliation = reconciliation;
        for (var conflict : reconciliation.conflicts()) {
            conflictsOfLeft.putIfAbsent(conflict.left(), conflict);
            conflictsOfRight.putIfAbsent(conflict.right(), conflict);
        }
    }

    void write(NewFile file, List<EmployerFile> files) throws IOException {
        try (var workbook = XlsxWriter.to(file.open())) {
            links(workbook, "sheet.both", Band.SURE);
            only(workbook, "sheet.only-left", Duplicate.Side.LEFT);
            only(workbook, "sheet.only-right", Duplicate.Side.RIGHT);
            links(workbook, "sheet.confirm", Band.CONFIRM);
            conflicts(workbook);
            duplicates(workbook);
            notes(workbook, files);
        }
    }

    private void links(XlsxWriter workbook, String sheet, Band band) throws IOException {
        begin(workbook, sheet, titlesOfPairs("title.score", "title.reasons"));
        for (var link : reconciliation.links()) {
            if (link.band() == band) {
                var cells = cellsOfPair(link.left(), link.right());
                cells.add(Double.valueOf(Scores.text(link.confidence())));
                cells.add(text(reconciliation.reasons(link.left(), link.right())));
                row(workbook, cells);
            }
        }
    }

    private void only(XlsxWriter workbook, String sheet, Duplicate.Side side) throws IOException {
        var titles = titles("title.only");
        titles.add(call.texts.of("title.reasons"));
        begin(workbook, sheet, titles);
        boolean isLeft = side == Duplicate.Side.LEFT;
        for (int line : reconciliation.only(side)) {
            var cells = cells(isLeft ? reconciliation.left() : reconciliation.right(), line);
            cells.add(whyAlone((isLeft ? conflictsOfLeft : conflictsOfRight).get(line), isLeft));
            row(workbook, cells);
        }
    }

    private String whyAlone(@Nullable Conflict conflict, boolean isLeft) {
        if (conflict == null) {
            return call.texts.of("reason.nothing-near");
        }
        var other = isLeft
                ? reconciliation.right().line(conflict.right())
                : reconciliation.left().line(conflict.left());
        return call.texts.of(
                "reason.near",
                other.id(),
                other.name(),
                kind(conflict),
                text(reconciliation.reasons(conflict.left(), conflict.right())));
    }

    private void conflicts(XlsxWriter workbook) throws IOException {
        begin(workbook, "sheet.conflicts", titlesOfPairs("title.conflict", "title.reasons"));
        for (var conflict : reconciliation.conflicts()) {
            var cells = cellsOfPair(conflict.left(), conflict.right());
            cells.add(kind(conflict));
            cells.add(text(reconciliation.reasons(conflict.left(), conflict.right())));
            row(workbook, cells);
        }
    }

    private String kind(Conflict conflict) {
        return call.texts.of("conflict." + key(conflict.kind()));
    }

    private void duplicates(XlsxWriter workbook) throws IOException {
        var titles = new ArrayList<String>();
        titles.add(call.texts.of("title.list"));
        titles.addAll(titles("title.kept"));
        titles.addAll(titles("title.duplicate"));
        titles.add(call.texts.of("title.reasons"));
        begin(workbook, "sheet.duplicates", titles);
        for (var duplicate : reconciliation.duplicates()) {
            boolean isLeft = duplicate.side() == Duplicate.Side.LEFT;
            var list = isLeft ? reconciliation.left() : reconciliation.right();
            var cells = new ArrayList<Object>();
            cells.add(call.texts.of(isLeft ? "list.left" : "list.right"));
            cells.addAll(cells(list, duplicate.kept()));
            cells.addAll(cells(list, duplicate.row()));
            cells.add(text(reconciliation.reasons(duplicate)));
            row(workbook, cells);
        }
    }

    private void notes(XlsxWriter workbook, List<EmployerFile> files) throws IOException {
        begin(
                workbook,
                "sheet.notes",
                List.of(
                        call.texts.of("title.file"),
                        call.texts.of("title.row"),
                        call.texts.of("title.skipped"),
                        call.texts.of("title.reasons")));
        for (var file : files) {
            for (var note : file.notes()) {
                var skipped = call.texts.of(note.kind().skipped() ? "yes" : "no");
                row(workbook, List.of(file.path(), note.row(), skipped, note.text(call.texts.locale())));
            }
        }
    }

    private List<String> titles(String side) {
        var titles = new ArrayList<String>();
        FIELDS.forEach(field -> titles.add(call.texts.of(side, call.texts.of("field." + field))));
        return titles;
    }

    private List<String> titlesOfPairs(String... more) {
        var titles = titles("title.left");
        titles.addAll(titles("title.right"));
        for (var title : more) {
            titles.add(call.texts.of(title));
        }
        return titles;
    }

    private List<Object> cellsOfPair(int left, int right) {
        var cells = cells(reconciliation.left(), left);
        cells.addAll(cells(reconciliation.right(), right));
        return cells;
    }

    private static List<Object> cells(EmployerLines list, int line) {
        var employer = list.line(line);
        var cells = new ArrayList<Object>();
        cells.add(employer.id());
        cells.add(employer.name());
        cells.add(employer.creditCode());
        cells.add(employer.address());
        cells.add(employer.phone());
        return cells;
    }

    private String text(List<Reason> reasons) {
        return reasons.stream()
                .map(reason -> reason.text(call.texts.locale()))
                .collect(Collectors.joining(call.texts.of("reasons.separator")));
    }

    private void begin(XlsxWriter workbook, String sheet, List<String> titles) throws IOException {
        workbook.sheet(call.texts.of(sheet), titles);
    }

    private void row(XlsxWriter workbook, List<Object> cells) throws IOException {
        workbook.row(cells.toArray());
        if (++rows % ROWS_BETWEEN_PROGRESS == 0) {
            call.progress.at("report", rows, 0);
        }
    }

    private static String key(Enum<?> kind) {
        return kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
