package org.goutong.orgs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import org.goutong.GoutongTest;
import org.goutong.Marks;
import org.goutong.People;
import org.goutong.TestClock;
import org.goutong.TestDatabase;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

@GoutongTest
class TokenCommandTest {

    private static final Scope JOB = new Scope.Job(Scope.Purpose.COMMAND_LINE);

    @Autowired
    MockMvc mvc;

    @Autowired
    People people;

    @Autowired
    Colleagues colleagues;

    @Autowired
    Appointments appointments;

    @Autowired
    AccessTokens tokens;

    @Autowired
    Scopes scopes;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @Test
    void printsATokenAndNothingElse() {
        assertThat(run("street-nanfaxin", false)).isZero();
        assertThat(out.toString(StandardCharsets.UTF_8)).matches("[A-Za-z0-9_-]{43}\\R");
        assertThat(err.size()).isZero();
        assertThat(tokens.find(JOB, token())).map(SignedIn::username).contains("street-nanfaxin");
    }

    @Test
    void keepsOnlyAHashAndLeavesALineInTheTrail() {
        run("city-auditor", false);
        var lines = scopes.in(
                JOB,
                () -> jdbc.sql("""
                select count(*) from audit.entry where what = 'TokenIssued' and subject_id = :id and detail = '温令仪'
                """)
                        .param("id", people.staff("city-auditor").id().toString())
                        .query(Integer.class)
                        .single());
        assertThat(lines).isPositive();
        var kept = scopes.in(
                JOB,
                () -> jdbc.sql("select count(*) from orgs.access_token where token_hash = :hash")
                        .param("hash", Tokens.hash(token()))
                        .query(Integer.class)
                        .single());
        assertThat(kept).isEqualTo(1);
    }

    @Test
    void issuesForTwelveHours() {
        run("street-nanfaxin", false);
        TestClock.advance(Duration.ofHours(12).minusMinutes(1));
        assertThat(tokens.find(JOB, token())).isPresent();
        TestClock.advance(Duration.ofMinutes(2));
        assertThat(tokens.find(JOB, token())).isEmpty();
    }

    @Test
    void refusesAdministratorsOutsideTheDemo() {
        assertThat(run("admin", false)).isEqualTo(2);
        assertThat(out.size()).isZero();
        assertThat(err.toString(StandardCharsets.UTF_8).lines()).hasSize(1);
        assertThat(run("admin", true)).isZero();
    }

    @Test
    void refusesWhoIsNotThereOrNotActive() {
        assertThat(run("nobody", false)).isEqualTo(2);
        var username = "token-" + Marks.next();
        var id = colleagues.appoint(
                JOB,
                new NewColleague(username, "韩青", "110113008", Role.STREET_ORGANISER, LocalDate.of(2026, 1, 1), null));
        assertThat(run(username, false)).isZero();
        appointments.deactivate(people.staff("admin"), id);
        assertThat(run(username, false)).isEqualTo(2);
    }

    @Test
    void saysSoWhenTheDatabaseCannotBeReached() {
        var status = TokenCommand.run(
                "jdbc:postgresql://127.0.0.1:1/goutong", "x", "x", "admin", true, clock, print(out), print(err));
        assertThat(status).isEqualTo(2);
        assertThat(out.size()).isZero();
        assertThat(err.toString(StandardCharsets.UTF_8).lines()).hasSize(1);
    }

    @Test
    void opensTheInterfaceForDevicesAndNoPage() throws Exception {
        run("street-nanfaxin", false);
        mvc.perform(get("/api/v1/nothing").header("Authorization", "Bearer " + token()))
                .andExpect(status().isNotFound());
        mvc.perform(get("/api/v1/nothing").header("Authorization", "Bearer wrong"))
                .andExpect(status().isUnauthorized());
        mvc.perform(get("/more").header("Authorization", "Bearer " + token())).andExpect(status().is3xxRedirection());
    }

    private int run(String username, boolean demo) {
        var access = TestDatabase.access();
        return TokenCommand.run(
                access.url(), access.appUser(), access.appPassword(), username, demo, clock, print(out), print(err));
    }

    private String token() {
        return out.toString(StandardCharsets.UTF_8).strip();
    }

    private static PrintStream print(ByteArrayOutputStream bytes) {
        return new PrintStream(bytes, true, StandardCharsets.UTF_8);
    }
}
