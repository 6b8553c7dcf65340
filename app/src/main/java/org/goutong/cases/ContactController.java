package org.goutong.cases;

import jakarta.servlet.http.HttpServletResponse;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.goutong.audit.Histories;
import org.goutong.audit.Overwritten;
import org.goutong.orgs.Needs;
import org.goutong.orgs.Right;
import org.goutong.orgs.Staff;
import org.goutong.web.ChangedMeanwhile;
import org.goutong.web.Flash;
import org.goutong.web.Forms;
import org.goutong.web.Problems;
import org.goutong.web.Redirect;
import org.goutong.web.Time;
import org.goutong.web.Typed;
import org.goutong.web.View;
import org.goutong.web.Words;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Noting contacts, and the people they are with. */
@Controller
class ContactController {

    private final Cases cases;
    private final Contacts contacts;
    private final StrikingOut strikingOut;
    private final Histories histories;
    private final Clock clock;

    ContactController(Cases cases, Contacts contacts, StrikingOut strikingOut, Histories histories, Clock clock) {
        this.cases = cases;
        this.contacts = contacts;
        this.strikingOut = strikingOut;
        this.histories = histories;
        this.clock = clock;
    }

    @GetMapping("/cases/{id}/contacts/new")
    @Needs(Right.RAISE)
    View form(Staff staff, @PathVariable UUID id, @RequestParam(defaultValue = "CALL") ContactChannel channel) {
        var kept = cases.get(staff.scope(), id);
        return page(
                staff,
                kept,
                ContactForm.opened(kept, staff, clock.instant(), channel.name()),
                Problems.none(),
                List.of());
    }

    private ContactFormPage page(
            Staff staff, Case kept, ContactForm form, Problems problems, List<Overwritten> overwritten) {
        return new ContactFormPage(
                kept,
                form,
                contacts.listPeople(staff.scope(), kept.id()),
                Time.day(clock.instant()),
                problems,
                overwritten);
    }

    @PostMapping("/cases/{id}/contacts")
    @Needs(Right.RAISE)
    Object note(Staff staff, @PathVariable UUID id, ContactForm typed, HttpServletResponse response) {
        var kept = cases.get(staff.scope(), id);
        var form = typed.settled();
        var both = form.together(kept);
        var together = form.with(both.facts(), both.seen());
        try {
            return Forms.tried(
                    response,
                    Problems.none(),
                    () -> {
                        var contact = together.contact();
                        if (!both.agreed() && !contacts.noted(staff.scope(), contact.contactKey())) {
                            throw new ChangedMeanwhile("cases.changed-by-someone-else");
                        }
                        contacts.note(staff, id, contact);
                    },
                    () -> {
                        Flash.say("cases.contact.noted");
                        return Redirect.to("/employers/{id}", kept.employerId());
                    },
                    wrong -> page(staff, kept, typed, wrong, List.of()));
        } catch (ChangedMeanwhile changed) {
            response.setStatus(HttpStatus.CONFLICT.value());
            return page(staff, kept, together, Problems.none(), histories.overwritten(staff, "case", id, both));
        }
    }

    /** 闭门羹 is one tap: it counts as an attempt and plans the next. */
    @PostMapping("/cases/{id}/shut-out")
    @Needs(Right.RAISE)
    ResponseEntity<Void> shutOut(Staff staff, @PathVariable UUID id, @RequestParam UUID key) {
        contacts.note(
                staff,
                id,
                new NewContact(
                        key,
                        ContactChannel.VISIT,
                        Outcome.SHUT_OUT,
                        null,
                        "",
                        OurLevel.ORGANISER,
                        "",
                        clock.instant(),
                        "",
                        null));
        var kept = cases.get(staff.scope(), id);
        Flash.sayWithUndo(
                "/cases/" + id + "/contacts/" + contacts.getByKey(staff.scope(), key) + "/striking-out?why="
                        + URLEncoder.encode(Words.t("cases.strike.slip"), StandardCharsets.UTF_8),
                "cases.shut-out.noted",
                kept.attempts(),
                Time.date(Objects.requireNonNull(kept.nextOn()), Time.day(clock.instant())));
        return Redirect.to("/employers/{id}", kept.employerId());
    }

    @GetMapping("/cases/{id}/contacts/{contact}")
    @Needs(Right.RAISE)
    View contact(Staff staff, @PathVariable UUID id, @PathVariable("contact") UUID contactId) {
        return strikePage(staff, id, contactId, "", Problems.none());
    }

