package org.goutong.outreach;

import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import org.goutong.employers.EmployerUse;
import org.goutong.orgs.Scope;
import org.goutong.orgs.Scopes;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** An employer is in use when a meeting stands at its door. */
@Component("outreachEmployersInUse")
class EmployersInUse implements EmployerUse {

    private final Scopes scopes;
    private final JdbcClient jdbc;

    EmployersInUse(Scopes scopes, JdbcClient jdbc) {
        this.scopes = scopes;
        this.jdbc = jdbc;
    }

    @Override
    public Set<UUID> inUse(Scope scope, Collection<UUID> employers) {
        return scopes.in(
                scope,
                () -> jdbc.sql("""
                        select distinct target_employer_id from outreach.meeting where target_employer_id = any(:employers)
                        """)
                        .param("employers", employers.toArray(UUID[]::new))
                        .query(UUID.class)
                        .set());
    }
}
