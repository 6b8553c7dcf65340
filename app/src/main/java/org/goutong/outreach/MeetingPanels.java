package org.goutong.outreach;

import org.goutong.orgs.CurrentStaff;
import org.goutong.orgs.Right;
import org.goutong.orgs.StaffPanel;
import org.goutong.web.Panel;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/** Shows on the pages of a place and of an employer which meetings were held there. */
@Configuration(proxyBeanMethods = false)
class MeetingPanels {

    private static final int MOST = 20;

    private final CurrentStaff current;
    private final MeetingQueries queries;
    private final MeetingRows rows;

    MeetingPanels(CurrentStaff current, MeetingQueries queries, MeetingRows rows) {
        this.current = current;
        this.queries = queries;
        this.rows = rows;
    }

    @Bean
    @Order(10)
    Panel meetingsAtPlace() {
        return new StaffPanel(current, "place", (staff, place) -> {
            var meetings = queries.listAtPlace(staff.scope(), place, MOST);
            return new PlaceMeetings(place, rows.of(staff, meetings), staff.may(Right.PLAN));
        });
    }

    @Bean
    @Order(90)
    Panel meetingsAtDoor(TargetEmployers employers) {
        return new StaffPanel(current, "employer", (staff, employer) -> {
            var mine = employers
                    .find(staff.scope(), employer)
                    .filter(target -> staff.covers(target.orgCode()))
                    .isPresent();
            var meetings = queries.listAtDoor(staff.scope(), employer, MOST);
            var mayPlan = mine && staff.may(Right.PLAN);
            return mayPlan || !meetings.isEmpty()
                    ? new DoorMeetings(employer, rows.of(staff, meetings), mayPlan)
                    : null;
        });
    }
}
