package org.goutong.cases;

import java.time.Clock;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.UUID;
import org.goutong.orgs.Needs;
import org.goutong.orgs.Right;
import org.goutong.orgs.Staff;
import org.goutong.places.Places;
import org.goutong.web.Flash;
import org.goutong.web.Panels;
import org.goutong.web.Redirect;
import org.goutong.web.Refused;
import org.goutong.web.Time;
import org.goutong.web.View;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Whom to talk to next: proposals with their reasons, and the readiness of a building's small employers. */
@Controller
class ProposalsController {

    private static final int MOST = 200;

    private final ProposalQueries queries;
    private final UnitRules unitRules;
    private final Cases cases;
    private final Places places;
    private final Panels panels;
    private final Clock clock;

    ProposalsController(
            ProposalQueries queries, UnitRules unitRules, Cases cases, Places places, Panels panels, Clock clock) {
        this.queries = queries;
        this.unitRules = unitRules;
        this.cases = cases;
        this.places = places;
        this.panels = panels;
        this.clock = clock;
    }

    @GetMapping("/proposals")
    @Needs(Right.READ)
    View list(Staff staff) {
        var rules = rules(staff);
        var rows = queries.list(staff.scope(), staff.orgCode(), rules, MOST + 1);
        return new ProposalsPage(
                rows.subList(0, Math.min(MOST, rows.size())),
                rows.size() > MOST,
                queries.listInvited(staff.scope(), staff.orgCode(), rules, MOST),
                rules,
                staff.unionName(),
                staff.may(Right.RAISE),
                staff.may(Right.PLAN));
    }

    @GetMapping("/places/{id}/federation")
    @Needs(Right.READ)
    View federation(Staff staff, @PathVariable UUID id) {
        var place = places.get(staff.scope(), id);
        var rules = rules(staff);
        var rows = queries.listNeighbours(staff.scope(), id, rules, MOST + 1);
        return new FederationPage(
                id,
                place.name(),
                rows.subList(0, Math.min(MOST, rows.size())),
                rows.size() > MOST,
                rules,
                panels.on("federation", id),
                staff.may(Right.RAISE));
    }

    private ProposalRules rules(Staff staff) {
        return unitRules.proposals(staff.scope(), staff.orgCode(), Time.day(clock.instant()));
    }

    @PostMapping("/proposals/cases")
    @Needs(Right.RAISE)
    ResponseEntity<Void> open(
            Staff staff,
            @RequestParam(required = false) @Nullable List<UUID> employer,
            @RequestParam(defaultValue = "mine") String whose,
            @RequestParam(required = false) @Nullable String back) {
        if (employer == null) {
            throw new Refused("cases.proposal.choose-some");
        }
        var mine = "mine".equals(whose);
        var opened = cases.openAll(staff, new LinkedHashSet<>(employer), mine);
        Flash.say(mine ? "cases.proposal.opened" : "cases.proposal.pooled", opened);
        return Redirect.back(back, "/proposals");
    }
}
