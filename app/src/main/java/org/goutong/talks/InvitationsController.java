package org.goutong.talks;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.goutong.employers.EmployerRow;
import org.goutong.employers.Employers;
import org.goutong.orgs.Needs;
import org.goutong.orgs.OrgCode;
import org.goutong.orgs.Organisations;
import org.goutong.orgs.Right;
import org.goutong.orgs.Staff;
import org.goutong.web.Flash;
import org.goutong.web.InvalidForm;
import org.goutong.web.Panels;
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

/** Invites employers to a meeting, one by one from the register. */
@Controller
@Needs(Right.PLAN)
class InvitationsController {

    private static final int PEERS = 8;

    private final EmployerMeetings meetings;
    private final Guests guests;
    private final GuestQueries guestLists;
    private final Employers employers;
    private final Organisations organisations;
    private final InvitationLetters letters;
    private final Withdrawals withdrawals;
    private final Panels panels;

    InvitationsController(
            EmployerMeetings meetings,
            Guests guests,
            GuestQueries guestLists,
            Employers employers,
            Organisations organisations,
            InvitationLetters letters,
            Withdrawals withdrawals,
            Panels panels) {
        this.meetings = meetings;
        this.guests = guests;
        this.guestLists = guestLists;
        this.employers = employers;
        this.organisations = organisations;
        this.letters = letters;
        this.withdrawals = withdrawals;
        this.panels = panels;
    }

    @GetMapping("/employer-meetings/{id}/invitations")
    View choose(
            Staff staff,
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable UUID employer) {
        return page(staff, id, Typed.line(q), employer, InvitationForm.empty(), Problems.none());
    }

    @PostMapping("/employer-meetings/{id}/invitations")
    Object invite(
            Staff staff,
            @PathVariable UUID id,
            @RequestParam UUID employer,
            @RequestParam(defaultValue = "false") boolean speaker,
            @RequestParam(required = false) @Nullable String q,
            InvitationForm form,
            HttpServletResponse response) {
        try {
            meetings.invite(staff, id, List.of(form.of(employer)));
        } catch (InvalidForm invalid) {
            var problems = Problems.none().add(invalid);
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return page(staff, id, Typed.line(q), employer, form, problems);
        }
        if (speaker) {
            guests.speak(staff, id, employer, true);
        }
        Flash.say("talks.invited.done", employers.get(staff.scope(), employer).name());
        return Redirect.to("/employer-meetings/{id}/invitations?q={q}", id, Typed.line(q));
    }

    private InvitationsPage page(
            Staff staff, UUID id, String text, @Nullable UUID employer, InvitationForm form, Problems problems) {
        var meeting = meetings.get(staff.scope(), id);
        var hits = text.isEmpty() ? List.<EmployerRow>of() : search(staff, meeting, text);
        // Nobody else is asked to a meeting with one employer.
        var peers = meeting.kind().withOne()
                ? List.<GuestQueries.Peer>of()
                : guestLists.listPeers(staff.scope(), meeting, PEERS);
        return new InvitationsPage(
                meeting,
                text,
                hits,
                there(staff, meeting, hits),
                employer == null ? null : employers.get(staff.scope(), employer),
                form,
                problems,
                peers,
                organisations.unionNames(
                        staff.scope(),
                        Stream.concat(
                                        hits.stream().map(EmployerRow::orgCode),
                                        peers.stream().map(GuestQueries.Peer::orgCode))
                                .filter(code -> !OrgCode.covers(meeting.orgCode(), code))
                                .distinct()
                                .toList()),
                guestLists.count(staff.scope(), meeting).invited(),
                panels.on("employer-meeting-invitations", id),
                withdrawals.findLast(staff.scope(), meeting).orElse(null),
                GuestQueries.day(meeting),
                letters.goOut(),
                guests.takesNotes(meeting));
    }

    /** The unit's own employers first, then those of the district: the register is open to all staff. */
    private List<EmployerRow> search(Staff staff, EmployerMeeting meeting, String text) {
        var own = employers.search(staff.scope(), text, meeting.orgCode());
        var others = own.size() < InvitationsPage.HITS
                ? employers.search(staff.scope(), text, OrgCode.district(meeting.orgCode()))
                : List.<EmployerRow>of();
        return Stream.concat(own.stream(), others.stream().filter(other -> !own.contains(other)))
                .limit(InvitationsPage.HITS)
                .toList();
    }

    private Set<UUID> there(Staff staff, EmployerMeeting meeting, List<EmployerRow> hits) {
        return guestLists.listThere(
                staff.scope(), meeting, hits.stream().map(EmployerRow::id).toList());
    }
}
