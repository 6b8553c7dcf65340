package org.goutong.orgs;

import java.io.PrintStream;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.goutong.web.Time;

/** The command that issues a bearer token for the JSON API; talks to the database of a running or a stopped server. */
public final class TokenCommand {

    static final Duration VALID = Duration.ofHours(12);
    private static final Scope COMMAND_LINE = new Scope.Job(Scope.Purpose.COMMAND_LINE);
    private static final int DONE = 0;
    private static final int REFUSED = 2;

    private final Connection connection;
    private final Instant now;

    private TokenCommand(Connection connection, Instant now) {
        this.connection = connection;
        this.now = now;
    }

    private record Person(UUID id, String name, String orgCode, Role role) {}

    /**
     * Issues a token that is valid for 12 hours.
     *
     * @param url JDBC address, for example {@code jdbc:postgresql://127.0.0.1:40123/goutong}
     * @param user database role of the application, not of the owner
     * @param username of an active organiser or auditor; of anybody active in the demo
     * @param out gets the token and nothing else
     * @param err gets one sentence when there is no token
     * @return the exit status: 0, or 2 when refused
     */
    public static int run(
            String url,
            String user,
            String password,
            String username,
            boolean demo,
            Clock clock,
            PrintStream out,
            PrintStream err) {
        try (var connection = DriverManager.getConnection(url, user, password)) {
            connection.setAutoCommit(false);
            var command = new TokenCommand(connection, clock.instant());
            command.setScope();
            var person = command.find(Username.plain(username));
            if (person.isEmpty()) {
                err.println("There is no active account \"%s\" with a posting.".formatted(username));
                return REFUSED;
            }
            if (!demo && person.get().role() == Role.ADMINISTRATOR) {
                err.println("Administrators get no token; ask for an organiser or an auditor.");
                return REFUSED;
            }
            var token = Tokens.fresh();
            command.keep(person.get(), token);
            command.record(person.get());
            connection.commit();
            out.println(token);
            return DONE;
        } catch (SQLException failure) {
            err.println("The database did not issue a token: %s"
                    .formatted(failure.getMessage().lines().findFirst().orElse("")));
            return REFUSED;
        }
    }

    private void setScope() throws SQLException {
        try (var statement = connection.prepareStatement(Scopes.SETTING)) {
            var settings = Scopes.settings(COMMAND_LINE, now);
            for (int i = 0; i < settings.length; i++) {
                statement.setString(i + 1, settings[i]);
            }
            statement.execute();
        }
    }

    private Optional<Person> find(String username) throws SQLException {
        try (var statement = connection.prepareStatement("""
                select s.id, s.name, p.org_code, p.role
                from orgs.staff s join orgs.posting p on p.staff_id = s.id
                where s.username = ? and s.active and p.from_on <= ? and (p.to_on is null or p.to_on >= ?)
                order by length(p.org_code), p.from_on desc, p.id limit 1
                """)) {
            var today = Time.day(now);
            statement.setString(1, username);
            statement.setObject(2, today);
            statement.setObject(3, today);
            try (var rows = statement.executeQuery()) {
                return rows.next()
                        ? Optional.of(new Person(
                                rows.getObject(1, UUID.class),
                                rows.getString(2),
                                rows.getString(3),
                                Role.valueOf(rows.getString(4))))
                        : Optional.empty();
            }
        }
    }

    private void keep(Person person, String token) throws SQLException {
        try (var statement = connection.prepareStatement("delete from orgs.access_token where expires_at < ?")) {
            statement.setObject(1, now.atOffset(ZoneOffset.UTC));
            statement.executeUpdate();
        }
        try (var statement = connection.prepareStatement("""
                insert into orgs.access_token (token_hash, staff_id, org_code, expires_at, created_at)
                values (?, ?, ?, ?, ?)
                """)) {
            statement.setBytes(1, Tokens.hash(token));
            statement.setObject(2, person.id());
            statement.setString(3, person.orgCode());
            statement.setObject(4, now.plus(VALID).atOffset(ZoneOffset.UTC));
            statement.setObject(5, now.atOffset(ZoneOffset.UTC));
            statement.executeUpdate();
        }
    }

    // No event bus runs here, so the line of the trail is written by hand.
    private void record(Person person) throws SQLException {
        var event = new TokenIssued(person.id(), person.orgCode(), person.name());
        try (var statement = connection.prepareStatement("""
                insert into audit.entry (at, org_code, actor_name, what, subject, subject_id, detail)
                values (?, ?, ?, ?, ?, ?, ?)
                """)) {
            statement.setObject(1, now.atOffset(ZoneOffset.UTC));
            statement.setString(2, event.orgCode());
            statement.setString(3, System.getProperty("user.name", "").toLowerCase(Locale.ROOT) + "@command-line");
            statement.setString(4, event.getClass().getSimpleName());
            statement.setString(5, event.subject());
            statement.setString(6, event.subjectId());
            statement.setString(7, event.detail());
            statement.executeUpdate();
        }
    }
}
