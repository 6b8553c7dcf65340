package org.goutong.joining;

import org.goutong.employers.EmployerUse;
import org.goutong.orgs.Scopes;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** An employer is in use when an application names it. */
@Configuration(value = "joiningEmployersInUse", proxyBeanMethods = false)
class EmployersInUse {

    @Bean
    EmployerUse joiningEmployerUse(Scopes scopes, JdbcClient jdbc) {
        return new EmployerUse(scopes, jdbc, """
                select distinct employer_id from joining.application where employer_id = any(:employers)
                """);
    }
}
