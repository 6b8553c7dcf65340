package org.goutong.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.goutong.GoutongTest;
import org.goutong.InChinese;
import org.goutong.Marks;
import org.goutong.People;
import org.goutong.TestClock;
import org.goutong.employers.Employers;
import org.goutong.heads.GivenHeads;
import org.goutong.materials.Materials;
import org.goutong.opinions.GivenOpinions;
import org.goutong.orgs.Colleague;
import org.goutong.orgs.Colleagues;
import org.goutong.orgs.NewColleague;
import org.goutong.orgs.Role;
import org.goutong.orgs.Scope;
import org.goutong.orgs.Scopes;
import org.goutong.orgs.Staff;
import org.goutong.web.Time;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@GoutongTest
@ExtendWith(InChinese.class)
class HandOversTest {

    private static final Scope JOB = new Scope.Job(Scope.Purpose.COMMAND_LINE);
    private static final String STREET = "street-nanfaxin";

    @Autowired
    MockMvc web;

    @Autowired
    HandOvers handOvers;

    @Autowired
    Cases cases;

    @Autowired
    CaseStages stages;

    @Autowired
    CaseOwners owners;

    @Autowired
    CaseStore store;

    @Autowired
    Contacts contacts;

    @Autowired
    Materials materials;

    @Autowired
    Employers employers;

    @Autowired
    ApplicationContext context;

    @Autowired
    Colleagues colleagues;

    @Autowired
    Scopes scopes;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    People people;

    private GivenCases given;
    private Staff street;
    private Staff leaver;

    @BeforeEach
    void somebodyWithCases() {
        given = new GivenCases(employers, cases, contacts);
        street = people.staff(STREET);
        leaver = colleague("110113008", Role.STREET_ORGANISER);
    }

    private Staff colleague(String unit, Role role) {
        var username = "leaver-" + Marks.next();
        colleagues.appoint(
                JOB,
                new NewColleague(
                        username, "钟未" + username.substring(7), unit, role, LocalDate.of(2016, 1, 1), People.PASSWORD));
        return colleagues.find(JOB, username).orElseThrow();
    }

    @Test
    void givesAllCasesOfOneToAnotherEachWithItsStep() {
        var open = given.of(leaver);
        var resting = given.of(leaver);
        cases.shelve(leaver, resting.id(), Case.ExitReason.OTHER, LocalDate.of(2999, 1, 1), "");
        var ended = given.of(leaver);
        cases.close(leaver, ended.id(), Case.ExitReason.REFUSED, "");

        assertThat(handOvers.handOver(street, leaver.id(), null, taker(street), "调到区里"))
                .isEqualTo(2);
        for (var id : List.of(open.id(), resting.id())) {
            assertThat(cases.get(street.scope(), id).ownerId()).isEqualTo(street.id());
            assertThat(store.findLastStep(street.scope(), id).orElseThrow())
                    .satisfies(step -> assertThat(step.what()).isEqualTo("移交给" + street.name()))
                    .satisfies(step -> assertThat(step.note()).isEqualTo("调到区里"))
                    .satisfies(step -> assertThat(step.byName()).isEqualTo(street.name()));
        }
        assertThat(cases.get(street.scope(), open.id()).contactDueOn()).isNotNull();
        assertThat(cases.get(street.scope(), resting.id()).contactDueOn()).isNull();
        assertThat(cases.get(street.scope(), ended.id()).ownerId()).isEqualTo(leaver.id());
    }

    @Test
    void plansNothingWithAUnionThatStands() {
        var kept = given.of(leaver);
        given.reached(leaver, kept, 0);
        var today = Time.day(TestClock.now());
        stages.move(leaver, kept.id(), Stage.CONTACTED, Stage.AGREED, today, "");
        stages.fileApplication(leaver, kept.id(), today, "");
        stages.beginPreparation(leaver, kept.id(), today, "");
        stages.holdAssembly(leaver, kept.id(), today, "");
        stages.receiveApproval(leaver, kept.id(), today, "");
        stages.foundUnion(leaver, kept.id(), today, "");

        handOvers.handOver(street, leaver.id(), null, taker(street), "调走了");

        assertThat(cases.get(street.scope(), kept.id()))
                .extracting(Case::ownerId, Case::nextOn)
                .containsExactly(street.id(), null);
    }

