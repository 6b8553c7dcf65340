package org.goutong.outreach;

import org.goutong.employers.EmployerUse;
import org.goutong.orgs.Scopes;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** An employer is in use when a meeting stands at its door, or it is invited to one. */
@Configuration(value = "outreachEmployersInUse", proxyBeanMethods = false)
class EmployersInUse {

    @Bean
    EmployerUse outreachEmployerUse(Scopes scopes, JdbcClient jdbc) {
        return new EmployerUse(scopes, jdbc, """
                select target_employer_id from outreach.meeting where target_employer_id = any(:employers)
                union select employer_id from outreach.employer_meeting where employer_id = any(:employers)
                union select employer_id from outreach.guest where employer_id = any(:employers)
                """);
    }
}
