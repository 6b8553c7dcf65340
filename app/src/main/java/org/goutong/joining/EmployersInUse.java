package org.goutong.joining;

import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import org.goutong.employers.EmployerUse;
import org.goutong.orgs.Scope;
import org.goutong.orgs.Scopes;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** An employer is in use when an application names it. */
@Component("joiningEmployersInUse")
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
                        select distinct employer_id from joining.application where employer_id = any(:employers)
                        """)
                        .param("employers", employers.toArray(UUID[]::new))
                        .query(UUID.class)
                        .set());
    }
}
