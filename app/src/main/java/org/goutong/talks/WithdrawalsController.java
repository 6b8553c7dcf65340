package org.goutong.talks;

import java.time.Clock;
import java.util.UUID;
import org.goutong.orgs.Needs;
import org.goutong.orgs.Right;
import org.goutong.orgs.Staff;
import org.goutong.web.Flash;
import org.goutong.web.Redirect;
import org.goutong.web.Refused;
import org.goutong.web.Typed;
import org.goutong.web.View;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Takes invitations back: of one employer, or of all that were invited at once. */
@Controller
@Needs(Right.PLAN)
class WithdrawalsController {

    private final EmployerMeetings meetings;
    private final Guests guests;
    private final Withdrawals withdrawals;
    private final Clock clock;

    WithdrawalsController(EmployerMeetings meetings, Guests guests, Withdrawals withdrawals, Clock clock) {
        this.meetings = meetings;
        this.guests = guests;
        this.withdrawals = withdrawals;
        this.clock = clock;
    }

    @GetMapping("/employer-meetings/{id}/withdrawal")
    View ask(Staff staff, @PathVariable UUID id) {
        var meeting = meetings.get(staff.scope(), id);
        var batch =
                withdrawals.findLast(staff.scope(), meeting).orElseThrow(() -> new Refused("talks.withdrawal.nobody"));
        var staying = withdrawals.listStaying(staff.scope(), id, batch.at());
        return new WithdrawalPage(meeting, batch, staying, clock.instant());
    }

    /** @param at when they were invited, so that nobody takes back what was not seen */
    @PostMapping("/employer-meetings/{id}/withdrawal")
    ResponseEntity<Void> withdrawAll(
            Staff staff, @PathVariable UUID id, @RequestParam(required = false) @Nullable String at) {
        meetings.get(staff.scope(), id);
        var moment = Typed.moment(at);
        if (moment == null) {
            throw new Refused("talks.withdrawal.nobody");
        }
        var gone = withdrawals.withdrawAll(staff, id, moment);
        var staying = withdrawals.listStaying(staff.scope(), id, moment);
        Flash.say("talks.withdrawal.done", gone, staying.size());
        return Redirect.to("/employer-meetings/{id}", id);
    }

    @PostMapping("/employer-meetings/{id}/guests/{employerId}/withdrawal")
    ResponseEntity<Void> withdraw(Staff staff, @PathVariable UUID id, @PathVariable UUID employerId) {
        var guest = guests.get(staff, meetings.get(staff.scope(), id), employerId);
        withdrawals.withdraw(staff, id, employerId);
        Flash.say("talks.withdrawal.done.one", guest.employerName());
        return Redirect.to("/employer-meetings/{id}", id);
    }
}
