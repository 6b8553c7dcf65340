package org.goutong.orgs;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Failed attempts to sign in: five for a name or fifty from one address in fifteen minutes, then a pause. */
@Component
class SignInAttempts {

    static final Duration WINDOW = Duration.ofMinutes(15);
    static final int MOST_PER_NAME = 5;
    static final int MOST_PER_ADDRESS = 50;

    private final JdbcClient jdbc;
    private final Clock clock;

    SignInAttempts(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Whether a name or an address has to wait. */
    @Transactional
    public boolean tooMany(String username, String address) {
        return jdbc.sql("""
                select (select count(*) from orgs.sign_in_attempt where username = :username and attempted_at > :since) >= :name
                    or (select count(*) from orgs.sign_in_attempt where address = :address and attempted_at > :since) >= :from
                """)
                .param("username", username)
                .param("address", address)
                .param("since", clock.instant().minus(WINDOW).atOffset(ZoneOffset.UTC))
                .param("name", MOST_PER_NAME)
                .param("from", MOST_PER_ADDRESS)
                .query(Boolean.class)
                .single();
    }

    @Transactional
    public void failed(String username, String address) {
        var now = clock.instant();
        jdbc.sql("delete from orgs.sign_in_attempt where attempted_at < :old")
                .param("old", now.minus(WINDOW.multipliedBy(4)).atOffset(ZoneOffset.UTC))
                .update();
        jdbc.sql(
                        "insert into orgs.sign_in_attempt (username, address, attempted_at) values (:username, :address, :now)")
                .param("username", username.length() > 60 ? username.substring(0, 60) : username)
                .param("address", address)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    @Transactional
    public void succeeded(String username) {
        jdbc.sql("delete from orgs.sign_in_attempt where username = :username")
                .param("username", username)
                .update();
    }
}
