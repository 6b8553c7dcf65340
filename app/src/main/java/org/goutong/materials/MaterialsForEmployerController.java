package org.goutong.materials;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.goutong.orgs.OpenToAll;
import org.goutong.orgs.PersonalLinks;
import org.goutong.web.NotFound;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Hands out what is offered on an employer's own page. */
@Controller
@OpenToAll(because = "the personal link is the key to the page of its own employer")
class MaterialsForEmployerController {

    private final MaterialStore materials;

    MaterialsForEmployerController(MaterialStore materials) {
        this.materials = materials;
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
