package org.goutong.orgs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestBuilders.formLogin;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Duration;
import java.time.LocalDate;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.goutong.GoutongTest;
import org.goutong.Marks;
import org.goutong.People;
import org.goutong.TestClock;
import org.goutong.orgs.SignInAttempts.Standing;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestBuilders.FormLoginRequestBuilder;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

@GoutongTest
class SignInTest {

    private static final Scope JOB = new Scope.Job(Scope.Purpose.COMMAND_LINE);

    @Autowired
    MockMvc mvc;

    @Autowired
    Colleagues colleagues;

    @Autowired
    SignInAttempts attempts;

    @Autowired
    SignIns signIns;

    @Autowired
    UserDetailsService accounts;

    @Autowired
    PasswordEncoder passwords;

    @Autowired
    Scopes scopes;

    @Autowired
    JdbcClient jdbc;

    private String username;

    @BeforeEach
    void somebodyNew() {
        username = "guest-" + Marks.next();
        colleagues.appoint(
                JOB,
                new NewColleague(
                        username, "韩青", "110113008", Role.STREET_ORGANISER, LocalDate.of(2016, 1, 1), People.PASSWORD));
    }

    @Test
    void letsAPersonInByPassword() throws Exception {
        signIn(username, People.PASSWORD).andExpect(redirectedUrl("/"));
    }

    @Test
    void forgivesACapitalLetterAndASpace() throws Exception {
        signIn(" " + username.toUpperCase(java.util.Locale.ROOT) + " ", People.PASSWORD)
                .andExpect(redirectedUrl("/"));
    }

    @Test
    void keepsNoHashInTheSession() {
        var asked = UsernamePasswordAuthenticationToken.unauthenticated(username, People.PASSWORD);
        var kept = new PatientSignIn(accounts, passwords, attempts, signIns).authenticate(asked);
        assertThat(((SignedIn) kept.getPrincipal()).password()).isEmpty();
        assertThat(kept.getCredentials()).isNull();
    }

    @Test
    void refusesAWrongPassword() throws Exception {
        signIn(username, "not the password").andExpect(redirectedUrl("/sign-in?wrong"));
    }

    @Test
    void answersAnUnknownNameLikeAWrongPassword() throws Exception {
        signIn("nobody-" + Marks.next(), People.PASSWORD).andExpect(redirectedUrl("/sign-in?wrong"));
    }

    @Test
    void makesANameWaitAfterFiveFailuresEvenForTheRightPassword() throws Exception {
        for (int i = 0; i < SignInAttempts.MOST_PER_NAME; i++) {
            signIn(username, "wrong " + i).andExpect(redirectedUrl("/sign-in?wrong"));
        }
        signIn(username, People.PASSWORD).andExpect(redirectedUrl("/sign-in?wait"));
    }

    @Test
    void leavesOneLineInTheTrailWhenANameHasToWait() throws Exception {
        for (int i = 0; i < SignInAttempts.MOST_PER_NAME + 2; i++) {
            signIn(username, "wrong " + i);
        }
        var id = colleagues.find(JOB, username).orElseThrow().id().toString();
        assertThat(scopes.in(
                        JOB,
                        () -> jdbc.sql("select what from audit.entry where subject_id = :id")
                                .param("id", id)
                                .query(String.class)
                                .list()))
                .containsExactly("SignInLocked");
    }

    @Test
    void letsANameInAgainAfterAQuarterOfAnHour() throws Exception {
        for (int i = 0; i < SignInAttempts.MOST_PER_NAME; i++) {
            signIn(username, "wrong " + i);
        }
        TestClock.advance(Duration.ofMinutes(15).plusSeconds(1));
        signIn(username, People.PASSWORD).andExpect(redirectedUrl("/"));
    }

