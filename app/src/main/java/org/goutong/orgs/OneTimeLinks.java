package org.goutong.orgs;

import java.sql.Types;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Links that open an account once: handed over by the administrator, no mail server needed. */
@Component
class OneTimeLinks {

    private static final Duration VALID = Duration.ofDays(3);

    private final Scopes scopes;
    private final JdbcClient jdbc;
    private final Clock clock;

    OneTimeLinks(Scopes scopes, JdbcClient jdbc, Clock clock) {
        this.scopes = scopes;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** What a link is for. */
    enum Purpose {
        FIRST_ADMINISTRATOR,
        INVITATION,
        PASSWORD_RESET
    }

    /** A link that can still be used. */
    record Open(@Nullable UUID staffId, String orgCode, Purpose purpose) {}

    /** Makes a link, and takes earlier unused ones of the same person back; returns the secret part, shown once. */
    String issue(Scope scope, @Nullable UUID staff, String orgCode, Purpose purpose, @Nullable UUID by) {
        var token = Tokens.fresh();
        var now = clock.instant();
        scopes.run(scope, () -> {
            jdbc.sql("""
                    update orgs.one_time_link set expires_at = :now
                    where staff_id is not distinct from :staff and purpose = :purpose and used_at is null and expires_at > :now
                    """)
                    .param("now", now.atOffset(ZoneOffset.UTC))
                    .param("staff", staff, Types.OTHER)
                    .param("purpose", purpose.name())
                    .update();
            jdbc.sql("""
                    insert into orgs.one_time_link (token_hash, staff_id, org_code, purpose, expires_at, created_by, created_at)
                    values (:hash, :staff, :org, :purpose, :expires, :by, :now)
                    """)
                    .param("hash", Tokens.hash(token))
                    .param("staff", staff, Types.OTHER)
                    .param("org", orgCode)
                    .param("purpose", purpose.name())
                    .param("expires", now.plus(VALID).atOffset(ZoneOffset.UTC))
                    .param("by", by, Types.OTHER)
                    .param("now", now.atOffset(ZoneOffset.UTC))
                    .update();
        });
        return token;
    }

    /** What a link opens, unless it was used or is too old. */
    Optional<Open> find(Scope scope, String token) {
        return scopes.in(
                scope,
                () -> jdbc.sql("""
                        select staff_id, org_code, purpose from orgs.one_time_link
                        where token_hash = :hash and used_at is null and expires_at > :now
                        """)
                        .param("hash", Tokens.hash(token))
                        .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                        .query(Open.class)
                        .optional());
    }

    /** Uses a link up; false when somebody was faster. */
    boolean use(Scope scope, String token) {
        return scopes.in(
                scope,
                () -> jdbc.sql("""
                                update orgs.one_time_link set used_at = :now
                                where token_hash = :hash and used_at is null and expires_at > :now
                                """)
                                .param("hash", Tokens.hash(token))
                                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                                .update()
                        == 1);
    }
}
