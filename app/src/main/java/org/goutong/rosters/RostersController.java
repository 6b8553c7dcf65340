package org.goutong.rosters;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.goutong.orgs.Needs;
import org.goutong.orgs.Organisation;
import org.goutong.orgs.Organisations;
import org.goutong.orgs.Right;
import org.goutong.orgs.Staff;
import org.goutong.places.PlaceSearch;
import org.goutong.places.Places;
import org.goutong.tables.TableProblem;
import org.goutong.web.Flash;
import org.goutong.web.InvalidForm;
import org.goutong.web.NotFound;
import org.goutong.web.Page;
import org.goutong.web.Problems;
import org.goutong.web.Redirect;
import org.goutong.web.Slice;
import org.goutong.web.Time;
import org.goutong.web.View;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The pages about lists: hand one in, say what its columns are, see what its lines turned out to be. */
@Controller
class RostersController {

    private static final int ON_A_PAGE = 20;
    private static final int MOST_PLACES = 200;
    private static final int MOST_OTHERS = 50;

    private final Rosters rosters;
    private final RosterQueries queries;
    private final SettlementStore settlements;
    private final Settling settling;
    private final PairStore pairs;
    private final Places places;
    private final Organisations organisations;
    private final Clock clock;

    RostersController(
            Rosters rosters,
            RosterQueries queries,
            SettlementStore settlements,
            Settling settling,
            PairStore pairs,
            Places places,
            Organisations organisations,
            Clock clock) {
        this.rosters = rosters;
        this.queries = queries;
        this.settlements = settlements;
        this.settling = settling;
        this.pairs = pairs;
        this.places = places;
        this.organisations = organisations;
        this.clock = clock;
    }

    @GetMapping("/rosters")
    @Needs(Right.READ)
    View list(Staff staff, @RequestParam(required = false) @Nullable String cursor) {
        var slice = Slice.of(ON_A_PAGE, cursor);
        var page = Page.of(
                queries.list(staff.scope(), slice.afterId(), slice.fetch()),
                slice,
                roster -> roster.id().toString());
        var doubtful = queries.countDoubtful(
                staff.scope(), page.items().stream().map(Roster::id).toList());
        var units = units(staff);
        return new RostersPage(
                page.items().stream()
                        .map(roster -> new RosterRow(
                                roster,
                                units.getOrDefault(roster.orgCode(), ""),
                                placeName(staff, roster),
                                when(roster),
                                doubtful.getOrDefault(roster.id(), 0)))
                        .toList(),
                page.next(),
                slice.after() == null,
                staff.may(Right.SETTLE));
    }

    @GetMapping("/rosters/new")
    @Needs(Right.SETTLE)
    View blank(Staff staff, @RequestParam(required = false) @Nullable UUID place) {
        var places = places(staff);
        var chosen = place != null && places.containsKey(place.toString()) ? place : null;
        return new UploadPage(UploadForm.blank(staff.orgCode(), chosen), Problems.none(), units(staff), places);
    }

