package org.goutong.outreach;

import java.time.Clock;
import java.util.UUID;
import org.goutong.orgs.Right;
import org.goutong.orgs.Staff;
import org.goutong.web.Panels;
import org.goutong.web.Problems;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Gathers what the page of a meeting shows. */
@Component
class MeetingPages {

    private final Meetings meetings;
    private final MeetingStore store;
    private final Tallies tallies;
    private final Claims claims;
    private final TargetEmployers employers;
    private final UnitNames units;
    private final Panels panels;
    private final Clock clock;

    MeetingPages(
            Meetings meetings,
            MeetingStore store,
            Tallies tallies,
            Claims claims,
            TargetEmployers employers,
            UnitNames units,
            Panels panels,
            Clock clock) {
        this.meetings = meetings;
        this.store = store;
        this.tallies = tallies;
        this.claims = claims;
        this.employers = employers;
        this.units = units;
        this.panels = panels;
        this.clock = clock;
    }

    /** The page, with a claim that has to be mended or an empty one. */
    MeetingPage page(Staff staff, UUID id, ClaimForm form, Problems problems) {
        var meeting = meetings.get(staff.scope(), id);
        var target = meeting.targetEmployerId() == null
                ? ""
                : employers
                        .find(staff.scope(), meeting.targetEmployerId())
                        .map(TargetEmployers.Target::name)
                        .orElse("");
        return new MeetingPage(
                meeting,
                units.of(staff).getOrDefault(meeting.orgCode(), meeting.unionName()),
                store.listStaff(staff.scope(), id),
                store.listSteps(staff.scope(), id),
                target,
                counters(staff, meeting, null),
                claims.list(staff.scope(), id),
                form,
                problems,
                panels.on("meeting-figures", id),
                panels.on("meeting-queue", id),
                clock.instant(),
                staff.may(Right.PLAN));
    }

    /** The counters alone, after a tap or by themselves. */
    Counters counters(Staff staff, Meeting meeting, @Nullable UUID tapped) {
        var now = clock.instant();
        var late = meeting.closedAt() != null && now.isBefore(meeting.closedAt().plus(Tallies.LATE));
        var open = meeting.state() == Meeting.State.OPEN;
        return Counters.of(
                meeting.id(),
                staff.may(Right.PLAN) && (open || late),
                open,
                tallies.list(staff.scope(), meeting.id()),
                tapped,
                now);
    }
}
