package org.goutong.outreach;

import org.goutong.web.Indicator;
import org.goutong.web.Indicator.Group;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/** The numbers told by meetings and by what was counted at them. */
@Configuration(proxyBeanMethods = false)
class MeetingIndicators {

    @Bean
    @Order(10)
    Indicator meetingsHeldIndicator() {
        return new Indicator("meetingsHeld", "outreach.pub_meeting_held", "场", "/meetings/{id}/report", Group.STALLS);
    }

    @Bean
    @Order(50)
    Indicator consultationsIndicator() {
        return new Indicator("consultations", "outreach.pub_consultation", "人次", "", Group.STALLS);
    }

    @Bean
    @Order(51)
    Indicator materialsIndicator() {
        return new Indicator("materials", "outreach.pub_material", "份", "", Group.STALLS);
    }

    @Bean
    @Order(52)
    Indicator coolingPacksIndicator() {
        return new Indicator("coolingPacks", "outreach.pub_cooling_pack", "份", "", Group.STALLS);
    }
}
