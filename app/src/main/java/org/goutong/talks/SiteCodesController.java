package org.goutong.talks;

import java.time.Clock;
import java.util.Locale;
import java.util.UUID;
import org.goutong.orgs.Needs;
import org.goutong.orgs.Right;
import org.goutong.orgs.Staff;
import org.goutong.web.Flash;
import org.goutong.web.PublicAddress;
import org.goutong.web.QrCode;
import org.goutong.web.Redirect;
import org.goutong.web.Refused;
import org.goutong.web.View;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Shows the join codes of a talk to those who watch it, and opens and closes their stalls. */
@Controller
class SiteCodesController {

    private final EmployerMeetings meetings;
    private final SiteCodes codes;
    private final SiteCodeStore store;
    private final PublicAddress address;
    private final Clock clock;

    SiteCodesController(
            EmployerMeetings meetings, SiteCodes codes, SiteCodeStore store, PublicAddress address, Clock clock) {
        this.meetings = meetings;
        this.codes = codes;
        this.store = store;
        this.address = address;
        this.clock = clock;
    }

    /** One sheet for a shared screen and for paper; workers read Chinese unless English was asked for here. */
    @GetMapping("/employer-meetings/{id}/site-codes")
    @Needs(Right.READ)
    View show(Staff staff, @PathVariable UUID id, @RequestParam(required = false) @Nullable String lang) {
        var meeting = meetings.get(staff.scope(), id);
        var sheets = store.list(staff.scope(), id).stream()
                .filter(code -> code.takesForms(clock.instant()))
                .map(code -> new SiteCodesPage.Sheet(code, QrCode.of(address.join(code.code()))))
                .toList();
        if (sheets.isEmpty()) {
            throw new Refused("talks.code.none");
        }
        return new SiteCodesPage(
                meeting,
                sheets,
                address.typed(),
                address.thisMachineOnly(),
                "en".equals(lang) ? Locale.ENGLISH : Locale.SIMPLIFIED_CHINESE);
    }

    @PostMapping("/employer-meetings/{id}/site-codes/opening")
    @Needs(Right.PLAN)
    ResponseEntity<Void> start(Staff staff, @PathVariable UUID id) {
        Flash.say("talks.code.started", codes.start(staff, meetings.get(staff.scope(), id)));
        return Redirect.to("/employer-meetings/{id}/audience", id);
    }

    @PostMapping("/employer-meetings/{id}/site-codes/closure")
    @Needs(Right.PLAN)
    ResponseEntity<Void> close(Staff staff, @PathVariable UUID id) {
        Flash.say("talks.code.closed", codes.closeAll(staff, id));
        return Redirect.to("/employer-meetings/{id}/audience", id);
    }
}
