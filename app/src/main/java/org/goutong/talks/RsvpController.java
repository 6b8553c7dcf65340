package org.goutong.talks;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Objects;
import java.util.Optional;
import org.goutong.orgs.OpenToAll;
import org.goutong.orgs.PersonalLinks;
import org.goutong.orgs.Scopes;
import org.goutong.web.NotFound;
import org.goutong.web.Problems;
import org.goutong.web.PublicAddress;
import org.goutong.web.Refused;
import org.goutong.web.UnknownLinks;
import org.goutong.web.View;
import org.goutong.web.Views;
import org.goutong.web.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What somebody without an account does with the personal link of an invitation: look, answer, keep the date. */
@Controller
@OpenToAll(because = "the personal link is the key to its own invitation")
class RsvpController {

    private final Scopes scopes;
    private final GuestQueries queries;
    private final GuestStore store;
    private final ObjectProvider<ForGuest> sections;
    private final Views views;
    private final PublicAddress address;
    private final UnknownLinks unknown;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    RsvpController(
            Scopes scopes,
            GuestQueries queries,
            GuestStore store,
            ObjectProvider<ForGuest> sections,
            Views views,
            PublicAddress address,
            UnknownLinks unknown,
            ApplicationEventPublisher events,
            Clock clock) {
        this.scopes = scopes;
        this.queries = queries;
        this.store = store;
        this.sections = sections;
        this.views = views;
        this.address = address;
        this.unknown = unknown;
        this.events = events;
        this.clock = clock;
    }

    @GetMapping("/i/{token}")
    View show(
            @PathVariable String token,
            @RequestParam(required = false) @Nullable String said,
            HttpServletRequest request,
            HttpServletResponse response) {
        keepPrivate(response);
        var invited = find(token);
        if (invited.isEmpty()) {
            return unknown.answer(request, response);
        }
        return page(token, invited.get(), RsvpForm.of(invited.get()), Problems.none(), said != null);
    }

    @PostMapping("/i/{token}/answers")
    Object answer(@PathVariable String token, RsvpForm form, HttpServletRequest request, HttpServletResponse response) {
        keepPrivate(response);
        var invited = find(token);
        if (invited.isEmpty()) {
            return unknown.answer(request, response);
        }
        var problems = form.check();
        if (problems.any()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return page(token, invited.get(), form, problems, false);
        }
        keep(token, invited.get(), form);
        return see("/i/" + token + "?said=1&lang=" + (Words.english() ? "en" : "zh") + type(request));
    }

    private void keep(String token, Invited invited, RsvpForm form) {
        scopes.run(PersonalLinks.scope(token), () -> {
            var answer = Objects.requireNonNull(form.chosen());
            var proposal = answer == Answer.OTHER_TIME ? form.proposal() : "";
            if (!store.answer(token, answer, form.comers(), proposal, form.question(), clock.instant())) {
                throw new Refused("talks.rsvp.over");
            }
            var meeting = invited.meeting();
            events.publishEvent(new InvitationAnswered(
                    meeting.id(), meeting.orgCode(), invited.employerId(), answer.name(), invited.employerName()));
        });
    }

    /** Whoever asks for the answer of a form again, or for another language of it, finds the page. */
    @GetMapping("/i/{token}/answers")
    ResponseEntity<Void> answerAgain(@PathVariable String token, HttpServletRequest request) {
        return see("/i/" + token + "?lang=" + (Words.english() ? "en" : "zh") + type(request));
    }

    @GetMapping("/i/{token}/meeting.ics")
    ResponseEntity<byte[]> calendar(@PathVariable String token) {
        var invited = find(token).orElseThrow(NotFound::new);
        return ResponseEntity.ok()
                .contentType(new MediaType("text", "calendar", StandardCharsets.UTF_8))
                .header("Content-Disposition", "attachment; filename=\"meeting.ics\"")
                .header("Cache-Control", "no-store")
                .body(CalendarFile.of(invited.meeting(), clock.instant(), address.of("/i/" + token))
                        .getBytes(StandardCharsets.UTF_8));
    }

    private Optional<Invited> find(String token) {
        return queries.findByLink(PersonalLinks.scope(token));
    }

    private RsvpPage page(String token, Invited invited, RsvpForm form, Problems problems, boolean said) {
        return new RsvpPage(
                token,
                invited,
                form,
                problems,
                sections.orderedStream()
                        .map(section -> section.view(PersonalLinks.scope(token)))
                        .filter(Objects::nonNull)
                        .map(views::content)
                        .toList(),
                said,
                clock.instant());
    }

    private static void keepPrivate(HttpServletResponse response) {
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("Referrer-Policy", "no-referrer");
    }

    private static String type(HttpServletRequest request) {
        return "large".equals(request.getParameter("type")) ? "&type=large" : "";
    }

    private static ResponseEntity<Void> see(String location) {
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .header("Location", location)
                .build();
    }
}
