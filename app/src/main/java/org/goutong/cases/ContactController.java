package org.goutong.cases;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.Objects;
import java.util.UUID;
import org.goutong.orgs.Needs;
import org.goutong.orgs.Right;
import org.goutong.orgs.Staff;
import org.goutong.web.Flash;
import org.goutong.web.Problems;
import org.goutong.web.Redirect;
import org.goutong.web.Time;
import org.goutong.web.View;
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
    private final Clock clock;

    ContactController(Cases cases, Contacts contacts, Clock clock) {
        this.cases = cases;
        this.contacts = contacts;
        this.clock = clock;
    }

    @GetMapping("/cases/{id}/contacts/new")
    @Needs(Right.RAISE)
    View form(Staff staff, @PathVariable UUID id, @RequestParam(defaultValue = "CALL") ContactChannel channel) {
        return page(
                staff,
                cases.get(staff.scope(), id),
                ContactForm.empty(clock.instant(), channel.name()),
                Problems.none());
    }

    private ContactFormPage page(Staff staff, Case kept, ContactForm form, Problems problems) {
        return new ContactFormPage(kept, form, contacts.listPeople(staff.scope(), kept.id()), problems);
    }

    @PostMapping("/cases/{id}/contacts")
    @Needs(Right.RAISE)
    Object note(Staff staff, @PathVariable UUID id, ContactForm form, HttpServletResponse response) {
        var kept = cases.get(staff.scope(), id);
        return CaseController.tried(
                response,
                Problems.none(),
                () -> contacts.note(staff, id, form.contact()),
                () -> {
                    Flash.say("cases.contact.noted");
                    return Redirect.to("/employers/{id}", kept.employerId());
                },
                wrong -> page(staff, kept, form, wrong));
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
        Flash.say(
                "cases.shut-out.noted",
                kept.attempts(),
                Time.date(Objects.requireNonNull(kept.nextOn()), Time.day(clock.instant())));
        return Redirect.to("/employers/{id}", kept.employerId());
    }

    @GetMapping("/cases/{id}/people/new")
    @Needs(Right.RAISE)
    View newPerson(Staff staff, @PathVariable UUID id) {
        return new PersonFormPage(cases.get(staff.scope(), id), null, PersonForm.empty(), Problems.none());
    }

    @PostMapping("/cases/{id}/people")
    @Needs(Right.RAISE)
    Object addPerson(Staff staff, @PathVariable UUID id, PersonForm form, HttpServletResponse response) {
        var kept = cases.get(staff.scope(), id);
        return CaseController.tried(
                response,
                Problems.none(),
                () -> contacts.addPerson(staff, id, form.facts()),
                () -> {
                    Flash.say("cases.person.added", form.name());
                    return Redirect.to("/employers/{id}", kept.employerId());
                },
                wrong -> new PersonFormPage(kept, null, form, wrong));
    }

    @GetMapping("/cases/{id}/people/{person}")
    @Needs(Right.RAISE)
    View person(Staff staff, @PathVariable UUID id, @PathVariable("person") UUID personId) {
        var kept = cases.get(staff.scope(), id);
        var person = contacts.getPersonOf(staff.scope(), id, personId);
        return new PersonFormPage(kept, person, PersonForm.of(person), Problems.none());
    }

    @PostMapping("/cases/{id}/people/{person}")
    @Needs(Right.RAISE)
    Object changePerson(
            Staff staff,
            @PathVariable UUID id,
            @PathVariable("person") UUID personId,
            PersonForm form,
            HttpServletResponse response) {
        var kept = cases.get(staff.scope(), id);
        var person = contacts.getPersonOf(staff.scope(), id, personId);
        return CaseController.tried(
                response,
                Problems.none(),
                () -> contacts.changePerson(staff, id, personId, form.facts()),
                () -> {
                    Flash.say("cases.person.changed", form.name());
                    return Redirect.to("/employers/{id}", kept.employerId());
                },
                wrong -> new PersonFormPage(kept, person, form, wrong));
    }

    @PostMapping("/cases/{id}/people/{person}/call")
    @Needs(Right.RAISE)
    View call(Staff staff, @PathVariable UUID id, @PathVariable("person") UUID personId) {
        var phone = contacts.call(staff, id, personId);
        return new CalledPage(cases.get(staff.scope(), id), contacts.getPersonOf(staff.scope(), id, personId), phone);
    }
}
