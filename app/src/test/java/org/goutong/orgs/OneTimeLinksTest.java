package org.goutong.orgs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.goutong.GoutongTest;
import org.goutong.Marks;
import org.goutong.People;
import org.goutong.TestClock;
import org.goutong.orgs.OneTimeLinks.Purpose;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

@GoutongTest
class OneTimeLinksTest {

    private static final Scope JOB = new Scope.Job(Scope.Purpose.FIRST_START);
    private static final String CHOSEN = "seven herons over water";

    @Autowired
    MockMvc mvc;

    @Autowired
    People people;

    @Autowired
    Appointments appointments;

    @Autowired
    OneTimeLinks links;

    @Autowired
    StaffStore staff;

    @Autowired
    Scopes scopes;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    FirstStart firstStart;

    private Staff admin;
    private String username;

    @BeforeEach
    void anAdministrator() {
        admin = people.staff("admin");
        username = "new-" + Marks.next();
    }

    @Test
    void invitesSomebodyWhoThenSignsIn() throws Exception {
        var issued = invite();
        assertThat(signIn(username)).isEqualTo("/sign-in?wrong");
        var page = Jsoup.parse(mvc.perform(get("/welcome/" + issued.token()))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString());
        assertThat(page.select("main").text()).contains("林溪", "仁和地区总工会", username);
        open(issued.token(), CHOSEN).andExpect(redirectedUrl("/sign-in?ready"));
        assertThat(signIn(username)).isEqualTo("/");
    }

    @Test
    void openOnce() throws Exception {
        var token = invite().token();
        open(token, CHOSEN).andExpect(status().isSeeOther());
        open(token, "another password of mine").andExpect(status().isGone());
        mvc.perform(get("/welcome/" + token)).andExpect(status().isGone());
        assertThat(signIn(username)).isEqualTo("/");
    }

    @Test
    void openOnceAlsoForManyAtOnce() throws Exception {
        var token = invite().token();
        Callable<Integer> press =
                () -> open(token, CHOSEN).andReturn().getResponse().getStatus();
        try (var many = Executors.newVirtualThreadPerTaskExecutor()) {
            assertThat(many.invokeAll(Stream.generate(() -> press).limit(8).toList()).stream()
                            .map(done -> done.resultNow()))
                    .containsOnlyOnce(303)
                    .containsOnly(303, 410);
        }
    }

    @Test
    void openForThreeDays() throws Exception {
        var token = invite().token();
        TestClock.advance(Duration.ofDays(3).minusMinutes(1));
        mvc.perform(get("/welcome/" + token)).andExpect(status().isOk());
        TestClock.advance(Duration.ofMinutes(2));
        mvc.perform(get("/welcome/" + token)).andExpect(status().isGone());
    }

    @Test
    void loseTheirForceWhenAnotherIsHandedOver() throws Exception {
        var first = invite();
        var second = appointments.resetPassword(admin, first.account().id());
        mvc.perform(get("/welcome/" + first.token())).andExpect(status().isGone());
        mvc.perform(get("/welcome/" + second.token())).andExpect(status().isOk());
    }

    @Test
    void openNothingForAClosedAccount() throws Exception {
        var issued = invite();
        appointments.deactivate(admin, issued.account().id());
        open(issued.token(), CHOSEN).andExpect(status().isGone());
    }

