package org.goutong.leads;

import org.goutong.employers.EmployerUse;
import org.goutong.orgs.Scopes;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** An employer is in use when it has a lead. */
@Configuration(value = "leadsEmployersInUse", proxyBeanMethods = false)
class EmployersInUse {

    @Bean
    EmployerUse leadsEmployerUse(Scopes scopes, JdbcClient jdbc) {
        return new EmployerUse(scopes, jdbc, """
                select distinct employer_id from leads.lead where employer_id = any(:employers)
                """);
    }
}
