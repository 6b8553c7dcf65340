package org.goutong.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.goutong.FilledForm;
import org.goutong.GoutongTest;
import org.goutong.People;
import org.goutong.TestClock;
import org.goutong.employers.Employers;
import org.goutong.employers.InventedNames;
import org.goutong.employers.NewEmployer;
import org.goutong.orgs.Staff;
import org.goutong.places.GivenPlaces;
import org.goutong.places.Places;
import org.goutong.tables.Table;
import org.goutong.tables.TableOptions;
import org.goutong.web.Time;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@GoutongTest
class CasePagesTest {

    @Autowired
    MockMvc web;

    @Autowired
    Cases cases;

    @Autowired
    CaseOwners owners;

    @Autowired
    Contacts contacts;

    @Autowired
    CaseQueries queries;

    @Autowired
    Concerns concerns;

    @Autowired
    Deliberations deliberations;

    @Autowired
    DeliberationStore strategies;

    @Autowired
    Employers employers;

    @Autowired
    Places places;

    @Autowired
    People people;

    GivenCases given;
    Staff street;
    String brand;
    UUID employer;

    @BeforeEach
    void meet() {
        given = new GivenCases(employers, cases, contacts);
        street = people.staff("street-nanfaxin");
        brand = InventedNames.brand();
        employer = given.employer(street.orgCode(), brand);
    }

    /** On a phone the rest of the filters stands behind a word, which is open where one of them is set. */
    @Test
    void reachesEveryFilterOnAPhone() throws Exception {
        for (var list : Map.of("/cases", "channel=STALL", "/cases/list", "state=CLOSED", "/contacts", "outcome=REACHED")
                .entrySet()) {
            assertThat(page("street-nanfaxin", list.getKey() + "?q=" + brand).select("form.filters > details"))
                    .hasSize(1)
                    .allSatisfy(more -> assertThat(more.hasAttr("open")).isFalse())
                    .allSatisfy(more -> assertThat(more.text()).isEqualTo("更多筛选"));
            assertThat(page("street-nanfaxin", list.getKey() + "?" + list.getValue())
                            .select("form.filters > details[open] ~ select"))
                    .isNotEmpty();
        }
        assertThat(page("street-nanfaxin", "/opinions?owner=" + street.id())
                        .select("form.filters > details[open] ~ select"))
                .isNotEmpty();
    }

    @Test
    void saysInWordsWhatNobodyKnowsYet() throws Exception {
        var kept = given.of(street, employer);
        var concern = concerns.raise(street, kept.id(), "FOREIGN", "", "总经理", Time.day(TestClock.now()));
        concerns.answer(
                street,
                kept.id(),
                concern,
                concerns.getOf(street, kept.id(), concern).version(),
                "",
                "两家各办各的" + brand,
                Time.day(TestClock.now()));
        var place = GivenPlaces.building(places, street);
        employers.register(
                street,
                new NewEmployer(
                        street.orgCode(),
                        InventedNames.brand() + "货运代理有限公司",
                        null,
                        place,
                        "",
                        "",
                        null,
                        null,
                        null,
                        null));

        for (var path : List.of("/concerns", "/places/" + place + "/federation", "/conversions")) {
            assertThat(page("street-nanfaxin", path).select("td").eachText())
                    .as(path)
                    .isNotEmpty()
                    .noneMatch(cell -> cell.endsWith("–"));
        }
        assertThat(page("street-nanfaxin", "/places/" + place + "/federation")
                        .select("td.num")
                        .eachText())
                .containsExactly("不详");
        assertThat(page("street-nanfaxin", "/concerns").select("td.num").eachText())
                .contains("还没有结果");
    }

