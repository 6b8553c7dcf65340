package org.goutong.leads;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.goutong.leads.LeadFilter.Due;
import org.goutong.leads.LeadFilter.Position;
import org.goutong.orgs.Needs;
import org.goutong.orgs.Right;
import org.goutong.orgs.Staff;
import org.goutong.web.Page;
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
            @RequestParam(defaultValue = "") String q,
            @RequestParam(required = false) @Nullable String cursor) {
        var slice = Slice.of(null, cursor);
        var mine = "mine".equals(whose);
        var today = Time.day(clock.instant());
        var stall = meeting == null ? null : found.get(staff.scope(), meeting);
        var owner = mine ? staff.id() : null;
        var text = Typed.line(q);
        var wanted = Objects.requireNonNullElse(Typed.oneOf(Due.class, due), Due.ANY);
        var filter = new LeadFilter(owner, meeting, wanted, today, text);
        var page = Page.of(
                store.list(staff.scope(), filter, position(slice), slice.fetch()),
                slice,
                row -> row.dueOn() + "|" + row.id());
        return new LeadsPage(
                page.items(),
                mine,
                filter,
                store.count(staff.scope(), filter),
                store.count(staff.scope(), filter.of(Due.WAITING)),
                store.count(staff.scope(), filter.of(Due.LATE)),
                stall,
                today,
                page.next(),
                slice.after() == null);
    }

    private static @Nullable Position position(Slice slice) {
        return slice.position(after -> {
            var parts = after.split("\\|");
            return new Position(LocalDate.parse(parts[0]), UUID.fromString(parts[1]));
        });
    }
}
