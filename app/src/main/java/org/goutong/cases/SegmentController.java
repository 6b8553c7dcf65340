package org.goutong.cases;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.goutong.orgs.Needs;
import org.goutong.orgs.Right;
import org.goutong.orgs.Staff;
import org.goutong.places.Places;
import org.goutong.talks.EmployerMeeting;
import org.goutong.talks.EmployerMeetings;
import org.goutong.talks.Invitation;
import org.goutong.web.Flash;
import org.goutong.web.Redirect;
import org.jspecify.annotations.Nullable;
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
    private final EmployerMeetings meetings;
    private final Places places;

    SegmentController(SegmentQueries queries, EmployerMeetings meetings, Places places) {
        this.queries = queries;
        this.meetings = meetings;
        this.places = places;
    }

    @GetMapping("/employer-meetings/{id}/segment")
    Object choose(
            Staff staff,
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable String place,
            @RequestParam(required = false) @Nullable String least,
            @RequestParam(required = false) @Nullable String industry,
            @RequestParam(required = false) @Nullable String stage) {
        var meeting = meetings.get(staff.scope(), id);
        if (!InvitationPanels.open(meeting)) {
            return Redirect.to("/employer-meetings/{id}", id);
        }
        var segment = Segment.of(place, least, industry, stage);
        return new SegmentPage(
                meeting,
                segment,
                places(staff, meeting, segment.place()),
                queries.count(staff.scope(), meeting, segment),
                queries.list(staff.scope(), meeting, segment, SegmentPage.MOST));
    }

    /** Places by identifier; the chosen one stays, however long the list is. */
    private Map<String, String> places(Staff staff, EmployerMeeting meeting, @Nullable UUID chosen) {
        var choices = new LinkedHashMap<String, String>();
        if (chosen != null) {
            choices.put(chosen.toString(), places.get(staff.scope(), chosen).name());
        }
        queries.listPlaces(staff.scope(), meeting, MOST_PLACES)
                .forEach(place -> choices.putIfAbsent(place.id().toString(), place.name()));
        return choices;
    }

    @PostMapping("/employer-meetings/{id}/segment")
    ResponseEntity<Void> invite(
            Staff staff,
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable List<UUID> employer,
            @RequestParam(required = false) @Nullable String back) {
        var chosen = employer == null ? List.<UUID>of() : List.copyOf(new LinkedHashSet<>(employer));
        var invited =
                meetings.invite(staff, id, chosen.stream().map(Invitation::of).toList());
        Flash.say("cases.segment.invited", invited, chosen.size() - invited);
        return Redirect.back(back, Segment.path(id));
    }
}