    @Test
    void givesWhatWaitsForTheFormerOwnerAlong() {
        var kept = given.of(leaver);
        var other = colleague("110113008", Role.STREET_ORGANISER);
        GivenOpinions.noted(context, leaver, kept.employerId(), "能不能按月到账", leaver);
        GivenOpinions.noted(context, leaver, kept.employerId(), "能不能用英文", other);
        var wish = materials.ask(leaver, kept.id(), "英文版《工会法》", "en", "总经理");

        handOvers.handOver(street, leaver.id(), null, taker(street), "调走了");

        assertThat(waiting(kept)).containsExactlyInAnyOrder("能不能按月到账 " + street.id(), "能不能用英文 " + other.id());
        assertThat(task("material:" + wish)).isEqualTo(street.id());

        owners.handOver(street, kept.id(), street.id(), other.id(), "");
        assertThat(waiting(kept)).containsExactlyInAnyOrder("能不能按月到账 " + other.id(), "能不能用英文 " + other.id());
        assertThat(task("material:" + wish)).isEqualTo(other.id());
    }

    @Test
    void leavesWhatWaitsForTheFormerOwnerToNobodyUntilTheCaseIsClaimed() throws Exception {
        var kept = given.of(leaver);
        var other = colleague("110113008", Role.STREET_ORGANISER);
        var mark = Marks.next();
        GivenOpinions.noted(context, leaver, kept.employerId(), "能不能按月到账" + mark, leaver);
        GivenOpinions.noted(context, leaver, kept.employerId(), "能不能用英文" + mark, other);
        var wish = materials.ask(leaver, kept.id(), "英文版《工会法》", "en", "总经理");

        handOvers.handOver(street, leaver.id(), null, null, "调走了");

        assertThat(cases.get(street.scope(), kept.id()).ownerId()).isNull();
        assertThat(GivenOpinions.list(context, street, kept.id()))
                .extracting(
                        GivenOpinions.Said::wording,
                        GivenOpinions.Said::ownerId,
                        GivenOpinions.Said::ownerName,
                        said -> open("question:" + said.id()))
                .containsExactlyInAnyOrder(
                        tuple("能不能按月到账" + mark, null, "", false),
                        tuple("能不能用英文" + mark, other.id(), other.name(), true));
        assertThat(transactions(kept))
                .as("released with the case or not at all")
                .hasSize(1);
        assertThat(document(send(STREET, get("/opinions?state=NOBODYS").param("q", kept.employerName())))
                        .select("main tbody tr:contains(" + mark + ")")
                        .text())
                .contains("能不能按月到账" + mark, "没有人负责")
                .doesNotContain("能不能用英文");

        var taker = colleague("110113008", Role.STREET_ORGANISER);
        owners.claim(taker, kept.id());

        assertThat(waiting(kept))
                .containsExactlyInAnyOrder("能不能按月到账" + mark + " " + taker.id(), "能不能用英文" + mark + " " + other.id());
        assertThat(GivenOpinions.list(context, street, kept.id())).allMatch(said -> open("question:" + said.id()));
        assertThat(task("material:" + wish)).isEqualTo(taker.id());
    }

    @Test
    void givesThemAlongWhenAnotherTakesTheCaseUpAgain() {
        var kept = given.of(leaver);
        GivenOpinions.noted(context, leaver, kept.employerId(), "能不能按月到账", leaver);
        cases.shelve(leaver, kept.id(), Case.ExitReason.OTHER, LocalDate.of(2999, 1, 1), "");

        cases.resume(street, kept.id());

        assertThat(waiting(kept)).containsExactly("能不能按月到账 " + street.id());
    }

    @Test
    void leavesThemToNobodyAlsoWhenOneCaseIsPutBack() {
        var kept = given.of(leaver);
        GivenOpinions.noted(context, leaver, kept.employerId(), "能不能按月到账", leaver);

        owners.release(leaver, kept.id(), leaver.id(), "");

        assertThat(GivenOpinions.list(context, street, kept.id()))
                .extracting(GivenOpinions.Said::ownerId, said -> open("question:" + said.id()))
                .containsExactly(tuple(null, false));
    }

    private boolean open(String key) {
        return scopes.in(
                street.scope(),
                () -> jdbc.sql("select state = 'OPEN' from tasks.task where task_key = :key")
                        .param("key", key)
                        .query(Boolean.class)
                        .single());
    }

