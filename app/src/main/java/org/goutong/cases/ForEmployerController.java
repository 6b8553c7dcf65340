package org.goutong.cases;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.goutong.funds.FundCalculationForm;
import org.goutong.orgs.OpenToAll;
import org.goutong.orgs.PersonalLinks;
import org.goutong.talks.Guests;
import org.goutong.web.Frame;
import org.goutong.web.InvalidForm;
import org.goutong.web.NotFound;
import org.goutong.web.Problems;
import org.goutong.web.Time;
import org.goutong.web.Typed;
import org.goutong.web.UnknownLinks;
import org.goutong.web.Views;
import org.goutong.web.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** An employer's own page, for whoever there holds a personal link. */
@Controller
@OpenToAll(because = "the personal link is the key to the page of its own employer")
class ForEmployerController {

    private final ForEmployerQueries queries;
    private final QuestionStore questionRows;
    private final Questions questions;
    private final MaterialStore materials;
    private final Guests guests;
    private final ObjectProvider<ForEmployer> sections;
    private final Views views;
    private final UnknownLinks unknown;
    private final Clock clock;

    ForEmployerController(
            ForEmployerQueries queries,
            QuestionStore questionRows,
            Questions questions,
            MaterialStore materials,
            Guests guests,
            ObjectProvider<ForEmployer> sections,
            Views views,
            UnknownLinks unknown,
            Clock clock) {
        this.queries = queries;
        this.questionRows = questionRows;
        this.questions = questions;
        this.materials = materials;
        this.guests = guests;
        this.sections = sections;
        this.views = views;
        this.unknown = unknown;
        this.clock = clock;
    }

    /** The typed part of the page. */
    private record Typing(FundCalculationForm calculation, UUID key, String wording, Problems problems, boolean said) {}

    @GetMapping("/e/{token}")
    Object show(
            @PathVariable String token,
            @RequestParam(required = false) @Nullable String wages,
            @RequestParam(required = false) @Nullable String headcount,
            @RequestParam(required = false) @Nullable String said,
            HttpServletRequest request,
            HttpServletResponse response) {
        return opened(token, request, response, linked -> {
            queries.noteOpening(PersonalLinks.scope(token));
            var form = FundCalculationForm.of(wages, headcount, linked.employees());
            var problems = form.check();
            if (problems.any()) {
                response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            }
            return page(token, linked, new Typing(form, UUID.randomUUID(), "", problems, said != null));
        });
    }

    private Object opened(
            String token, HttpServletRequest request, HttpServletResponse response, Function<Linked, Object> page) {
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("Referrer-Policy", "no-referrer");
        var linked = find(token);
        if (linked.isPresent()) {
            return page.apply(linked.get());
        }
        return unknown.answer(request, response);
    }

    private Optional<Linked> find(String token) {
        return queries.find(PersonalLinks.scope(token));
    }

    private ForEmployerPage page(String token, Linked linked, Typing typing) {
        var scope = PersonalLinks.scope(token);
        var now = clock.instant();
        return new ForEmployerPage(
                token,
                linked,
                queries.listMeetings(scope).stream().map(this::meeting).toList(),
                queries.findBand(scope).orElse(null),
                questionRows.listOwn(scope),
                typing.key(),
                typing.wording(),
                typing.calculation(),
                typing.calculation().calculation(Time.day(now)),
                typing.problems(),
                materials.listOpen(scope, Words.english() ? "en" : "zh"),
                sections.orderedStream()
                        .map(section -> section.view(scope, "/e/" + token))
                        .filter(Objects::nonNull)
                        .map(views::content)
                        .toList(),
                typing.said(),
                now);
    }

    private ForEmployerPage.Meeting meeting(ForEmployerQueries.Invited invited) {
        return new ForEmployerPage.Meeting(
                invited,
                invited.answerable()
                        ? guests.answerPath(invited.meetingId(), invited.employerId(), invited.version())
                        : null);
    }

    @PostMapping("/e/{token}/questions")
    Object ask(
            @PathVariable String token,
            @RequestParam(required = false) @Nullable UUID key,
            @RequestParam(required = false) @Nullable String wording,
            HttpServletRequest request,
            HttpServletResponse response) {
        return opened(token, request, response, linked -> {
            var words = Typed.text(wording);
            var question = key == null ? UUID.randomUUID() : key;
            try {
                questions.ask(PersonalLinks.scope(token), linked, question, words);
                return see(token, "said=1&", request, "#questions");
            } catch (InvalidForm invalid) {
                response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
                var problems = Problems.none().add(invalid);
                return page(
                        token,
                        linked,
                        new Typing(
                                FundCalculationForm.of(null, null, linked.employees()),
                                question,
                                words,
                                problems,
                                false));
            }
        });
    }

    /** Whoever asks for the answer of the form again, or for another language of it, finds the page. */
    @GetMapping("/e/{token}/questions")
    ResponseEntity<Void> askAgain(@PathVariable String token, HttpServletRequest request) {
        return see(token, "", request, "");
    }

    private static ResponseEntity<Void> see(String token, String said, HttpServletRequest request, String place) {
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .header(
                        HttpHeaders.LOCATION,
                        "/e/" + token + "?" + said + "lang=" + (Words.english() ? "en" : "zh")
                                + (Frame.large() ? "&type=large" : "") + place)
                .build();
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
