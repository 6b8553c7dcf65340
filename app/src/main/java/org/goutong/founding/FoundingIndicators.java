package org.goutong.founding;

import org.goutong.web.Indicator;
import org.goutong.web.Indicator.Group;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/** The numbers told by foundings: what was asked for, what was approved, what stands. */
@Configuration(proxyBeanMethods = false)
class FoundingIndicators {

    @Bean
    @Order(100)
    Indicator foundingRequestsIndicator() {
        return new Indicator(
                "foundingRequests", "founding.pub_request", "家", "/foundings/{process_id}", Group.FOUNDINGS);
    }

    @Bean
    @Order(101)
    Indicator foundingApprovalsIndicator() {
        return new Indicator(
                "foundingApprovals", "founding.pub_approval", "家", "/foundings/{process_id}", Group.FOUNDINGS);
    }

    @Bean
    @Order(102)
    Indicator unionsFoundedIndicator() {
        return new Indicator("unionsFounded", "founding.pub_union", "家", "/foundings/{id}", Group.FOUNDINGS);
    }
}
