package org.goutong.joining;

import java.util.Optional;
import org.goutong.orgs.Scope;
import org.goutong.orgs.Scopes;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What the holder of a receipt may know. */
@Repository
class ReceiptQueries {

    private final Scopes scopes;
    private final JdbcClient jdbc;

    ReceiptQueries(Scopes scopes, JdbcClient jdbc) {
        this.scopes = scopes;
        this.jdbc = jdbc;
    }

    /** The state behind the receipt of the scope; the scope is the only condition. */
    Optional<Progress> find(Scope scope) {
        return scopes.in(
                scope,
                () -> jdbc.sql("""
                        select number, state, received_at, decided_at, return_reason,
                               proxy_for is not null and confirmed_at is null as awaits_person,
                               joining.later_forms() as later_forms
                        from joining.application
                        """)
                        .query((row, index) -> new Progress(
                                row.getString("number"),
                                row.getString("state"),
                                row.getTimestamp("received_at").toInstant(),
                                row.getTimestamp("decided_at") == null
                                        ? null
                                        : row.getTimestamp("decided_at").toInstant(),
                                row.getString("return_reason"),
                                row.getBoolean("awaits_person"),
                                row.getLong("later_forms")))
                        .optional());
    }
}