    private ContactStrikePage strikePage(Staff staff, UUID id, UUID contactId, String why, Problems problems) {
        var kept = cases.get(staff.scope(), id);
        var contact = strikingOut.getOf(staff.scope(), id, contactId);
        return new ContactStrikePage(
                kept, contact, why, contact.mayStrike(staff.id(), kept.ownerId()), Time.day(clock.instant()), problems);
    }

    @PostMapping("/cases/{id}/contacts/{contact}/striking-out")
    @Needs(Right.RAISE)
    Object strikeOut(
            Staff staff,
            @PathVariable UUID id,
            @PathVariable("contact") UUID contactId,
            @RequestParam(defaultValue = "") String why,
            HttpServletResponse response) {
        var reason = Typed.line(why);
        return Forms.tried(
                response,
                Problems.none(),
                () -> strikingOut.strikeOut(staff, id, contactId, reason),
                () -> {
                    Flash.say("cases.struck");
                    return Redirect.to(
                            "/employers/{id}", cases.get(staff.scope(), id).employerId());
                },
                wrong -> strikePage(staff, id, contactId, reason, wrong));
    }

    @GetMapping("/cases/{id}/people/new")
    @Needs(Right.RAISE)
    View newPerson(Staff staff, @PathVariable UUID id) {
        return newPersonPage(cases.get(staff.scope(), id), PersonForm.empty(), Problems.none());
    }

    private static PersonFormPage newPersonPage(Case kept, PersonForm form, Problems problems) {
        return new PersonFormPage(kept, null, form, problems, List.of(), null);
    }

    @PostMapping("/cases/{id}/people")
    @Needs(Right.RAISE)
    Object addPerson(Staff staff, @PathVariable UUID id, PersonForm form, HttpServletResponse response) {
        var kept = cases.get(staff.scope(), id);
        return Forms.tried(
                response,
                Problems.none(),
                () -> contacts.addPerson(staff, id, form.facts()),
                () -> {
                    Flash.say("cases.person.added", form.name());
                    return Redirect.to("/employers/{id}", kept.employerId());
                },
                wrong -> newPersonPage(kept, form, wrong));
    }

    @GetMapping("/cases/{id}/people/{person}")
    @Needs(Right.RAISE)
    View person(Staff staff, @PathVariable UUID id, @PathVariable("person") UUID personId) {
        var person = contacts.getPersonOf(staff.scope(), id, personId);
        return personPage(staff, person, PersonForm.of(person), Problems.none(), List.of());
    }

    private PersonFormPage personPage(
            Staff staff, Person person, PersonForm form, Problems problems, List<Overwritten> overwritten) {
        return new PersonFormPage(
                cases.get(staff.scope(), person.caseId()),
                person,
                form,
                problems,
                overwritten,
                histories.latest(staff, "person", person.id()));
    }

    @PostMapping("/cases/{id}/people/{person}")
    @Needs(Right.RAISE)
    Object changePerson(
            Staff staff,
            @PathVariable UUID id,
            @PathVariable("person") UUID personId,
            PersonForm typed,
            HttpServletResponse response) {
        var person = contacts.getPersonOf(staff.scope(), id, personId);
        var form = typed.settled();
        try {
            return Forms.tried(
                    response,
                    Problems.none(),
                    () -> contacts.changePerson(
                            staff, id, personId, form.state().version(), form.facts(), form.why()),
                    () -> {
                        Flash.say("cases.person.changed", form.name());
                        return Redirect.to(
                                "/employers/{id}", cases.get(staff.scope(), id).employerId());
                    },
                    wrong -> personPage(staff, person, form, wrong, List.of()));
        } catch (ChangedMeanwhile changed) {
            return putTogether(staff, id, personId, form, response);
        }
    }

    /** What somebody else changed meanwhile and this form did not touch stays; what both changed is asked for. */
    private Object putTogether(Staff staff, UUID id, UUID personId, PersonForm form, HttpServletResponse response) {
        var person = contacts.getPersonOf(staff.scope(), id, personId);
        var both = form.together(PersonForm.of(person));
        var together = form.with(both.facts(), both.seen());
        if (both.agreed()) {
            return changePerson(staff, id, personId, together, response);
        }
        response.setStatus(HttpStatus.CONFLICT.value());
        return personPage(
                staff, person, together, Problems.none(), histories.overwritten(staff, "person", personId, both));
    }

    @PostMapping("/cases/{id}/people/{person}/call")
    @Needs(Right.RAISE)
    View call(Staff staff, @PathVariable UUID id, @PathVariable("person") UUID personId) {
        var phone = contacts.call(staff, id, personId);
        return new CalledPage(cases.get(staff.scope(), id), contacts.getPersonOf(staff.scope(), id, personId), phone);
    }
}
