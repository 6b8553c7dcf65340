package org.goutong.outreach;

import org.goutong.employers.EmployerUse;
import org.goutong.employers.Reference;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Meetings stand at the door of an employer. */
@Configuration(value = "outreachEmployersInUse", proxyBeanMethods = false)
class EmployersInUse {

    @Bean
    EmployerUse outreachEmployerUse() {
        return new EmployerUse(Reference.moving("outreach.meeting", "target_employer_id", "meeting")
                .told("r.title"));
    }
}
