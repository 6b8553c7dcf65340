package org.goutong.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.goutong.GoutongTest;
import org.goutong.InChinese;
import org.goutong.People;
import org.goutong.TestClock;
import org.goutong.employers.Employers;
import org.goutong.orgs.Colleagues;
import org.goutong.orgs.NewColleague;
import org.goutong.orgs.NewOrganisation;
import org.goutong.orgs.Organisation.Kind;
import org.goutong.orgs.Organisations;
import org.goutong.orgs.Role;
import org.goutong.orgs.Scope;
import org.goutong.orgs.Staff;
import org.goutong.web.ChangedMeanwhile;
import org.goutong.web.InvalidForm;
import org.goutong.web.Time;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

/** In units of its own: what a unit sets counts for every other test there. */
@GoutongTest
@ExtendWith(InChinese.class)
class UnitRulesTest {

    private static final Scope JOB = new Scope.Job(Scope.Purpose.COMMAND_LINE);

    @Autowired
    UnitRules rules;

    @Autowired
    Reminders reminders;

    @Autowired
    Cases cases;

    @Autowired
    Contacts contacts;

    @Autowired
    Employers employers;

    @Autowired
    Organisations organisations;

    @Autowired
    Colleagues colleagues;

    @Autowired
    People people;

    @Autowired
    MockMvc mvc;

    Staff district;
    Staff street;
    Staff neighbour;

    @BeforeEach
    void aDistrictWithTwoTownships() {
        organisations.enter(
                JOB,
                List.of(
                        new NewOrganisation("110106", "11", Kind.DISTRICT, "丰台区", null, "丰台区总工会"),
                        new NewOrganisation("110106001", "110106", Kind.TOWNSHIP, "甲街道", null, "甲街道总工会"),
                        new NewOrganisation("110106002", "110106", Kind.TOWNSHIP, "乙街道", null, "乙街道总工会")));
        district = posted("district-fengtai", "110106", Role.DISTRICT_ORGANISER);
        street = posted("street-first", "110106001", Role.STREET_ORGANISER);
        neighbour = posted("street-second", "110106002", Role.STREET_ORGANISER);
        for (var staff : List.of(district, street, neighbour)) {
            for (var rule : UnitRule.values()) {
                set(staff, rule, null);
            }
        }
    }

    private Staff posted(String username, String orgCode, Role role) {
        colleagues.appoint(
                JOB, new NewColleague(username, "叶知秋", orgCode, role, LocalDate.of(2016, 1, 1), People.PASSWORD));
        return people.staff(username);
    }

    private void set(Staff unit, UnitRule rule, @Nullable Integer amount) {
        rules.set(district, unit.orgCode(), rule, amount, seen(unit, rule));
    }

    private String seen(Staff unit, UnitRule rule) {
        return rules.version(district.scope(), unit.orgCode(), rule);
    }

    private static LocalDate today() {
        return Time.day(TestClock.now());
    }

    private ProposalRules proposals(Staff staff) {
        return rules.proposals(staff.scope(), staff.orgCode(), today());
    }

    @Test
    void letsTheNearestUnitDecide() {
        var usual = ProposalRules.on(today());
        assertThat(proposals(street)).isEqualTo(usual);

        set(district, UnitRule.APPLICANTS, 8);
        set(district, UnitRule.SHARE, 15);
        set(street, UnitRule.APPLICANTS, 3);

        assertThat(proposals(street).applicants()).isEqualTo(3);
        assertThat(proposals(street).sentence()).contains("3 名以上", "15 %");
        assertThat(proposals(street).least()).isEqualTo(usual.least());
        assertThat(proposals(neighbour).applicants()).isEqualTo(8);
        assertThat(proposals(neighbour).basis()).contains("丰台区总工会");
        assertThat(proposals(district).applicants()).isEqualTo(8);
        assertThat(proposals(people.staff("street-nanfaxin"))).isEqualTo(usual);

        set(street, UnitRule.APPLICANTS, null);
        assertThat(proposals(street).applicants()).isEqualTo(8);
    }

