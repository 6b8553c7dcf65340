package org.goutong.imports;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;
import org.goutong.orgs.Needs;
import org.goutong.orgs.Right;
import org.goutong.orgs.Staff;
import org.goutong.tables.XlsxWriter;
import org.goutong.web.Download;
import org.goutong.web.NotFound;
import org.goutong.web.Page;
import org.goutong.web.Redirect;
import org.goutong.web.Slice;
import org.goutong.web.View;
import org.goutong.web.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The pages and files about undoing an import: what it would come to, and what stayed. */
@Controller
class UndoController {

    private static final int IN_A_SET = 1_000;

    private final Imports imports;
    private final BatchQueries queries;
    private final UndoStore undone;
    private final Forecasts forecasts;
    private final KeptRows keptRows;

    UndoController(Imports imports, BatchQueries queries, UndoStore undone, Forecasts forecasts, KeptRows keptRows) {
        this.imports = imports;
        this.queries = queries;
        this.undone = undone;
        this.forecasts = forecasts;
        this.keptRows = keptRows;
    }

    @GetMapping("/imports/{id}/undoing")
    @Needs(Right.RAISE)
    Object askToUndo(Staff staff, @PathVariable UUID id, @RequestParam(required = false) @Nullable String cursor) {
        var batch = imports.get(staff.scope(), id);
        if (!imports.isUndoable(batch)) {
            return Redirect.to("/imports/{id}", id);
        }
        var slice = Slice.of(Slice.MOST, cursor);
        var forecast = forecasts.of(staff, batch);
        var from = Math.clamp(slice.afterRow(), 0, forecast.kept().size());
        var to = Math.min(from + slice.limit(), forecast.kept().size());
        return new UndoPage(
                batch,
                imports.undoableUntilDay(batch),
                forecast,
                keptRows.of(staff, batch, forecast.kept().subList(from, to)),
                to < forecast.kept().size() ? Page.cursor(String.valueOf(to)) : null,
                slice.after() == null);
    }

    /** All that would stay, also of rows that the page has not looked at. */
    @GetMapping("/imports/{id}/undoing/kept.xlsx")
    @Needs(Right.RAISE)
    void foretold(Staff staff, @PathVariable UUID id, HttpServletResponse response) throws IOException {
        var batch = imports.get(staff.scope(), id);
        if (!imports.isUndoable(batch)) {
            throw new NotFound();
        }
        write(staff, batch, response, each -> forecasts.forEachKept(staff, batch, each));
    }

    @PostMapping("/imports/{id}/undoing")
    @Needs(Right.RAISE)
    Object undo(Staff staff, @PathVariable UUID id) {
        imports.undo(staff, id);
        return Redirect.to("/imports/{id}", id);
    }

    @GetMapping("/imports/{id}/kept")
    @Needs(Right.READ)
    View kept(Staff staff, @PathVariable UUID id, @RequestParam(required = false) @Nullable String cursor) {
        var batch = imports.get(staff.scope(), id);
        var slice = Slice.of(null, cursor);
        var behind = Objects.requireNonNullElse(slice.position(Behind::read), Behind.NOTHING);
        var page = Page.of(
                queries.listKept(staff.scope(), id, behind.row(), behind.field(), slice.fetch()),
                slice,
                kept -> kept.rowNumber() + " " + kept.field());
        return new KeptPage(
                batch,
                keptRows.of(staff, batch, page.items()),
                undone.countKept(staff.scope(), id),
                page.next(),
                slice.after() == null);
    }

    /** Where a list of what stayed goes on. */
    private record Behind(int row, String field) {

        static final Behind NOTHING = new Behind(0, "");

        static Behind read(String text) {
            var blank = text.indexOf(' ');
            return new Behind(Integer.parseInt(text.substring(0, blank)), text.substring(blank + 1));
        }
    }

    /** All that stayed. */
    @GetMapping("/imports/{id}/kept.xlsx")
    @Needs(Right.READ)
    void keptFile(Staff staff, @PathVariable UUID id, HttpServletResponse response) throws IOException {
        var batch = imports.get(staff.scope(), id);
        write(staff, batch, response, each -> {
            var set = queries.listKept(staff.scope(), id, 0, "", IN_A_SET);
            while (!set.isEmpty()) {
                each.accept(set);
                var last = set.getLast();
                set = queries.listKept(staff.scope(), id, last.rowNumber(), last.field(), IN_A_SET);
            }
        });
    }

    private void write(Staff staff, Batch batch, HttpServletResponse response, Consumer<Consumer<List<Kept>>> sets)
            throws IOException {
        Download.workbook(response, Words.t("imports.kept.file", batch.title()));
        try (var book = XlsxWriter.to(response.getOutputStream())) {
            book.sheet(
                    Words.t("imports.kept.sheet"),
                    List.of(
                            Words.t("imports.row"),
                            batch.kind().word(),
                            Words.t("imports.kept.what"),
                            Words.t("imports.kept.value"),
                            Words.t("imports.kept.why"),
                            Words.t("imports.kept.who"),
                            Words.t("imports.kept.when")));
            sets.accept(set -> keptRows.of(staff, batch, set).forEach(row -> write(book, row)));
        }
    }

    private static void write(XlsxWriter book, KeptRow row) {
        var kept = row.kept();
        try {
            book.row(
                    kept.rowNumber(),
                    row.subject() == null ? "" : row.subject().name(),
                    kept.field().isEmpty() ? Words.t("imports.kept.whole") : row.field(),
                    row.value(),
                    row.why(),
                    kept.actor(),
                    row.when());
        } catch (IOException lost) {
            throw new UncheckedIOException(lost);
        }
    }
}
