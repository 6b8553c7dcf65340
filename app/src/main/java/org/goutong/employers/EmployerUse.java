package org.goutong.employers;

import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import org.goutong.orgs.Scope;
import org.goutong.orgs.Scopes;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What rows of a module refer to employers; each module says it of its own, as a bean. */
public final class EmployerUse {

    private final Scopes scopes;
    private final JdbcClient jdbc;
    private final String sql;

    /** @param sql selects identifiers of employers that are in use, among {@code :employers} */
    public EmployerUse(Scopes scopes, JdbcClient jdbc, String sql) {
        this.scopes = scopes;
        this.jdbc = jdbc;
        this.sql = sql;
    }

    /** The employers among these that are in use, within the scope. */
    Set<UUID> inUse(Scope scope, Collection<UUID> employers) {
        return scopes.in(
                scope,
                () -> jdbc.sql(sql)
                        .param("employers", employers.toArray(UUID[]::new))
                        .query(UUID.class)
                        .set());
    }
}
