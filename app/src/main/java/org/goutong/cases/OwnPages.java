package org.goutong.cases;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.Objects;
import java.util.function.Function;
import org.goutong.funds.FundCalculationForm;
import org.goutong.orgs.PersonalLinks;
import org.goutong.talks.Guests;
import org.goutong.web.Frame;
import org.goutong.web.Problems;
import org.goutong.web.Time;
import org.goutong.web.UnknownLinks;
import org.goutong.web.View;
import org.goutong.web.Views;
import org.goutong.web.Words;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** The front door to the own page of an employer, for whoever takes what is typed there. */
@Component
public class OwnPages {

    private final ForEmployerQueries queries;
    private final Guests guests;
    private final ObjectProvider<ForEmployer> sections;
    private final Views views;
    private final UnknownLinks unknown;
    private final Clock clock;

    OwnPages(
            ForEmployerQueries queries,
            Guests guests,
            ObjectProvider<ForEmployer> sections,
            Views views,
            UnknownLinks unknown,
            Clock clock) {
        this.queries = queries;
        this.guests = guests;
        this.sections = sections;
        this.views = views;
        this.unknown = unknown;
        this.clock = clock;
    }

    /** Answers whoever opens something with a link; links that open nothing, for whatever reason, are answered alike. */
    public Object opened(
            String token, HttpServletRequest request, HttpServletResponse response, Function<Linked, Object> page) {
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("Referrer-Policy", "no-referrer");
        var linked = queries.find(PersonalLinks.scope(token));
        if (linked.isPresent()) {
            return page.apply(linked.get());
        }
        return unknown.answer(request, response);
    }

    /** The page once more, because something that was typed in a section cannot be taken. */
    public View again(String token, Linked linked, Problems problems) {
        return page(token, linked, FundCalculationForm.of(null, null, linked.employees()), problems);
    }

    ForEmployerPage page(String token, Linked linked, FundCalculationForm calculation, Problems problems) {
        var scope = PersonalLinks.scope(token);
        var now = clock.instant();
        return new ForEmployerPage(
                token,
                linked,
                queries.listMeetings(scope).stream().map(this::meeting).toList(),
                queries.findBand(scope).orElse(null),
                calculation,
                calculation.calculation(Time.day(now)),
                problems,
                sections.orderedStream()
                        .map(section -> section.view(scope, "/e/" + token, problems))
                        .filter(Objects::nonNull)
                        .map(views::content)
                        .toList(),
                now);
    }

    private ForEmployerPage.Meeting meeting(ForEmployerQueries.Invited invited) {
        return new ForEmployerPage.Meeting(
                invited,
                invited.answerable()
                        ? guests.answerPath(invited.meetingId(), invited.employerId(), invited.version())
                        : null);
    }

    /**
     * Back to the page, in the language and the type it was read in.
     *
     * @param query what a section is to say, for example {@code said=1&}; empty for nothing
     * @param place of the page, for example {@code #questions}; empty for its beginning
     */
    public static ResponseEntity<Void> see(String token, String query, String place) {
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .header(
                        HttpHeaders.LOCATION,
                        "/e/" + token + "?" + query + "lang=" + (Words.english() ? "en" : "zh")
                                + (Frame.large() ? "&type=large" : "") + place)
                .build();
    }
}
