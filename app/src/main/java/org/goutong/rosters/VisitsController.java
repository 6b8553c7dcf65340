package org.goutong.rosters;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.goutong.orgs.Needs;
import org.goutong.orgs.Right;
import org.goutong.orgs.Staff;
import org.goutong.tables.XlsxWriter;
import org.goutong.web.Download;
import org.goutong.web.NotFound;
import org.goutong.web.View;
import org.goutong.web.Words;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The visiting list of settled lists, on paper and as a workbook. */
@Controller
class VisitsController {

    private static final int MOST_ROSTERS = 10;
    private static final int MOST_ON_PAPER = 1_000;

    private final Rosters rosters;
    private final VisitQueries queries;

    VisitsController(Rosters rosters, VisitQueries queries) {
        this.rosters = rosters;
        this.queries = queries;
    }

    @GetMapping("/rosters/visits")
    @Needs(Right.READ)
    View paper(Staff staff, @RequestParam List<UUID> roster) {
        var chosen = chosen(staff, roster);
        return new VisitsPage(
                chosen,
                queries.list(staff.scope(), ids(chosen), MOST_ON_PAPER),
                queries.count(staff.scope(), ids(chosen)));
    }

    @GetMapping("/rosters/visits.xlsx")
    @Needs(Right.READ)
    void workbook(Staff staff, @RequestParam List<UUID> roster, HttpServletResponse response) throws IOException {
        var chosen = chosen(staff, roster);
        Download.workbook(response, Words.t("rosters.visits"));
        try (var book = XlsxWriter.to(response.getOutputStream())) {
            book.sheet(
                    Words.t("rosters.visits"),
                    Stream.of(
                                    "number",
                                    "building",
                                    "floor",
                                    "employer",
                                    "address",
                                    "room",
                                    "size",
                                    "sources",
                                    "union",
                                    "day",
                                    "met",
                                    "outcome",
                                    "next")
                            .map(column -> Words.t("rosters.visits." + column))
                            .toList());
            var numbers = new int[1];
            queries.forEach(staff.scope(), ids(chosen), row -> write(book, ++numbers[0], row));
        }
    }

    private static void write(XlsxWriter book, int number, VisitRow row) {
        try {
            book.row(
                    number,
                    row.building(),
                    row.storey() == null ? "" : row.floor(),
                    row.name(),
                    row.address(),
                    row.room(),
                    Objects.requireNonNullElse(row.employees(), ""),
                    row.sources(),
                    Words.t(row.withUnion() ? "employers.union.some" : "employers.union.none"),
                    "",
                    "",
                    "",
                    "");
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    private List<Roster> chosen(Staff staff, List<UUID> roster) {
        if (roster.isEmpty() || roster.size() > MOST_ROSTERS) {
            throw new NotFound();
        }
        return roster.stream()
                .distinct()
                .map(id -> rosters.get(staff.scope(), id))
                .toList();
    }

    private static List<UUID> ids(List<Roster> rosters) {
        return rosters.stream().map(Roster::id).toList();
    }
}
