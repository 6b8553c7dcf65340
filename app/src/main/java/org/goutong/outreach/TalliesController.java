package org.goutong.outreach;

import java.util.Arrays;
import java.util.Objects;
import java.util.UUID;
import org.goutong.orgs.Needs;
import org.goutong.orgs.Right;
import org.goutong.orgs.Staff;
import org.goutong.web.Flash;
import org.goutong.web.Problems;
import org.goutong.web.Redirect;
import org.goutong.web.Typed;
import org.goutong.web.View;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** Taps on the counters: a redirect for a plain form, the counters alone for a page that replaces them. */
@Controller
class TalliesController {

    private final Meetings meetings;
    private final MeetingPages pages;
    private final Tallies tallies;
    private final Claims claims;

    TalliesController(Meetings meetings, MeetingPages pages, Tallies tallies, Claims claims) {
        this.meetings = meetings;
        this.pages = pages;
        this.tallies = tallies;
        this.claims = claims;
    }

    /** One tap as it arrives. */
    record Tap(
            @Nullable String tallyKey,
            @Nullable String kind,
            @Nullable String topic,
            @Nullable String quantity) {}

    @GetMapping("/meetings/{id}/counters")
    @Needs(Right.READ)
    View counters(Staff staff, @PathVariable UUID id) {
        return pages.counters(staff, meetings.get(staff.scope(), id), null);
    }

    @PostMapping("/meetings/{id}/tallies")
    @Needs(Right.PLAN)
    ResponseEntity<Void> add(Staff staff, @PathVariable UUID id, Tap tap) {
        var key = count(staff, id, tap);
        Flash.sayWithUndo("/meetings/" + id + "/tallies/" + key + "/reversal", "outreach.tally.added");
        return Redirect.to("/meetings/{id}", id);
    }

    @PostMapping("/meetings/{id}/tallies/counters")
    @Needs(Right.PLAN)
    View addAndShow(Staff staff, @PathVariable UUID id, Tap tap) {
        var key = count(staff, id, tap);
        return pages.counters(staff, meetings.get(staff.scope(), id), key);
    }

    private UUID count(Staff staff, UUID id, Tap tap) {
        meetings.get(staff.scope(), id);
        var problems = Problems.none();
        var key = key(tap.tallyKey(), problems);
        var kind = one(TallyKind.values(), Typed.line(tap.kind()));
        if (kind == null) {
            problems.add("kind", "outreach.tally.kind");
        }
        var topic = one(Topic.values(), Typed.line(tap.topic()));
        var typed = Typed.line(tap.quantity());
        if (!typed.matches("[0-9]{1,6}")) {
            problems.add("quantity", "outreach.tally.bounds", Tallies.MOST);
        }
        problems.refuse();
        tallies.add(
                staff, id, Objects.requireNonNull(key), Objects.requireNonNull(kind), topic, Integer.parseInt(typed));
        return key;
    }

    private static @Nullable UUID key(@Nullable String typed, Problems problems) {
        try {
            return UUID.fromString(Typed.line(typed));
        } catch (IllegalArgumentException unreadable) {
            problems.add("tallyKey", "web.value.unreadable");
            return null;
        }
    }

    private static <E extends Enum<E>> @Nullable E one(E[] values, String name) {
        return Arrays.stream(values)
                .filter(value -> value.name().equals(name))
                .findFirst()
                .orElse(null);
    }

    @PostMapping("/meetings/{id}/tallies/{key}/reversal")
    @Needs(Right.PLAN)
    ResponseEntity<Void> undo(Staff staff, @PathVariable UUID id, @PathVariable UUID key) {
        tallies.undo(staff, id, key);
        Flash.say("outreach.tally.undone");
        return Redirect.to("/meetings/{id}", id);
    }

    @PostMapping("/meetings/{id}/tallies/{key}/reversal/counters")
    @Needs(Right.PLAN)
    View undoAndShow(Staff staff, @PathVariable UUID id, @PathVariable UUID key) {
        tallies.undo(staff, id, key);
        return pages.counters(staff, meetings.get(staff.scope(), id), null);
    }

    @PostMapping("/meetings/{id}/claims")
    @Needs(Right.PLAN)
    Object claim(
            Staff staff, @PathVariable UUID id, ClaimForm form, jakarta.servlet.http.HttpServletResponse response) {
        meetings.get(staff.scope(), id);
        var problems = form.check();
        if (problems.any()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return pages.page(staff, id, form, problems);
        }
        claims.state(
                staff,
                id,
                Claimed.valueOf(form.claimed()),
                form.wording(),
                Integer.parseInt(form.number()),
                Qualifier.valueOf(form.qualifier()),
                form.source());
        Flash.say("outreach.claim.stated");
        return Redirect.to("/meetings/{id}", id);
    }
}
