package org.goutong.joining;

import java.time.Clock;
import org.goutong.orgs.CurrentStaff;
import org.goutong.orgs.StaffPanel;
import org.goutong.outreach.Meeting;
import org.goutong.outreach.Meetings;
import org.goutong.web.Badge;
import org.goutong.web.Panel;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/** What joining shows on the pages of a stall and of a place, and beside the menu. */
@Configuration(proxyBeanMethods = false)
class StallPanels {

    private static final int STALLS = 20;

    @Bean
    Panel stallFigures(CurrentStaff current, ApplicationQueries applications, Meetings meetings, Clock clock) {
        return new StaffPanel(
                current,
                "meeting-figures",
                (staff, meeting) -> new FiguresPanel(
                        meeting,
                        applications.figures(staff.scope(), meeting),
                        meetings.get(staff.scope(), meeting).state() == Meeting.State.OPEN,
                        clock.instant()));
    }

    @Bean
    Panel stallQueue(CurrentStaff current, ApplicationPages pages) {
        return new StaffPanel(current, "meeting-queue", (staff, meeting) -> pages.queue(staff, meeting, null));
    }

    @Bean
    @Order(20)
    Panel placeYield(CurrentStaff current, ApplicationQueries applications, Clock clock) {
        return new StaffPanel(current, "place", (staff, place) -> {
            var stalls = applications.listYields(staff.scope(), place, STALLS);
            return stalls.isEmpty() ? null : new PlaceYieldPanel(stalls, clock.instant());
        });
    }

    @Bean
    Badge applicationsBadge(CurrentStaff current, ApplicationQueries applications) {
        return new Badge() {
            @Override
            public String menu() {
                return "applications";
            }

            @Override
            public int count() {
                var staff = current.find();
                return staff == null || !staff.role().organiser() ? 0 : applications.countWaiting(staff.scope());
            }
        };
    }
}