    @Test
    void forgetsFailuresOnceThePersonIsIn() throws Exception {
        for (int i = 1; i < SignInAttempts.MOST_PER_NAME; i++) {
            signIn(username, "wrong " + i);
        }
        signIn(username, People.PASSWORD).andExpect(redirectedUrl("/"));
        signIn(username, "wrong").andExpect(redirectedUrl("/sign-in?wrong"));
        signIn(username, People.PASSWORD).andExpect(redirectedUrl("/"));
    }

    @Test
    void makesAnAddressWaitAfterFiftyFailuresForAnyName() throws Exception {
        var address = "192.0.2." + (1 + username.hashCode() % 100 + 100);
        for (int i = 0; i < SignInAttempts.MOST_PER_ADDRESS; i++) {
            assertThat(attempts.begin("nobody-" + username + "-" + i, address)).isNotEqualTo(Standing.REFUSED);
        }
        signInFrom(address, People.PASSWORD).andExpect(redirectedUrl("/sign-in?wait"));
        signInFrom("198.51.100.7", People.PASSWORD).andExpect(redirectedUrl("/"));
    }

    @Test
    void grantsNoMoreThanFiveOfManyAttemptsAtOnce() throws Exception {
        Callable<Standing> attempt = () -> attempts.begin(username, "203.0.113.9");
        try (var many = Executors.newVirtualThreadPerTaskExecutor()) {
            var standings = many
                    .invokeAll(Stream.generate(() -> attempt).limit(20).toList())
                    .stream()
                    .map(done -> done.resultNow())
                    .collect(Collectors.groupingBy(standing -> standing, Collectors.counting()));
            assertThat(standings)
                    .containsEntry(Standing.REFUSED, 15L)
                    .containsEntry(Standing.LAST_FOR_NAME, 1L)
                    .containsEntry(Standing.GRANTED, 4L);
        }
    }

    @Test
    void saysWhatToDoInEachState() throws Exception {
        for (var state : java.util.List.of("wrong", "wait", "busy")) {
            assertThat(page("/sign-in", state).select("[role=alert]").text()).isNotBlank();
        }
        for (var state : java.util.List.of("bye", "ready")) {
            assertThat(page("/sign-in", state).select("[role=status]").text()).isNotBlank();
        }
        assertThat(page("/sign-in").select("[role=alert],[role=status]")).isEmpty();
    }

    @Test
    void offersNobodyOutsideTheDemo() throws Exception {
        assertThat(page("/sign-in").select("button[name=person]")).isEmpty();
        mvc.perform(post("/demo/sign-in").param("person", "admin").with(csrf())).andExpect(status().isNotFound());
    }

    @Test
    void showsSomebodySignedInTheirOwnFirstPage() throws Exception {
        mvc.perform(get("/sign-in").with(People.as("admin"))).andExpect(redirectedUrl("/staff"));
        mvc.perform(get("/sign-in").with(People.as("street-renhe"))).andExpect(redirectedUrl("/"));
    }

    @Test
    void speaksEnglishWhenAsked() throws Exception {
        assertThat(page("/sign-in", "lang").select("h1").text()).isEqualTo("Sign in");
    }

    @Test
    void sendsStrangersToTheSignInPage() throws Exception {
        mvc.perform(get("/staff")).andExpect(redirectedUrl("/sign-in"));
    }

    private ResultActions signIn(String name, String password) throws Exception {
        return mvc.perform(form(name, password));
    }

    private ResultActions signInFrom(String address, String password) throws Exception {
        RequestPostProcessor from = request -> {
            request.setRemoteAddr(address);
            return request;
        };
        return mvc.perform(post("/sign-in")
                .param("username", username)
                .param("password", password)
                .with(csrf())
                .with(from));
    }

    private static FormLoginRequestBuilder form(String name, String password) {
        return formLogin("/sign-in").user(name).password(password);
    }

    private Document page(String path, String... parameters) throws Exception {
        var request = get(path);
        for (var parameter : parameters) {
            request.param(parameter, "en");
        }
        return Jsoup.parse(mvc.perform(request)
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString());
    }
}