    @Test
    void leadsFromAnEmployerThatNobodyWorksOnToItsFile() throws Exception {
        assertThat(page("street-nanfaxin", "/employers/" + employer).text()).contains("还没有人跟进这家单位建会");

        assertThat(send("street-nanfaxin", post("/employers/{id}/case", employer))
                        .getStatus())
                .isEqualTo(303);
        var kept = cases.find(street.scope(), employer).orElseThrow();
        var file = page("street-nanfaxin", "/employers/" + employer);
        assertThat(file.select(".track [aria-current]").text()).contains("未接触");
        assertThat(file.select(".note-strip").text()).contains("第一次联系", "负责");
        assertThat(page("street-renhe", "/employers/" + employer).text())
                .contains("由南法信地区总工会跟进")
                .doesNotContain("第一次联系");

        var silent = send(
                "street-nanfaxin",
                post("/cases/{id}/contacts", kept.id())
                        .param("key", UUID.randomUUID().toString())
                        .param("channel", "CALL")
                        .param("outcome", "REACHED")
                        .param("ours", "ORGANISER")
                        .param("at", "2026-11-01T12:00")
                        .param("nextOn", "明天"));
        assertThat(silent.getStatus()).isEqualTo(422);
        assertThat(document(silent).select(".summary li").eachText()).containsExactly("选一个日子。", "写一句跟谁、说了什么。");
        assertThat(document(silent).select("#nextOn").attr("value")).isEqualTo("明天");

        var key = UUID.randomUUID().toString();
        send("street-nanfaxin", post("/cases/{id}/shut-out", kept.id()).param("key", key));
        send("street-nanfaxin", post("/cases/{id}/shut-out", kept.id()).param("key", key));
        assertThat(page("street-nanfaxin", "/employers/" + employer)
                        .select(".timeline .what")
                        .eachText())
                .filteredOn(what -> what.startsWith("闭门羹"))
                .containsExactly("闭门羹，第 1 次上门");
    }

    @Test
    void saysOfEachTextThatItIsTooLongAndKeepsIt() throws Exception {
        var kept = cases.open(street, employer, Case.Channel.VISIT, street.id());
        var path = "/cases/" + kept;
        var pasted = "长".repeat(4_001);
        assertThat(tooLong(path + "/contacts/new", path + "/contacts", "title", "led", "note", "step"))
                .containsExactly("太长了，最多 60 个字。", "太长了，最多 60 个字。", "太长了，最多 4,000 个字。", "太长了，最多 100 个字。");
        assertThat(tooLong(path + "/people/new", path + "/people", "name", "position", "ourName"))
                .containsExactly("太长了，最多 60 个字。", "太长了，最多 60 个字。", "太长了，最多 60 个字。");
        assertThat(tooLong(path + "/next", path + "/next", "step")).containsExactly("太长了，最多 100 个字。");
        assertThat(tooLong(path + "/strategy", path + "/strategy", "strategy")).containsExactly("太长了，最多 4,000 个字。");
        assertThat(tooLong(path + "/strategy", path + "/deliberations", "attendees", "decision"))
                .containsExactly("太长了，最多 200 个字。", "太长了，最多 4,000 个字。");
        assertThat(tooLong(path + "/strategy", path + "/waiting", "waitingOn", "waitingNote"))
                .containsExactly("太长了，最多 60 个字。", "太长了，最多 500 个字。");
        assertThat(tooLong(path + "/concerns/new", path + "/concerns", "wording", "who"))
                .contains("太长了，最多 4,000 个字。", "太长了，最多 60 个字。");
        assertThat(tooLong(path + "/hand-over", path + "/owner", "note")).contains("太长了，最多 500 个字。");
        assertThat(send(
                                "street-nanfaxin",
                                post(path + "/moves")
                                        .param("seen", "NOT_CONTACTED")
                                        .param("to", "CONTACTED")
                                        .param("note", pasted))
                        .getStatus())
                .isEqualTo(422);
        for (var end : List.of("/shelf", "/closing")) {
            assertThat(send(
                                    "street-nanfaxin",
                                    post(path + end)
                                            .param("reason", "REFUSED")
                                            .param("resume", "2027-01-01")
                                            .param("note", pasted))
                            .getStatus())
                    .isEqualTo(422);
        }
    }

    /** What is said of fields into which too much was pasted; what was pasted has to be still there. */
    private List<String> tooLong(String page, String action, String... fields) throws Exception {
        var pasted = "长".repeat(4_001);
        var changes =
                Stream.of(fields).flatMap(field -> Stream.of(field, pasted)).toArray(String[]::new);
        var answer = send("street-nanfaxin", FilledForm.of(page("street-nanfaxin", page), action, changes));
        assertThat(answer.getStatus()).isEqualTo(422);
        var again = document(answer);
        for (var field : fields) {
            assertThat(
                            again.getElementById(field).is("textarea")
                                    ? again.getElementById(field).text()
                                    : again.getElementById(field).val())
                    .isEqualTo(pasted);
        }
        return again.select(".summary li").eachText();
    }

