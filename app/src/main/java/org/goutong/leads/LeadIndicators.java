package org.goutong.leads;

import org.goutong.web.Indicator;
import org.goutong.web.Indicator.Group;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/** The numbers told by signals at employers and by the leads raised from them. */
@Configuration(proxyBeanMethods = false)
class LeadIndicators {

    @Bean
    @Order(60)
    Indicator leadsIndicator() {
        return new Indicator("leads", "leads.pub_lead", "家", "/employers/{employer_id}", Group.CASES);
    }

    @Bean
    @Order(61)
    Indicator signalsIndicator() {
        return new Indicator("signals", "leads.pub_signal", "份", "/applications/{id}", Group.CASES);
    }
}
