package org.goutong.joining;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.goutong.employers.Employers;
import org.goutong.employers.Suggestion;
import org.goutong.orgs.OpenToAll;
import org.goutong.orgs.Scope;
import org.goutong.orgs.Scopes;
import org.goutong.outreach.Meetings;
import org.goutong.outreach.Stall;
import org.goutong.web.Frame;
import org.goutong.web.InvalidForm;
import org.goutong.web.NotFound;
import org.goutong.web.Problems;
import org.goutong.web.View;
import org.goutong.web.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The page behind the QR code: no app, no login, no cookie, no session. */
@Controller
@OpenToAll(because = "workers have no account; the join code is the key to one stall")
class JoinController {

    private final Applications applications;
    private final Meetings meetings;
    private final Employers employers;
    private final Scopes scopes;
    private final Crowd crowd;
    private final Clock clock;

    JoinController(
            Applications applications,
            Meetings meetings,
            Employers employers,
            Scopes scopes,
            Crowd crowd,
            Clock clock) {
        this.applications = applications;
        this.meetings = meetings;
        this.employers = employers;
        this.scopes = scopes;
        this.crowd = crowd;
        this.clock = clock;
    }

    /** For those who type the code instead of scanning it. */
    @GetMapping("/j")
    Object enterCode(@RequestParam(required = false) @Nullable String code) {
        var typed = code == null ? "" : code.replaceAll("\\D", "");
        if (typed.length() == 6 && find(typed) != null) {
            return see("/j/" + typed + Frame.choices());
        }
        return new CodePage(code == null ? "" : code, code != null && !code.isBlank());
    }

    @GetMapping("/j/{code}")
    View join(@PathVariable String code, jakarta.servlet.http.HttpServletResponse response) {
        // Not no-store: who goes back finds the form with its key, so that sending again is still one form.
        response.setHeader("Cache-Control", "private, no-cache");
        return page(get(code), ApplicationForm.empty(UUID.randomUUID().toString(), language()), Problems.none(), false);
    }

    @PostMapping("/j/{code}/applications")
    Object apply(
            @PathVariable String code,
            @ModelAttribute ApplicationForm form,
            HttpServletRequest request,
            jakarta.servlet.http.HttpServletResponse response) {
        Filing filing;
        try {
            filing = applications.file(code, form.inLanguage(language()), Channel.PAGE);
        } catch (InvalidForm invalid) {
            crowd.malformed(request.getRemoteAddr());
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            var problems = Problems.none().add(invalid);
            return page(get(code), form.withUsableKey(), problems, false);
        }
        return switch (filing) {
            case Filing.Received(var id, var receipt, var number) ->
                see("/r/" + receipt + Frame.choices() + "&from=" + code);
            case Filing.Repeated(var receipt, var number) -> see("/r/" + receipt + Frame.choices() + "&from=" + code);
            case Filing.KeyReused() -> {
                response.setStatus(HttpStatus.CONFLICT.value());
                yield page(
                        get(code),
                        form.withKey(UUID.randomUUID().toString(), form.submissionKey()),
                        Problems.none(),
                        true);
            }
        };
    }

    /** Whoever asks for the answer of a form again, or for another language of it, finds the form. */
    @GetMapping("/j/{code}/applications")
    ResponseEntity<Void> formAgain(@PathVariable String code) {
        return see("/j/" + get(code).code() + Frame.choices());
    }

    /** As one types the employer: the place's employers first, then the city's. */
    @GetMapping("/j/{code}/suggestions")
    ResponseEntity<Map<String, List<Suggestion>>> suggest(
            @PathVariable String code, @RequestParam(defaultValue = "") String q, HttpServletRequest request) {
        if (crowd.suggestionFlood(request.getRemoteAddr())) {
            return ResponseEntity.status(HttpStatus.TOO_MANY_REQUESTS).body(Map.of("items", List.of()));
        }
        var stall = get(code);
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(Map.of("items", employers.suggest(new Scope.Stall(code), stall.placeId(), q)));
    }

    /** What happens with what people fill in. */
    @GetMapping("/j/{code}/privacy")
    View privacy(@PathVariable String code) {
        return new PrivacyPage(get(code).unionName(), code);
    }

    private JoinPage page(Stall stall, ApplicationForm form, Problems problems, boolean keyReused) {
        var now = clock.instant();
        return new JoinPage(stall, form, problems, keyReused, Applications.ended(stall, now), now);
    }

    private Stall get(String code) {
        var stall = find(code);
        if (stall == null) {
            throw new NotFound();
        }
        return stall;
    }

    private @Nullable Stall find(String code) {
        var scope = new Scope.Stall(code);
        return scopes.in(scope, () -> meetings.findStall(scope, code)).orElse(null);
    }

    private static ResponseEntity<Void> see(String location) {
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .header("Location", location)
                .build();
    }

    private static String language() {
        return Words.english() ? "en" : "zh";
    }
}