    @Test
    void areKeptAsAHashOnly() {
        var issued = invite();
        var kept = scopes.in(
                JOB,
                () -> jdbc.sql("select count(*) from orgs.one_time_link where token_hash = :hash")
                        .param("hash", Tokens.hash(issued.token()))
                        .query(Integer.class)
                        .single());
        assertThat(kept).isEqualTo(1);
        assertThat(Tokens.hash(issued.token())).isNotEqualTo(issued.token().getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void setANewPasswordAndEndTheOldOne() throws Exception {
        var issued = invite();
        open(issued.token(), CHOSEN);
        var reset = appointments.resetPassword(admin, issued.account().id());
        assertThat(signIn(username)).as("until it is used").isEqualTo("/");
        open(reset.token(), "nine cranes under snow").andExpect(status().isSeeOther());
        assertThat(signIn(username)).isEqualTo("/sign-in?wrong");
    }

    @Test
    void keepWhatWasTypedAndSayWhatToMend() throws Exception {
        var token = links.issue(JOB, null, "11", Purpose.FIRST_ADMINISTRATOR, null);
        var page = withoutAdministrators(() -> Jsoup.parse(mvc.perform(post("/welcome/" + token)
                        .param("username", "Not A Name")
                        .param("name", "周一")
                        .param("password", "short")
                        .param("again", "short")
                        .with(csrf()))
                .andExpect(status().isUnprocessableContent())
                .andReturn()
                .getResponse()
                .getContentAsString()));
        assertThat(page.select("#summary a").eachAttr("href")).containsExactly("#username", "#password");
        assertThat(page.select("#name").val()).isEqualTo("周一");
        assertThat(page.select("#password").val()).isEmpty();
    }

    @Test
    void createTheFirstAdministratorWhileThereIsNone() throws Exception {
        var out = new ByteArrayOutputStream();
        var line = withoutAdministrators(() -> {
            firstStart.announce(new PrintStream(out, true, StandardCharsets.UTF_8));
            var printed = out.toString(StandardCharsets.UTF_8).strip();
            var token = printed.substring(printed.lastIndexOf('/') + 1);
            mvc.perform(post("/welcome/" + token)
                            .param("username", username)
                            .param("name", "周一")
                            .param("password", CHOSEN)
                            .param("again", CHOSEN)
                            .with(csrf()))
                    .andExpect(redirectedUrl("/sign-in?ready"));
            assertThat(staff.findId(JOB, username)
                            .flatMap(id -> staff.findAtPosting(JOB, id, org.goutong.web.Time.day(TestClock.now())))
                            .map(Staff::role))
                    .contains(Role.ADMINISTRATOR);
            return printed;
        });
        assertThat(line.lines()).hasSize(1);
        assertThat(line).contains("http://127.0.0.1:", "/welcome/");
    }

    @Test
    void areNotPrintedOnceThereIsAnAdministrator() {
        var out = new ByteArrayOutputStream();
        firstStart.announce(new PrintStream(out, true, StandardCharsets.UTF_8));
        assertThat(out.size()).isZero();
    }

    @Test
    void forAFirstAdministratorOpenNothingOnceThereIsOne() throws Exception {
        var token = links.issue(JOB, null, "11", Purpose.FIRST_ADMINISTRATOR, null);
        mvc.perform(get("/welcome/" + token)).andExpect(status().isGone());
    }

    private Appointments.Issued invite() {
        return appointments.invite(admin, "110113003", username, "林溪", Role.STREET_ORGANISER);
    }

    private ResultActions open(String token, String password) throws Exception {
        return mvc.perform(post("/welcome/" + token)
                .param("password", password)
                .param("again", password)
                .with(csrf()));
    }

    private String signIn(String name) throws Exception {
        return mvc.perform(post("/sign-in")
                        .param("username", name)
                        .param("password", CHOSEN)
                        .with(csrf()))
                .andReturn()
                .getResponse()
                .getRedirectedUrl();
    }

    /** Does something in a city without administrators, and puts those of before back. */
    private <T> T withoutAdministrators(Callable<T> work) throws Exception {
        var before = scopes.in(JOB, () -> jdbc.sql("""
                        select s.id from orgs.staff s join orgs.posting p on p.staff_id = s.id
                        where s.active and p.role = 'ADMINISTRATOR'
                        """).query(UUID.class).list());
        before.forEach(id -> staff.setActive(JOB, id, false));
        try {
            return work.call();
        } finally {
            before.forEach(id -> staff.setActive(JOB, id, true));
            staff.findId(JOB, username).ifPresent(id -> staff.setActive(JOB, id, false));
        }
    }
}
