package org.goutong.leads;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import org.goutong.leads.FoundFilter.Position;
import org.goutong.leads.FoundFilter.Segment;
import org.goutong.orgs.Needs;
import org.goutong.orgs.Right;
import org.goutong.orgs.Staff;
import org.goutong.places.Places;
import org.goutong.web.Flash;
import org.goutong.web.InvalidForm;
import org.goutong.web.Page;
import org.goutong.web.Problems;
import org.goutong.web.Redirect;
import org.goutong.web.Slice;
import org.goutong.web.Time;
import org.goutong.web.View;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The pages about what a stall has found. */
@Controller
class FoundController {

    private static final int DAYS_FOR_A_FIRST_CONTACT = 7;
    private static final int MOST_ON_A_SHEET = 500;

    private final FoundQueries queries;
    private final Leads leads;
    private final Places places;
    private final Clock clock;

    FoundController(FoundQueries queries, Leads leads, Places places, Clock clock) {
        this.queries = queries;
        this.leads = leads;
        this.places = places;
        this.clock = clock;
    }

    @GetMapping("/meetings/{id}/employers")
    @Needs(Right.READ)
    View list(
            Staff staff,
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable String union,
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable String where,
            @RequestParam(required = false) @Nullable String size,
            @RequestParam(required = false) @Nullable String select,
            @RequestParam(required = false) @Nullable String cursor) {
        var scope = staff.scope();
        var stall = queries.get(scope, id);
        var filter = FoundFilter.of(union, q, where, size);
        var slice = Slice.of(Slice.MOST, cursor);
        var unidentified = filter.segment() == Segment.UNIDENTIFIED;
        var page = unidentified
                ? new Page<FoundRow>(List.of(), null)
                : Page.of(
                        queries.list(scope, stall, filter, position(slice), slice.fetch()),
                        slice,
                        row -> row.applicants() + "|" + row.employerId());
        var today = Time.day(clock.instant());
        return new EmployersFoundPage(
                stall,
                places.get(scope, stall.placeId()).name(),
                Time.date(Time.day(stall.opensAt().toInstant()), today),
                queries.summarise(scope, id),
                filter,
                page.items(),
                unidentified ? 0 : queries.count(scope, stall, filter),
                unidentified ? queries.listUnidentified(scope, id) : List.of(),
                queries.listFloors(scope, stall),
                queries.countSmallOnes(scope, stall),
                leads.listOwners(scope, staff, stall.orgCode()),
                staff.id(),
                today.plusDays(DAYS_FOR_A_FIRST_CONTACT),
                today,
                !"none".equals(select),
                page.next(),
                slice.after() == null,
                staff.may(Right.RAISE));
    }

    private static @Nullable Position position(Slice slice) {
        return slice.position(after -> {
            var parts = after.split("\\|");
            return new Position(Integer.parseInt(parts[0]), UUID.fromString(parts[1]));
        });
    }

    @GetMapping("/meetings/{id}/employers/visits")
    @Needs(Right.READ)
    View print(
            Staff staff,
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable String where,
            @RequestParam(required = false) @Nullable String size) {
        var scope = staff.scope();
        var stall = queries.get(scope, id);
        var filter = FoundFilter.of(Segment.WITHOUT_UNION.word(), q, where, size);
        var today = Time.day(clock.instant());
        return new VisitSheetPage(
                stall,
                places.get(scope, stall.placeId()).name(),
                Time.date(Time.day(stall.opensAt().toInstant()), today),
                queries.list(scope, stall, filter, null, MOST_ON_A_SHEET));
    }

    @PostMapping("/meetings/{id}/leads")
    @Needs(Right.RAISE)
    ResponseEntity<Void> raise(
            Staff staff,
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable List<UUID> employer,
            @RequestParam(defaultValue = "false") boolean everywhere,
            @RequestParam UUID owner,
            @RequestParam String due,
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable String where,
            @RequestParam(required = false) @Nullable String size) {
        var chosen = new HashSet<UUID>(employer == null ? List.of() : employer);
        if (everywhere) {
            var filter = FoundFilter.of(Segment.WITHOUT_UNION.word(), q, where, size);
            chosen.addAll(queries.listWithoutLead(staff.scope(), queries.get(staff.scope(), id), filter));
        }
        var raised = leads.raise(staff, id, chosen, owner, day(due));
        Flash.say(
                raised.fresh() == 0 ? "leads.none-new" : raised.already() == 0 ? "leads.raised" : "leads.raised-some",
                raised.fresh(),
                raised.already());
        return Redirect.to("/meetings/{id}/employers", id);
    }

    private static LocalDate day(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException unreadable) {
            throw new InvalidForm(
                    Problems.none().add("due", "leads.due-unreadable").list());
        }
    }
}
