package org.goutong.leads;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.UUID;
import org.goutong.leads.LeadFilter.Position;
import org.goutong.orgs.Needs;
import org.goutong.orgs.Right;
import org.goutong.orgs.Staff;
import org.goutong.web.InvalidForm;
import org.goutong.web.Page;
import org.goutong.web.Problems;
import org.goutong.web.Slice;
import org.goutong.web.Time;
import org.goutong.web.Typed;
import org.goutong.web.View;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The list of leads. */
@Controller
class LeadsController {

    private final LeadStore store;
    private final FoundQueries found;
    private final Clock clock;

    LeadsController(LeadStore store, FoundQueries found, Clock clock) {
        this.store = store;
        this.found = found;
        this.clock = clock;
    }

    @GetMapping("/leads")
    @Needs(Right.READ)
    View list(
            Staff staff,
            @RequestParam(defaultValue = "unit") String whose,
            @RequestParam(required = false) @Nullable String due,
            @RequestParam(required = false) @Nullable UUID meeting,
            @RequestParam(required = false) @Nullable String stage,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(required = false) @Nullable String cursor) {
        var slice = Slice.of(null, cursor);
        var mine = "mine".equals(whose);
        var lateOnly = "late".equals(due);
        var today = Time.day(clock.instant());
        var stall = meeting == null ? null : found.get(staff.scope(), meeting);
        var owner = mine ? staff.id() : null;
        var text = Typed.line(q);
        var wantedStage = stage == null || stage.isBlank() ? null : stage;
        var filter = new LeadFilter(owner, meeting, wantedStage, lateOnly ? today : null, text);
        var page = Page.of(
                store.list(staff.scope(), filter, position(slice), slice.fetch()),
                slice,
                row -> row.dueOn() + "|" + row.id());
        return new LeadsPage(
                page.items(),
                mine,
                lateOnly,
                filter,
                store.count(staff.scope(), filter),
                store.count(staff.scope(), new LeadFilter(owner, meeting, wantedStage, today, text)),
                stall,
                today,
                page.next(),
                slice.after() == null);
    }

    private static @Nullable Position position(Slice slice) {
        if (slice.after() == null) {
            return null;
        }
        var parts = slice.after().split("\\|");
        try {
            return new Position(LocalDate.parse(parts[0]), UUID.fromString(parts[1]));
        } catch (DateTimeException | IllegalArgumentException | IndexOutOfBoundsException unreadable) {
            throw new InvalidForm(
                    Problems.none().add("cursor", "web.cursor.unreadable").list());
        }
    }
}
