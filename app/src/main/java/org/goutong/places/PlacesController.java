package org.goutong.places;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.goutong.audit.Histories;
import org.goutong.orgs.Needs;
import org.goutong.orgs.Organisation;
import org.goutong.orgs.Organisations;
import org.goutong.orgs.Right;
import org.goutong.orgs.Staff;
import org.goutong.web.ChangedMeanwhile;
import org.goutong.web.Constraints;
import org.goutong.web.Flash;
import org.goutong.web.Page;
import org.goutong.web.Panels;
import org.goutong.web.Problems;
import org.goutong.web.Redirect;
import org.goutong.web.Slice;
import org.goutong.web.Time;
import org.goutong.web.Typed;
import org.goutong.web.View;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The pages about places. */
@Controller
class PlacesController {

    private final Places places;
    private final PlaceQueries queries;
    private final Organisations organisations;
    private final Histories histories;
    private final Panels panels;
    private final Constraints constraints;
    private final Clock clock;

    PlacesController(
            Places places,
            PlaceQueries queries,
            Organisations organisations,
            Histories histories,
            Panels panels,
            Constraints constraints,
            Clock clock) {
        this.places = places;
        this.queries = queries;
        this.organisations = organisations;
        this.histories = histories;
        this.panels = panels;
        this.constraints = constraints;
        this.clock = clock;
    }

    @GetMapping("/places")
    @Needs(Right.READ)
    View list(
            Staff staff,
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable String kind,
            @RequestParam(required = false) @Nullable String cursor) {
        var slice = Slice.of(null, cursor);
        var text = Typed.line(q);
        var wanted = Typed.oneOf(PlaceKind.class, kind);
        var search = new PlaceSearch(text, wanted, slice.fetch(), slice.afterId());
        var page = Page.of(
                places.list(staff.scope(), search), slice, place -> place.id().toString());
        var units = new LinkedHashMap<String, String>();
        for (var place : page.items()) {
            units.computeIfAbsent(place.orgCode(), code -> unitName(staff, code));
        }
        return new PlacesPage(
                page.items().stream()
                        .map(place -> new PlaceRow(place, units.getOrDefault(place.orgCode(), "")))
                        .toList(),
                queries.count(staff.scope(), search),
                text,
                wanted,
                page.next(),
                slice.after() == null,
                staff.may(Right.PLAN));
    }

    @GetMapping("/places/new")
    @Needs(Right.PLAN)
    View blank(Staff staff) {
        return new PlaceFormPage(null, PlaceForm.empty(staff.orgCode()), Problems.none(), List.of(), units(staff));
    }

    @PostMapping("/places")
    @Needs(Right.PLAN)
    Object add(Staff staff, PlaceForm form, HttpServletResponse response) {
        var problems = form.check(units(staff), Time.day(clock.instant()));
        if (!problems.any()) {
            try {
                var id = places.add(staff, form.place());
                Flash.say("places.added", form.name());
                return Redirect.to("/places/{id}", id);
            } catch (DataIntegrityViolationException refusal) {
                explain(refusal, problems);
            }
        }
        return again(null, staff, form, problems, response);
    }

    @GetMapping("/places/{id}")
    @Needs(Right.READ)
    View show(Staff staff, @PathVariable UUID id) {
        var place = places.get(staff.scope(), id);
        var today = Time.day(clock.instant());
        return new PlacePage(
                place,
                unitName(staff, place.orgCode()),
                place.countedOn() == null ? "" : Time.date(place.countedOn(), today),
                histories.latest(staff, "place", id),
                panels.on("place", id),
                staff.may(Right.PLAN));
    }

    @GetMapping("/places/{id}/edit")
    @Needs(Right.PLAN)
    View edit(Staff staff, @PathVariable UUID id) {
        var place = places.get(staff.scope(), id);
        return new PlaceFormPage(id, PlaceForm.of(place), Problems.none(), List.of(), units(staff));
    }

    @PostMapping("/places/{id}")
    @Needs(Right.PLAN)
    Object change(Staff staff, @PathVariable UUID id, PlaceForm typed, HttpServletResponse response) {
        places.get(staff.scope(), id);
        var form = typed.settled();
        var problems = form.check(units(staff), Time.day(clock.instant()));
        if (!problems.any()) {
            try {
                places.change(staff, id, form.state().version(), form.place(), form.why());
                Flash.say("places.changed", form.name());
                return Redirect.to("/places/{id}", id);
            } catch (ChangedMeanwhile changed) {
                return putTogether(staff, id, form, response);
            } catch (DataIntegrityViolationException refusal) {
                explain(refusal, problems);
            }
        }
        return again(id, staff, form, problems, response);
    }

    /** What somebody else changed meanwhile and this form did not touch stays; what both changed is asked for. */
    private Object putTogether(Staff staff, UUID id, PlaceForm form, HttpServletResponse response) {
        var now = PlaceForm.of(places.get(staff.scope(), id));
        var both = form.together(now);
        var together = form.with(both.facts(), both.seen());
        if (both.agreed()) {
            return change(staff, id, together, response);
        }
        response.setStatus(HttpStatus.CONFLICT.value());
        return new PlaceFormPage(
                id, together, Problems.none(), histories.overwritten(staff, "place", id, both), units(staff));
    }

    private void explain(DataIntegrityViolationException refusal, Problems problems) {
        var key = constraints.messageKey(refusal);
        if (key == null) {
            throw refusal;
        }
        problems.add("constraint.place_name_once_per_unit".equals(key) ? "name" : "employers", key);
    }

    private PlaceFormPage again(
            @Nullable UUID id, Staff staff, PlaceForm form, Problems problems, HttpServletResponse response) {
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return new PlaceFormPage(id, form, problems, List.of(), units(staff));
    }

    private String unitName(Staff staff, String code) {
        return organisations.find(staff.scope(), code).map(Organisation::name).orElse("");
    }

    /** The person's own unit and those below that can look after a place. */
    private Map<String, String> units(Staff staff) {
        var units = new LinkedHashMap<String, String>();
        units.put(staff.orgCode(), unitName(staff, staff.orgCode()));
        organisations
                .listTownships(staff.scope(), staff.orgCode())
                .forEach(unit -> units.putIfAbsent(unit.code(), unit.name()));
        return units;
    }
}
