package org.goutong.imports;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.goutong.orgs.Needs;
import org.goutong.orgs.Organisation;
import org.goutong.orgs.Organisations;
import org.goutong.orgs.Right;
import org.goutong.orgs.Staff;
import org.goutong.tables.TableProblem;
import org.goutong.tables.XlsxWriter;
import org.goutong.web.Download;
import org.goutong.web.Flash;
import org.goutong.web.InvalidForm;
import org.goutong.web.Page;
import org.goutong.web.Problems;
import org.goutong.web.Redirect;
import org.goutong.web.Slice;
import org.goutong.web.Time;
import org.goutong.web.Typed;
import org.goutong.web.View;
import org.goutong.web.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The pages about imports: hand a list in, choose, look, take over, see what became of it, undo. */
@Controller
class ImportsController {

    private static final int ON_A_PAGE = 20;
    private static final int LINES_ON_A_PAGE = 50;
    private static final int PREVIEWED = 8;
    private static final int KEPT_AT_FIRST = 50;

    private final Imports imports;
    private final BatchStore store;
    private final BatchQueries queries;
    private final UndoStore undone;
    private final Preview preview;
    private final Destinations destinations;
    private final KeptRows keptRows;
    private final Organisations organisations;
    private final Clock clock;

    ImportsController(
            Imports imports,
            BatchStore store,
            BatchQueries queries,
            UndoStore undone,
            Preview preview,
            Destinations destinations,
            KeptRows keptRows,
            Organisations organisations,
            Clock clock) {
        this.imports = imports;
        this.store = store;
        this.queries = queries;
        this.undone = undone;
        this.preview = preview;
        this.destinations = destinations;
        this.keptRows = keptRows;
        this.organisations = organisations;
        this.clock = clock;
    }

    @GetMapping("/imports")
    @Needs(Right.READ)
    View list(Staff staff, @RequestParam(required = false) @Nullable String cursor) {
        var slice = Slice.of(ON_A_PAGE, cursor);
        var page = Page.of(
                queries.list(staff.scope(), slice.afterId(), slice.fetch()),
                slice,
                batch -> batch.id().toString());
        var units = units(staff);
        return new ImportsPage(
                page.items().stream()
                        .map(batch -> new ImportRow(
                                batch,
                                units.getOrDefault(batch.orgCode(), ""),
                                Time.moment(batch.uploadedAt().toInstant(), clock.instant())))
                        .toList(),
                page.next(),
                slice.after() == null,
                !kinds(staff).isEmpty());
    }

    @GetMapping("/imports/new")
    @Needs(Right.RAISE)
    View blank(Staff staff, @RequestParam(required = false) @Nullable String kind) {
        return new UploadPage(
                UploadForm.blank(Typed.line(kind), staff.orgCode()), Problems.none(), kinds(staff), units(staff));
    }

