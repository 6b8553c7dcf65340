package org.goutong.outreach;

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
                "employerMeetingsOneToOne", "outreach.pub_one_to_one_held", "场", MEETING, Group.EMPLOYER_MEETINGS);
    }

    @Bean
    @Order(71)
    Indicator mixedIndicator() {
        return new Indicator("employerMeetingsMixed", "outreach.pub_mixed_held", "场", MEETING, Group.EMPLOYER_MEETINGS);
    }

    @Bean
    @Order(72)
    Indicator unionisedIndicator() {
        return new Indicator(
                "employerMeetingsUnionised", "outreach.pub_unionised_held", "场", MEETING, Group.EMPLOYER_MEETINGS);
    }

    @Bean
    @Order(73)
    Indicator roundTablesIndicator() {
        return new Indicator("roundTables", "outreach.pub_round_table_held", "场", MEETING, Group.EMPLOYER_MEETINGS);
    }

    @Bean
    @Order(74)
    Indicator employerTalksIndicator() {
        return new Indicator("employerTalks", "outreach.pub_talk_held", "场", MEETING, Group.EMPLOYER_MEETINGS);
    }

    @Bean
    @Order(75)
    Indicator attendingEmployersIndicator() {
        return new Indicator("attendingEmployers", "outreach.pub_attendance", "家", EMPLOYER, Group.EMPLOYER_MEETINGS);
    }

    @Bean
    @Order(76)
    Indicator attendingWithoutUnionIndicator() {
        return new Indicator(
                "attendingWithoutUnion",
                "outreach.pub_attendance_without_union",
                "家",
                EMPLOYER,
                Group.EMPLOYER_MEETINGS);
    }

    @Bean
    @Order(77)
    Indicator preparingIndicator() {
        return new Indicator("preparing", "outreach.pub_preparing", "家", EMPLOYER, Group.EMPLOYER_MEETINGS);
    }

    @Bean
    @Order(78)
    Indicator intendingIndicator() {
        return new Indicator("intending", "outreach.pub_intending", "家", EMPLOYER, Group.EMPLOYER_MEETINGS);
    }

    @Bean
    @Order(79)
    Indicator wantingIndicator() {
        return new Indicator(
                "wantingUnion",
                "outreach.pub_wanting",
                "家",
                EMPLOYER,
                Group.EMPLOYER_MEETINGS,
                "attendingWithoutUnion");
    }
}
