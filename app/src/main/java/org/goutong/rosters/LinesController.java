package org.goutong.rosters;

import jakarta.servlet.http.HttpServletResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.goutong.orgs.Needs;
import org.goutong.orgs.Organisation;
import org.goutong.orgs.Organisations;
import org.goutong.orgs.Right;
import org.goutong.orgs.Staff;
import org.goutong.web.Flash;
import org.goutong.web.NotFound;
import org.goutong.web.Problems;
import org.goutong.web.Redirect;
import org.goutong.web.Typed;
import org.goutong.web.View;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Doubtful lines, one at a time. */
@Controller
class LinesController {

    private final Rosters rosters;
    private final Lines lines;
    private final RosterQueries queries;
    private final Organisations organisations;

    LinesController(Rosters rosters, Lines lines, RosterQueries queries, Organisations organisations) {
        this.rosters = rosters;
        this.lines = lines;
        this.queries = queries;
        this.organisations = organisations;
    }

    /** The next doubtful line; behind the last one those that were skipped come again. */
    @GetMapping("/rosters/{id}/review")
    @Needs(Right.SETTLE)
    Object next(
            Staff staff,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "0") int after,
            @RequestParam(defaultValue = "") String q) {
        rosters.get(staff.scope(), id);
        var next = queries.findDoubtful(staff.scope(), id, after).or(() -> queries.findDoubtful(staff.scope(), id, 0));
        if (next.isEmpty()) {
            Flash.say("rosters.review.done");
            return Redirect.to("/rosters/{id}", id);
        }
        return page(staff, id, next.get(), q, false, Problems.none());
    }

    @GetMapping("/rosters/{id}/lines/{row}")
    @Needs(Right.SETTLE)
    View show(Staff staff, @PathVariable UUID id, @PathVariable int row, @RequestParam(defaultValue = "") String q) {
        return page(staff, id, row, q, true, Problems.none());
    }

    @PostMapping("/rosters/{id}/lines/{row}/decision")
    @Needs(Right.SETTLE)
    Object decide(
            Staff staff,
            @PathVariable UUID id,
            @PathVariable int row,
            @RequestParam(required = false) @Nullable UUID employer,
            @RequestParam(required = false) @Nullable String verdict,
            @RequestParam(defaultValue = "false") boolean alone,
            HttpServletResponse response) {
        var decision = Decision.of(employer, verdict);
        if (decision == null) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return page(staff, id, row, "", alone, Problems.none().add("choices", "rosters.line.choose"));
        }
        lines.decide(staff, id, row, decision);
        return alone ? Redirect.to("/rosters/{id}", id) : Redirect.to("/rosters/{id}/review?after={row}", id, row);
    }

    @PostMapping("/rosters/{id}/lines/{row}/reconsideration")
    @Needs(Right.SETTLE)
    Object reconsider(Staff staff, @PathVariable UUID id, @PathVariable int row) {
        lines.reconsider(staff, id, row);
        return Redirect.to("/rosters/{id}/lines/{row}", id, row);
    }

    private ReviewPage page(Staff staff, UUID id, int row, String q, boolean alone, Problems problems) {
        var scope = staff.scope();
        var roster = rosters.get(scope, id);
        var line = queries.findLine(scope, id, row).orElseThrow(NotFound::new);
        var candidates = queries.listCandidates(scope, id, row);
        return new ReviewPage(
                roster,
                line,
                queries.count(scope, id).doubtful(),
                candidates,
                line.duplicateOf() == null
                        ? null
                        : queries.findLine(scope, id, line.duplicateOf()).orElse(null),
                Typed.line(q),
                List.of(),
                queries.findLastDecided(scope, id, staff.id()).orElse(null),
                units(staff, candidates),
                alone,
                problems);
    }

    private Map<String, String> units(Staff staff, List<CandidateRow> candidates) {
        var units = new HashMap<String, String>();
        candidates.forEach(candidate -> units.computeIfAbsent(
                candidate.orgCode(),
                code -> organisations
                        .find(staff.scope(), code)
                        .map(Organisation::name)
                        .orElse("")));
        return units;
    }
}