    @PostMapping("/imports")
    @Needs(Right.RAISE)
    Object upload(Staff staff, UploadForm form, HttpServletResponse response) {
        var problems = form.check(kinds(staff), units(staff));
        if (!problems.any()) {
            try {
                return Redirect.to("/imports/{id}/choices", imports.upload(staff, form.list()));
            } catch (TableProblem unreadable) {
                problems.add("file", "imports.file.problem", unreadable.text(LocaleContextHolder.getLocale()));
            } catch (InvalidForm invalid) {
                problems.add(invalid);
            }
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return new UploadPage(form, problems, kinds(staff), units(staff));
    }

    /** What this person may take over. */
    private static Map<String, String> kinds(Staff staff) {
        return Arrays.stream(ImportKind.values())
                .filter(kind -> staff.may(kind.right()))
                .collect(Collectors.toMap(Enum::name, ImportKind::word, (one, other) -> one, LinkedHashMap::new));
    }

    /** The person's own unit and those below that can work with a list. */
    private Map<String, String> units(Staff staff) {
        var units = new LinkedHashMap<String, String>();
        organisations
                .find(staff.scope(), staff.orgCode())
                .map(Organisation::name)
                .ifPresent(name -> units.put(staff.orgCode(), name));
        organisations
                .listTownships(staff.scope(), staff.orgCode())
                .forEach(unit -> units.putIfAbsent(unit.code(), unit.name()));
        return units;
    }

    @GetMapping("/imports/{id}/choices")
    @Needs(Right.RAISE)
    Object choices(Staff staff, @PathVariable UUID id) {
        var batch = imports.get(staff.scope(), id);
        return batch.stage().open()
                ? choices(staff, batch, ChoicesForm.of(batch, imports.propose(staff.scope(), batch)), Problems.none())
                : Redirect.to("/imports/{id}", id);
    }

    private ChoicesPage choices(Staff staff, Batch batch, ChoicesForm form, Problems problems) {
        return new ChoicesPage(batch, store.listNext(staff.scope(), batch.id(), 0, PREVIEWED), form, problems);
    }

    @PostMapping("/imports/{id}/choices")
    @Needs(Right.RAISE)
    Object choose(Staff staff, @PathVariable UUID id, ChoicesForm form, HttpServletResponse response) {
        var batch = imports.get(staff.scope(), id);
        var problems = form.check(batch.kind());
        if (problems.any()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return choices(staff, batch, form, problems);
        }
        imports.choose(
                staff,
                id,
                form.mapping(batch.kind()),
                Objects.requireNonNull(form.key(batch.kind())),
                Objects.requireNonNull(form.mode(batch.kind())));
        return Redirect.to("/imports/{id}", id);
    }

    @GetMapping("/imports/{id}")
    @Needs(Right.READ)
    Object show(
            Staff staff,
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable String verdict,
            @RequestParam(required = false) @Nullable String cursor) {
        var batch = imports.get(staff.scope(), id);
        if (batch.stage() == Batch.Stage.UPLOADED) {
            return Redirect.to("/imports/{id}/choices", id);
        }
        var filter = Typed.oneOf(Verdict.class, verdict);
        var slice = Slice.of(LINES_ON_A_PAGE, cursor);
        var lines = batch.stage() == Batch.Stage.CHECKING
                ? new Page<Line>(List.of(), null)
                : Page.of(
                        queries.listLines(staff.scope(), id, filter, slice.afterRow(), slice.fetch()),
                        slice,
                        line -> String.valueOf(line.number()));
        var kept = queries.listKept(staff.scope(), id, 0, "", KEPT_AT_FIRST);
        return new ImportPage(
                batch,
                units(staff).getOrDefault(batch.orgCode(), ""),
                queries.count(staff.scope(), id),
                queries.countWithout(staff.scope(), id),
                filter,
                lines.items(),
                preview.changes(staff, batch, lines.items()),
                subjects(staff, batch, lines.items()),
                batch.stage().busy() ? progress(staff, batch) : null,
                imports.isUndoable(batch) ? imports.undoableUntilDay(batch) : "",
                keptRows.of(staff, batch, kept),
                kept.size() < KEPT_AT_FIRST ? kept.size() : undone.countKept(staff.scope(), id),
                lines.next(),
                slice.after() == null,
                staff.may(batch.kind().right()));
    }

    private static ImportProgress progress(Staff staff, Batch batch) {
        return new ImportProgress(
                batch,
                batch.stage() == Batch.Stage.RUNNING && staff.may(batch.kind().right()));
    }

    /** The records that rows mean, once they were taken. */
    private Map<UUID, Subject> subjects(Staff staff, Batch batch, List<Line> lines) {
        return batch.ranTo() == 0
                ? Map.of()
                : destinations
                        .of(batch.kind())
                        .describe(
                                staff,
                                lines.stream()
                                        .map(Line::subjectId)
                                        .filter(Objects::nonNull)
                                        .collect(Collectors.toSet()));
    }

    @GetMapping("/imports/{id}/progress")
    @Needs(Right.READ)
    View tellProgress(Staff staff, @PathVariable UUID id, HttpServletResponse response) {
        var batch = imports.get(staff.scope(), id);
        if (!batch.stage().busy()) {
            response.setHeader("HX-Refresh", "true");
        }
        return progress(staff, batch);
    }

    @PostMapping("/imports/{id}/run")
    @Needs(Right.RAISE)
    Object run(Staff staff, @PathVariable UUID id) {
        imports.run(staff, id);
        return Redirect.to("/imports/{id}", id);
    }

    @PostMapping("/imports/{id}/stop")
    @Needs(Right.RAISE)
    Object stop(Staff staff, @PathVariable UUID id) {
        imports.stop(staff, id);
        Flash.say("imports.stopped");
        return Redirect.to("/imports/{id}", id);
    }

    /** The rows that were not taken: the same columns, and two more with the row and the reason. */
    @GetMapping("/imports/{id}/left.xlsx")
    @Needs(Right.READ)
    void left(Staff staff, @PathVariable UUID id, HttpServletResponse response) throws IOException {
        var batch = imports.get(staff.scope(), id);
        Download.workbook(response, Words.t("imports.left.file", batch.title()));
        try (var book = XlsxWriter.to(response.getOutputStream())) {
            book.sheet(
                    Words.t("imports.left.sheet"),
                    Stream.concat(
                                    batch.titles().stream(),
                                    Stream.of(Words.t("imports.left.row"), Words.t("imports.left.reason")))
                            .toList());
            queries.forEachLeft(
                    staff.scope(), id, line -> write(book, batch.titles().size(), line));
        }
    }

    private static void write(XlsxWriter book, int width, Line line) {
        var cells = new Object[width + 2];
        for (int column = 0; column < width; column++) {
            cells[column] = line.cell(column);
        }
        cells[width] = line.number();
        cells[width + 1] = line.remark();
        try {
            book.row(cells);
        } catch (IOException lost) {
            throw new UncheckedIOException(lost);
        }
    }
}
