package org.goutong.cases;

import org.goutong.employers.EmployerUse;
import org.goutong.orgs.Scopes;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** An employer is in use when it has a case. */
@Configuration(value = "casesEmployersInUse", proxyBeanMethods = false)
class EmployersInUse {

    @Bean
    EmployerUse casesEmployerUse(Scopes scopes, JdbcClient jdbc) {
        return new EmployerUse(scopes, jdbc, """
                select employer_id from cases.case where employer_id = any(:employers)
                """);
    }
}
