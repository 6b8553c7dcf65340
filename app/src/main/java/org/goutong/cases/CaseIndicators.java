package org.goutong.cases;

import org.goutong.web.Indicator;
import org.goutong.web.Indicator.Group;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/** The numbers told by cases: whom somebody went to, who intends, who agreed, who applied. */
@Configuration(proxyBeanMethods = false)
class CaseIndicators {

    private static final String PATH = "/employers/{employer_id}";

    @Bean
    @Order(90)
    Indicator employersVisitedIndicator() {
        return new Indicator("employersVisited", "cases.pub_visited_employer", "家", PATH, Group.CASES);
    }

    @Bean
    @Order(91)
    Indicator employersIntendingIndicator() {
        return new Indicator("employersIntending", "cases.pub_intending_employer", "家", PATH, Group.CASES);
    }

    @Bean
    @Order(92)
    Indicator employersAgreedIndicator() {
        return new Indicator("employersAgreed", "cases.pub_agreed_employer", "家", PATH, Group.CASES);
    }

    @Bean
    @Order(93)
    Indicator employersAppliedIndicator() {
        return new Indicator("employersApplied", "cases.pub_applied_employer", "家", PATH, Group.CASES);
    }

    @Bean
    @Order(94)
    Indicator visitedEmployersAppliedIndicator() {
        return new Indicator(
                "visitedEmployersApplied", "cases.pub_visited_applied", "家", PATH, Group.CASES, "employersVisited");
    }
}
