package org.goutong.cases;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.goutong.orgs.Colleagues;
import org.goutong.orgs.Needs;
import org.goutong.orgs.OrgCode;
import org.goutong.orgs.Right;
import org.goutong.orgs.Staff;
import org.goutong.web.Flash;
import org.goutong.web.Forms;
import org.goutong.web.Panels;
import org.goutong.web.Problems;
import org.goutong.web.Redirect;
import org.goutong.web.Time;
import org.goutong.web.Typed;
import org.goutong.web.View;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Giving a case to a colleague, or back to be claimed: whoever takes it over reads on one page where it stands. */
@Controller
class CaseHandOverController {

    private final Cases cases;
    private final CaseOwners owners;
    private final ContactStore contacts;
    private final ConcernStore concerns;
    private final DeliberationStore deliberations;
    private final TimelineQueries timeline;
    private final ComingMeetings meetings;
    private final Colleagues colleagues;
    private final Panels panels;
    private final Clock clock;

    CaseHandOverController(
            Cases cases,
            CaseOwners owners,
            ContactStore contacts,
            ConcernStore concerns,
            DeliberationStore deliberations,
            TimelineQueries timeline,
            ComingMeetings meetings,
            Colleagues colleagues,
            Panels panels,
            Clock clock) {
        this.cases = cases;
        this.owners = owners;
        this.contacts = contacts;
        this.concerns = concerns;
        this.deliberations = deliberations;
        this.timeline = timeline;
        this.meetings = meetings;
        this.colleagues = colleagues;
        this.panels = panels;
        this.clock = clock;
    }

    @GetMapping("/cases/{id}/hand-over")
    @Needs(Right.RAISE)
    View show(Staff staff, @PathVariable UUID id) {
        var kept = cases.get(staff.scope(), id);
        return page(staff, kept, kept.ownerId(), "", Problems.none());
    }

    private CaseHandOverPage page(Staff staff, Case kept, @Nullable UUID seen, String note, Problems problems) {
        var scope = staff.scope();
        return new CaseHandOverPage(
                kept,
                colleagues(staff, kept),
                seen,
                note,
                contacts.listPeople(scope, kept.id()),
                deliberations.findStrategy(scope, kept.id()).orElse(null),
                deliberations.findDeliberation(scope, kept.id()).orElse(null),
                deliberations.listWaiting(scope, kept.id()),
                concerns.list(scope, kept.id()).stream()
                        .filter(concern -> concern.outcome() != Concern.Outcome.SETTLED)
                        .toList(),
                meetings.list(scope, kept.employerId(), clock.instant()),
                panels.on("case-hand-over", kept.employerId()),
                timeline.list(staff, kept.employerId(), TimelineGroup.ALL, null, null, CaseHandOverPage.SHOWN),
                Time.day(clock.instant()),
                problems);
    }

    private Map<String, String> colleagues(Staff staff, Case kept) {
        var choices = new LinkedHashMap<String, String>();
        colleagues.listOrganisers(staff.scope(), staff.orgCode()).stream()
                .filter(one -> OrgCode.covers(one.orgCode(), kept.orgCode()))
                .filter(one -> !one.id().equals(kept.ownerId()))
                .forEach(one -> choices.put(one.id().toString(), one.name() + "·" + one.unionName()));
        return choices;
    }

    @PostMapping("/cases/{id}/owner")
    @Needs(Right.RAISE)
    Object handOver(
            Staff staff,
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable UUID seen,
            @RequestParam(required = false) @Nullable UUID to,
            @RequestParam(defaultValue = "") String note,
            HttpServletResponse response) {
        var kept = cases.get(staff.scope(), id);
        var problems = Problems.none();
        if (to == null) {
            problems.add("to", "cases.hand-over.choose");
        }
        problems.limit("note", note, CaseStagePage.LONGEST_NOTE);
        return Forms.tried(
                response,
                problems,
                () -> owners.handOver(staff, id, seen, Objects.requireNonNull(to), Typed.text(note)),
                () -> {
                    Flash.say("cases.handed-over", cases.get(staff.scope(), id).ownerName());
                    return Redirect.to("/employers/{id}", kept.employerId());
                },
                wrong -> page(staff, kept, seen, note, wrong));
    }

    /** Back to the pool: somebody else claims it. */
    @PostMapping("/cases/{id}/release")
    @Needs(Right.RAISE)
    ResponseEntity<Void> release(
            Staff staff, @PathVariable UUID id, @RequestParam UUID seen, @RequestParam(defaultValue = "") String note) {
        Problems.none().limit("note", note, CaseStagePage.LONGEST_NOTE).refuse();
        owners.release(staff, id, seen, Typed.text(note));
        Flash.say("cases.released");
        return Redirect.to("/employers/{id}", cases.get(staff.scope(), id).employerId());
    }
}
