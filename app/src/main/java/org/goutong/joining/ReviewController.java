package org.goutong.joining;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.goutong.orgs.Needs;
import org.goutong.orgs.Right;
import org.goutong.orgs.Staff;
import org.goutong.outreach.Meetings;
import org.goutong.web.Flash;
import org.goutong.web.NotFound;
import org.goutong.web.Problems;
import org.goutong.web.Redirect;
import org.goutong.web.Slice;
import org.goutong.web.Typed;
import org.goutong.web.View;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Reviewing on the spot and at the desk. */
@Controller
@Needs(Right.REVIEW)
class ReviewController {

    private static final int SHORTEST_REASON = 2;
    private static final int LONGEST_REASON = 200;

    private final Reviews reviews;
    private final ApplicationQueries applications;
    private final ApplicationPages pages;
    private final Meetings meetings;
    private final Clock clock;

    ReviewController(
            Reviews reviews, ApplicationQueries applications, ApplicationPages pages, Meetings meetings, Clock clock) {
        this.reviews = reviews;
        this.applications = applications;
        this.pages = pages;
        this.meetings = meetings;
        this.clock = clock;
    }

    /** The unit's queue; {@code tail} finds by the last four digits of a phone. */
    @GetMapping("/applications")
    @Needs(Right.READ)
    View list(
            @RequestParam(name = "show", defaultValue = "waiting") String asked,
            @RequestParam(required = false) @Nullable UUID meeting,
            @RequestParam(required = false) @Nullable String tail,
            @RequestParam(required = false) @Nullable String cursor,
            Staff staff) {
        var show = ApplicationsPage.known(asked);
        var spot = meeting == null ? null : meetings.get(staff.scope(), meeting).spot();
        var wanted = tail == null ? "" : tail.replaceAll("\\D", "");
        var found = applications.list(
                staff.scope(),
                ApplicationsPage.states(show),
                meeting,
                wanted.length() == 4 ? wanted : null,
                Slice.of(30, cursor));
        return new ApplicationsPage(
                found, show, meeting, spot, wanted, cursor, staff.may(Right.REVIEW), clock.instant());
    }

    @GetMapping("/applications/{applicationId}")
    @Needs(Right.READ)
    View show(@PathVariable UUID applicationId, Staff staff) {
        return pages.page(staff, applicationId, null, Problems.none());
    }

    @PostMapping("/applications/{applicationId}/admission")
    ResponseEntity<Void> admit(
            @PathVariable UUID applicationId, @RequestParam(required = false) @Nullable String back, Staff staff) {
        var name = get(staff, applicationId).name();
        var outcome = reviews.admit(staff, applicationId);
        Flash.sayWithUndo("/applications/" + applicationId + "/undo", "joining.done." + outcome, name);
        return Redirect.back(back, "/applications/{id}", applicationId);
    }

    @PostMapping("/applications/admissions")
    ResponseEntity<Void> admitAll(
            @RequestParam(required = false) @Nullable List<UUID> application,
            @RequestParam(required = false) @Nullable String back,
            Staff staff) {
        if (application == null || application.isEmpty()) {
            Flash.say("joining.done.none-selected");
        } else {
            // Every submitted id is looked up in the scope first: one that is not theirs answers 404 and changes
            // nothing.
            application.forEach(id -> get(staff, id));
            Flash.say("joining.done.several", reviews.admitAll(staff, application), application.size());
        }
        return Redirect.back(back, "/applications");
    }

    @GetMapping("/applications/{applicationId}/return")
    View askReason(
            @PathVariable UUID applicationId, @RequestParam(required = false) @Nullable String back, Staff staff) {
        return new ReturnPage(get(staff, applicationId), "", Redirect.ours(back), Problems.none());
    }

    @PostMapping("/applications/{applicationId}/return")
    Object giveBack(
            @PathVariable UUID applicationId,
            @RequestParam(name = "reason", defaultValue = "") String typed,
            @RequestParam(required = false) @Nullable String back,
            Staff staff,
            HttpServletResponse response) {
        var reason = Typed.line(typed);
        var row = get(staff, applicationId);
        var problems = checkReason(reason);
        if (problems.any()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return new ReturnPage(row, reason, Redirect.ours(back), problems);
        }
        reviews.giveBack(staff, applicationId, reason.strip());
        Flash.sayWithUndo("/applications/" + applicationId + "/undo", "joining.done.RETURNED", row.name());
        return Redirect.back(back, "/applications/{id}", applicationId);
    }

    @PostMapping("/applications/{applicationId}/confirmation")
    ResponseEntity<Void> confirm(
            @PathVariable UUID applicationId, @RequestParam(required = false) @Nullable String back, Staff staff) {
        var name = get(staff, applicationId).name();
        reviews.confirm(staff, applicationId);
        Flash.say("joining.done.CONFIRMED", name);
        return Redirect.back(back, "/applications/{id}", applicationId);
    }

    @PostMapping("/applications/{applicationId}/undo")
    ResponseEntity<Void> undo(
            @PathVariable UUID applicationId, @RequestParam(required = false) @Nullable String back, Staff staff) {
        reviews.undo(staff, applicationId);
        var row = get(staff, applicationId);
        Flash.say("joining.done.UNDONE", row.name());
        return Redirect.back(back, "/applications/{id}", applicationId);
    }

    /** Shows phone and document in full, once, for a reason that the trail keeps. */
    @PostMapping("/applications/{applicationId}/revelation")
    @Needs(Right.REVEAL)
    View reveal(
            @PathVariable UUID applicationId,
            @RequestParam(name = "reason", defaultValue = "") String typed,
            Staff staff,
            HttpServletResponse response) {
        var reason = Typed.line(typed);
        get(staff, applicationId);
        var problems = checkReason(reason);
        response.setHeader("Cache-Control", "no-store");
        if (problems.any()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return pages.page(staff, applicationId, null, problems);
        }
        return pages.page(staff, applicationId, reviews.reveal(staff, applicationId, reason.strip()), problems);
    }

    /** The queue of a stall, alone: what htmx puts in place of the one on the page. */
    @GetMapping("/meetings/{meetingId}/queue")
    @Needs(Right.READ)
    View queue(@PathVariable UUID meetingId, @RequestParam(required = false) @Nullable String tail, Staff staff) {
        meetings.get(staff.scope(), meetingId);
        return pages.queue(staff, meetingId, tail);
    }

    /** How many came since the queue was drawn, and the figures as they stand. */
    @GetMapping("/meetings/{meetingId}/queue/news")
    @Needs(Right.READ)
    View news(@PathVariable UUID meetingId, @RequestParam(required = false) @Nullable UUID last, Staff staff) {
        meetings.get(staff.scope(), meetingId);
        return new QueueNews(meetingId, applications.countNewer(staff.scope(), meetingId, last), last);
    }

    @GetMapping("/meetings/{meetingId}/figures")
    @Needs(Right.READ)
    View figures(@PathVariable UUID meetingId, Staff staff) {
        meetings.get(staff.scope(), meetingId);
        return new FiguresPanel(meetingId, applications.figures(staff.scope(), meetingId), true, clock.instant());
    }

    private QueueRow get(Staff staff, UUID id) {
        return applications.find(staff.scope(), id).orElseThrow(NotFound::new);
    }

    private static Problems checkReason(String reason) {
        var problems = Problems.none();
        var length = reason.strip().length();
        if (length < SHORTEST_REASON) {
            problems.add("reason", "joining.reason.missing");
        } else if (length > LONGEST_REASON) {
            problems.add("reason", "joining.reason.too-long", LONGEST_REASON);
        }
        return problems;
    }
}
