package org.goutong.cases;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.goutong.orgs.Needs;
import org.goutong.orgs.Organisations;
import org.goutong.orgs.Right;
import org.goutong.orgs.Staff;
import org.goutong.places.Places;
import org.goutong.web.Flash;
import org.goutong.web.NotFound;
import org.goutong.web.Page;
import org.goutong.web.Redirect;
import org.goutong.web.Refused;
import org.goutong.web.Slice;
import org.goutong.web.View;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Employers that nobody works on, and many of them at once into the pool, to be claimed. */
@Controller
@Needs(Right.RAISE)
class UnworkedController {

    /** So many at once; the rest by another press. */
    static final int MOST = 1_000;

    private static final int MOST_PLACES = 300;

    private final UnworkedQueries queries;
    private final SegmentQueries segments;
    private final Cases cases;
    private final Organisations organisations;
    private final Places places;
    private final Clock clock;

    UnworkedController(
            UnworkedQueries queries,
            SegmentQueries segments,
            Cases cases,
            Organisations organisations,
            Places places,
            Clock clock) {
        this.queries = queries;
        this.segments = segments;
        this.cases = cases;
        this.organisations = organisations;
        this.places = places;
        this.clock = clock;
    }

    @GetMapping("/unworked-employers")
    View list(
            Staff staff,
            @RequestParam(required = false) @Nullable String unit,
            @RequestParam(required = false) @Nullable String place,
            @RequestParam(required = false) @Nullable String least,
            @RequestParam(required = false) @Nullable String industry,
            @RequestParam(required = false) @Nullable String cursor) {
        var segment = Segment.ofRegister(place, least, industry);
        var where = own(staff, unit);
        var slice = Slice.of(null, cursor);
        var after = slice.position(Position::read);
        var page = Page.of(
                queries.list(
                        staff.scope(),
                        where,
                        segment,
                        after == null ? null : after.orgCode(),
                        after == null ? null : after.id(),
                        slice.fetch()),
                slice,
                row -> row.orgCode() + "|" + row.id());
        return new UnworkedPage(
                page.items(),
                queries.count(staff.scope(), where, segment),
                segment,
                where,
                units(staff),
                places(staff, segment.place()),
                page.next(),
                slice.after() == null);
    }

    /** The unit as the address has it, or all of the person's. */
    private static String own(Staff staff, @Nullable String unit) {
        if (unit == null || unit.isEmpty()) {
            return staff.orgCode();
        }
        if (!staff.covers(unit)) {
            throw new NotFound();
        }
        return unit;
    }

    private Map<String, String> units(Staff staff) {
        var units = new LinkedHashMap<String, String>();
        units.put(staff.orgCode(), staff.unionName());
        organisations
                .listTownships(staff.scope(), staff.orgCode())
                .forEach(unit -> units.putIfAbsent(unit.code(), unit.unionName()));
        return units;
    }

    private Map<String, String> places(Staff staff, @Nullable UUID chosen) {
        var choices = new LinkedHashMap<String, String>();
        if (chosen != null) {
            choices.put(chosen.toString(), places.get(staff.scope(), chosen).name());
        }
        segments.listPlaces(staff.scope(), staff.orgCode(), MOST_PLACES)
                .forEach(place -> choices.putIfAbsent(place.id().toString(), place.name()));
        return choices;
    }

    /**
     * Asks first, with the number; then opens cases that wait to be claimed, at most {@link #MOST}.
     *
     * @param all whether all that the filter leaves are meant, and not only those that are ticked
     * @param sure whether the number was seen
     */
    @PostMapping("/unworked-employers")
    Object pool(
            Staff staff,
            @RequestParam(required = false) @Nullable String unit,
            @RequestParam(required = false) @Nullable String place,
            @RequestParam(required = false) @Nullable String least,
            @RequestParam(required = false) @Nullable String industry,
            @RequestParam(required = false) @Nullable List<UUID> employer,
            @RequestParam(defaultValue = "false") boolean all,
            @RequestParam(defaultValue = "false") boolean sure) {
        if (!all && employer == null) {
            throw new Refused("cases.unworked.choose-some");
        }
        var segment = Segment.ofRegister(place, least, industry);
        if (segment.place() != null) {
            places.get(staff.scope(), segment.place());
        }
        var where = own(staff, unit);
        var ticked = all || employer == null ? List.<UUID>of() : employer;
        var chosen = queries.listWithoutCase(staff.scope(), where, segment, ticked, MOST);
        if (!sure) {
            return new UnworkedSurePage(segment, where, ticked, chosen.size());
        }
        // As the database keeps it: by the moment they are found again to be taken back.
        var at = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var opened = cases.poolAll(staff, chosen, at);
        Flash.sayWithUndo("/unworked-employers/undo?at=" + at, "cases.unworked.pooled", opened);
        return Redirect.back(UnworkedPage.address(segment, where, null), "/unworked-employers");
    }

    /** Takes back what was put into the pool at a moment, as far as nobody has begun to work on it. */
    @PostMapping("/unworked-employers/undo")
    ResponseEntity<Void> takeBack(Staff staff, @RequestParam Instant at) {
        Flash.say("cases.unworked.taken-back", cases.takeBackPooled(staff, queries.listPooled(staff, at, MOST)));
        return Redirect.to("/unworked-employers");
    }

    /** Where a page ended. */
    record Position(String orgCode, UUID id) {

        private static Position read(String after) {
            var parts = after.split("\\|");
            return new Position(parts[0], UUID.fromString(parts[1]));
        }
    }
}