    @Test
    void takesSlipsBackWhereTheyAreSaid() throws Exception {
        var kept = given.of(street, employer);
        var path = "/employers/" + employer;
        var undo = undoOf(
                path,
                post("/cases/{id}/shut-out", kept.id())
                        .param("key", UUID.randomUUID().toString()));
        assertThat(send("street-nanfaxin", post(java.net.URI.create(undo))).getStatus())
                .isEqualTo(303);
        assertThat(page("street-nanfaxin", path).select(".timeline s").text()).contains("闭门羹");
        assertThat(page("street-nanfaxin", path).select(".timeline").text()).contains("划去：点错了");
        assertThat(page("street-nanfaxin", "/contacts?q=" + brand).select("h1").text())
                .isEqualTo("还没有联系记录");

        given.reached(street, kept, 0);
        var strike = page("street-nanfaxin", path)
                .select(".timeline a[href*=/contacts/]")
                .attr("href");
        assertThat(document(send("street-nanfaxin", post(strike + "/striking-out")))
                        .select(".summary")
                        .text())
                .contains("写一句为什么划去。");
        assertThat(page("district-shunyi", strike).text()).contains("请他们来划");
        send(
                "street-nanfaxin",
                post("/cases/{id}/moves", kept.id()).param("seen", "CONTACTED").param("to", "AGREED"));
        var back = page("street-nanfaxin", path).select("form[action$=/taking-back]");
        assertThat(back.text()).isEqualTo("撤回：从“已接触”到“同意”");
        assertThat(send("street-nanfaxin", post(back.attr("action"))).getStatus())
                .isEqualTo(303);
        assertThat(page("street-nanfaxin", path).select(".track [aria-current]").text())
                .contains("已接触");
        assertThat(page("street-nanfaxin", path).select(".timeline").text()).contains(street.name() + "撤回了");

        var reopen = undoOf(path, post("/cases/{id}/closing", kept.id()).param("reason", "REFUSED"));
        assertThat(send("street-nanfaxin", post(reopen)).getStatus()).isEqualTo(303);
        assertThat(cases.get(street.scope(), kept.id()).open()).isTrue();
    }

    /** Where the next page offers to take back what was just done. */
    private String undoOf(String path, MockHttpServletRequestBuilder done) throws Exception {
        var session = send("street-nanfaxin", done).getCookies()[0];
        return document(send("street-nanfaxin", get(path).cookie(session)))
                .select("form:has(.toast-undo)")
                .attr("action");
    }

    @Test
    void opensTheContactFormWithWhatIsPlannedAndKeepsIt() throws Exception {
        var kept = given.of(street, employer);
        var path = "/cases/" + kept.id() + "/contacts";
        var in = Time.day(TestClock.now()).plusDays(5);
        cases.plan(street, kept.id(), kept.version(), "带账本上门", in, "");
        var opened = page("street-nanfaxin", path + "/new");
        assertThat(opened.select("#step").attr("value")).isEqualTo("带账本上门");
        assertThat(opened.select("#nextOn").attr("value")).isEqualTo(in.toString());

        var first = FilledForm.of(opened, path, "note", "约好了", "led", "赵敏");
        assertThat(send("street-nanfaxin", first).getStatus()).isEqualTo(303);
        assertThat(cases.get(street.scope(), kept.id()).nextStep()).isEqualTo("带账本上门");
        assertThat(cases.get(street.scope(), kept.id()).nextOn()).isEqualTo(in);

        var mine = page("street-nanfaxin", path + "/new");
        var now = cases.get(street.scope(), kept.id());
        cases.plan(people.staff("district-shunyi"), kept.id(), now.version(), "请主席一起去", in, "");
        var late = send("street-nanfaxin", FilledForm.of(mine, path, "note", "又约", "step", "再打电话"));
        assertThat(late.getStatus()).isEqualTo(409);
        assertThat(document(late).select("[role=alert]").text()).contains("请主席一起去", "再打电话");
        var theirs = FilledForm.of(document(late), path, "take", "theirs");
        assertThat(send("street-nanfaxin", theirs).getStatus()).isEqualTo(303);
        assertThat(cases.get(street.scope(), kept.id()).nextStep()).isEqualTo("请主席一起去");

        TestClock.advance(java.time.Duration.ofDays(6));
        var after = page("street-nanfaxin", path + "/new");
        assertThat(after.select("#step").attr("value")).isEmpty();
        assertThat(after.select("form").text()).contains("请主席一起去");
    }

