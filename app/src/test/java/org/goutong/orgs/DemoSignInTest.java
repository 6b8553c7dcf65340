package org.goutong.orgs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import jakarta.servlet.http.Cookie;
import org.goutong.GoutongTest;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.MockMvc;

@GoutongTest
@TestPropertySource(properties = {"goutong.mode=demo", "goutong.demo.replay=false"})
class DemoSignInTest {

    @Autowired
    MockMvc mvc;

    @Test
    void offersTheFivePeopleWithNameUnitAndRole() throws Exception {
        var page = Jsoup.parse(mvc.perform(get("/sign-in"))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString());
        assertThat(page.select("button[name=person]").eachAttr("value"))
                .containsExactly("street-nanfaxin", "street-renhe", "district-shunyi", "city-auditor", "admin");
        assertThat(page.select("button[value=street-nanfaxin]").text()).contains("何川", "镇街组织员", "南法信地区总工会");
        assertThat(page.select("form[action=/demo/sign-in] input[name=_csrf]")).hasSize(5);
    }

    @Test
    void letsOneInByOnePressInANewSession() throws Exception {
        var before = mvc.perform(get("/sign-in")).andReturn();
        var page = Jsoup.parse(before.getResponse().getContentAsString());
        var old = before.getResponse().getCookies()[0];
        var pressed = mvc.perform(post("/demo/sign-in")
                        .cookie(old)
                        .param("person", "street-nanfaxin")
                        .param("_csrf", page.selectFirst("input[name=_csrf]").val()))
                .andExpect(redirectedUrl("/"))
                .andReturn();
        var fresh = pressed.getResponse().getCookies()[0];
        assertThat(fresh.getValue()).isNotEqualTo(old.getValue());
        var more = mvc.perform(get("/more").cookie(new Cookie(fresh.getName(), fresh.getValue())))
                .andExpect(status().isOk())
                .andReturn();
        assertThat(more.getResponse().getContentAsString()).contains("何川");
        mvc.perform(get("/more").cookie(old)).andExpect(redirectedUrl("/sign-in"));
    }

    @Test
    void asksForAToken() throws Exception {
        mvc.perform(post("/demo/sign-in").param("person", "admin")).andExpect(status().isForbidden());
    }

    @Test
    void knowsNobodyElse() throws Exception {
        mvc.perform(post("/demo/sign-in").param("person", "guest-of-the-demo").with(csrf()))
                .andExpect(status().isNotFound());
    }
}
