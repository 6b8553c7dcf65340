package org.goutong.founding;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.goutong.orgs.Needs;
import org.goutong.orgs.Right;
import org.goutong.orgs.Staff;
import org.goutong.web.View;
import org.goutong.web.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The documents of a founding: a page to print, a file to edit, and all of a step or of the founding at once. */
@Controller
@Needs(Right.RAISE)
class DocumentsController {

    static final String WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    private final FoundingLetters letters;

    DocumentsController(FoundingLetters letters) {
        this.letters = letters;
    }

    @GetMapping("/foundings/{id}/documents/{document}")
    View page(Staff staff, @PathVariable UUID id, @PathVariable String document) {
        var found = FoundingLetters.document(document);
        var founding = "/foundings/" + id;
        return new LetterPage(
                founding + "?step=" + found.step().number(),
                Words.t("founding.letter.back"),
                founding + "/documents/" + found.code() + ".docx",
                found,
                letters.write(staff.scope(), id, found));
    }

    @GetMapping("/foundings/{id}/documents/{document}.docx")
    void file(Staff staff, @PathVariable UUID id, @PathVariable String document, HttpServletResponse response)
            throws IOException {
        var found = FoundingLetters.document(document);
        var letter = letters.write(staff.scope(), id, found);
        attach(response, WORD, found.fileName() + ".docx");
        LetterFile.write(letter, response.getOutputStream());
    }

    @GetMapping("/foundings/{id}/documents.zip")
    void archive(
            Staff staff,
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable Integer step,
            HttpServletResponse response)
            throws IOException {
        var archive = letters.archive(staff.scope(), id, chosen(step));
        attach(response, "application/zip", archive.unionName() + ".zip");
        archive.write(response.getOutputStream());
    }

    private static List<FoundingDocument> chosen(@Nullable Integer step) {
        return Arrays.stream(FoundingStep.values())
                .filter(one -> step == null || one.number() == step)
                .flatMap(one -> FoundingDocument.of(one).stream())
                .toList();
    }

    private static void attach(HttpServletResponse response, String type, String name) {
        response.setContentType(type);
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename(name, StandardCharsets.UTF_8)
                        .build()
                        .toString());
    }
}
