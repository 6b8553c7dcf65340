package org.goutong.audit;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.goutong.orgs.Needs;
import org.goutong.orgs.Organisation;
import org.goutong.orgs.Organisations;
import org.goutong.orgs.Right;
import org.goutong.orgs.Staff;
import org.goutong.web.Address;
import org.goutong.web.NotFound;
import org.goutong.web.Page;
import org.goutong.web.Slice;
import org.goutong.web.Time;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The trail, for those who look after the others. */
@Controller
@Needs(Right.READ_TRAIL)
class TrailController {

    private final TrailQueries trail;
    private final TrailWords words;
    private final TrailNotes notes;
    private final Organisations organisations;
    private final Clock clock;

    TrailController(TrailQueries trail, TrailWords words, TrailNotes notes, Organisations organisations, Clock clock) {
        this.trail = trail;
        this.words = words;
        this.notes = notes;
        this.organisations = organisations;
        this.clock = clock;
    }

    @GetMapping("/trail")
    TrailPage list(
            Staff reader,
            @RequestParam(defaultValue = "") String unit,
            @RequestParam(defaultValue = "") String person,
            @RequestParam(defaultValue = "") String what,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate from,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate to,
            @RequestParam(required = false) @Nullable String cursor) {
        var orgCode = unit.isEmpty() ? reader.orgCode() : unit;
        if (!reader.covers(orgCode)) {
            throw new NotFound();
        }
        var filter =
                new TrailFilter(orgCode, person.strip().replace("\0", ""), words.knows(what) ? what : "", from, to);
        var slice = Slice.of(null, cursor);
        var rows = Page.of(
                trail.list(reader.scope(), filter, before(slice), slice.fetch()),
                slice,
                row -> String.valueOf(row.id()));
        var unions = organisations.unionNames(
                reader.scope(),
                rows.items().stream().map(TrailRow::orgCode).distinct().toList());
        var lines = rows.items().stream().map(row -> line(reader, row, unions)).toList();
        return new TrailPage(
                units(reader), words.all(), filter, lines, slice.after() == null, next(filter, rows.next()));
    }

    private static long before(Slice slice) {
        return slice.position(Long::valueOf) instanceof Long before ? before : Long.MAX_VALUE;
    }

    private TrailLine line(Staff reader, TrailRow row, Map<String, String> unions) {
        return new TrailLine(
                Time.moment(row.moment(), clock.instant()),
                row.actorName(),
                words.what(row.what(), row.detail()),
                unions.getOrDefault(row.orgCode(), row.orgCode()),
                words.subject(row.subject()) + " " + TrailRow.mark(row.subjectId()),
                notes.read(reader, row.what(), row.detail()));
    }

    private Map<String, String> units(Staff reader) {
        return organisations.listStaffed(reader.scope(), reader.orgCode()).stream()
                .collect(Collectors.toMap(
                        Organisation::code, Organisation::unionName, (one, other) -> one, LinkedHashMap::new));
    }

    private static @Nullable String next(TrailFilter filter, @Nullable String cursor) {
        return cursor == null
                ? null
                : Address.of("/trail")
                        .with("unit", filter.orgCode())
                        .with("person", filter.person())
                        .with("what", filter.what())
                        .with("from", filter.from())
                        .with("to", filter.to())
                        .with("cursor", cursor)
                        .toString();
    }
}
