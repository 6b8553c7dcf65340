package org.goutong.rosters;

import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import org.goutong.employers.EmployerUse;
import org.goutong.orgs.Scope;
import org.goutong.orgs.Scopes;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** An employer is in use when a list was settled, or a line decided, that found it in the register. */
@Component("rostersEmployersInUse")
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
                        select distinct employer_id from rosters.line
                        where employer_id = any(:employers) and verdict = 'KNOWN'
                          and (settlement_id is not null or decided_at is not null)
                        """)
                        .param("employers", employers.toArray(UUID[]::new))
                        .query(UUID.class)
                        .set());
    }
}
