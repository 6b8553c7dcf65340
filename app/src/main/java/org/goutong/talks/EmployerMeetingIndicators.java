package org.goutong.talks;

import org.goutong.web.Indicator;
import org.goutong.web.Indicator.Group;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/** The numbers told by meetings with employers; the kinds are counted apart. */
@Configuration(proxyBeanMethods = false)
class EmployerMeetingIndicators {

    private static final String MEETING = "/employer-meetings/{id}";
    private static final String EMPLOYER = "/employers/{employer_id}";

    @Bean
    @Order(70)
    Indicator oneToOneIndicator() {
        return new Indicator(
                "employerMeetingsOneToOne", "talks.pub_one_to_one_held", "场", MEETING, Group.EMPLOYER_MEETINGS);
    }

    @Bean
    @Order(71)
    Indicator mixedIndicator() {
        return new Indicator("employerMeetingsMixed", "talks.pub_mixed_held", "场", MEETING, Group.EMPLOYER_MEETINGS);
    }

    @Bean
    @Order(72)
    Indicator unionisedIndicator() {
        return new Indicator(
                "employerMeetingsUnionised", "talks.pub_unionised_held", "场", MEETING, Group.EMPLOYER_MEETINGS);
    }

    @Bean
    @Order(73)
    Indicator roundTablesIndicator() {
        return new Indicator("roundTables", "talks.pub_round_table_held", "场", MEETING, Group.EMPLOYER_MEETINGS);
    }

    @Bean
    @Order(74)
    Indicator employerTalksIndicator() {
        return new Indicator("employerTalks", "talks.pub_talk_held", "场", MEETING, Group.EMPLOYER_MEETINGS);
    }

    @Bean
    @Order(75)
    Indicator attendingEmployersIndicator() {
        return new Indicator("attendingEmployers", "talks.pub_attendance", "家", EMPLOYER, Group.EMPLOYER_MEETINGS);
    }

    @Bean
    @Order(76)
    Indicator attendingWithoutUnionIndicator() {
        return new Indicator(
                "attendingWithoutUnion", "talks.pub_attendance_without_union", "家", EMPLOYER, Group.EMPLOYER_MEETINGS);
    }

    @Bean
    @Order(77)
    Indicator preparingIndicator() {
        return new Indicator("preparing", "talks.pub_preparing", "家", EMPLOYER, Group.EMPLOYER_MEETINGS);
    }

    @Bean
    @Order(78)
    Indicator intendingIndicator() {
        return new Indicator("intending", "talks.pub_intending", "家", EMPLOYER, Group.EMPLOYER_MEETINGS);
    }

    @Bean
    @Order(79)
    Indicator wantingIndicator() {
        return new Indicator(
                "wantingUnion", "talks.pub_wanting", "家", EMPLOYER, Group.EMPLOYER_MEETINGS, "attendingWithoutUnion");
    }
}
