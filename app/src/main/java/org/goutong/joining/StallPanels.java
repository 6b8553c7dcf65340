package org.goutong.joining;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.goutong.orgs.CurrentStaff;
import org.goutong.outreach.Meeting;
import org.goutong.outreach.Meetings;
import org.goutong.web.Badge;
import org.goutong.web.Panel;
import org.goutong.web.View;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/** What joining shows on the pages of a stall and of a place, and beside the menu. */
@Configuration(proxyBeanMethods = false)
class StallPanels {

    private static final int STALLS = 20;

    @Bean
    Panel stallFigures(CurrentStaff current, ApplicationQueries applications, Meetings meetings, Clock clock) {
        return new OnPage("meeting-figures") {
            @Override
            public @Nullable View view(UUID meetingId) {
                var staff = current.find();
                return staff == null
                        ? null
                        : new FiguresPanel(
                                meetingId,
                                applications.figures(staff.scope(), meetingId),
                                meetings.get(staff.scope(), meetingId).state() == Meeting.State.OPEN,
                                clock.instant());
            }
        };
    }

    @Bean
    Panel stallQueue(CurrentStaff current, ApplicationPages pages) {
        return new OnPage("meeting-queue") {
            @Override
            public @Nullable View view(UUID meetingId) {
                var staff = current.find();
                return staff == null ? null : pages.queue(staff, meetingId, null);
            }
        };
    }

    @Bean
    @Order(20)
    Panel placeYield(CurrentStaff current, ApplicationQueries applications, Clock clock) {
        return new OnPage("place") {
            @Override
            public @Nullable View view(UUID placeId) {
                var staff = current.find();
                var stalls = staff == null
                        ? List.<PlaceYieldPanel.Yield>of()
                        : applications.listYields(staff.scope(), placeId, STALLS);
                return stalls.isEmpty() ? null : new PlaceYieldPanel(stalls, clock.instant());
            }
        };
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

    private abstract static class OnPage implements Panel {

        private final String page;

        private OnPage(String page) {
            this.page = page;
        }

        @Override
        public String page() {
            return page;
        }
    }
}
