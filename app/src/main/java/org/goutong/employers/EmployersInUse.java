package org.goutong.employers;

import org.goutong.orgs.Scopes;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** An employer is in use when a decision about a spelling, or the matching of names, refers to it. */
@Configuration(value = "employersEmployersInUse", proxyBeanMethods = false)
class EmployersInUse {

    @Bean
    EmployerUse employersEmployerUse(Scopes scopes, JdbcClient jdbc) {
        return new EmployerUse(scopes, jdbc, """
                select employer_id from employers.mention where employer_id = any(:employers)
                union select recognised_id from employers.mention where recognised_id = any(:employers)
                union select employer_id from employers.alias where employer_id = any(:employers)
                """);
    }
}