    /** What somebody sets today does not say how things were decided yesterday. */
    @Test
    void countsFromTheDayOnWhichItWasSet() {
        set(street, UnitRule.APPLICANTS, 3);
        assertThat(rules.proposals(street.scope(), street.orgCode(), today().minusDays(1))
                        .applicants())
                .isEqualTo(ProposalRules.on(today()).applicants());
    }

    @Test
    void putsBackAfterTheDaysOfTheNearestUnit() {
        set(street, UnitRule.NOT_CONTACTED_IDLE, 10);
        var given = new GivenCases(employers, cases, contacts);
        var sooner = given.of(street);
        var usual = given.of(neighbour);
        TestClock.advance(Duration.ofDays(4));
        reminders.remind(today());
        TestClock.advance(Duration.ofDays(7));
        reminders.remind(today());

        assertThat(cases.get(street.scope(), sooner.id()).ownerId()).isNull();
        assertThat(cases.get(neighbour.scope(), usual.id()).ownerId()).isEqualTo(neighbour.id());
    }

    /** Whoever knocks never has less time than whoever does nothing, though two units have set the numbers. */
    @Test
    void neverCountsAttemptsForLessThanNone() {
        set(district, UnitRule.CONTACTED_UNANSWERED, 50);
        set(street, UnitRule.CONTACTED_IDLE, 60);
        assertThat(rules.pool(street.scope(), street.orgCode(), today()).stages())
                .filteredOn(rule -> rule.stage() == Stage.CONTACTED)
                .singleElement()
                .satisfies(rule -> {
                    assertThat(rule.idle()).isEqualTo(60);
                    assertThat(rule.unanswered()).isEqualTo(60);
                });
    }

    @Test
    void asksTheSecondOfTwoAndKeepsItsBounds() {
        var seen = seen(street, UnitRule.APPLICANTS);
        rules.set(district, street.orgCode(), UnitRule.APPLICANTS, 4, seen);
        assertThatThrownBy(() -> rules.set(district, street.orgCode(), UnitRule.APPLICANTS, 6, seen))
                .isInstanceOf(ChangedMeanwhile.class);
        assertThatThrownBy(() -> set(street, UnitRule.NOT_CONTACTED_IDLE, 9)).isInstanceOf(InvalidForm.class);
        assertThatThrownBy(() -> set(street, UnitRule.SHARE, 101)).isInstanceOf(InvalidForm.class);
        assertThat(proposals(street).applicants()).isEqualTo(4);
    }

    @Test
    void isSetOnAPageThatSaysWhoSetWhat() throws Exception {
        set(district, UnitRule.SHARE, 15);
        assertThat(page("district-fengtai", "/unit-rules?unit=110106001").text())
                .contains("15%", "丰台区总工会", "系统默认");
        assertThat(page("district-fengtai", "/unit-rules")
                        .select("#unit option")
                        .eachAttr("value"))
                .contains("110106", "110106001", "110106002")
                .doesNotContain("110113008");

        var refused = send("district-fengtai", "110106001", "很多", "");
        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(refused.getContentAsString()).contains("请填 1 到 1,000 之间的整数", "很多");

        assertThat(send("district-fengtai", "110106001", "7", seen(street, UnitRule.APPLICANTS))
                        .getStatus())
                .isEqualTo(303);
        var edited = page("district-fengtai", "/unit-rules?unit=110106001&rule=APPLICANTS");
        assertThat(edited.text()).contains("甲街道总工会", "7 人");
        assertThat(edited.select("#amount").val()).isEqualTo("7");
        assertThat(page("street-first", "/proposals").text()).contains("7 名以上");
        assertThat(edited.select("a[href=/unit-rules?unit=110106001]").text()).contains("取消");

        var cleared = send("district-fengtai", "110106001", "", seen(street, UnitRule.APPLICANTS))
                .getCookies()[0];
        assertThat(mvc.perform(get("/unit-rules")
                                .cookie(cleared)
                                .locale(Locale.SIMPLIFIED_CHINESE)
                                .with(People.as("district-fengtai")))
                        .andReturn()
                        .getResponse()
                        .getContentAsString())
                .contains("甲街道总工会不再自定", "按上级的");
    }

