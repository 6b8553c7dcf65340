package org.goutong.orgs;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Bearer tokens of the JSON API: issued on the command line, stored hashed, valid for twelve hours. */
@Component
class AccessTokens {

    private final Scopes scopes;
    private final JdbcClient jdbc;
    private final Clock clock;

    AccessTokens(Scopes scopes, JdbcClient jdbc, Clock clock) {
        this.scopes = scopes;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The person of a token that is still valid. */
    Optional<SignedIn> find(Scope scope, String token) {
        return scopes.in(
                scope,
                () -> jdbc.sql("""
                        select s.id as staff_id, s.username, '' as password
                        from orgs.access_token t join orgs.staff s on s.id = t.staff_id and s.active
                        where t.token_hash = :hash and t.expires_at > :now
                        """)
                        .param("hash", Tokens.hash(token))
                        .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                        .query(SignedIn.class)
                        .optional());
    }
}
