package org.goutong.orgs;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.goutong.orgs.Appointments.Issued;
import org.goutong.web.Address;
import org.goutong.web.Constraints;
import org.goutong.web.Flash;
import org.goutong.web.Page;
import org.goutong.web.Problems;
import org.goutong.web.Redirect;
import org.goutong.web.Slice;
import org.goutong.web.Time;
import org.goutong.web.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Staff, as their administrator sees them. */
@Controller
@Needs(Right.ADMINISTER)
class StaffController {

    private static final Pattern POSITION = Pattern.compile("[0-9A-Z]{1,40} [0-9a-f-]{36}");

    private final StaffStore staff;
    private final Organisations organisations;
    private final Appointments appointments;
    private final OwnAddress address;
    private final Clock clock;
    private final boolean demo;

    StaffController(
            StaffStore staff,
            Organisations organisations,
            Appointments appointments,
            OwnAddress address,
            Clock clock,
            @Value("${goutong.mode}") String mode) {
        this.staff = staff;
        this.organisations = organisations;
        this.appointments = appointments;
        this.address = address;
        this.clock = clock;
        this.demo = "demo".equals(mode);
    }

    private static String position(String after) {
        if (!POSITION.matcher(after).matches()) {
            throw new IllegalArgumentException(after);
        }
        return after;
    }

    @GetMapping("/staff")
    StaffPage list(
            Staff by,
            @RequestParam(defaultValue = "") String unit,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(required = false) @Nullable String cursor) {
        var shown =
                unit.isEmpty() ? by.orgCode() : appointments.getUnit(by, unit).code();
        var text = name.strip().replace("\0", "");
        var slice = Slice.of(null, cursor);
        var found = staff.list(
                by.scope(),
                shown,
                text,
                Time.day(clock.instant()),
                slice.position(StaffController::position),
                slice.fetch());
        var rows = Page.of(found, slice, StaffRow::position);
        var next = rows.next() == null
                ? null
                : Address.of("/staff")
                        .with("unit", shown)
                        .with("name", text)
                        .with("cursor", rows.next())
                        .toString();
        return new StaffPage(units(by), shown, text, rows, slice.after() == null, next, demo);
    }

    @GetMapping("/staff/invitation")
    InvitationPage invitation(Staff by, @RequestParam(defaultValue = "") String unit) {
        var chosen = unit.isEmpty() ? "" : appointments.getUnit(by, unit).code();
        return new InvitationPage(units(by), roles(), new InvitationForm(chosen, "", "", ""), Problems.none());
    }

    /** The link is in the answer itself: it is shown once, and kept nowhere. */
    @PostMapping("/staff/invitations")
    Object invite(Staff by, InvitationForm form, HttpServletResponse response) {
        var problems = form.unit().isEmpty()
                ? Problems.none().add("unit", "orgs.unit.missing")
                : form.problems(appointments.getUnit(by, form.unit()));
        if (!problems.any()) {
            try {
                var role = InvitationForm.role(form.role()).orElseThrow();
                return handOver(by, appointments.invite(by, form.unit(), form.username(), form.name(), role));
            } catch (DuplicateKeyException taken) {
                problems.add("username", "constraint." + Constraints.name(taken));
            }
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return new InvitationPage(units(by), roles(), form, problems);
    }

    @GetMapping("/staff/{id}")
    PersonPage person(Staff by, @PathVariable UUID id) {
        var account = appointments.getAccount(by, id);
        return page(by, account, account.orgCode(), null, Problems.none());
    }

    @PostMapping("/staff/{id}/links")
    HandOverPage link(Staff by, @PathVariable UUID id) {
        return handOver(by, appointments.resetPassword(by, id));
    }

    @PostMapping("/staff/{id}/postings")
    Object post(
            Staff by,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String unit,
            @RequestParam(defaultValue = "") String role,
            HttpServletResponse response) {
        var account = appointments.getAccount(by, id);
        var problems = Problems.none();
        if (unit.isEmpty()) {
            problems.add("unit", "orgs.unit.missing");
        } else {
            InvitationForm.checkRole(problems, appointments.getUnit(by, unit), role);
        }
        if (problems.any()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return page(by, account, unit, role, problems);
        }
        appointments.post(by, id, unit, InvitationForm.role(role).orElseThrow());
        Flash.say("orgs.staff.posted", account.name());
        return Redirect.to("/staff/{id}", id);
    }

    @PostMapping("/staff/{id}/posting-end")
    ResponseEntity<Void> endPosting(Staff by, @PathVariable UUID id) {
        appointments.endPosting(by, id);
        Flash.say("orgs.staff.posting-ended", appointments.getAccount(by, id).name());
        return Redirect.to("/staff/{id}", id);
    }

    @PostMapping("/staff/{id}/deactivation")
    ResponseEntity<Void> deactivate(Staff by, @PathVariable UUID id) {
        appointments.deactivate(by, id);
        Flash.sayWithUndo(
                "/staff/" + id + "/reactivation",
                "orgs.staff.deactivated",
                appointments.getAccount(by, id).name());
        return Redirect.to("/staff/{id}", id);
    }

    @PostMapping("/staff/{id}/reactivation")
    ResponseEntity<Void> reactivate(Staff by, @PathVariable UUID id) {
        appointments.reactivate(by, id);
        Flash.say("orgs.staff.reactivated", appointments.getAccount(by, id).name());
        return Redirect.to("/staff/{id}", id);
    }

    private HandOverPage handOver(Staff by, Issued issued) {
        var union = organisations.get(by.scope(), issued.account().orgCode()).unionName();
        return new HandOverPage(issued.account(), union, address.of("/welcome/" + issued.token()), address.local());
    }

    private PersonPage page(Staff by, Account account, String unit, @Nullable String role, Problems problems) {
        var today = Time.day(clock.instant());
        var postings = staff.listPostings(by.scope(), account.id());
        var current = postings.stream()
                .filter(posting -> posting.runsOn(today))
                .findFirst()
                .orElse(null);
        var chosen = role != null ? role : current == null ? "" : current.role().name();
        var union = organisations.get(by.scope(), account.orgCode()).unionName();
        return new PersonPage(account, union, current, postings, units(by), roles(), unit, chosen, problems, demo);
    }

    private Map<String, String> units(Staff by) {
        return organisations.listStaffed(by.scope(), by.orgCode()).stream()
                .collect(Collectors.toMap(
                        Organisation::code, Organisation::unionName, (one, other) -> one, LinkedHashMap::new));
    }

    private static Map<String, String> roles() {
        return Arrays.stream(Role.values())
                .collect(Collectors.toMap(
                        Role::name, role -> Words.t("orgs.role." + role), (one, other) -> one, LinkedHashMap::new));
    }
}
