package org.goutong.talks;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.UUID;
import org.goutong.orgs.Needs;
import org.goutong.orgs.Right;
import org.goutong.orgs.Staff;
import org.goutong.web.Flash;
import org.goutong.web.InvalidForm;
import org.goutong.web.PersonalData;
import org.goutong.web.Problems;
import org.goutong.web.PublicAddress;
import org.goutong.web.QrCode;
import org.goutong.web.Redirect;
import org.goutong.web.Typed;
import org.goutong.web.View;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** One employer at a meeting: marks who came, writes down what was said, looks after its personal link. */
@Controller
@Needs(Right.PLAN)
class GuestsController {

    private final EmployerMeetings meetings;
    private final Guests guests;
    private final GuestQueries queries;
    private final GuestLinks links;
    private final InvitationLetters letters;
    private final Withdrawals withdrawals;
    private final PublicAddress address;
    private final PersonalData personalData;
    private final Clock clock;

    GuestsController(
            EmployerMeetings meetings,
            Guests guests,
            GuestQueries queries,
            GuestLinks links,
            InvitationLetters letters,
            Withdrawals withdrawals,
            PublicAddress address,
            PersonalData personalData,
            Clock clock) {
        this.meetings = meetings;
        this.guests = guests;
        this.queries = queries;
        this.links = links;
        this.letters = letters;
        this.withdrawals = withdrawals;
        this.address = address;
        this.personalData = personalData;
        this.clock = clock;
    }

    @GetMapping("/employer-meetings/{id}/guests/{employerId}")
    @Needs(Right.READ)
    View show(Staff staff, @PathVariable UUID id, @PathVariable UUID employerId) {
        var guest = guests.get(staff, meetings.get(staff.scope(), id), employerId);
        return page(staff, guest, GuestForm.of(guest), Problems.none());
    }

    /** Also for who came without an invitation. */
    @PostMapping("/employer-meetings/{id}/guests/{employerId}/attendance")
    Object attend(
            Staff staff,
            @PathVariable UUID id,
            @PathVariable UUID employerId,
            GuestForm form,
            @RequestParam(required = false) @Nullable String back,
            HttpServletResponse response) {
        var people = form.people().isEmpty() ? Integer.valueOf(1) : Typed.count(form.people(), 999);
        try {
            guests.attend(staff, id, employerId, people == null ? 0 : people, form.chosenRank());
        } catch (InvalidForm invalid) {
            return again(staff, id, employerId, form, invalid, response);
        }
        Flash.say(
                "talks.guest.came",
                guests.get(staff, meetings.get(staff.scope(), id), employerId).employerName());
        return back(back, id, employerId);
    }

    @PostMapping("/employer-meetings/{id}/guests/{employerId}/absence")
    ResponseEntity<Void> stayAway(
            Staff staff,
            @PathVariable UUID id,
            @PathVariable UUID employerId,
            @RequestParam(required = false) @Nullable String back) {
        guests.stayAway(staff, id, employerId);
        Flash.say("talks.guest.did-not-come");
        return Redirect.back(back, "/employer-meetings/{id}", id);
    }

    @PostMapping("/employer-meetings/{id}/guests/{employerId}/intents")
    Object stateIntent(
            Staff staff,
            @PathVariable UUID id,
            @PathVariable UUID employerId,
            GuestForm form,
            @RequestParam(required = false) @Nullable String back,
            HttpServletResponse response) {
        try {
            if (!(form.chosenIntent() instanceof Intent intent)) {
                throw new InvalidForm(
                        Problems.none().add("intent", "talks.intent.missing").list());
            }
            guests.stateIntent(staff, id, employerId, intent, form.note());
            Flash.say("talks.intent.kept", intent.word());
        } catch (InvalidForm invalid) {
            return again(staff, id, employerId, form, invalid, response);
        }
        return back(back, id, employerId);
    }

    private GuestPage again(
            Staff staff, UUID id, UUID employerId, GuestForm form, InvalidForm invalid, HttpServletResponse response) {
        var problems = Problems.none().add(invalid);
        var guest = guests.get(staff, meetings.get(staff.scope(), id), employerId);
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return page(staff, guest, form, problems);
    }

    private static ResponseEntity<Void> back(@Nullable String wanted, UUID id, UUID employerId) {
        return Redirect.back(wanted, "/employer-meetings/{id}/guests/{employer}", id, employerId);
    }

    @PostMapping("/employer-meetings/{id}/guests/{employerId}/speech")
    ResponseEntity<Void> speak(
            Staff staff,
            @PathVariable UUID id,
            @PathVariable UUID employerId,
            @RequestParam(defaultValue = "true") boolean speaker) {
        guests.speak(staff, id, employerId, speaker);
        Flash.say(speaker ? "talks.guest.speaks" : "talks.guest.speaks-not");
        return Redirect.to("/employer-meetings/{id}/guests/{employer}", id, employerId);
    }

    @PostMapping("/employer-meetings/{id}/guests/{employerId}/links")
    Object renewLink(
            Staff staff,
            @PathVariable UUID id,
            @PathVariable UUID employerId,
            @RequestParam(defaultValue = "0") int version,
            InvitationForm form,
            HttpServletResponse response) {
        try {
            guests.renewLink(staff, id, form.of(employerId), version);
        } catch (InvalidForm invalid) {
            var guest = guests.get(staff, meetings.get(staff.scope(), id), employerId);
            return again(staff, id, employerId, GuestForm.of(guest), invalid, response);
        }
        Flash.say(form.email().isEmpty() ? "talks.link.renewed" : "talks.link.mailed");
        return Redirect.to("/employer-meetings/{id}/guests/{employer}", id, employerId);
    }

    @PostMapping("/employer-meetings/{id}/guests/{employerId}/revocation")
    ResponseEntity<Void> revokeLink(Staff staff, @PathVariable UUID id, @PathVariable UUID employerId) {
        guests.revokeLink(staff, id, employerId);
        Flash.say("talks.link.revoked");
        return Redirect.to("/employer-meetings/{id}/guests/{employer}", id, employerId);
    }

    private GuestPage page(Staff staff, Guest guest, GuestForm form, Problems problems) {
        var meeting = meetings.get(staff.scope(), guest.meetingId());
        var mayPlan = staff.may(Right.PLAN);
        var now = clock.instant();
        // Whoever sees the link could answer by it.
        var link = mayPlan && guest.linked(now) && address.known()
                ? address.of(links.path(guest.meetingId(), guest.employerId(), guest.version()))
                : null;
        return new GuestPage(
                meeting,
                guest,
                queries.listIntents(staff.scope(), guest.meetingId(), guest.employerId()),
                link,
                link == null ? null : QrCode.of(link),
                mayPlan ? email(guest) : "",
                form,
                problems,
                now,
                letters.goOut(),
                guest.invited() && guest.answer() == null && !guest.present() && withdrawals.open(meeting),
                mayPlan && guests.takesNotes(meeting),
                mayPlan);
    }

    private String email(Guest guest) {
        try {
            return guest.address() == null ? "" : personalData.decrypt(guest.address());
        } catch (PersonalData.Unreadable otherKey) {
            return "";
        }
    }
}
