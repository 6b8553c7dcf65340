package org.goutong.orgs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import jakarta.servlet.Filter;
import jakarta.servlet.http.Cookie;
import java.time.Clock;
import org.goutong.GoutongTest;
import org.goutong.web.Views;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;
import org.springframework.web.servlet.LocaleResolver;

@GoutongTest
class DemoSignInTest {

    @Autowired
    MockMvc pages;

    @Autowired
    WebApplicationContext context;

    private MockMvc mvc;

    /** The door of the demo alone, behind the filters of the whole application: the demo itself is replayed elsewhere. */
    @BeforeEach
    void theDoorOfTheDemo() {
        var door = new SignInController(
                "demo",
                context.getBean(StaffStore.class),
                context.getBean(SignIns.class),
                context.getBean(CurrentStaff.class),
                context.getBean(Clock.class));
        mvc = MockMvcBuilders.standaloneSetup(door)
                .addFilters(
                        context.getBean("springSessionRepositoryFilter", Filter.class),
                        context.getBean("springSecurityFilterChain", Filter.class))
                .addInterceptors(context.getBean(Rights.class))
                .setCustomReturnValueHandlers(context.getBean(Views.class))
                .setControllerAdvice(context.getBean("failures"))
                .setLocaleResolver(context.getBean(LocaleResolver.class))
                .build();
    }

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
        var more = pages.perform(get("/more").cookie(new Cookie(fresh.getName(), fresh.getValue())))
                .andExpect(status().isOk())
                .andReturn();
        assertThat(more.getResponse().getContentAsString()).contains("何川");
        pages.perform(get("/more").cookie(old)).andExpect(redirectedUrl("/sign-in"));
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
