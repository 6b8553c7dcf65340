package org.goutong.orgs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import jakarta.servlet.http.Cookie;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Executors;
import org.goutong.GoutongTest;
import org.goutong.Marks;
import org.goutong.People;
import org.goutong.web.NotFound;
import org.goutong.web.Refused;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@GoutongTest
class AppointmentsTest {

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
    StaffStore staff;

    @Autowired
    Scopes scopes;

    @Autowired
    JdbcClient jdbc;

    private Staff admin;
    private String username;

    @BeforeEach
    void anAdministrator() {
        admin = people.staff("admin");
        username = "staff-" + Marks.next();
    }

    @Test
    void invitationShowsTheLinkOnceAndKeepsItNowhere() throws Exception {
        var page = answer(
                post("/staff/invitations")
                        .param("unit", "110113008")
                        .param("username", username)
                        .param("name", "林溪")
                        .param("role", "STREET_ORGANISER"),
                200);
        var link = page.select("#link").val();
        assertThat(link).contains("/welcome/");
        assertThat(page.select("#link").hasAttr("readonly")).isTrue();
        var id = staff.findId(JOB, username).orElseThrow();
        assertThat(answer(get("/staff/" + id), 200).html())
                .doesNotContain("/welcome/")
                .contains("等本人启用");
    }

    @Test
    void invitationNamesEachFieldThatIsMissing() throws Exception {
        var page = answer(post("/staff/invitations").param("unit", "110113008"), 422);
        assertThat(page.select("#summary a").eachAttr("href")).containsExactly("#username", "#name", "#role");
    }

    @Test
    void invitationRefusesATakenUsernameAtItsField() throws Exception {
        var page = answer(
                post("/staff/invitations")
                        .param("unit", "110113008")
                        .param("username", "street-renhe")
                        .param("name", "林溪")
                        .param("role", "STREET_ORGANISER"),
                422);
        assertThat(page.select("#username-error").text()).contains("有人用了");
        assertThat(page.select("#name").val()).isEqualTo("林溪");
    }

