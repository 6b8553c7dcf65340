package org.goutong.cases;

import java.time.Clock;
import java.util.List;
import java.util.function.BiFunction;
import org.goutong.orgs.CurrentStaff;
import org.goutong.orgs.Right;
import org.goutong.orgs.Staff;
import org.goutong.orgs.StaffPanel;
import org.goutong.talks.EmployerMeeting;
import org.goutong.talks.EmployerMeetings;
import org.goutong.web.Panel;
import org.goutong.web.Time;
import org.goutong.web.View;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/** Hangs on the invitations of a meeting whom else to invite, by what is known of the employers' cases. */
@Configuration(proxyBeanMethods = false)
class InvitationPanels {

    private static final int ADVOCATES = 8;
    private static final int RIPE = 40;

    private final SegmentQueries queries;
    private final ProposalQueries proposals;
    private final UnitRules unitRules;
    private final EmployerMeetings meetings;
    private final CurrentStaff current;
    private final Clock clock;

    InvitationPanels(
            SegmentQueries queries,
            ProposalQueries proposals,
            UnitRules unitRules,
            EmployerMeetings meetings,
            CurrentStaff current,
            Clock clock) {
        this.queries = queries;
        this.proposals = proposals;
        this.unitRules = unitRules;
        this.meetings = meetings;
        this.current = current;
        this.clock = clock;
    }

    /** Whether a meeting still takes employers, and many of them. */
    static boolean open(EmployerMeeting meeting) {
        return meeting.state() == EmployerMeeting.State.PLANNED
                && !Segment.Union.choices(meeting.kind()).isEmpty();
    }

    private static boolean takesDoubters(EmployerMeeting meeting) {
        return Segment.Union.choices(meeting.kind()).contains(Segment.Union.WITHOUT);
    }

    @Bean
    @Order(0)
    Panel ripePanel() {
        return panel((staff, meeting) -> {
            var rules = unitRules.proposals(staff.scope(), meeting.orgCode(), Time.day(clock.instant()));
            var ripe = meeting.placeId() == null || !takesDoubters(meeting)
                    ? List.<MeetingProposal>of()
                    : proposals.list(staff.scope(), meeting, meeting.placeId(), rules, RIPE);
            return ripe.isEmpty() ? null : new RipeNeighbours(meeting.id(), ripe, rules);
        });
    }

    @Bean
    @Order(1)
    Panel segmentPanel() {
        return panel((staff, meeting) -> new SegmentDoor(
                meeting,
                queries.count(staff.scope(), meeting, Segment.proposed(meeting.kind()), Ticks.EVERYBODY)
                        .left()));
    }

    @Bean
    @Order(2)
    Panel advocatesPanel() {
        return panel((staff, meeting) -> {
            var advocates = takesDoubters(meeting)
                    ? queries.listAdvocates(staff.scope(), meeting, ADVOCATES)
                    : List.<SegmentQueries.Advocate>of();
            return advocates.isEmpty() ? null : new PeerAdvocates(meeting.id(), advocates);
        });
    }

    private Panel panel(BiFunction<Staff, EmployerMeeting, @Nullable View> content) {
        return new StaffPanel(current, "employer-meeting-invitations", Right.PLAN, (staff, id) -> {
            var meeting = meetings.get(staff.scope(), id);
            return open(meeting) ? content.apply(staff, meeting) : null;
        });
    }
}