    /** Whoever does not lead a unit reads its numbers, and whom to ask for a change. */
    @Test
    void isSetByNobodyWhoDoesNotLead() throws Exception {
        var seen = seen(street, UnitRule.APPLICANTS);
        assertThat(send("street-first", "110106001", "7", seen).getStatus()).isEqualTo(403);
        assertThat(send("street-first", "", "7", seen).getStatus()).isEqualTo(403);
        assertThat(send("district-fengtai", "110113008", "7", "").getStatus()).isEqualTo(404);
        assertThat(answer("street-first", "/unit-rules?unit=110106002").getStatus())
                .isEqualTo(404);
        assertThat(proposals(street)).isEqualTo(ProposalRules.on(today()));

        var read = page("street-first", "/unit-rules?rule=APPLICANTS");
        assertThat(read.select("main form, main a[href*=rule\\=]")).isEmpty();
        assertThat(read.text()).contains("这些数由丰台区总工会的组织员定");
        assertThat(page("street-first", "/unit-rules?lang=en").text()).contains("ask them for a change");
        assertThat(page("city-auditor", "/unit-rules").text()).contains("这些数由各区的区级组织员定");
    }

    /** A unit without a district has its own organisers for it; those of its units ask them. */
    @Test
    void isSetByItsOwnOrganisersRightBelowTheCity() throws Exception {
        organisations.enter(
                JOB,
                List.of(
                        new NewOrganisation("119907", "11", Kind.INDUSTRY_DEPARTMENT, "快递行业", null, "快递行业工会"),
                        new NewOrganisation("119907001", "119907", Kind.STATION, "东区站", null, "东区站工会")));
        var department = posted("department-express", "119907", Role.STREET_ORGANISER);
        var station = posted("station-east", "119907001", Role.STREET_ORGANISER);
        var seen = rules.version(department.scope(), "119907001", UnitRule.APPLICANTS);

        assertThat(send("station-east", "119907001", "4", seen).getStatus()).isEqualTo(403);
        assertThat(page("station-east", "/unit-rules").text()).contains("这些数由快递行业工会的组织员定");
        var edited = page("department-express", "/unit-rules?unit=119907001&rule=APPLICANTS");
        assertThat(edited.select("h1").text()).isEqualTo("东区站工会的规则");
        assertThat(edited.select("#amount")).hasSize(1);
        assertThat(send("department-express", "119907001", "4", seen).getStatus())
                .isEqualTo(303);
        assertThat(proposals(station).applicants()).isEqualTo(4);
        assertThat(send("department-express", "110106001", "4", "").getStatus()).isEqualTo(404);
        assertThat(send("city-auditor", "119907", "4", "").getStatus()).isEqualTo(403);
    }

    private MockHttpServletResponse send(String username, String unit, String amount, String seen) throws Exception {
        return mvc.perform(post("/unit-rules")
                        .param("unit", unit)
                        .param("rule", "APPLICANTS")
                        .param("amount", amount)
                        .param("seen", seen)
                        .locale(Locale.SIMPLIFIED_CHINESE)
                        .with(csrf())
                        .with(People.as(username)))
                .andReturn()
                .getResponse();
    }

    private Document page(String username, String path) throws Exception {
        return Jsoup.parse(answer(username, path).getContentAsString());
    }

    private MockHttpServletResponse answer(String username, String path) throws Exception {
        return mvc.perform(get(path).locale(Locale.SIMPLIFIED_CHINESE).with(People.as(username)))
                .andReturn()
                .getResponse();
    }
}