    /** The transactions that have changed a case and what was released with it. */
    private List<String> transactions(Case kept) {
        return scopes.in(
                street.scope(),
                () -> jdbc.sql("""
                        select xmin::text from cases.case where id = :id
                        union select xmin::text from opinions.question where case_id = :id and owner_id is null
                        """).param("id", kept.id()).query(String.class).list());
    }

    /** What was said in a case, each with whose task it is. */
    private List<String> waiting(Case kept) {
        return GivenOpinions.list(context, street, kept.id()).stream()
                .peek(said -> assertThat(said.ownerId()).isEqualTo(task("question:" + said.id())))
                .map(said -> said.wording() + " " + said.ownerId())
                .toList();
    }

    private UUID task(String key) {
        return scopes.in(
                street.scope(),
                () -> jdbc.sql("select owner_id from tasks.task where task_key = :key")
                        .param("key", key)
                        .query(UUID.class)
                        .single());
    }

    @Test
    void countsWhatRestsAmongWhatSomebodyHas() {
        given.of(leaver);
        cases.shelve(leaver, given.of(leaver).id(), Case.ExitReason.OTHER, LocalDate.of(2999, 1, 1), "");
        var resting = colleague("110113008", Role.STREET_ORGANISER);
        cases.shelve(resting, given.of(resting).id(), Case.ExitReason.OTHER, LocalDate.of(2999, 1, 1), "");

        assertThat(handOvers.listOwners(street, 500))
                .contains(
                        new HandOverStore.Owner(leaver.id(), leaver.name(), 2),
                        new HandOverStore.Owner(resting.id(), resting.name(), 1));
    }

    @Test
    void saysThatSomebodyWhoLeftHasNothingAnyMore() throws Exception {
        given.of(leaver);
        send("admin", post("/staff/{id}/deactivation", leaver.id()));
        handOvers.handOver(street, leaver.id(), null, taker(street), "调走了");
        var path = "/hand-overs?owner=" + leaver.id();

        var again = send(
                STREET,
                post("/hand-overs")
                        .param("owner", leaver.id().toString())
                        .param("to", street.id().toString())
                        .param("note", "调走了")
                        .param("all", "true"));
        assertThat(again.getRedirectedUrl()).isEqualTo(path);
        var shown = send(STREET, get(path));
        assertThat(shown.getStatus()).isEqualTo(200);
        assertThat(document(shown).select("main").text()).contains(leaver.name() + "名下没有单位。");
    }

    @Test
    void putsTickedOnesBackAndLeavesWhatSomebodyElseHasByNow() {
        var one = given.of(leaver);
        var other = given.of(leaver);
        var claimed = given.of(leaver);
        owners.handOver(street, claimed.id(), leaver.id(), street.id(), "");

        assertThat(handOvers.handOver(street, leaver.id(), List.of(one.id(), claimed.id()), null, "没空"))
                .isEqualTo(1);
        assertThat(cases.get(street.scope(), one.id()).ownerId()).isNull();
        assertThat(cases.get(street.scope(), one.id()).contactDueOn()).isNull();
        assertThat(store.findLastStep(street.scope(), one.id()).orElseThrow().what())
                .isEqualTo(leaver.name() + "放回，等人认领");
        assertThat(cases.get(street.scope(), other.id()).ownerId()).isEqualTo(leaver.id());
        assertThat(cases.get(street.scope(), claimed.id()).ownerId()).isEqualTo(street.id());
    }

    @Test
    void givesNobodyWhatTheirUnitDoesNotCover() {
        var district = people.staff("district-shunyi");
        var wide = colleague("110113", Role.DISTRICT_ORGANISER);
        var here = cases.open(wide, given.employer("110113008"), Case.Channel.VISIT, wide.id());
        var there = cases.open(wide, given.employer("110113003"), Case.Channel.VISIT, wide.id());

        assertThat(handOvers.handOver(district, wide.id(), null, taker(street), "换人"))
                .isEqualTo(1);
        assertThat(cases.get(district.scope(), here).ownerId()).isEqualTo(street.id());
        assertThat(cases.get(district.scope(), there).ownerId()).isEqualTo(wide.id());
        assertThat(handOvers.handOver(street, wide.id(), null, null, "别处的")).isZero();
    }

