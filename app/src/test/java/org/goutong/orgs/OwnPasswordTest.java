package org.goutong.orgs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import jakarta.servlet.http.Cookie;
import java.time.LocalDate;
import org.goutong.GoutongTest;
import org.goutong.Marks;
import org.goutong.People;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

@GoutongTest
class OwnPasswordTest {

    private static final String NEW = "nine cranes under snow";

    @Autowired
    MockMvc mvc;

    @Autowired
    Colleagues colleagues;

    private String username;

    @BeforeEach
    void somebodyNew() {
        username = "own-" + Marks.next();
        colleagues.appoint(
                new Scope.Job(Scope.Purpose.COMMAND_LINE),
                new NewColleague(
                        username, "韩青", "110113008", Role.STREET_ORGANISER, LocalDate.of(2026, 1, 1), People.PASSWORD));
    }

    @Test
    void changesAndEndsTheOtherSessions() throws Exception {
        var here = signIn(People.PASSWORD);
        var elsewhere = signIn(People.PASSWORD);
        change(here, People.PASSWORD, NEW, NEW).andExpect(redirectedUrl("/account"));
        mvc.perform(get("/more").cookie(here)).andExpect(status().isOk());
        mvc.perform(get("/more").cookie(elsewhere)).andExpect(redirectedUrl("/sign-in"));
        signIn(NEW);
    }

    @Test
    void asksForThePresentOneFirst() throws Exception {
        var answer = change(signIn(People.PASSWORD), "not my password", NEW, NEW)
                .andExpect(status().isUnprocessableContent())
                .andReturn();
        assertThat(Jsoup.parse(answer.getResponse().getContentAsString())
                        .select("#present-error")
                        .text())
                .isNotBlank();
    }

    @Test
    void cannotBeGuessedFromAnOpenScreen() throws Exception {
        var here = signIn(People.PASSWORD);
        for (int i = 0; i < SignInAttempts.MOST_PER_NAME; i++) {
            change(here, "guess " + i, NEW, NEW).andExpect(status().isUnprocessableContent());
        }
        change(here, People.PASSWORD, NEW, NEW).andExpect(status().isConflict());
    }

    @Test
    void keepsTheRulesForANewOne() throws Exception {
        var here = signIn(People.PASSWORD);
        change(here, People.PASSWORD, "short", "short").andExpect(status().isUnprocessableContent());
        change(here, People.PASSWORD, NEW, NEW + "!").andExpect(status().isUnprocessableContent());
    }

    private Cookie signIn(String password) throws Exception {
        return mvc.perform(post("/sign-in")
                        .param("username", username)
                        .param("password", password)
                        .with(csrf()))
                .andExpect(redirectedUrl("/"))
                .andReturn()
                .getResponse()
                .getCookies()[0];
    }

    private ResultActions change(Cookie session, String present, String password, String again) throws Exception {
        return mvc.perform(post("/account/password")
                .cookie(session)
                .param("present", present)
                .param("password", password)
                .param("again", again)
                .with(csrf()));
    }
}
