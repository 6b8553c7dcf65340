package org.goutong.members;

import org.goutong.employers.EmployerUse;
import org.goutong.employers.Reference;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Members work at employers, and came from an application. */
@Configuration(value = "membersEmployersInUse", proxyBeanMethods = false)
class EmployersInUse {

    @Bean
    EmployerUse membersEmployerUse() {
        return new EmployerUse(
                Reference.moving("members.member", "employer_id", "member").following("application_id"));
    }
}
