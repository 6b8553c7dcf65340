package org.goutong.places;

import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import org.goutong.orgs.Scope;
import org.goutong.orgs.Scopes;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What rows of a module refer to places; each module says it of its own, as a bean. */
public final class PlaceUse {

    private final Scopes scopes;
    private final JdbcClient jdbc;
    private final String sql;

    /** @param sql selects identifiers of places that are in use, among {@code :places} */
    public PlaceUse(Scopes scopes, JdbcClient jdbc, String sql) {
        this.scopes = scopes;
        this.jdbc = jdbc;
        this.sql = sql;
    }

    /** The places among these that are in use, within the scope. */
    Set<UUID> inUse(Scope scope, Collection<UUID> places) {
        return scopes.in(
                scope,
                () -> jdbc.sql(sql)
                        .param("places", places.toArray(UUID[]::new))
                        .query(UUID.class)
                        .set());
    }
}
