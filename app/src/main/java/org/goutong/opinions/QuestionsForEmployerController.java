package org.goutong.opinions;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.goutong.cases.OwnPages;
import org.goutong.orgs.OpenToAll;
import org.goutong.orgs.PersonalLinks;
import org.goutong.web.Forms;
import org.goutong.web.Problems;
import org.goutong.web.Typed;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Takes what an employer asks on its own page. */
@Controller
@OpenToAll(because = "the personal link is the key to the page of its own employer")
class QuestionsForEmployerController {

    private final OwnPages pages;
    private final Questions questions;

    QuestionsForEmployerController(OwnPages pages, Questions questions) {
        this.pages = pages;
        this.questions = questions;
    }

    @PostMapping("/e/{token}/questions")
    Object ask(
            @PathVariable String token,
            @RequestParam(required = false) @Nullable UUID key,
            @RequestParam(required = false) @Nullable String wording,
            HttpServletRequest request,
            HttpServletResponse response) {
        return pages.opened(
                token,
                request,
                response,
                linked -> Forms.tried(
                        response,
                        Problems.none(),
                        () -> questions.ask(
                                PersonalLinks.scope(token),
                                linked,
                                key == null ? UUID.randomUUID() : key,
                                Typed.text(wording)),
                        () -> OwnPages.see(token, "said=1&", "#questions"),
                        wrong -> pages.again(token, linked, wrong)));
    }

    /** Whoever asks for the answer of the form again, or for another language of it, finds the page. */
    @GetMapping("/e/{token}/questions")
    ResponseEntity<Void> askAgain(@PathVariable String token) {
        return OwnPages.see(token, "", "");
    }
}
