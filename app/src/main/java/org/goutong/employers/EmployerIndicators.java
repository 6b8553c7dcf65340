package org.goutong.employers;

import org.goutong.web.Indicator;
import org.goutong.web.Indicator.Group;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/** The numbers told by the register: which employers there were on a day, and which of them had a union. */
@Configuration(proxyBeanMethods = false)
class EmployerIndicators {

    private static final String PATH = "/employers/{id}";
    private static final String STANDING = "employersStanding";

    @Bean
    @Order(110)
    Indicator employersStandingIndicator() {
        return new Indicator(STANDING, "employers.pub_standing_employer", "家", PATH, Group.COVERAGE, "", true);
    }

    @Bean
    @Order(111)
    Indicator employersStandingWithUnionIndicator() {
        return new Indicator(
                "employersStandingWithUnion",
                "employers.pub_standing_with_union",
                "家",
                PATH,
                Group.COVERAGE,
                STANDING,
                true);
    }
}