    @ParameterizedTest
    @CsvSource({
        "11, STREET_ORGANISER",
        "11, DISTRICT_ORGANISER",
        "110113, STREET_ORGANISER",
        "110113008, DISTRICT_ORGANISER",
        "110113008, ADMINISTRATOR",
        "110113008, AUDITOR"
    })
    void rolesExistOnlyAtTheirKindOfUnit(String unit, String role) throws Exception {
        var page = answer(
                post("/staff/invitations")
                        .param("unit", unit)
                        .param("username", username)
                        .param("name", "林溪")
                        .param("role", role),
                422);
        assertThat(page.select("#role-error")).hasSize(1);
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> appointments.invite(admin, unit, username, "林溪", Role.valueOf(role)));
    }

    @Test
    void anAdministratorOfADistrictReachesNobodyElsewhere() throws Exception {
        var local = appointed("110113", Role.ADMINISTRATOR);
        var elsewhere =
                staff.findId(JOB, appointed("110105", Role.DISTRICT_ORGANISER)).orElseThrow();
        var above = people.staff("city-auditor").id();
        for (var id : List.of(elsewhere, above)) {
            mvc.perform(get("/staff/" + id).with(People.as(local))).andExpect(status().isNotFound());
            for (var change : List.of("links", "posting-end", "deactivation", "reactivation")) {
                mvc.perform(post("/staff/" + id + "/" + change)
                                .with(People.as(local))
                                .with(csrf()))
                        .andExpect(status().isNotFound());
            }
        }
        mvc.perform(post("/staff/" + people.staff("street-renhe").id() + "/postings")
                        .param("unit", "110105")
                        .param("role", "DISTRICT_ORGANISER")
                        .with(People.as(local))
                        .with(csrf()))
                .andExpect(status().isNotFound());
        mvc.perform(get("/staff").param("unit", "110105").with(People.as(local)))
                .andExpect(status().isNotFound());
        mvc.perform(get("/staff/invitation").param("unit", "11").with(People.as(local)))
                .andExpect(status().isNotFound());
        mvc.perform(get("/organisations/110105").with(People.as(local))).andExpect(status().isNotFound());
        mvc.perform(post("/organisations/110105/name")
                        .param("name", "别处")
                        .with(People.as(local))
                        .with(csrf()))
                .andExpect(status().isNotFound());
        assertThat(Jsoup.parse(mvc.perform(get("/staff").with(People.as(local)))
                                .andReturn()
                                .getResponse()
                                .getContentAsString())
                        .select("td[data-label=单位]")
                        .eachText())
                .isNotEmpty()
                .allMatch(union -> !union.contains("朝阳") && !union.contains("北京市"));
    }

    @Test
    void theDatabaseRefusesAWriteOutsideTheDistrictEvenIfTheCodeForgets() {
        var local =
                colleagues.find(JOB, appointed("110113", Role.ADMINISTRATOR)).orElseThrow();
        var elsewhere =
                staff.findId(JOB, appointed("110105", Role.DISTRICT_ORGANISER)).orElseThrow();
        staff.setActive(local.scope(), elsewhere, false);
        assertThat(staff.find(JOB, elsewhere).orElseThrow().active()).isTrue();
        assertThatExceptionOfType(org.springframework.dao.DataAccessException.class)
                .isThrownBy(() -> staff.post(
                        local.scope(), elsewhere, "110105", Role.DISTRICT_ORGANISER, LocalDate.of(2026, 1, 1)));
    }

    @Test
    void anotherPostingBitesAtTheNextRequest() throws Exception {
        var id =
                staff.findId(JOB, appointed("110113008", Role.STREET_ORGANISER)).orElseThrow();
        var cookie = signedIn();
        assertThat(more(cookie, 200)).contains("南法信地区总工会");
        appointments.post(admin, id, "110113003", Role.STREET_ORGANISER);
        assertThat(more(cookie, 200)).contains("仁和地区总工会").doesNotContain("南法信地区总工会");
        assertThat(staff.find(JOB, id).orElseThrow().orgCode()).isEqualTo("110113003");
    }

    @Test
    void theEndOfAPostingBitesAtTheNextRequestWithAPageThatSaysWhy() throws Exception {
        var id =
                staff.findId(JOB, appointed("110113008", Role.STREET_ORGANISER)).orElseThrow();
        var cookie = signedIn();
        more(cookie, 200);
        appointments.endPosting(admin, id);
        var page = Jsoup.parse(more(cookie, 403));
        assertThat(page.select("h1").text()).isEqualTo("您现在没有岗位");
        assertThat(page.select("form[action=/sign-out]")).hasSize(1);
        mvc.perform(get("/sign-in").cookie(cookie)).andExpect(status().isOk());
    }

    @Test
    void aClosedAccountIsOutAtOnceAndItsSessionsAreGone() throws Exception {
        var id =
                staff.findId(JOB, appointed("110113008", Role.STREET_ORGANISER)).orElseThrow();
        var cookie = signedIn();
        more(cookie, 200);
        appointments.deactivate(admin, id);
        mvc.perform(get("/more").cookie(cookie)).andExpect(redirectedUrl("/sign-in"));
        appointments.reactivate(admin, id);
        assertThat(more(signedIn(), 200)).contains("南法信地区总工会");
    }

    @Test
    void aPostingMayComeBackTheSameDay() {
        var id =
                staff.findId(JOB, appointed("110113008", Role.STREET_ORGANISER)).orElseThrow();
        appointments.post(admin, id, "110113003", Role.STREET_ORGANISER);
        appointments.post(admin, id, "110113008", Role.STREET_ORGANISER);
        appointments.post(admin, id, "110113003", Role.STREET_ORGANISER);
        assertThat(colleagues.find(JOB, username).orElseThrow().orgCode()).isEqualTo("110113003");
    }

    @Test
    void theLastAdministratorOfTheCityStays() throws Exception {
        onlyAdminAdministers();
        for (var change : List.of("deactivation", "posting-end")) {
            var page = answer(post("/staff/" + admin.id() + "/" + change), 409);
            assertThat(page.select("main").text()).contains("最后一位管理员");
        }
        var page = answer(
                post("/staff/" + admin.id() + "/postings").param("unit", "11").param("role", "AUDITOR"), 409);
        assertThat(page.select("main").text()).contains("最后一位管理员");
        appointments.post(admin, admin.id(), "11", Role.ADMINISTRATOR);
        assertThat(people.staff("admin").role()).isEqualTo(Role.ADMINISTRATOR);
    }

    @Test
    void anInvitedAdministratorWithoutAPasswordDoesNotCount() {
        onlyAdminAdministers();
        appointments.invite(admin, "11", username, "林溪", Role.ADMINISTRATOR);
        assertThatExceptionOfType(Refused.class).isThrownBy(() -> appointments.deactivate(admin, admin.id()));
    }

    @Test
    void twoAdministratorsCannotRemoveEachOtherAtOnce() throws Exception {
        onlyAdminAdministers();
        var other = colleagues.find(JOB, appointed("11", Role.ADMINISTRATOR)).orElseThrow();
        try (var both = Executors.newVirtualThreadPerTaskExecutor()) {
            var done = both
                    .invokeAll(List.<java.util.concurrent.Callable<Boolean>>of(
                            () -> deactivate(admin, other), () -> deactivate(other, admin)))
                    .stream()
                    .map(java.util.concurrent.Future::resultNow)
                    .toList();
            assertThat(done).containsExactlyInAnyOrder(true, false);
        } finally {
            staff.setActive(JOB, admin.id(), true);
            staff.setActive(JOB, other.id(), false);
        }
    }

    @Test
    void theListIsSearchedByNameAndPaged() throws Exception {
        appointed("110113003", Role.STREET_ORGANISER);
        assertThat(answer(get("/staff").param("name", username), 200)
                        .select("td .code")
                        .eachText())
                .containsExactly(username);
        for (int i = 0; i < 55; i++) {
            colleagues.appoint(
                    JOB,
                    new NewColleague(
                            username + "-" + i,
                            "叶" + i,
                            "110113003",
                            Role.STREET_ORGANISER,
                            LocalDate.of(2026, 1, 1),
                            null));
        }
        var first = answer(get("/staff").param("name", username).param("unit", "110113"), 200);
        assertThat(first.select("tbody tr")).hasSize(50);
        var second = answer(get(java.net.URI.create(first.select("a[rel=next]").attr("href"))), 200);
        assertThat(second.select("tbody tr")).hasSize(6);
        assertThat(second.select("a[rel=next]")).isEmpty();
    }

    @Test
    void anUnreadableCursorIsSaidToBeOne() throws Exception {
        answer(get("/staff").param("cursor", "bm9uc2Vuc2U"), 422);
    }

    private boolean deactivate(Staff by, Staff whom) {
        try {
            appointments.deactivate(by, whom.id());
            return true;
        } catch (Refused | NotFound last) {
            return false;
        }
    }

    /** Other tests have left administrators; here there is one. */
    private void onlyAdminAdministers() {
        scopes.run(JOB, () -> jdbc.sql("""
                update orgs.staff set active = false
                where id in (select staff_id from orgs.posting where role = 'ADMINISTRATOR') and username <> 'admin'
                """).update());
    }

    /** Somebody new with a password; {@link #username} is the one appointed last. */
    private String appointed(String orgCode, Role role) {
        username = "staff-" + Marks.next();
        colleagues.appoint(
                JOB, new NewColleague(username, "韩青", orgCode, role, LocalDate.of(2026, 1, 1), People.PASSWORD));
        return username;
    }

    private Cookie signedIn() throws Exception {
        return mvc.perform(post("/sign-in")
                        .param("username", username)
                        .param("password", People.PASSWORD)
                        .with(csrf()))
                .andExpect(redirectedUrl("/"))
                .andReturn()
                .getResponse()
                .getCookies()[0];
    }

    private String more(Cookie cookie, int expected) throws Exception {
        return mvc.perform(get("/more").cookie(cookie))
                .andExpect(status().is(expected))
                .andReturn()
                .getResponse()
                .getContentAsString();
    }

    private Document answer(MockHttpServletRequestBuilder request, int expected) throws Exception {
        return Jsoup.parse(mvc.perform(request.with(People.as("admin")).with(csrf()))
                .andExpect(status().is(expected))
                .andReturn()
                .getResponse()
                .getContentAsString());
    }
}