    @PostMapping("/rosters")
    @Needs(Right.SETTLE)
    Object upload(Staff staff, UploadForm form, HttpServletResponse response) {
        var problems = form.check(units(staff), places(staff));
        if (!problems.any()) {
            try {
                return Redirect.to("/rosters/{id}/columns", rosters.upload(staff, form.roster()));
            } catch (TableProblem unreadable) {
                problems.add("file", "rosters.file.problem", unreadable.text(LocaleContextHolder.getLocale()));
            }
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return new UploadPage(form, problems, units(staff), places(staff));
    }

    @GetMapping("/rosters/{id}/columns")
    @Needs(Right.SETTLE)
    Object columns(Staff staff, @PathVariable UUID id) {
        var roster = rosters.get(staff.scope(), id);
        if (roster.stage() != Roster.Stage.UPLOADED) {
            return Redirect.to("/rosters/{id}", id);
        }
        var preview = rosters.preview(staff.scope(), roster);
        return new ColumnsPage(roster, preview, preview.mapping(), Problems.none());
    }

    @PostMapping("/rosters/{id}/columns")
    @Needs(Right.SETTLE)
    Object read(Staff staff, @PathVariable UUID id, ColumnsForm form, HttpServletResponse response) {
        var roster = rosters.get(staff.scope(), id);
        var problems = form.check();
        if (!problems.any()) {
            try {
                rosters.read(staff, id, form.mapping());
                Flash.say("rosters.read", roster.title());
                return Redirect.to("/rosters/{id}", id);
            } catch (TableProblem unreadable) {
                problems.add("name", "rosters.file.problem", unreadable.text(LocaleContextHolder.getLocale()));
            } catch (InvalidForm invalid) {
                problems.add(invalid);
            }
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return new ColumnsPage(roster, rosters.preview(staff.scope(), roster), form.mapping(), problems);
    }

    @GetMapping("/rosters/{id}")
    @Needs(Right.READ)
    Object show(
            Staff staff,
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable String verdict,
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable String cursor) {
        var roster = rosters.get(staff.scope(), id);
        if (roster.stage() == Roster.Stage.UPLOADED) {
            return Redirect.to("/rosters/{id}/columns", id);
        }
        var filter = LineFilter.of(verdict, q);
        var slice = Slice.of(Slice.MOST, cursor);
        var page = Page.of(
                queries.listLines(staff.scope(), id, filter, slice.afterRow(), slice.fetch()),
                slice,
                line -> String.valueOf(line.rowNumber()));
        var counts = queries.count(staff.scope(), id);
        return new RosterPage(
                roster,
                units(staff).getOrDefault(roster.orgCode(), ""),
                placeName(staff, roster),
                when(roster),
                counts,
                filter,
                page.items(),
                filter.narrowed() ? queries.countLines(staff.scope(), id, filter) : counts.total(),
                page.next(),
                slice.after() == null,
                settlements.list(staff.scope(), id).stream().map(this::row).toList(),
                pairs(staff, id),
                others(staff, id),
                progress(staff, roster).orElse(null),
                staff.may(Right.SETTLE));
    }

    /** How far the work on a list has come, while there is any. */
    private Optional<ProgressPanel> progress(Staff staff, Roster roster) {
        var path = "/rosters/" + roster.id();
        return switch (roster.stage()) {
            case COMPARING -> Optional.of(ProgressPanel.comparing(path, roster.done(), roster.lines()));
            case SETTLING ->
                Optional.of(ProgressPanel.settling(
                        path,
                        settling.entered(roster.id()),
                        settlements
                                .findWish(staff.scope(), roster.id())
                                .map(SettlementWish::registered)
                                .orElse(0)));
            default -> Optional.empty();
        };
    }

    private List<RosterPage.PairLink> pairs(Staff staff, UUID id) {
        return pairs.list(staff.scope(), id).stream()
                .map(pair -> new RosterPage.PairLink(
                        pair.id(),
                        rosters.get(staff.scope(), pair.leftId().equals(id) ? pair.rightId() : pair.leftId())
                                .title()))
                .toList();
    }

    private List<Roster> others(Staff staff, UUID id) {
        return queries.list(staff.scope(), null, MOST_OTHERS).stream()
                .filter(other -> !other.id().equals(id))
                .filter(other -> other.stage() == Roster.Stage.COMPARED || other.stage() == Roster.Stage.SETTLED)
                .toList();
    }

    private SettlementRow row(Settlement settlement) {
        var now = clock.instant();
        return new SettlementRow(
                settlement,
                Time.moment(settlement.settledAt().toInstant(), now),
                settlement.undoneAt() == null
                        ? ""
                        : Time.moment(settlement.undoneAt().toInstant(), now));
    }

    @GetMapping("/rosters/{id}/progress")
    @Needs(Right.READ)
    View tellProgress(Staff staff, @PathVariable UUID id, HttpServletResponse response) {
        var roster = rosters.get(staff.scope(), id);
        return progress(staff, roster).orElseGet(() -> {
            response.setHeader("HX-Refresh", "true");
            return ProgressPanel.comparing("/rosters/" + id, roster.done(), roster.lines());
        });
    }

    @GetMapping("/rosters/{id}/notes")
    @Needs(Right.READ)
    View notes(Staff staff, @PathVariable UUID id, @RequestParam(required = false) @Nullable String cursor) {
        var roster = rosters.get(staff.scope(), id);
        var slice = Slice.of(Slice.MOST, cursor);
        var from = slice.afterRow();
        var page = Page.of(
                queries.listNotes(staff.scope(), id, from, slice.fetch()),
                slice,
                note -> String.valueOf(from + slice.limit()));
        return new NotesPage(roster, page.items(), page.next(), slice.after() == null);
    }

    private String when(Roster roster) {
        return Time.moment(roster.createdAt().toInstant(), clock.instant());
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

    private Map<String, String> places(Staff staff) {
        var choices = new LinkedHashMap<String, String>();
        places.list(staff.scope(), PlaceSearch.first(MOST_PLACES))
                .forEach(place -> choices.put(place.id().toString(), place.name()));
        return choices;
    }

    /** The place may be another unit's: then the reader does not get to see it. */
    private String placeName(Staff staff, Roster roster) {
        try {
            return roster.placeId() == null
                    ? ""
                    : places.get(staff.scope(), roster.placeId()).name();
        } catch (NotFound elsewhere) {
            return "";
        }
    }
}