    @Test
    void movesOnTheBoardAndSaysWhyNot() throws Exception {
        var kept = given.of(street, employer);
        var board = page("street-nanfaxin", "/cases?q=" + brand);
        assertThat(board.select("h1").text()).isEqualTo("1 家单位");
        assertThat(board.select("[data-card] .name").text()).contains(brand);
        assertThat(board.select(".lane h2").eachText())
                .containsExactly("摸清情况1 家", "谈顾虑0 家", "同意、申请0 家", "筹备、大会0 家", "批复、建会0 家");

        var refused = send(
                "street-nanfaxin",
                post("/cases/{id}/moves", kept.id())
                        .param("seen", "NOT_CONTACTED")
                        .param("to", "AGREED"));
        assertThat(refused.getStatus()).isEqualTo(409);
        assertThat(document(refused).select(".page-sub").text()).isEqualTo("还没有联系上过。先记一次联系。");

        given.reached(street, kept, 0);
        var moved = send(
                "street-nanfaxin",
                post("/cases/{id}/moves", kept.id())
                        .param("seen", "CONTACTED")
                        .param("to", "AGREED")
                        .param("back", "/cases?q=" + brand));
        assertThat(moved.getStatus()).isEqualTo(303);
        assertThat(moved.getRedirectedUrl()).startsWith("/cases?q=");
        assertThat(page("street-nanfaxin", "/cases?q=" + brand)
                        .select("[data-card] .due")
                        .text())
                .endsWith("每周联络，没有下一步");
        var late = send(
                "district-shunyi",
                post("/cases/{id}/moves", kept.id())
                        .param("seen", "CONTACTED")
                        .param("to", "INTENDING")
                        .header("Referer", "https://goutong.example/cases/" + kept.id() + "/stage"));
        assertThat(late.getStatus()).isEqualTo(409);
        assertThat(document(late).select(".page-sub").text()).contains(street.name(), "从“已接触”到“同意”");
        assertThat(document(late).select(".actions a").eachAttr("href"))
                .containsExactly("/cases/" + kept.id() + "/stage", "/");

        var list = page("street-nanfaxin", "/cases/list?stage=AGREED&q=" + brand);
        assertThat(list.select("h1").text()).isEqualTo("1 家单位");
        assertThat(page("street-renhe", "/cases/list?q=" + brand).select("h1").text())
                .isEqualTo("没有符合的单位");
        assertThat(page("street-nanfaxin", "/cases/list?state=SHELVED&q=" + brand)
                        .text())
                .contains("没有符合的单位");
        var steps = page("street-nanfaxin", "/cases/" + kept.id() + "/stage");
        assertThat(steps.select("input[name=to]").eachAttr("value")).containsExactly("INTENDING", "APPLIED");
        assertThat(steps.select("details dd").eachText()).contains("“大会”由建会流程里的批复和大会决定，不能手工改。");
    }

    @Test
    void saysOnTheCardWhomItWaitsForAndInThePoolWhatTheRuleIs() throws Exception {
        var kept = given.of(street, employer);
        var today = Time.day(TestClock.now());
        deliberations.waitFor(street, kept.id(), "", "总部人力", "", today.minusDays(4));

        assertThat(page("street-nanfaxin", "/cases?q=" + brand)
                        .select("[data-card]")
                        .text())
                .contains("等总部人力，已 4 天");
        assertThat(page("street-nanfaxin", "/cases/list?due=waiting&q=" + brand)
                        .select("tbody")
                        .text())
                .contains("等总部人力，已 4 天");
        deliberations.waitFor(
                street,
                kept.id(),
                strategies
                        .findWaiting(street.scope(), kept.id())
                        .orElseThrow()
                        .id()
                        .toString(),
                "董事会",
                "",
                today);
        assertThat(page("street-nanfaxin", "/cases?due=waiting&q=" + brand)
                        .select("[data-card]")
                        .text())
                .contains("等董事会，今天起");
        assertThat(page("street-nanfaxin", "/employers/" + employer)
                        .select(".note-strip")
                        .text())
                .contains("等董事会决定，今天起");

        owners.release(street, kept.id(), street.id(), "");
        var pool = page("street-nanfaxin", "/cases?whose=pool&q=" + brand);
        assertThat(pool.select("h1").text()).isEqualTo("1 家单位等人认领");
        assertThat(pool.select(".dated-rule").text()).contains("21、45、60 天", "提前 7 天提醒", "2016年1月1日起");
        assertThat(pool.select("[data-card] form[action$=/claim] button").text())
                .isEqualTo("认领");
        assertThat(page("street-nanfaxin", "/cases/list?whose=pool&q=" + brand)
                        .select("h1")
                        .text())
                .isEqualTo("1 家单位等人认领");
    }

