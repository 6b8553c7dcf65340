package org.goutong.places;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.goutong.orgs.Scope;
import org.goutong.orgs.Scopes;
import org.goutong.web.Words;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What rows of a module refer to places; each module says it of its own, as a bean. */
public final class PlaceUse {

    private final Scopes scopes;
    private final JdbcClient jdbc;
    private final String text;
    private final String sql;

    /**
     * @param text key of the words for so many of them, for example {@code outreach.at-place.held}
     * @param sql selects identifiers {@code id} of places that are in use, among {@code :places}, and {@code rows}, by how much
     */
    public PlaceUse(Scopes scopes, JdbcClient jdbc, String text, String sql) {
        this.scopes = scopes;
        this.jdbc = jdbc;
        this.text = text;
        this.sql = sql;
    }

    /** How much uses each of these places within the scope; those that nothing uses are not in it. */
    Map<UUID, Integer> count(Scope scope, Collection<UUID> places) {
        var counts = new HashMap<UUID, Integer>();
        scopes.run(
                scope,
                () -> jdbc.sql(sql).param("places", places.toArray(UUID[]::new)).query(row -> {
                    counts.put(row.getObject("id", UUID.class), row.getInt("rows"));
                }));
        return counts;
    }

    String word(int rows) {
        return Words.t(text, rows);
    }
}
