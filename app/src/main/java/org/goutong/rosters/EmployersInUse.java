package org.goutong.rosters;

import org.goutong.employers.EmployerUse;
import org.goutong.orgs.Scopes;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** An employer is in use when a list was settled, or a line decided, that found it in the register. */
@Configuration(value = "rostersEmployersInUse", proxyBeanMethods = false)
class EmployersInUse {

    @Bean
    EmployerUse rostersEmployerUse(Scopes scopes, JdbcClient jdbc) {
        return new EmployerUse(scopes, jdbc, """
                select distinct employer_id from rosters.line
                where employer_id = any(:employers) and verdict = 'KNOWN'
                  and (settlement_id is not null or decided_at is not null)
                """);
    }
}
