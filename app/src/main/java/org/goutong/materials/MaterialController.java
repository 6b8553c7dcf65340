package org.goutong.materials;

import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.UUID;
import org.goutong.cases.Case;
import org.goutong.cases.Cases;
import org.goutong.orgs.Needs;
import org.goutong.orgs.Right;
import org.goutong.orgs.Staff;
import org.goutong.web.Flash;
import org.goutong.web.Forms;
import org.goutong.web.NotFound;
import org.goutong.web.Problems;
import org.goutong.web.Redirect;
import org.goutong.web.Time;
import org.goutong.web.Typed;
import org.goutong.web.View;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The library of materials, and what employers asked for. */
@Controller
class MaterialController {

    private static final int LONGEST_WISH = 200;
    private static final int LONGEST_NAME = 60;

    private final Materials materials;
    private final MaterialStore store;
    private final Cases cases;
    private final Clock clock;

    MaterialController(Materials materials, MaterialStore store, Cases cases, Clock clock) {
        this.materials = materials;
        this.store = store;
        this.cases = cases;
        this.clock = clock;
    }

    @GetMapping("/materials")
    @Needs(Right.READ)
    View list(Staff staff, @RequestParam(defaultValue = "") String q) {
        var text = Typed.line(q);
        var today = Time.day(clock.instant());
        return new MaterialsPage(
                store.list(staff.scope(), text),
                text,
                store.countKept(staff.scope(), today),
                staff.orgCode(),
                today,
                staff.may(Right.RAISE));
    }

    @GetMapping("/materials/new")
    @Needs(Right.RAISE)
    View form(Staff staff, @RequestParam(required = false) @Nullable UUID variantOf) {
        var other = variantOf == null ? null : get(staff, variantOf);
        return new MaterialFormPage(
                MaterialForm.empty(
                        Time.day(clock.instant()),
                        other == null ? "" : other.title(),
                        other == null ? "" : other.id().toString()),
                Problems.none());
    }

    private Material get(Staff staff, UUID id) {
        return store.find(staff.scope(), id).orElseThrow(NotFound::new);
    }

    @PostMapping("/materials")
    @Needs(Right.RAISE)
    Object add(Staff staff, MaterialForm form, HttpServletResponse response) {
        return Forms.tried(
                response,
                Problems.none(),
                () -> materials.add(staff, form.material()),
                () -> {
                    Flash.say("materials.added", form.title());
                    return Redirect.to("/materials");
                },
                wrong -> new MaterialFormPage(form, wrong));
    }

    /** Always a download: what others put in is never shown as a page of ours. */
    @GetMapping("/materials/{id}/file")
    @Needs(Right.READ)
    ResponseEntity<byte[]> file(Staff staff, @PathVariable UUID id) {
        var material = get(staff, id);
        var file = store.findFile(staff.scope(), id).orElseThrow(NotFound::new);
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(file.mediaType()))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(
                                        material.fileName().isEmpty() ? material.title() : material.fileName(),
                                        StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .body(file.content());
    }

    @PostMapping("/materials/{id}/withdrawal")
    @Needs(Right.RAISE)
    ResponseEntity<Void> withdraw(Staff staff, @PathVariable UUID id) {
        materials.withdraw(staff, id);
        Flash.say("materials.withdrawn");
        return Redirect.to("/materials");
    }

    @GetMapping("/cases/{id}/materials")
    @Needs(Right.RAISE)
    View requests(Staff staff, @PathVariable UUID id) {
        return requestsPage(staff, cases.get(staff.scope(), id), "", "en", "", Problems.none());
    }

    private MaterialRequestsPage requestsPage(
            Staff staff, Case kept, String wish, String language, String askedBy, Problems problems) {
        return new MaterialRequestsPage(
                kept,
                store.listRequests(staff.scope(), kept.id()),
                store.list(staff.scope(), ""),
                wish,
                language,
                askedBy,
                Time.day(clock.instant()),
                problems);
    }

    @PostMapping("/cases/{id}/materials")
    @Needs(Right.RAISE)
    Object ask(
            Staff staff,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String wish,
            @RequestParam(defaultValue = "") String language,
            @RequestParam(defaultValue = "") String askedBy,
            HttpServletResponse response) {
        var kept = cases.get(staff.scope(), id);
        return Forms.tried(
                response,
                Problems.none().limit("wish", wish, LONGEST_WISH).limit("askedBy", askedBy, LONGEST_NAME),
                () -> materials.ask(staff, id, Typed.line(wish), language, Typed.line(askedBy)),
                () -> {
                    Flash.say("materials.asked");
                    return Redirect.to("/cases/{id}/materials", id);
                },
                wrong -> requestsPage(staff, kept, wish, language, askedBy, wrong));
    }

    @PostMapping("/cases/{id}/materials/{request}/delivery")
    @Needs(Right.RAISE)
    ResponseEntity<Void> deliver(
            Staff staff,
            @PathVariable UUID id,
            @PathVariable UUID request,
            @RequestParam(required = false) @Nullable UUID material) {
        materials.deliver(staff, id, request, material);
        Flash.say("materials.delivered");
        return Redirect.to("/cases/{id}/materials", id);
    }

    @PostMapping("/cases/{id}/materials/{request}/reopening")
    @Needs(Right.RAISE)
    ResponseEntity<Void> takeBackDelivery(Staff staff, @PathVariable UUID id, @PathVariable UUID request) {
        materials.takeBackDelivery(staff, id, request);
        Flash.say("materials.reopened");
        return Redirect.to("/cases/{id}/materials", id);
    }
}
