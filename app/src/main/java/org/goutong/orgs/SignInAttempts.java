package org.goutong.orgs;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Attempts to sign in: five failures for a name or fifty from one address in fifteen minutes, then a pause. */
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

    /** Whether an attempt may be made. */
    enum Standing {
        GRANTED,
        /** Granted, and when it fails the name has to wait. */
        LAST_FOR_NAME,
        /** Granted, and when it fails the address has to wait. */
        LAST_FROM_ADDRESS,
        REFUSED
    }

    private record Counted(int forName, int fromAddress) {}

    /**
     * Notes an attempt and says whether it may be made. It is noted before the password is looked at, so that many
     * attempts at once cannot slip through together.
     */
    @Transactional
    public Standing begin(String username, String address) {
        var name = known(username);
        // Always in this order, so that two attempts never wait for each other.
        lock("name " + name);
        lock("address " + address);
        var now = clock.instant();
        var counted = jdbc.sql("""
                select (select count(*) from orgs.sign_in_attempt where username = :name and attempted_at > :since) as for_name,
                       (select count(*) from orgs.sign_in_attempt where address = :address and attempted_at > :since) as from_address
                """)
                .param("name", name)
                .param("address", address)
                .param("since", now.minus(WINDOW).atOffset(ZoneOffset.UTC))
                .query(Counted.class)
                .single();
        if (counted.forName() >= MOST_PER_NAME || counted.fromAddress() >= MOST_PER_ADDRESS) {
            return Standing.REFUSED;
        }
        jdbc.sql("delete from orgs.sign_in_attempt where attempted_at < :old")
                .param("old", now.minus(WINDOW.multipliedBy(4)).atOffset(ZoneOffset.UTC))
                .update();
        jdbc.sql("insert into orgs.sign_in_attempt (username, address, attempted_at) values (:name, :address, :now)")
                .param("name", name)
                .param("address", address)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
        return counted.forName() + 1 == MOST_PER_NAME
                ? Standing.LAST_FOR_NAME
                : counted.fromAddress() + 1 == MOST_PER_ADDRESS ? Standing.LAST_FROM_ADDRESS : Standing.GRANTED;
    }

    /** Forgets the attempts for a name: its person is here. */
    @Transactional
    public void succeeded(String username) {
        jdbc.sql("delete from orgs.sign_in_attempt where username = :name")
                .param("name", known(username))
                .update();
    }

    /** What can be no username is not kept: somebody may have typed a password in the wrong field. */
    private static String known(String username) {
        return Username.fits(username) ? username : "?";
    }

    private void lock(String what) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended('orgs.sign-in ' || :what, 0))")
                .param("what", what)
                .query((row, number) -> 0)
                .single();
    }
}
