package org.goutong.joining;

import org.goutong.web.Indicator;
import org.goutong.web.Indicator.Group;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/** The numbers told by applications and by the employers named in them. */
@Configuration(proxyBeanMethods = false)
class ApplicationIndicators {

    private static final String APPLICATION = "/applications/{id}";
    private static final String EMPLOYER = "/employers/{employer_id}";

    @Bean
    @Order(20)
    Indicator applicationsIndicator() {
        return new Indicator("applications", "joining.pub_application", "人", APPLICATION, Group.STALLS);
    }

    @Bean
    @Order(21)
    Indicator admissionsIndicator() {
        return new Indicator("admissions", "joining.pub_admission", "人", APPLICATION, Group.STALLS);
    }

    @Bean
    @Order(30)
    Indicator employersIndicator() {
        return new Indicator("employers", "joining.pub_employer_named", "家", EMPLOYER, Group.STALLS);
    }

    @Bean
    @Order(31)
    Indicator employersWithoutUnionIndicator() {
        return new Indicator(
                "employersWithoutUnion", "joining.pub_employer_without_union", "家", EMPLOYER, Group.STALLS);
    }

    @Bean
    @Order(32)
    Indicator employersWithUnionIndicator() {
        return new Indicator("employersWithUnion", "joining.pub_employer_with_union", "家", EMPLOYER, Group.STALLS);
    }

    @Bean
    @Order(33)
    Indicator unidentifiedIndicator() {
        return new Indicator("unidentified", "joining.pub_unidentified", "人", APPLICATION, Group.STALLS);
    }
}
