package org.goutong.cases;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.goutong.funds.FundCalculationForm;
import org.goutong.orgs.OpenToAll;
import org.goutong.orgs.PersonalLinks;
import org.goutong.web.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** An employer's own page, for whoever there holds a personal link. */
@Controller
@OpenToAll(because = "the personal link is the key to the page of its own employer")
class ForEmployerController {

    private final OwnPages pages;
    private final ForEmployerQueries queries;
    private final MaterialStore materials;

    ForEmployerController(OwnPages pages, ForEmployerQueries queries, MaterialStore materials) {
        this.pages = pages;
        this.queries = queries;
        this.materials = materials;
    }

    @GetMapping("/e/{token}")
    Object show(
            @PathVariable String token,
            @RequestParam(required = false) @Nullable String wages,
            @RequestParam(required = false) @Nullable String headcount,
            HttpServletRequest request,
            HttpServletResponse response) {
        return pages.opened(token, request, response, linked -> {
            queries.noteOpening(PersonalLinks.scope(token));
            var form = FundCalculationForm.of(wages, headcount, linked.employees());
            var problems = form.check();
            if (problems.any()) {
                response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            }
            return pages.page(token, linked, form, problems);
        });
    }

    @GetMapping("/e/{token}/materials/{material}")
    ResponseEntity<byte[]> material(@PathVariable String token, @PathVariable UUID material) {
        var scope = PersonalLinks.scope(token);
        var file = materials.findFile(scope, material).orElseThrow(NotFound::new);
        var known = materials.find(scope, material).orElseThrow(NotFound::new);
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(file.mediaType()))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(
                                        known.fileName().isEmpty() ? known.title() : known.fileName(),
                                        StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .header("Cache-Control", "no-store")
                .header("Referrer-Policy", "no-referrer")
                .body(file.content());
    }
}