    @Test
    void handsOverOnlyToSomebodyWhoWasChosen() throws Exception {
        var kept = given.of(street, employer);
        concerns.raise(street, kept.id(), "COST", "怕多一笔开支", "总经理", Time.day(TestClock.now()));
        var file = page("street-nanfaxin", "/cases/" + kept.id() + "/hand-over");
        assertThat(file.select("#to option").first().attr("value")).isEmpty();
        assertThat(file.select("button[formaction$=/release]").text()).isEqualTo("放回，等人认领");
        assertThat(file.text()).contains("怕多一笔开支").doesNotContain("没有下一步");
        assertThat(file.select("main").text())
                .contains(page("street-nanfaxin", "/employers/" + employer)
                        .select(".note-strip b")
                        .text());

        var nobody = send(
                "street-nanfaxin",
                post("/cases/{id}/owner", kept.id())
                        .param("seen", street.id().toString())
                        .param("to", "")
                        .param("note", "先找周宁"));
        assertThat(nobody.getStatus()).isEqualTo(422);
        assertThat(document(nobody).select("#note").text()).isEqualTo("先找周宁");
        assertThat(cases.get(street.scope(), kept.id()).ownerId()).isEqualTo(street.id());

        var district = people.staff("district-shunyi");
        assertThat(send(
                                "district-shunyi",
                                post("/cases/{id}/owner", kept.id())
                                        .param("seen", street.id().toString())
                                        .param("to", district.id().toString())
                                        .param("note", "先找周宁"))
                        .getStatus())
                .isEqualTo(303);
        assertThat(page("street-nanfaxin", "/employers/" + employer)
                        .select(".timeline")
                        .text())
                .contains("先找周宁");
        assertThat(send(
                                "district-shunyi",
                                post("/cases/{id}/release", kept.id())
                                        .param("seen", district.id().toString()))
                        .getStatus())
                .isEqualTo(303);
        assertThat(cases.get(street.scope(), kept.id()).ownerId()).isNull();
    }

    @Test
    void namesWhoOfUsTalksToWhomAndUntilWhen() throws Exception {
        var kept = given.of(street, employer);
        var form = page("street-nanfaxin", "/cases/" + kept.id() + "/people/new");
        assertThat(form.select("#ourName").attr("value")).isEmpty();
        for (var whose : new String[][] {{"林总", "CHAIR", "赵敏"}, {"周宁", "ORGANISER", ""}}) {
            send(
                    "street-nanfaxin",
                    post("/cases/{id}/people", kept.id())
                            .param("name", whose[0])
                            .param("standing", "EXECUTIVE")
                            .param("intent", "UNKNOWN")
                            .param("ours", whose[1])
                            .param("ourName", whose[2])
                            .param("everyDays", "30"));
        }

        assertThat(page("street-nanfaxin", "/employers/" + employer).text())
                .contains("由工会主席·赵敏对接", "由专职社工·何川对接", "还没见到，");
    }

    @Test
    void countsOnThePageOfTheDayWhatIsDueAndNotWhatItShows() throws Exception {
        for (int i = 0; i < CasesDue.CARDS + 2; i++) {
            given.of(street);
        }
        TestClock.advance(java.time.Duration.ofDays(1));
        var own = queries.countOwn(street.scope(), street.id(), Time.day(TestClock.now()));

        var home = page("street-nanfaxin", "/");
        assertThat(home.select("h2").text()).contains(own.soon() + " 家单位本周要联系");
        assertThat(home.select("a[href*=due=soon]").text()).isEqualTo("还有 " + (own.soon() - CasesDue.CARDS) + " 家 ›");
        assertThat(page("street-nanfaxin", "/cases/list?whose=mine&due=soon")
                        .select("h1")
                        .text())
                .isEqualTo(own.soon() + " 家单位");
        assertThat(page("district-shunyi", "/").select("h2").text()).doesNotContainPattern("(^|[^0-9])0 家");
    }

    @Test
    void saysByWhichRulesEmployersAreProposed() throws Exception {
        assertThat(page("street-nanfaxin", "/proposals").select(".dated-rule").text())
                .contains("5 名以上职工申请，或者占职工 10 % 以上（至少 2 名）", "8 家以上不到 25 人", "2016年1月1日起，试行口径");
        assertThat(page("street-nanfaxin", "/proposals?lang=en")
                        .select(".dated-rule")
                        .text())
                .contains("5 applicants or more, or 10 % of the staff (at least 2)", "(since 1 Jan 2016; trial rule");
    }

