package org.goutong.cases;

import org.goutong.employers.EmployerUse;
import org.goutong.orgs.Scopes;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** An employer is in use when it has a lead. */
@Configuration(value = "casesEmployersInUse", proxyBeanMethods = false)
class EmployersInUse {

    @Bean
    EmployerUse casesEmployerUse(Scopes scopes, JdbcClient jdbc) {
        return new EmployerUse(scopes, jdbc, """
                select distinct employer_id from cases.lead where employer_id = any(:employers)
                """);
    }
}
