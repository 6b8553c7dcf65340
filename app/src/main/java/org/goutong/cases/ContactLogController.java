package org.goutong.cases;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.goutong.orgs.Colleagues;
import org.goutong.orgs.Needs;
import org.goutong.orgs.Right;
import org.goutong.orgs.Staff;
import org.goutong.tables.XlsxWriter;
import org.goutong.web.Download;
import org.goutong.web.Page;
import org.goutong.web.Slice;
import org.goutong.web.Time;
import org.goutong.web.Typed;
import org.goutong.web.View;
import org.goutong.web.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The contact log as a list of its own: filtered, and to take along. */
@Controller
class ContactLogController {

    private final ContactQueries queries;
    private final Colleagues colleagues;
    private final Clock clock;

    ContactLogController(ContactQueries queries, Colleagues colleagues, Clock clock) {
        this.queries = queries;
        this.colleagues = colleagues;
        this.clock = clock;
    }

    @GetMapping("/contacts")
    @Needs(Right.READ)
    View list(Staff staff, Wanted wanted, @RequestParam(required = false) @Nullable String cursor) {
        var filter = wanted.filter();
        var slice = Slice.of(null, cursor);
        var before = TimelinePage.Position.of(slice);
        var page = Page.of(
                queries.list(staff.scope(), filter, before.at(), before.id(), slice.fetch()),
                slice,
                row -> row.contactedAt() + "|" + row.id());
        return new ContactsPage(
                page.items(),
                filter,
                queries.count(staff.scope(), filter),
                authors(staff),
                staff.unionName(),
                Time.day(clock.instant()),
                page.next(),
                slice.after() == null);
    }

    private Map<String, String> authors(Staff staff) {
        var authors = new LinkedHashMap<String, String>();
        colleagues
                .listOrganisers(staff.scope(), staff.orgCode())
                .forEach(one -> authors.put(one.id().toString(), one.name()));
        return authors;
    }

    @GetMapping("/contacts.xlsx")
    @Needs(Right.READ)
    void export(Staff staff, Wanted wanted, HttpServletResponse response) throws IOException {
        Download.workbook(response, Words.t("cases.contacts.title"));
        try (var book = XlsxWriter.to(response.getOutputStream())) {
            book.sheet(
                    Words.t("cases.contacts.title"),
                    Stream.of(
                                    "when",
                                    "employer",
                                    "credit-code",
                                    "channel",
                                    "outcome",
                                    "who",
                                    "note",
                                    "ours",
                                    "author",
                                    "entered-by",
                                    "key")
                            .map(column -> Words.t("cases.contacts." + column))
                            .toList());
            queries.forEach(staff.scope(), wanted.filter(), row -> write(book, row));
        }
    }

    private static void write(XlsxWriter book, ContactRow row) {
        try {
            book.row(
                    LocalDateTime.ofInstant(row.contactedAt().toInstant(), Time.ZONE)
                            .toString()
                            .replace('T', ' '),
                    row.employer(),
                    Objects.requireNonNullElse(row.creditCode(), ""),
                    row.channel().word(),
                    row.outcome().word(),
                    row.who(),
                    row.note(),
                    row.ourLevel().word(),
                    row.author(),
                    row.enteredBy(),
                    row.contactKey().toString());
        } catch (IOException lost) {
            throw new UncheckedIOException(lost);
        }
    }

    /** A filter as the address has it; what cannot be read filters nothing. */
    record Wanted(
            @Nullable String author,
            @Nullable String channel,
            @Nullable String outcome,
            @Nullable String from,
            @Nullable String to,
            @Nullable String q) {

        ContactFilter filter() {
            return new ContactFilter(
                    Typed.id(author),
                    Typed.oneOf(ContactChannel.class, channel),
                    Typed.oneOf(Outcome.class, outcome),
                    Typed.day(from),
                    Typed.day(to),
                    Typed.line(q));
        }
    }
}