    @Test
    void showsEveryPageInBothLanguages() throws Exception {
        var kept = given.of(street, employer);
        given.reached(street, kept, 0);
        var sample = GivenCases.sample(
                org.springframework.web.context.support.WebApplicationContextUtils.getRequiredWebApplicationContext(
                        web.getDispatcherServlet().getServletContext()),
                street);
        var id = sample.id();
        for (var path : new String[] {
            "/cases",
            "/cases/list",
            "/hand-overs",
            "/unworked-employers?least=0",
            "/hand-overs?owner=" + street.id(),
            "/employers/" + employer + "/timeline",
            "/cases/" + id + "/stage",
            "/cases/" + id + "/next",
            "/cases/" + id + "/hand-over",
            "/cases/" + id + "/timeline",
            "/cases/" + id + "/timeline?only=concerns",
            "/cases/" + id + "/contacts/new",
            "/cases/" + id + "/contacts/" + sample.contact(),
            "/cases/" + id + "/people/new",
            "/cases/" + id + "/people/" + sample.person(),
            "/cases/" + id + "/concerns/new",
            "/cases/" + id + "/concerns/" + sample.concern(),
            "/cases/" + id + "/strategy",
            "/contacts",
            "/opinions",
            "/proposals",
            "/conversions",
            "/conversions/employers?channel=VISIT&got=REACHED",
            "/materials",
            "/materials/new",
            "/cases/" + id + "/materials",
            "/concerns",
            "/"
        }) {
            for (var language : new String[] {"zh", "en"}) {
                var page = page("street-nanfaxin", path + (path.contains("?") ? "&" : "?") + "lang=" + language);
                assertThat(page.select("h1").text()).as(path).isNotBlank();
                assertThat(page.text()).as(path).doesNotContain("cases.", "???", "null");
                if (language.equals("en")) {
                    assertThat(page.select("main label, main legend, main th, main button, main h2")
                                    .eachText())
                            .as(path)
                            .noneMatch(text -> text.matches(".*(单位|联系|顾虑|推进|日期).*"));
                }
            }
        }
    }

    @Test
    void asksTheSecondOfTwoBeforeAPersonIsOverwritten() throws Exception {
        var kept = given.of(street, employer);
        var person = contacts.addPerson(
                street,
                kept.id(),
                new PersonFacts(
                        "周宁", "人事主管", Level.HR, "13800138000", Intent.UNKNOWN, OurLevel.ORGANISER, "", 7, null));
        var path = "/cases/" + kept.id() + "/people/" + person;
        var opened = page("street-nanfaxin", path);
        assertThat(opened.html()).doesNotContain("13800138000");
        var first = FilledForm.of(opened, path, "intent", "WILLING", "position", "人事总监", "why", "名片");
        assertThat(send("street-nanfaxin", first).getStatus()).isEqualTo(303);

        var both = send("district-shunyi", FilledForm.of(opened, path, "intent", "AGAINST", "phone", "13900139000"));
        assertThat(both.getStatus()).isEqualTo(409);
        var asked = document(both);
        assertThat(asked.select("[role=alert] tbody tr").eachText())
                .singleElement()
                .asString()
                .contains("对建会的态度", street.name());
        assertThat(asked.select("#position").val()).isEqualTo("人事总监");
        assertThat(asked.select("#phone").val()).isEqualTo("13900139000");
        assertThat(send("district-shunyi", FilledForm.of(asked, path, "why", "当面说的"))
                        .getStatus())
                .isEqualTo(303);

        var now = contacts.getPersonOf(street.scope(), kept.id(), person);
        assertThat(now.intent()).isEqualTo(Intent.AGAINST);
        assertThat(now.position()).isEqualTo("人事总监");
        assertThat(now.phone()).isEqualTo("139****9000");
        assertThat(page("street-nanfaxin", path).select("#changes").text())
                .contains("原因：名片", "原因：当面说的", "138****8000 → 139****9000");
        assertThat(page("street-nanfaxin", path + "?lang=en").select("#changes").text())
                .contains("View of a union", "Why: 名片");
    }

    @Test
    void asksTheSecondOfTwoBeforeANextStepIsOverwritten() throws Exception {
        var kept = given.of(street, employer);
        var path = "/cases/" + kept.id() + "/next";
        var opened = page("street-nanfaxin", path);
        owners.release(street, kept.id(), street.id(), "");
        assertThat(send("street-nanfaxin", FilledForm.of(opened, path, "step", "请同楼单位一起上门"))
                        .getStatus())
                .as("another owner is no other plan")
                .isEqualTo(303);

        var late = send("district-shunyi", FilledForm.of(opened, path, "step", "再打电话"));
        assertThat(late.getStatus()).isEqualTo(409);
        assertThat(document(late).select("[role=alert]").text()).contains("请同楼单位一起上门", "再打电话", street.name());
        var theirs = FilledForm.of(document(late), path, "take", "theirs");
        assertThat(send("district-shunyi", theirs).getStatus()).isEqualTo(303);
        assertThat(cases.get(street.scope(), kept.id()).nextStep()).isEqualTo("请同楼单位一起上门");
        assertThat(page("street-nanfaxin", path).select("#changes").text()).contains("下一步", "请同楼单位一起上门");
        assertThat(page("street-nanfaxin", "/history/" + kept.id() + "?of=case")
                        .select("main")
                        .text())
                .contains("负责人", street.name() + " → 空");
    }

