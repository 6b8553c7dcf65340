package org.goutong.orgs;

import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.stream.Collectors;
import org.goutong.web.Flash;
import org.goutong.web.Problems;
import org.goutong.web.Redirect;
import org.goutong.web.Slice;
import org.goutong.web.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The union tree, as its administrator sees it. */
@Controller
@Needs(Right.ADMINISTER)
class OrganisationsController {

    private static final UnitForm EMPTY = new UnitForm("", "", "");

    private final Organisations organisations;
    private final Appointments appointments;
    private final TreeChanges changes;

    OrganisationsController(Organisations organisations, Appointments appointments, TreeChanges changes) {
        this.organisations = organisations;
        this.appointments = appointments;
        this.changes = changes;
    }

    @GetMapping("/organisations")
    OrganisationPage top(Staff by, @RequestParam(required = false) @Nullable String cursor) {
        return unit(by, by.orgCode(), cursor);
    }

    @GetMapping("/organisations/{code}")
    OrganisationPage unit(
            Staff by, @PathVariable String code, @RequestParam(required = false) @Nullable String cursor) {
        var unit = appointments.getUnit(by, code);
        return page(by, unit, cursor, EMPTY, named(unit), Problems.none(), Problems.none());
    }

    @PostMapping("/organisations/{code}/units")
    Object add(Staff by, @PathVariable String code, UnitForm form, HttpServletResponse response) {
        var parent = appointments.getUnit(by, code);
        var problems = form.problems();
        var kind = form.kindBelow(parent);
        if (kind.isEmpty()) {
            problems.add("kind", "orgs.unit.kind.missing");
        }
        if (problems.any()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return page(by, parent, null, form, named(parent), problems, Problems.none());
        }
        var added = changes.add(by, code, kind.orElseThrow(), form.name(), form.unionName());
        Flash.say("orgs.unit.added", form.unionName());
        return Redirect.to("/organisations/{code}", added);
    }

    @PostMapping("/organisations/{code}/name")
    Object rename(Staff by, @PathVariable String code, UnitForm form, HttpServletResponse response) {
        var unit = appointments.getUnit(by, code);
        var problems = form.problems();
        if (problems.any()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return page(by, unit, null, EMPTY, form, Problems.none(), problems);
        }
        changes.rename(by, code, form.name(), form.unionName());
        Flash.say("orgs.unit.renamed", form.unionName());
        return Redirect.to("/organisations/{code}", code);
    }

    @PostMapping("/organisations/{code}/closing")
    ResponseEntity<Void> close(Staff by, @PathVariable String code) {
        changes.close(by, code);
        Flash.sayWithUndo(
                "/organisations/" + code + "/reopening",
                "orgs.unit.closed-now",
                appointments.getUnit(by, code).unionName());
        return Redirect.to("/organisations/{code}", code);
    }

    @PostMapping("/organisations/{code}/reopening")
    ResponseEntity<Void> reopen(Staff by, @PathVariable String code) {
        changes.reopen(by, code);
        Flash.say("orgs.unit.reopened", appointments.getUnit(by, code).unionName());
        return Redirect.to("/organisations/{code}", code);
    }

    private OrganisationPage page(
            Staff by,
            Organisation unit,
            @Nullable String cursor,
            UnitForm adding,
            UnitForm renaming,
            Problems toAdd,
            Problems toRename) {
        var slice = Slice.of(null, cursor);
        var below = organisations.listBelow(by.scope(), unit.code(), slice);
        var above = organisations.listAbove(by.scope(), unit.code()).stream()
                .filter(higher -> by.covers(higher.code()) && !higher.code().equals(unit.code()))
                .toList();
        var kinds = unit.kind().below().stream()
                .collect(Collectors.toMap(
                        Enum::name, kind -> Words.t("orgs.kind." + kind), (one, other) -> one, LinkedHashMap::new));
        var next = below.next() == null ? null : "/organisations/" + unit.code() + "?cursor=" + below.next();
        return new OrganisationPage(
                unit, above, below, next, slice.after() == null, kinds, adding, renaming, toAdd, toRename);
    }

    private static UnitForm named(Organisation unit) {
        return new UnitForm("", unit.name(), unit.unionName());
    }
}
