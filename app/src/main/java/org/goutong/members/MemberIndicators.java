package org.goutong.members;

import org.goutong.web.Indicator;
import org.goutong.web.Indicator.Group;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/** The numbers told by memberships. */
@Configuration(proxyBeanMethods = false)
class MemberIndicators {

    @Bean
    @Order(40)
    Indicator membersIndicator() {
        return new Indicator("members", "members.pub_member", "人", "", Group.STALLS);
    }
}