    @Test
    void asksTheSecondOfTwoBeforeAStrategyOrAnAnswerIsOverwritten() throws Exception {
        var sample = GivenCases.sample(
                org.springframework.web.context.support.WebApplicationContextUtils.getRequiredWebApplicationContext(
                        web.getDispatcherServlet().getServletContext()),
                street);
        var id = "/cases/" + sample.id();
        var opened = page("street-nanfaxin", id + "/strategy");
        assertThat(send("street-nanfaxin", FilledForm.of(opened, id + "/strategy", "strategy", "先算大账"))
                        .getStatus())
                .isEqualTo(303);
        var late = send("district-shunyi", FilledForm.of(opened, id + "/strategy", "strategy", "先请同行"));
        assertThat(late.getStatus()).isEqualTo(409);
        assertThat(document(late).select("[role=alert]").text()).contains("先算大账", "先请同行", street.name());
        assertThat(send("district-shunyi", FilledForm.of(document(late), id + "/strategy"))
                        .getStatus())
                .as("saved on purpose")
                .isEqualTo(303);

        var waiting = FilledForm.of(opened, id + "/waiting", "waitingOn", "集团法务");
        assertThat(send("street-nanfaxin", waiting).getStatus()).isEqualTo(303);
        assertThat(send("district-shunyi", FilledForm.of(opened, id + "/waiting", "waitingOn", "董事长"))
                        .getStatus())
                .isEqualTo(409);

        for (var path : new String[] {"/concerns/" + sample.concern(), "/questions/" + sample.question()}) {
            var field = path.startsWith("/concerns") ? "words" : "answer";
            var form = page("street-nanfaxin", id + path);
            assertThat(send("street-nanfaxin", FilledForm.of(form, id + path + "/answer", field, "有六成返还"))
                            .getStatus())
                    .isEqualTo(303);
            var second = send("district-shunyi", FilledForm.of(form, id + path + "/answer", field, "别担心"));
            assertThat(second.getStatus()).as(path).isEqualTo(409);
            assertThat(document(second).select("[role=alert]").text()).contains("有六成返还", "别担心", street.name());
            assertThat(send("district-shunyi", FilledForm.of(document(second), id + path + "/answer"))
                            .getStatus())
                    .isEqualTo(303);
        }
    }

    /** Whoever corrects an error has not seen on purpose what somebody else saved meanwhile. */
    @Test
    void asksTheSecondOfTwoAlsoAfterAnErrorOfTheirs() throws Exception {
        var sample = GivenCases.sample(
                org.springframework.web.context.support.WebApplicationContextUtils.getRequiredWebApplicationContext(
                        web.getDispatcherServlet().getServletContext()),
                street);
        var id = "/cases/" + sample.id();
        for (var form : new String[][] {
            {"/strategy", "/strategy", "strategy"},
            {"/strategy", "/waiting", "waitingOn"},
            {"/concerns/" + sample.concern(), "/concerns/" + sample.concern() + "/answer", "words"},
            {"/questions/" + sample.question(), "/questions/" + sample.question() + "/answer", "answer"}
        }) {
            var opened = page("street-nanfaxin", id + form[0]);
            var action = id + form[1];
            assertThat(send("street-nanfaxin", FilledForm.of(opened, action, form[2], "先说的"))
                            .getStatus())
                    .isEqualTo(303);
            var wrong = send("district-shunyi", FilledForm.of(opened, action, form[2], ""));
            assertThat(wrong.getStatus()).as(action).isEqualTo(422);

            var corrected = send("district-shunyi", FilledForm.of(document(wrong), action, form[2], "后说的"));

            assertThat(corrected.getStatus()).as(action).isEqualTo(409);
            assertThat(document(corrected).select("[role=alert]").text()).contains("先说的", "后说的");
        }
    }

