package org.goutong.talks;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.goutong.orgs.CurrentStaff;
import org.goutong.orgs.Right;
import org.goutong.orgs.Staff;
import org.goutong.orgs.StaffPanel;
import org.goutong.web.Panel;
import org.goutong.web.Time;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/** Shows meetings with employers on the pages of the day, of meetings with workers and of an employer. */
@Configuration(proxyBeanMethods = false)
class EmployerMeetingPanels {

    private static final int MOST_OF_EMPLOYER = 20;

    /** More than every unit of the city on a communication day. */
    private static final int MOST_OF_DAY = 500;

    private static final int FORGOTTEN = 20;
    private static final int FORGOTTEN_DAYS = 31;

    private final CurrentStaff current;
    private final Clock clock;

    EmployerMeetingPanels(CurrentStaff current, Clock clock) {
        this.current = current;
        this.clock = clock;
    }

    @Bean
    Panel kindsOfMeetings() {
        return new StaffPanel(current, "meetings", (staff, subject) -> new MeetingKinds(false));
    }

    @Bean
    Panel employerMeetingsOfDay(EmployerMeetingQueries queries, EmployerMeetingRows rows) {
        return new StaffPanel(current, "today-meetings", (staff, subject) -> {
            var meetings = ofDay(queries, staff);
            return meetings.isEmpty() ? null : new TodaysEmployerMeetings(rows.of(staff, meetings));
        });
    }

    /** The day's, and before them what nobody has closed in the last month. */
    private List<EmployerMeeting> ofDay(EmployerMeetingQueries queries, Staff staff) {
        var day = Time.day(clock.instant());
        var start = day.atStartOfDay(Time.ZONE).toInstant();
        var end = day.plusDays(1).atStartOfDay(Time.ZONE).toInstant();
        var open = new EmployerMeetingSearch(
                EmployerMeeting.State.PLANNED, null, "", start.minus(Duration.ofDays(FORGOTTEN_DAYS)), start);
        var today = new EmployerMeetingSearch(null, null, "", start, end);
        var meetings = new ArrayList<>(queries.listNext(staff.scope(), open, null, FORGOTTEN));
        queries.listNext(staff.scope(), today, null, MOST_OF_DAY).stream()
                .filter(meeting -> meeting.state() != EmployerMeeting.State.CANCELLED)
                .forEach(meetings::add);
        return meetings;
    }

    @Bean
    @Order(80)
    Panel meetingsWithEmployer(OwnEmployers employers, GuestQueries guests) {
        return new StaffPanel(current, "employer", (staff, employer) -> {
            var mayPlan = staff.may(Right.PLAN) && employers.has(staff, employer);
            var met = guests.listOfEmployer(staff.scope(), employer, MOST_OF_EMPLOYER);
            var now = clock.instant();
            return mayPlan || !met.isEmpty()
                    ? new EmployerMet(
                            employer,
                            met.stream()
                                    .map(one -> new EmployerMet.Row(
                                            one,
                                            Time.span(
                                                    one.meeting().opensAt(),
                                                    one.meeting().closesAt(),
                                                    now)))
                                    .toList(),
                            mayPlan)
                    : null;
        });
    }
}