    @Test
    void asksForWhomWhyAndWhichAndThenWithTheNumber() throws Exception {
        var kept = given.of(leaver);
        var owner = leaver.id().toString();

        var wrong = send(STREET, post("/hand-overs").param("owner", owner));
        assertThat(wrong.getStatus()).isEqualTo(422);
        assertThat(document(wrong).select(".summary li").eachText())
                .containsExactly("选一位接手的人。", "还没写为什么移交。接手的人要看。", "一家都没勾。勾选要移交的，或者按“全部移交”。");

        var ask = post("/hand-overs")
                .param("owner", owner)
                .param("to", street.id().toString())
                .param("note", "调走了")
                .param("all", "true");
        var asked = document(send(STREET, ask));
        assertThat(asked.select("h1").text()).isEqualTo("把" + leaver.name() + "名下的 1 家单位交给" + street.name() + "？");
        assertThat(cases.get(street.scope(), kept.id()).ownerId()).isEqualTo(leaver.id());

        var form = post("/hand-overs");
        asked.select("main form input[name]:not([name=_csrf])")
                .forEach(field -> form.param(field.attr("name"), field.attr("value")));
        var done = send(STREET, form);
        assertThat(done.getRedirectedUrl()).isEqualTo("/hand-overs?owner=" + street.id());
        assertThat(cases.get(street.scope(), kept.id()).ownerId()).isEqualTo(street.id());

        assertThat(send("street-renhe", get("/hand-overs").param("owner", owner))
                        .getStatus())
                .isEqualTo(404);
    }

    @Test
    void tellsWhoeverAnswersForTheUnitThatAnOwnerHasLeftAndOffersTheirCases() throws Exception {
        given.of(leaver);
        send("admin", post("/staff/{id}/deactivation", leaver.id()));

        await().untilAsserted(() -> assertThat(notices(leaver)).hasSize(1));
        assertThat(notices(leaver).getFirst()).isEqualTo("OWNER_LEFT " + leaver.name() + "名下 1 家单位");
        assertThat(document(send(STREET, get("/cases/list")))
                        .select("select[name=owner] option[value=" + leaver.id() + "]"))
                .extracting(option -> option.text())
                .containsExactly(leaver.name() + "（现不在本单位）");
        assertThat(document(send(
                                STREET,
                                get("/cases/list").param("owner", leaver.id().toString())))
                        .select("main tbody tr"))
                .hasSize(1);
    }

    @Test
    void tellsOfOpinionsAndStepsOfPlansTooAndOffersThemInTheirLists() throws Exception {
        var kept = given.of(street);
        GivenOpinions.noted(context, street, kept.employerId(), "要英文材料", leaver);
        GivenHeads.planned(context, leaver, given.employer("110113008"), "区总工会");
        send("admin", post("/staff/{id}/deactivation", leaver.id()));

        await().untilAsserted(() -> assertThat(notices("/opinions?owner=" + leaver.id()))
                .containsExactly("OWNER_LEFT " + leaver.name() + "名下 1 条意见、2 项头部企业的工作"));
        assertThat(document(send(STREET, get("/opinions")))
                        .select("select[name=owner] option[value=" + leaver.id() + "]")
                        .text())
                .isEqualTo(leaver.name() + "（现不在本单位）");
    }

    @Test
    void saysNothingOfAnOwnerWhoStays() {
        var wide = colleague("110113", Role.DISTRICT_ORGANISER);
        cases.open(wide, given.employer("110113008"), Case.Channel.VISIT, wide.id());

        handOvers.tellOfOrphans(wide.id());
        assertThat(notices(wide)).isEmpty();
    }

    private static Colleague taker(Staff staff) {
        return new Colleague(staff.id(), staff.name(), staff.orgCode(), staff.unionName());
    }

    private List<@Nullable String> notices(Staff owner) {
        return notices("/hand-overs?owner=" + owner.id());
    }

    private List<@Nullable String> notices(String path) {
        return scopes.in(
                JOB, () -> jdbc.sql("""
                        select rule || ' ' || subject_name from notices.notice
                        where path = :path and channel = 'IN_APP'
                        """).param("path", path).query(String.class).list());
    }

    private MockHttpServletResponse send(String username, MockHttpServletRequestBuilder request) throws Exception {
        return web.perform(request.with(People.as(username)).with(csrf()))
                .andReturn()
                .getResponse();
    }

    private static Document document(MockHttpServletResponse response) throws Exception {
        return Jsoup.parse(response.getContentAsString());
    }
}
