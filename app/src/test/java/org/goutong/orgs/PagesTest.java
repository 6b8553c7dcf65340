package org.goutong.orgs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.cookie;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.UUID;
import org.goutong.GoutongTest;
import org.goutong.People;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

@GoutongTest
class PagesTest {

    @Autowired
    MockMvc mvc;

    @Autowired
    People people;

    @ParameterizedTest
    @ValueSource(
            strings = {"/staff", "/staff/invitation", "/organisations", "/organisations/110113", "/account", "/more"})
    void openInBothLanguagesWithOneHeading(String path) throws Exception {
        assertThat(page(path, "admin", "zh").select("h1")).hasSize(1);
        assertThat(page(path, "admin", "en").select("h1")).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        "/staff, city-auditor",
        "/staff, district-shunyi",
        "/staff, street-nanfaxin",
        "/organisations, city-auditor",
        "/organisations/110113008, street-nanfaxin",
        "/staff/invitation, district-shunyi",
        "/trail, street-nanfaxin"
    })
    void refuseRolesThatDoNotAdminister(String path, String username) throws Exception {
        mvc.perform(get(path).with(People.as(username))).andExpect(status().isForbidden());
    }

    @ParameterizedTest
    @ValueSource(strings = {"street-nanfaxin", "city-auditor"})
    void refuseEveryChangeByRolesThatDoNotAdminister(String username) throws Exception {
        var id = people.staff("street-renhe").id();
        for (var path : java.util.List.of(
                "/staff/invitations",
                "/staff/" + id + "/links",
                "/staff/" + id + "/postings",
                "/staff/" + id + "/posting-end",
                "/staff/" + id + "/deactivation",
                "/staff/" + id + "/reactivation",
                "/organisations/110113008/units",
                "/organisations/110113008/name",
                "/organisations/110113008/closing",
                "/organisations/110113008/reopening")) {
            mvc.perform(post(path).with(People.as(username)).with(csrf())).andExpect(status().isForbidden());
        }
    }

    @Test
    void answer404ForWhoIsNotThere() throws Exception {
        mvc.perform(get("/staff/" + UUID.randomUUID()).with(People.as("admin"))).andExpect(status().isNotFound());
        mvc.perform(get("/staff/nobody").with(People.as("admin"))).andExpect(status().isNotFound());
        mvc.perform(get("/organisations/99").with(People.as("admin"))).andExpect(status().isNotFound());
    }

    @Test
    void showEachRoleItsOwnMenuOnAPhone() throws Exception {
        assertThat(page("/more", "street-nanfaxin", "zh").select("main nav a").eachAttr("href"))
                .contains(
                        "/",
                        "/meetings",
                        "/applications",
                        "/employers",
                        "/leads",
                        "/tasks",
                        "/notices",
                        "/reports",
                        "/places")
                .doesNotContain("/staff", "/trail");
        assertThat(page("/more", "admin", "zh").select("main nav a").eachAttr("href"))
                .containsExactly("/staff", "/organisations", "/notices/deliveries", "/trail", "/account");
        assertThat(page("/more", "city-auditor", "zh").select("main form[action=/sign-out] input[name=_csrf]"))
                .hasSize(1);
    }

    @Test
    void sendAdministratorsFromTheFirstPageToTheirs() throws Exception {
        mvc.perform(get("/").with(People.as("admin"))).andExpect(redirectedUrl("/staff"));
    }

    @Test
    void keepLanguageAndTypeSizeInACookieAndComeBack() throws Exception {
        mvc.perform(get("/choice?lang=en&back=/sign-in"))
                .andExpect(cookie().value("lang", "en"))
                .andExpect(redirectedUrl("/sign-in"));
        mvc.perform(get("/choice?type=large&back=https://elsewhere.example/"))
                .andExpect(cookie().value("type", "large"))
                .andExpect(redirectedUrl("/"));
    }

    @Test
    void leadAChoiceBackToThePageOrToTheFormItAnswers() throws Exception {
        assertThat(page("/staff?name=x", "admin", "zh")
                        .select(".choices a")
                        .first()
                        .attr("href"))
                .endsWith("back=%2Fstaff%3Fname%3Dx");
        var answer = mvc.perform(post("/staff/invitations")
                        .header("Referer", "http://localhost/staff/invitation?unit=11")
                        .with(People.as("admin"))
                        .with(csrf()))
                .andExpect(status().isUnprocessableContent())
                .andReturn();
        assertThat(Jsoup.parse(answer.getResponse().getContentAsString())
                        .select(".choices a")
                        .first()
                        .attr("href"))
                .endsWith("back=%2Fstaff%2Finvitation%3Funit%3D11");
    }

    @Test
    void refuseAFormWithoutItsToken() throws Exception {
        mvc.perform(post("/account/password").with(People.as("admin"))).andExpect(status().isForbidden());
    }

    private Document page(String path, String username, String language) throws Exception {
        return Jsoup.parse(mvc.perform(get(path).param("lang", language).with(People.as(username)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString());
    }
}
