package org.goutong.cases;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.UUID;
import org.goutong.leads.Bands;
import org.goutong.orgs.Needs;
import org.goutong.orgs.Right;
import org.goutong.orgs.Staff;
import org.goutong.web.Flash;
import org.goutong.web.Forms;
import org.goutong.web.Problems;
import org.goutong.web.PublicAddress;
import org.goutong.web.QrCode;
import org.goutong.web.Redirect;
import org.goutong.web.View;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Gives people at an employer their personal links, renews them and takes them back. */
@Controller
@Needs(Right.RAISE)
class PersonLinkController {

    private final Cases cases;
    private final Contacts contacts;
    private final PersonLinks links;
    private final PersonLinkStore store;
    private final Bands bands;
    private final PublicAddress address;
    private final Clock clock;

    PersonLinkController(
            Cases cases,
            Contacts contacts,
            PersonLinks links,
            PersonLinkStore store,
            Bands bands,
            PublicAddress address,
            Clock clock) {
        this.cases = cases;
        this.contacts = contacts;
        this.links = links;
        this.store = store;
        this.bands = bands;
        this.address = address;
        this.clock = clock;
    }

    @GetMapping("/cases/{id}/people/{person}/link")
    View show(Staff staff, @PathVariable UUID id, @PathVariable("person") UUID personId, HttpServletResponse response) {
        response.setHeader("Cache-Control", "no-store");
        return page(staff, id, personId, null, Problems.none());
    }

    private PersonLinkPage page(
            Staff staff, UUID id, UUID personId, @Nullable PersonLinkForm typed, Problems problems) {
        var kept = cases.get(staff.scope(), id);
        var person = contacts.getPersonOf(staff.scope(), id, personId);
        var link = store.find(staff.scope(), personId).orElse(null);
        var shown = link != null && links.shows(link, staff) && address.known()
                ? address.of(links.path(personId, link.version(), link.language()))
                : null;
        return new PersonLinkPage(
                kept,
                person,
                link,
                shown,
                shown == null ? null : QrCode.of(shown),
                bands.find(staff.scope(), kept.employerId()).orElse(null),
                typed == null ? form(staff, kept, link) : typed,
                problems,
                links.goOut(),
                clock.instant());
    }

    private PersonLinkForm form(Staff staff, Case kept, @Nullable PersonLink link) {
        return link == null
                ? new PersonLinkForm(
                        "",
                        "zh",
                        store.findOfficeLine(staff.scope(), kept.orgCode()).orElse(""))
                : new PersonLinkForm(links.email(link), link.language(), link.officeLine());
    }

    @PostMapping("/cases/{id}/people/{person}/links")
    Object make(
            Staff staff,
            @PathVariable UUID id,
            @PathVariable("person") UUID personId,
            @RequestParam(defaultValue = "0") int version,
            PersonLinkForm form,
            HttpServletResponse response) {
        return Forms.tried(
                response,
                Problems.none(),
                () -> links.make(staff, id, personId, version, form),
                () -> {
                    Flash.say(form.email().isEmpty() ? "cases.link.made" : "cases.link.mailed");
                    return Redirect.to("/cases/{id}/people/{person}/link", id, personId);
                },
                wrong -> page(staff, id, personId, form, wrong));
    }

    @PostMapping("/cases/{id}/people/{person}/link/revocation")
    ResponseEntity<Void> revoke(Staff staff, @PathVariable UUID id, @PathVariable("person") UUID personId) {
        links.revoke(staff, id, personId);
        Flash.say("cases.link.revoked");
        return Redirect.to("/cases/{id}/people/{person}/link", id, personId);
    }
}