    @Test
    void handsOverFromWhoeverHadItWhenTheFormWasMade() throws Exception {
        var kept = given.of(street, employer);
        var path = "/cases/" + kept.id() + "/hand-over";
        var action = "/cases/" + kept.id() + "/owner";
        var opened = page("district-shunyi", path);
        owners.release(street, kept.id(), street.id(), "");
        var wrong = send("district-shunyi", FilledForm.of(opened, action, "to", ""));
        assertThat(wrong.getStatus()).isEqualTo(422);

        var district = people.staff("district-shunyi");
        assertThat(send(
                                "district-shunyi",
                                FilledForm.of(
                                        document(wrong),
                                        action,
                                        "to",
                                        district.id().toString()))
                        .getStatus())
                .isEqualTo(409);
        assertThat(cases.get(street.scope(), kept.id()).ownerId()).isNull();
    }

    @Test
    void asksTheSecondOfTwoBeforeAnUnreadAnswerIsSettledOrAnotherWaitEnded() throws Exception {
        var kept = given.of(street, employer);
        var today = Time.day(TestClock.now());
        var concern = concerns.raise(street, kept.id(), "COST", "怕多一笔开支", "总经理", today);
        var path = "/cases/" + kept.id() + "/concerns/" + concern;
        send("street-nanfaxin", FilledForm.of(page("street-nanfaxin", path), path + "/answer", "words", "有六成返还"));
        var opened = page("street-nanfaxin", path);
        send("street-nanfaxin", FilledForm.of(opened, path + "/answer", "words", "全额返还"));

        var late = send("district-shunyi", FilledForm.of(opened, path + "/outcome", "outcome", "SETTLED"));
        assertThat(late.getStatus()).isEqualTo(409);
        assertThat(document(late).select("[role=alert]").text()).contains("全额返还", street.name());
        assertThat(send("district-shunyi", FilledForm.of(document(late), path + "/outcome", "take", "theirs"))
                        .getStatus())
                .isEqualTo(303);
        assertThat(concerns.getOf(street, kept.id(), concern).outcome()).isEqualTo(Concern.Outcome.OPEN);
        assertThat(send("district-shunyi", FilledForm.of(document(late), path + "/outcome", "outcome", "SETTLED"))
                        .getStatus())
                .isEqualTo(303);
        assertThat(concerns.getOf(street, kept.id(), concern).outcome()).isEqualTo(Concern.Outcome.SETTLED);

        deliberations.waitFor(street, kept.id(), "", "总部人力", "", today);
        var strategy = "/cases/" + kept.id() + "/strategy";
        var end = "/cases/" + kept.id() + "/waiting/end";
        var seen = page("street-nanfaxin", strategy);
        send("street-nanfaxin", FilledForm.of(seen, "/cases/" + kept.id() + "/waiting", "waitingOn", "董事会"));
        assertThat(send("district-shunyi", FilledForm.of(seen, end)).getStatus())
                .isEqualTo(409);
        assertThat(strategies.findWaiting(street.scope(), kept.id())).isPresent();
        assertThat(send("district-shunyi", FilledForm.of(page("district-shunyi", strategy), end))
                        .getStatus())
                .isEqualTo(303);
        assertThat(strategies.findWaiting(street.scope(), kept.id())).isEmpty();
    }

    @Test
    void takesTheLogAlongAsAWorkbook() throws Exception {
        var kept = given.of(street, employer);
        given.reached(street, kept, 0);

        var answer = send("street-nanfaxin", get("/contacts.xlsx").param("q", brand));

        assertThat(answer.getStatus()).isEqualTo(200);
        try (var table = Table.open(
                new ByteArrayInputStream(answer.getContentAsByteArray()), "联系记录.xlsx", TableOptions.DEFAULT)) {
            var rows = new java.util.ArrayList<org.goutong.tables.Row>();
            table.forEach(rows::add, note -> {});
            assertThat(rows).hasSize(1);
            assertThat(rows.getFirst().cell(1)).contains(brand);
            assertThat(rows.getFirst().cell(6)).isEqualTo("总经理要看账怎么算");
        }
    }

    private Document page(String username, String path) throws Exception {
        var answer = send(
                username,
                get(java.net.URI.create(
                        path.replace(brand, java.net.URLEncoder.encode(brand, StandardCharsets.UTF_8)))));
        assertThat(answer.getStatus()).as(path).isEqualTo(200);
        return document(answer);
    }

    private MockHttpServletResponse send(String username, MockHttpServletRequestBuilder request) throws Exception {
        return web.perform(request.with(People.as(username)).with(csrf()).locale(java.util.Locale.SIMPLIFIED_CHINESE))
                .andReturn()
                .getResponse();
    }

    private static Document document(MockHttpServletResponse answer) throws Exception {
        return Jsoup.parse(answer.getContentAsString(StandardCharsets.UTF_8));
    }
}
