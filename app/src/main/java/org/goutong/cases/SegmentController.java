package org.goutong.cases;

import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.goutong.orgs.Needs;
import org.goutong.orgs.Right;
import org.goutong.orgs.Staff;
import org.goutong.places.Places;
import org.goutong.talks.EmployerMeeting;
import org.goutong.talks.EmployerMeetings;
import org.goutong.web.Flash;
import org.goutong.web.Redirect;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Invites the employers of a segment to a meeting at once. */
@Controller
@Needs(Right.PLAN)
class SegmentController {

    private static final int MOST_PLACES = 300;

    private final SegmentQueries queries;
    private final InvitedPeople contacts;
    private final EmployerMeetings meetings;
    private final Places places;

    SegmentController(SegmentQueries queries, InvitedPeople contacts, EmployerMeetings meetings, Places places) {
        this.queries = queries;
        this.contacts = contacts;
        this.meetings = meetings;
        this.places = places;
    }

    @GetMapping("/employer-meetings/{id}/segment")
    Object choose(
            Staff staff,
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable String union,
            @RequestParam(required = false) @Nullable String place,
            @RequestParam(required = false) @Nullable String least,
            @RequestParam(required = false) @Nullable String industry,
            @RequestParam(required = false) @Nullable String stage) {
        var meeting = meetings.get(staff.scope(), id);
        if (!InvitationPanels.open(meeting)) {
            return Redirect.to("/employer-meetings/{id}", id);
        }
        var segment = Segment.of(meeting.kind(), union, place, least, industry, stage);
        return page(staff, meeting, segment, Ticks.EVERYBODY, 1, false);
    }

    private SegmentPage page(
            Staff staff, EmployerMeeting meeting, Segment segment, Ticks ticks, int wanted, boolean changed) {
        var matches = queries.count(staff.scope(), meeting, segment, ticks);
        int page = Math.min(wanted, SegmentPage.pages(matches.left()));
        return new SegmentPage(
                meeting,
                segment,
                places(staff, meeting, segment.place()),
                matches,
                queries.list(
                        staff.scope(), meeting, segment, (page - 1) * SegmentPage.ON_A_PAGE, SegmentPage.ON_A_PAGE),
                ticks,
                page,
                changed);
    }

    /** Places by identifier; the chosen one stays, however long the list is. */
    private Map<String, String> places(Staff staff, EmployerMeeting meeting, @Nullable UUID chosen) {
        var choices = new LinkedHashMap<String, String>();
        if (chosen != null) {
            choices.put(chosen.toString(), places.get(staff.scope(), chosen).name());
        }
        queries.listPlaces(staff.scope(), meeting.orgCode(), MOST_PLACES)
                .forEach(place -> choices.putIfAbsent(place.id().toString(), place.name()));
        return choices;
    }

    /** Turns to another page, with what is ticked on this one. */
    @PostMapping("/employer-meetings/{id}/segment/pages")
    Object turn(Staff staff, @PathVariable UUID id, SegmentForm form) {
        var meeting = meetings.get(staff.scope(), id);
        return InvitationPanels.open(meeting)
                ? page(staff, meeting, form.segment(meeting.kind()), form.ticks(), form.turned(), false)
                : Redirect.to("/employer-meetings/{id}", id);
    }

    @PostMapping("/employer-meetings/{id}/segment")
    Object invite(Staff staff, @PathVariable UUID id, SegmentForm form, HttpServletResponse response) {
        var meeting = meetings.get(staff.scope(), id);
        var segment = form.segment(meeting.kind());
        if (segment.place() != null) {
            places.get(staff.scope(), segment.place());
        }
        var ticks = form.ticks();
        if (ticks.all() && !form.saw(queries.count(staff.scope(), meeting, segment, ticks))) {
            response.setStatus(HttpStatus.CONFLICT.value());
            return page(staff, meeting, segment, ticks, 1, true);
        }
        var chosen = queries.listTicked(staff.scope(), meeting, segment, ticks, Ticks.MOST + 1);
        var invited = meetings.invite(staff, id, contacts.invitations(staff.scope(), chosen));
        Flash.say("cases.segment.invited", invited, chosen.size() - invited);
        return Redirect.back(segment.address(id), Segment.path(id));
    }

    /** Invites those of the ripe ones at the place of a meeting that are ticked, whatever their size. */
    @PostMapping("/employer-meetings/{id}/ripe")
    ResponseEntity<Void> inviteRipe(
            Staff staff, @PathVariable UUID id, @RequestParam(required = false) @Nullable List<UUID> employer) {
        Set<UUID> chosen = employer == null ? Set.of() : new LinkedHashSet<>(employer);
        var invited = meetings.invite(staff, id, contacts.invitations(staff.scope(), chosen));
        Flash.say("cases.segment.invited", invited, chosen.size() - invited);
        return Redirect.to("/employer-meetings/{id}/invitations", id);
    }
}
