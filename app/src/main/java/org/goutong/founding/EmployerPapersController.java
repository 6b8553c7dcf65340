package org.goutong.founding;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.function.BiFunction;
import org.goutong.orgs.OpenToAll;
import org.goutong.orgs.PersonalLinks;
import org.goutong.web.Frame;
import org.goutong.web.UnknownLinks;
import org.goutong.web.Words;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Papers that an employer fills in or signs, for whoever there holds a personal link: a page to print and a file to edit. */
@Controller
@OpenToAll(because = "the personal link is the key to the papers of its own employer")
class EmployerPapersController {

    private final EmployerPapers papers;
    private final UnknownLinks unknown;

    EmployerPapersController(EmployerPapers papers, UnknownLinks unknown) {
        this.papers = papers;
        this.unknown = unknown;
    }

    @GetMapping("/e/{token}/papers/{document}")
    Object page(
            @PathVariable String token,
            @PathVariable String document,
            HttpServletRequest request,
            HttpServletResponse response) {
        return opened(token, document, request, response, (paper, letter) -> {
            var own = "/e/" + token;
            var language = Frame.choices();
            return new LetterPage(
                    own + language + "#founding",
                    Words.t("founding.letter.own"),
                    own + "/papers/" + paper.code() + ".docx",
                    paper,
                    letter);
        });
    }

    @GetMapping("/e/{token}/papers/{document}.docx")
    Object file(
            @PathVariable String token,
            @PathVariable String document,
            HttpServletRequest request,
            HttpServletResponse response) {
        return opened(
                token,
                document,
                request,
                response,
                (paper, letter) -> ResponseEntity.ok()
                        .contentType(MediaType.parseMediaType(DocumentsController.WORD))
                        .header(
                                HttpHeaders.CONTENT_DISPOSITION,
                                ContentDisposition.attachment()
                                        .filename(letter.title() + ".docx", StandardCharsets.UTF_8)
                                        .build()
                                        .toString())
                        .body(written(letter)));
    }

    private Object opened(
            String token,
            String document,
            HttpServletRequest request,
            HttpServletResponse response,
            BiFunction<FoundingDocument, Letter, Object> answer) {
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("Referrer-Policy", "no-referrer");
        var paper = EmployerPapers.document(document);
        return papers.write(PersonalLinks.scope(token), paper)
                .map(letter -> answer.apply(paper, letter))
                .orElseGet(() -> unknown.answer(request, response));
    }

    private static byte[] written(Letter letter) {
        var file = new ByteArrayOutputStream();
        try {
            LetterFile.write(letter, file);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return file.toByteArray();
    }
}
