package org.goutong.founding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.io.ByteArrayInputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.ZipInputStream;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.goutong.FilledForm;
import org.goutong.GivenStall;
import org.goutong.GoutongTest;
import org.goutong.Marks;
import org.goutong.People;
import org.goutong.TestClock;
import org.goutong.cases.CaseStages;
import org.goutong.employers.Employers;
import org.goutong.employers.NewEmployer;
import org.goutong.founding.Request.Kind;
import org.goutong.orgs.Scope;
import org.goutong.orgs.Staff;
import org.goutong.places.GivenPlaces;
import org.goutong.places.Places;
import org.goutong.rosters.GivenRosters;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@GoutongTest
@Import(GivenFoundings.class)
class FoundingPagesTest {

    @Autowired
    MockMvc mvc;

    @Autowired
    GivenFoundings given;

    @Autowired
    GivenStall stalls;

    @Autowired
    Assemblies assemblies;

    @Autowired
    FoundingQueries queries;

    @Autowired
    Dossiers dossiers;

    @Autowired
    Requests requests;

    @Autowired
    Foundings foundings;

    @Autowired
    Employers employers;

    @Autowired
    Places places;

    @Autowired
    CaseStages stages;

    @Autowired
    People people;

    Staff street;
    Staff district;
    String name;
    UUID employer;

    @BeforeEach
    void anEmployer() {
        street = people.staff("street-nanfaxin");
        district = people.staff("district-shunyi");
        name = GivenRosters.name("货运代理");
        employer = stalls.employer(name, street.orgCode());
    }

    @Test
    void beginsOnThePageOfAnEmployer() throws Exception {
        assertThat(page("/employers/" + employer).select("a[href='/foundings/new?employer=" + employer + "']"))
                .hasSize(1);
        var form = page("/foundings/new?employer=" + employer);
        assertThat(form.selectFirst("#unionName").val()).isEqualTo(name + "工会委员会");

        assertThat(answer(send("/foundings")
                                .param("employer", employer.toString())
                                .param("form", "COMMITTEE")
                                .param("unionName", "公司"))
                        .getStatus())
                .isEqualTo(422);
        var started = answer(send("/foundings")
                .param("employer", employer.toString())
                .param("form", "COMMITTEE")
                .param("unionName", name + "工会委员会"));
        assertThat(started.getStatus()).isEqualTo(303);
        assertThat(page("/foundings").text()).contains(name + "工会委员会");
        assertThat(page("/employers/" + employer).text()).contains(name + "工会委员会");
    }

    @Test
    void saysWhatIsMissingByWhichArticleAndWhatIsTyped() throws Exception {
        var id = given.begun(street, employer, name + "工会委员会");

        var page = page("/foundings/" + id);
        assertThat(page.select(".steps-list li")).hasSize(10);
        assertThat(page.select(".steps-list [aria-current=step]")).hasSize(1);
        assertThat(page.text()).contains("单位自己要做的", "盖单位公章，附营业执照复印件").contains(GivenFoundings.LEADER);

        var wrong = answer(send("/foundings/" + id + "/facts")
                .param("step", "1")
                .param("form", "COMMITTEE")
                .param("unionName", name + "工会")
                .param("employees", "12")
                .param("women", "40"));
        assertThat(wrong.getStatus()).isEqualTo(422);
        var again = Jsoup.parse(wrong.getContentAsString());
        assertThat(again.selectFirst("#women").val()).isEqualTo("40");
        assertThat(again.selectFirst("#summary").text()).contains("女职工比职工还多");
    }

    @Test
    void isSentAndAnsweredOnThePages() throws Exception {
        var id = given.begun(street, employer, name + "工会委员会");
        var slip = answer(send("/foundings/" + id + "/requests")
                .param("request", "PREPARATION")
                .param("on", "0202-05-04"));
        assertThat(slip.getStatus()).isEqualTo(422);
        assertThat(Jsoup.parse(slip.getContentAsString())
                        .selectFirst("#on-error")
                        .text())
                .contains("日期读不懂");
        assertThat(answer(send("/foundings/" + id + "/requests").param("request", "PREPARATION"))
                        .getStatus())
                .isEqualTo(303);
        var request = dossiers.get(street.scope(), id)
                .request(Kind.PREPARATION)
                .orElseThrow()
                .id();

        assertThat(page("/foundings/" + id + "?step=2").select("#number")).isEmpty();
        var above = Jsoup.parse(mvc.perform(get("/foundings/" + id + "?step=2")
                        .with(People.as("district-shunyi"))
                        .locale(Locale.SIMPLIFIED_CHINESE))
                .andReturn()
                .getResponse()
                .getContentAsString());
        assertThat(above.select("#number")).hasSize(1);
        assertThat(above.select("a[href$='/documents/PREP_REQUEST_LETTER'], a[href$='/documents/EMPLOYER_PROFILE']"))
                .hasSizeGreaterThanOrEqualTo(2);
        assertThat(above.select("form[action$='/facts'], form[action$='/persons']"))
                .isEmpty();
        assertThat(Jsoup.parse(mvc.perform(get("/foundings/" + id + "?step=1")
                                        .with(People.as("district-shunyi"))
                                        .locale(Locale.SIMPLIFIED_CHINESE))
                                .andReturn()
                                .getResponse()
                                .getContentAsString())
                        .select("form[action$='/facts'], form[action$='/persons'], form[action$='/removal']"))
                .isEmpty();
        assertThat(answer(post("/requests/" + request + "/approval")
                                .with(People.as("district-shunyi"))
                                .with(csrf()))
                        .getStatus())
                .isEqualTo(422);
        assertThat(answer(post("/requests/" + request + "/approval")
                                .with(People.as("district-shunyi"))
                                .with(csrf())
                                .param("number", "页" + Marks.next()))
                        .getStatus())
                .isEqualTo(303);
        assertThat(page("/foundings/requests?state=answered").text()).contains(name + "工会委员会");
    }

    /** What is refused is said where it was typed, and what was typed stays. */
    @Test
    void answersInPlaceWhatCannotBe() throws Exception {
        var id = given.begun(street, employer, name + "工会委员会");
        var again = answer(send("/foundings")
                .param("employer", employer.toString())
                .param("form", "COMMITTEE")
                .param("unionName", name + "第二工会"));
        assertThat(again.getStatus()).isEqualTo(422);
        var page = Jsoup.parse(again.getContentAsString());
        assertThat(page.selectFirst("#unionName").val()).isEqualTo(name + "第二工会");
        assertThat(page.selectFirst("#summary").text()).contains("已经在办");

        given.nominated(street, district, id);
        var number = queries.getRequest(
                        street.scope(),
                        dossiers.get(street.scope(), id)
                                .request(Kind.PREPARATION)
                                .orElseThrow()
                                .id())
                .replyNumber();
        assemblies.enrol(street, id, "丙三 4321");
        given.scheduled(street, id);
        var open = answer(send("/foundings/" + id + "/assembly/opening"));
        assertThat(open.getStatus()).isEqualTo(422);
        assertThat(Jsoup.parse(open.getContentAsString())
                        .selectFirst("#summary")
                        .text())
                .contains("名册上 38 人，会员 37 人");

        var other = stalls.employer(GivenRosters.name("物流"), street.orgCode());
        var second = given.begun(street, other, "第二工会" + Marks.next());
        requests.send(street, second, Kind.PREPARATION, dossiers.today());
        var request =
                dossiers.get(street.scope(), second).request(Kind.PREPARATION).orElseThrow();
        var used = answer(post("/requests/" + request.id() + "/approval")
                .with(People.as("district-shunyi"))
                .with(csrf())
                .param("number", number));
        assertThat(used.getStatus()).isEqualTo(422);
        var reply = Jsoup.parse(used.getContentAsString());
        assertThat(reply.selectFirst("#number").val()).isEqualTo(number);
        assertThat(reply.selectFirst("#number-error").text()).contains("已经用过");
    }

    @Test
    void endsWithAReasonAndGoesOnAfterAll() throws Exception {
        var id = given.begun(street, employer, name + "工会委员会");
        var path = "/foundings/" + id;
        assertThat(page(path).select("#how option[value]").eachAttr("value"))
                .contains("SUSPENDED", "WITHDRAWN", "MISTAKE")
                .doesNotContain("REFUSED");
        var wrong = answer(send(path + "/ending").param("step", "1").param("ended", "2099-01-01"));
        assertThat(wrong.getStatus()).isEqualTo(422);
        var again = Jsoup.parse(wrong.getContentAsString());
        assertThat(again.select("#how-error, #ended-error, #ending-because-error, #sure-error"))
                .hasSize(4);

        var done = answer(send(path + "/ending")
                .param("step", "1")
                .param("how", "WITHDRAWN")
                .param("ending-because", "职工现在不想办")
                .param("sure", "true"));
        assertThat(done.getStatus()).isEqualTo(303);
        var ended = page(path);
        assertThat(ended.text()).contains("不办了", "职工现在不想办", street.name());
        assertThat(ended.select("form[action$=/facts], form[action$=/ending]")).isEmpty();
        assertThat(page("/foundings?state=ENDED").text()).contains(name + "工会委员会");
        assertThat(page("/employers/" + employer).select("a[href='/foundings/new?employer=" + employer + "']"))
                .hasSize(1);

        assertThat(answer(send(path + "/resumption")).getStatus()).isEqualTo(303);
        assertThat(page(path).select("form[action$=/facts]")).hasSize(1);
    }

    @Test
    void takesARequestBackAndLetsWhoeverAnswersRefuse() throws Exception {
        var id = given.begun(street, employer, name + "工会委员会");
        var path = "/foundings/" + id;
        var request = requests.send(street, id, Kind.PREPARATION, dossiers.today());
        assertThat(answer(send("/requests/" + request + "/withdrawal")).getStatus())
                .isEqualTo(422);
        assertThat(answer(send("/requests/" + request + "/withdrawal").param("because", "附件拿错了"))
                        .getStatus())
                .isEqualTo(303);
        assertThat(page(path + "?step=1").text()).contains("附件拿错了");
        requests.send(street, id, Kind.PREPARATION, dossiers.today());

        var above = mvc.perform(get(path).with(People.as("district-shunyi")).locale(Locale.SIMPLIFIED_CHINESE))
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(Jsoup.parse(above).select("#how option[value]").eachAttr("value"))
                .containsExactly("REFUSED");
    }

    /** Nobody waits for a text message that nothing sends. */
    @Test
    void saysBeforeTheApprovalThatNoTextMessagesGoOut() throws Exception {
        var id = given.begun(street, employer, name + "工会委员会");
        assertThat(page("/foundings/" + id + "?step=7").text()).contains("本系统没有接短信", "打印二维码");
        assertThat(page("/foundings/" + id + "?step=3").text()).doesNotContain("短信");

        var transfers = page("/foundings/" + id + "/transfers");
        assertThat(transfers.select(".note-strip").text()).contains("本系统没有接短信");
        assertThat(transfers.select("a[href*=/transfers/slips]")).isNotEmpty();
        assertThat(page("/foundings/" + id + "/transfers?lang=en").text())
                .contains("This system sends no text messages");
    }

    @Test
    void correctsOnThePages() throws Exception {
        var id = given.begun(street, employer, name + "工会委员会");
        given.recruited(street, district, id);
        var path = "/foundings/" + id;
        var action = path + "/steps/3/withdrawal";
        assertThat(page(path + "?step=3").select("form[action='" + action + "']"))
                .hasSize(1);
        assertThat(page(path + "?step=2").select("form[action$=/withdrawal], form[action$=/number]"))
                .isEmpty();
        var wrong = answer(send(action));
        assertThat(wrong.getStatus()).isEqualTo(422);
        assertThat(Jsoup.parse(wrong.getContentAsString()).select("#undo-because-error"))
                .hasSize(1);
        assertThat(answer(send(action).param("undo-because", "还差两个人")).getStatus())
                .isEqualTo(303);
        assertThat(page(path + "?step=3").select(".taken-back").text()).contains(street.name(), "还差两个人");
        assertThat(page(path + "?step=2").select(".taken-back")).isEmpty();
        var above = Jsoup.parse(mvc.perform(
                        get(path + "?step=2").with(People.as("district-shunyi")).locale(Locale.SIMPLIFIED_CHINESE))
                .andReturn()
                .getResponse()
                .getContentAsString());
        var number = above.selectFirst("form[action$=/number] #number").val();
        change(
                above,
                above.selectFirst("form[action$=/number]").attr("action"),
                "district-shunyi",
                303,
                "number",
                number + "改",
                "because",
                "少一个字");
        assertThat(page(path + "?step=2").text()).contains(number + "改");
    }

    @Test
    void dissolvesOnlyWhatIsTicked() throws Exception {
        var id = given.founded(street, district, employer, name + "工会委员会");
        var path = "/foundings/" + id;
        var wrong = answer(send(path + "/dissolution").param("step", "10").param("reason", "企业注销"));
        assertThat(wrong.getStatus()).isEqualTo(422);
        assertThat(Jsoup.parse(wrong.getContentAsString()).select("#sure-error"))
                .hasSize(1);
        assertThat(answer(send(path + "/dissolution")
                                .param("step", "10")
                                .param("reason", "企业注销")
                                .param("sure", "true"))
                        .getStatus())
                .isEqualTo(303);
    }

    /** A union that is no more has nothing to do next, and nobody has visited it because its tasks have ended. */
    @Test
    void asksNothingMoreOfAUnionThatIsNoMore() throws Exception {
        var id = given.founded(street, district, employer, name + "工会委员会");
        var path = "/foundings/" + id;
        assertThat(page(path).select(".after-care li")).isNotEmpty();
        assertThat(page(path).text()).contains("该办这一步", "单位自己要做的");

        answer(send(path + "/dissolution")
                .param("step", "10")
                .param("reason", "企业注销")
                .param("sure", "true"));

        var over = page(path);
        assertThat(over.select(".after-care")).isEmpty();
        assertThat(over.text()).contains("已撤销", "没有办").doesNotContain("该办这一步", "以后办", "还差", "还剩", "单位自己要做的");
    }

    /** The summary is read before the fields. */
    @Test
    void saysOfEachNumberWhichItIs() throws Exception {
        var id = given.begun(street, employer, name + "工会委员会");
        var path = "/foundings/" + id;
        var plan = Jsoup.parse(answer(send(path + "/plan")
                        .param("step", "5")
                        .param("termYears", "3")
                        .param(
                                "seen",
                                page(path + "?step=5")
                                        .select("form[action$=/plan] [name=seen]")
                                        .val())
                        .param("committeeSeats", "abc")
                        .param("viceChairs", "-1")
                        .param("womenSeats", "1.5"))
                .getContentAsString());

        assertThat(plan.select(".summary a").eachText()).containsExactly("副主席名额请填数字", "委员名额请填数字", "女职工委员名额请填数字");
    }

    /** Adding or removing a candidate takes the notice down: that is said, and asked, before it happens. */
    @Test
    void saysThatAnotherCandidateTakesTheNoticeDown() throws Exception {
        var id = given.begun(street, employer, name + "工会委员会");
        given.recruited(street, district, id);
        given.standing(street, id);
        var path = "/foundings/" + id + "?step=5";
        assertThat(page(path).select("form[data-confirm]:has([name=step])")).isEmpty();

        foundings.postCandidates(street, id, dossiers.today());

        assertThat(page(path).text()).contains("公示正挂着");
        assertThat(page(path).select("form[action$=/persons]").attr("data-confirm"))
                .contains("公示会撤下");
        assertThat(page(path).select("form[action*=/persons/][action$=/removal]"))
                .isNotEmpty()
                .allSatisfy(form -> assertThat(form.attr("data-confirm")).contains("公示会撤下"));
    }

    @Test
    void showsTheCodeOfTheRegistrationAtItsStep() throws Exception {
        var id = given.founded(street, district, employer, name + "工会委员会");
        var path = "/foundings/" + id;
        var code = "81110113MA0123453F";
        assertThat(page(path).select("form[action$=/registration]"))
                .as("where the task leads")
                .hasSize(1);
        assertThat(answer(send(path + "/registration").param("step", "8").param("registration", code))
                        .getStatus())
                .isEqualTo(303);

        assertThat(page(path + "?step=8").text()).contains(code);
        assertThat(page(path + "?step=7").text()).doesNotContain(code);
    }

    @Test
    void countsTheChairWithTheCommitteeThatElects() throws Exception {
        var id = given.begun(street, employer, name + "工会委员会");
        given.recruited(street, district, id);
        var path = "/foundings/" + id;
        change(
                page(path + "?step=5"),
                path + "/plan",
                "street-nanfaxin",
                303,
                "termYears",
                "5",
                "committeeSeats",
                "3",
                "auditSeats",
                "1",
                "womenSeats",
                "1",
                "committeeElects",
                "true");
        assertThat(page(path + "?step=5").select("[name=committeeElects][checked]"))
                .hasSize(1);
        given.stand(street, id, Office.CHAIR, "何小川", "贾小宁");
        given.stand(street, id, Office.COMMITTEE, "何小川", "贾小宁", "苏小禾", "林小可");
        given.stand(street, id, Office.AUDIT, "程小一");
        given.stand(street, id, Office.WOMEN, "苏小禾");
        foundings.postCandidates(street, id, dossiers.today());
        TestClock.advance(Duration.ofDays(8));
        given.asked(street, district, id, Kind.CANDIDATES);
        given.opened(street, id);
        var before = page(path + "/assembly");
        assertThat(before.select("#present-CHAIR")).isEmpty();
        assertThat(before.text()).contains("委员选完以后再选");
        given.counted(street, id, Office.COMMITTEE, 28, 25, 21, 10);

        var counting = page(path + "/assembly");
        assertThat(counting.select("#present-CHAIR, #present-COMMITTEE"))
                .extracting(field -> field.id())
                .containsExactly("present-CHAIR");
        assertThat(counting.text()).contains("委员 3 人，到会 2 人才能选，2 票当选");
        var chairs = dossiers.get(street.scope(), id).standing(Office.CHAIR);
        assertThat(answer(send(path + "/ballots")
                                .param("contested", "CHAIR")
                                .param("present", "3")
                                .param("issued", "3")
                                .param("returned", "3")
                                .param("valid", "3")
                                .param("voided", "0")
                                .param("votes-" + chairs.get(0).id(), "2")
                                .param("votes-" + chairs.get(1).id(), "1"))
                        .getStatus())
                .isEqualTo(303);
        assertThat(page(path + "/assembly").text()).contains("委员应到 3，实到 3");
    }

    @Test
    void letsAnEmployerLeaveOnItsPage() throws Exception {
        var second = stalls.employer(GivenRosters.name("物流"), street.orgCode());
        var id = foundings.start(street, List.of(employer, second), UnionForm.JOINT, "联合工会" + Marks.next());
        var path = "/foundings/" + id + "/employers";
        var action = path + "/" + employer + "/removal";
        assertThat(page(path).select("form[action='" + action + "']")).hasSize(1);
        var wrong = answer(send(action));
        assertThat(wrong.getStatus()).isEqualTo(422);
        assertThat(Jsoup.parse(wrong.getContentAsString()).select("#because-" + employer + "-error"))
                .hasSize(1);
        assertThat(answer(send(action).param("because", "自己单独建会")).getStatus()).isEqualTo(303);
        assertThat(page(path).select("form[action$=/removal]")).isEmpty();
    }

    @Test
    void asksTheSecondOfTwoBeforeFactsAreOverwritten() throws Exception {
        var id = given.begun(street, employer, name + "工会委员会");
        var path = "/foundings/" + id;
        var opened = page(path + "?step=1");
        change(opened, path + "/facts", "district-shunyi", 303, "party", "党支部");
        change(opened, path + "/facts", "street-nanfaxin", 303, "registry", "顺义区市场监管局");

        var asked = change(opened, path + "/facts", "street-nanfaxin", 409, "party", "联合党支部");
        assertThat(asked.select("[role=alert] tbody tr").eachText())
                .singleElement()
                .asString()
                .contains("党组织情况", "党支部", district.name(), "联合党支部");
        assertThat(asked.selectFirst("#party").val()).isEqualTo("联合党支部");
        assertThat(asked.selectFirst("#registry").val())
                .as("what only one of them changed is put together")
                .isEqualTo("顺义区市场监管局");
        change(asked, path + "/facts", "street-nanfaxin", 303, "take", "theirs");
        assertThat(page(path + "?step=1").selectFirst("#party").val()).isEqualTo("党支部");
        change(asked, path + "/facts", "street-nanfaxin", 303);
        assertThat(page(path + "?step=1").selectFirst("#party").val()).isEqualTo("联合党支部");
        assertThat(page("/history/" + id + "?of=founding").select("main").text())
                .contains("党组织情况", district.name())
                .doesNotContain("010-84530000");
    }

    @Test
    void asksTheSecondOfTwoBeforeAPlanOfAnElectionIsOverwritten() throws Exception {
        var id = given.begun(street, employer, name + "工会委员会");
        given.recruited(street, district, id);
        given.standing(street, id);
        var path = "/foundings/" + id;
        var opened = page(path + "?step=5");
        change(opened, path + "/plan", "district-shunyi", 303, "committeeSeats", "5");
        change(opened, path + "/plan", "street-nanfaxin", 303, "termYears", "3");

        var asked = change(opened, path + "/plan", "street-nanfaxin", 409, "committeeSeats", "7");
        assertThat(asked.select("[role=alert] tbody tr").eachText())
                .singleElement()
                .asString()
                .contains("委员名额", "5", district.name(), "7");
        assertThat(asked.selectFirst("#termYears option[selected]").val()).isEqualTo("3");
        change(asked, path + "/plan", "street-nanfaxin", 303, "take", "theirs");
        assertThat(queries.get(street.scope(), id).committeeSeats()).isEqualTo(5);
    }

    @Test
    void asksTheSecondOfTwoBeforeTheMeetingIsMoved() throws Exception {
        var id = given.begun(street, employer, name + "工会委员会");
        given.nominated(street, district, id);
        var path = "/foundings/" + id;
        var step = "?step=" + FoundingStep.MEETING.number();
        var opened = page(path + step);
        var day = dossiers.today().plusDays(3).toString();
        change(opened, path + "/schedule", "district-shunyi", 303, "on", day, "spot", "七层会议室");
        change(page(path + step), path + "/schedule", "district-shunyi", 303, "time", "14:00");

        var asked = change(opened, path + "/schedule", "street-nanfaxin", 409, "on", day, "spot", "一层大厅");
        assertThat(asked.select("[role=alert] tbody tr").eachText())
                .singleElement()
                .asString()
                .contains("大会地点", "七层会议室", district.name(), "一层大厅");
        assertThat(asked.selectFirst("#spot").val()).isEqualTo("一层大厅");
        assertThat(asked.selectFirst("#time").val()).isEqualTo("14:00");
        change(asked, path + "/schedule", "street-nanfaxin", 303, "take", "theirs");
        assertThat(queries.get(street.scope(), id))
                .returns("七层会议室", Founding::meetingPlace)
                .returns("14:00", Founding::meetingTime);
        var wrong = change(page(path + step), path + "/schedule", "street-nanfaxin", 422, "on", "哪天", "time", "");
        assertThat(wrong.selectFirst("#time").val())
                .as("what was emptied stays so")
                .isEmpty();
    }

    @Test
    void asksTheSecondOfTwoBeforeObjectionsAreOverwritten() throws Exception {
        var id = given.begun(street, employer, name + "工会委员会");
        given.recruited(street, district, id);
        given.standing(street, id);
        foundings.postCandidates(street, id, dossiers.today());
        TestClock.advance(Duration.ofDays(8));
        var path = "/foundings/" + id;
        var action = path + "/notices/candidates/objections";
        var opened = page(path + "?step=5");
        change(opened, action, "district-shunyi", 303, "objections", "一人反映候选人不是本部门的，已核实");

        var asked = change(opened, action, "street-nanfaxin", 409, "objections", "没有");
        assertThat(asked.select("[role=alert] tbody tr").eachText())
                .singleElement()
                .asString()
                .contains("候选人公示期间的反映和处理", "一人反映", district.name());
        change(asked, action, "street-nanfaxin", 303, "take", "theirs");
        assertThat(queries.get(street.scope(), id).candidatesObjections()).startsWith("一人反映");
        change(asked, action, "street-nanfaxin", 303);
        assertThat(queries.get(street.scope(), id).candidatesObjections()).isEmpty();
    }

    /** A notice that hangs for all to read is not taken down by a page that was opened before. */
    @Test
    void asksBeforeAPlanTakesDownANoticeThatWasPostedMeanwhile() throws Exception {
        var id = given.begun(street, employer, name + "工会委员会");
        given.recruited(street, district, id);
        given.standing(street, id);
        var path = "/foundings/" + id;
        var opened = page(path + "?step=5");
        var today = dossiers.today();
        foundings.postCandidates(district, id, today);

        change(opened, path + "/plan", "street-nanfaxin", 303);
        assertThat(queries.get(street.scope(), id).candidatesPostedOn())
                .as("a plan that is as it was")
                .isEqualTo(today);
        var asked = change(opened, path + "/plan", "street-nanfaxin", 409, "termYears", "3");
        assertThat(asked.select("[role=alert] tbody tr").eachText())
                .singleElement()
                .asString()
                .contains("候选人公示", district.name(), "保存就撤下");
        assertThat(asked.selectFirst("#termYears option[selected]").val()).isEqualTo("3");
        change(asked, path + "/plan", "street-nanfaxin", 303, "take", "theirs");
        assertThat(queries.get(street.scope(), id))
                .returns(today, Founding::candidatesPostedOn)
                .returns(5, Founding::termYears);
        change(asked, path + "/plan", "street-nanfaxin", 303);
        assertThat(queries.get(street.scope(), id))
                .returns(null, Founding::candidatesPostedOn)
                .returns(3, Founding::termYears);
    }

    @Test
    void showsNoPlanToChangeWhileTheRequestAboutCandidatesWaits() throws Exception {
        var id = given.begun(street, employer, name + "工会委员会");
        given.recruited(street, district, id);
        given.standing(street, id);
        foundings.postCandidates(street, id, dossiers.today());
        TestClock.advance(Duration.ofDays(8));
        var path = "/foundings/" + id;
        var opened = page(path + "?step=5");
        requests.send(street, id, Kind.CANDIDATES, dossiers.today());

        var waits = page(path + "?step=5");
        assertThat(waits.select("form[action$=/plan], form[action$=/persons], form[action$=/removal]"))
                .isEmpty();
        assertThat(waits.text()).contains("候选人的请示正等", "在第 5 步把请示退回");
        assertThat(change(opened, path + "/plan", "street-nanfaxin", 409, "termYears", "3")
                        .text())
                .contains("在第 5 步把请示退回");
        assertThat(change(opened, path + "/plan", "street-nanfaxin", 409, "committeeSeats", "三")
                        .text())
                .contains("在第 5 步把请示退回");
    }

    /** Behind two masks nobody sees which number is which. */
    @Test
    void showsWhichOfTwoOfficeNumbersWouldBeOverwritten() throws Exception {
        var id = given.begun(street, employer, name + "工会委员会");
        var path = "/foundings/" + id;
        var opened = page(path + "?step=1");
        change(opened, path + "/facts", "district-shunyi", 303, "contactPhone", "010-69440001");

        assertThat(change(opened, path + "/facts", "street-nanfaxin", 409, "contactPhone", "010-69440002")
                        .select("[role=alert] tbody tr")
                        .eachText())
                .singleElement()
                .asString()
                .contains("010-69440001", "010-69440002");
    }

    @Test
    void saysThatFactsComeTooLateAfterTheElection() throws Exception {
        var id = given.begun(street, employer, name + "工会委员会");
        var path = "/foundings/" + id;
        var opened = page(path + "?step=1");
        given.elected(street, district, id);

        assertThat(change(opened, path + "/facts", "street-nanfaxin", 409, "party", "党支部")
                        .text())
                .contains("已经办结");
        assertThat(change(opened, path + "/facts", "street-nanfaxin", 409, "women", "九")
                        .text())
                .contains("已经办结");
    }

    @Test
    void saysHowManyOfARollAreOnOtherPages() throws Exception {
        var id = given.begun(street, employer, name + "工会委员会");
        given.planned(street, id, new ElectionPlan(true, 40, 0, 15, 1, 1, 5, false));
        assemblies.enrol(
                street,
                id,
                IntStream.range(0, 3000).mapToObj("同名人 %04d"::formatted).collect(Collectors.joining("\n")));
        var path = "/foundings/" + id;
        assertThat(page(path + "/assembly").select(".pager")).isEmpty();
        assemblies.enrol(street, id, "末位人 4321");

        var first = page(path + "/assembly");
        assertThat(first.selectFirst(".pager").text()).contains("本页 3,000 人，共 3,001 人", "另有 1 人");
        var second = page(first.selectFirst("a[rel=next]").attr("href"));
        assertThat(second.select("ul.roll li").eachText())
                .singleElement()
                .asString()
                .contains("末位人");
        var last = second.selectFirst("form[action$=/delegates] [name=voter]").val();
        change(second, path + "/delegates", "street-nanfaxin", 303, "voter", last);
        var one = first.selectFirst("form[action$=/delegates] [name=voter]").val();
        change(first, path + "/delegates", "street-nanfaxin", 303, "voter", one);
        assertThat(assemblies.listVoters(street.scope(), id))
                .filteredOn(Voter::delegate)
                .extracting(voter -> voter.id().toString())
                .containsExactly(one, last);
    }

    /** A name that is not offered can be typed all the same. */
    @Test
    void saysThatNotAllNamesOfALongRollAreOffered() throws Exception {
        var id = given.begun(street, employer, name + "工会委员会");
        var path = "/foundings/" + id + "?step=5";
        assemblies.enrol(
                street,
                id,
                IntStream.range(0, FoundingPage.MOST_NAMES)
                        .mapToObj(number -> "赵" + (char) ('一' + number))
                        .collect(Collectors.joining("\n")));
        assertThat(page(path).select("#roll option")).hasSize(FoundingPage.MOST_NAMES);
        assertThat(page(path).select("#name-help")).isEmpty();

        assemblies.enrol(street, id, "末位人");

        assertThat(page(path).select("#roll option")).hasSize(FoundingPage.MOST_NAMES);
        assertThat(page(path).select("#name-help").text()).contains("只提示前 3,000 个");
    }

    @Test
    void saysThatNotAllWhoWaitAtTheDoorAreShown() {
        var voter = new Voter(UUID.randomUUID(), "会员三七", "0037", true, true, null, null);
        var all = new TurnoutPanel(
                UUID.randomUUID(), 37, 0, true, Collections.nCopies(TurnoutPanel.MOST, voter), dossiers.today());
        assertThat(all.more()).isFalse();
        var more = new TurnoutPanel(
                UUID.randomUUID(), 37, 0, true, Collections.nCopies(TurnoutPanel.MOST + 1, voter), dossiers.today());
        assertThat(more.more()).isTrue();
        assertThat(more.shown()).hasSize(TurnoutPanel.MOST);
    }

    private Document change(Document page, String action, String person, int status, String... changes)
            throws Exception {
        var answer = answer(
                FilledForm.of(page, action, changes).with(People.as(person)).with(csrf()));
        assertThat(answer.getStatus()).isEqualTo(status);
        return Jsoup.parse(answer.getContentAsString());
    }

    /** What would elect another committee is said beside its number, and nothing that was typed is lost. */
    @Test
    void keepsTheFactsThatWouldChangeAnApprovedCommittee() throws Exception {
        var id = given.begun(street, employer, name + "工会委员会");
        given.nominated(street, district, id);
        var path = "/foundings/" + id;
        var facts = page(path + "?step=3");

        var women = answer(FilledForm.of(facts, path + "/facts", "womenMembers", "8", "party", "党支部")
                .with(People.as("street-nanfaxin"))
                .with(csrf()));
        assertThat(women.getStatus()).isEqualTo(422);
        var again = Jsoup.parse(women.getContentAsString());
        assertThat(again.selectFirst("#party").val()).isEqualTo("党支部");
        assertThat(again.selectFirst("#womenMembers-error").text()).contains("候选人已经批复");

        var accounts = page(path + "?step=3");
        accounts.selectFirst("#ownAccounts").removeAttr("checked");
        var without = answer(FilledForm.of(accounts, path + "/facts", "party", "党支部")
                .with(People.as("street-nanfaxin"))
                .with(csrf()));
        assertThat(without.getStatus()).isEqualTo(422);
        assertThat(Jsoup.parse(without.getContentAsString())
                        .selectFirst("#ownAccounts-error")
                        .text())
                .contains("候选人已经批复");
    }

    /** What has to be mended is never folded away. */
    @Test
    void opensWhatHasAProblem() throws Exception {
        var approved = given.begun(street, employer, name + "工会委员会");
        given.nominated(street, district, approved);
        var request =
                dossiers.get(street.scope(), approved).request(Kind.CANDIDATES).orElseThrow();
        var revoked = answer(post("/requests/" + request.id() + "/return")
                .with(People.as("district-shunyi"))
                .with(csrf())
                .param("reason", " "));
        assertThat(revoked.getStatus()).isEqualTo(422);
        assertThat(Jsoup.parse(revoked.getContentAsString()).select("details[open] #reason-error"))
                .hasSize(1);

        var other = stalls.employer(GivenRosters.name("物流"), street.orgCode());
        var founded = given.founded(street, district, other, "第二工会" + Marks.next());
        assertThat(page("/foundings/" + founded + "?step=10").select("details[open] #ended"))
                .isEmpty();
        for (var ended : List.of(dossiers.today().plusDays(1), dossiers.today().minusYears(1))) {
            var dissolved = answer(send("/foundings/" + founded + "/dissolution")
                    .param("step", "10")
                    .param("ended", ended.toString())
                    .param("reason", "企业注销")
                    .param("sure", "true"));
            assertThat(dissolved.getStatus()).isEqualTo(422);
            assertThat(Jsoup.parse(dissolved.getContentAsString()).select("details[open] #ended-error"))
                    .hasSize(1);
        }
    }

    @Test
    void showsEveryStepWithItsDocuments() throws Exception {
        var id = given.begun(street, employer, name + "工会委员会");
        given.elected(street, district, id);

        for (int step = 1; step <= 10; step++) {
            var page = page("/foundings/" + id + "?step=" + step);
            assertThat(page.select("a[href$='.docx']").isEmpty()).isEqualTo(step == FoundingStep.DELEGATES.number());
        }
        for (var document : FoundingDocument.ALL) {
            var letter = page("/foundings/" + id + "/documents/" + document.code());
            assertThat(letter.selectFirst(".letter h1").text()).isNotBlank();
            assertThat(letter.selectFirst("html").attr("lang")).isEqualTo("zh-CN");
        }
    }

    @Test
    void printsAndWritesTheSameParagraphs() throws Exception {
        var id = given.begun(street, employer, name + "工会委员会");
        given.elected(street, district, id);

        var file = answer(
                get("/foundings/" + id + "/documents/MEETING_MINUTES.docx").with(People.as("street-nanfaxin")));
        var paragraphs = new ArrayList<String>();
        try (var document = new XWPFDocument(new ByteArrayInputStream(file.getContentAsByteArray()))) {
            document.getParagraphs().forEach(paragraph -> paragraphs.add(paragraph.getText()));
        }
        var page = page("/foundings/" + id + "/documents/MEETING_MINUTES");
        assertThat(page.select(".letter h1, .letter h2, .letter p").eachText()).isEqualTo(paragraphs);
        assertThat(paragraphs).anyMatch(text -> text.contains("选举何小川、贾小宁、苏小禾组成" + name + "工会第一届委员会"));
    }

    @Test
    void offersTheNamesOfTheRollWhileTheyAreChosenFrom() throws Exception {
        var id = given.begun(street, employer, name + "工会委员会");
        given.recruited(street, district, id);
        assemblies.enrol(street, id, "同名人 0001\n同名人 0002");

        assertThat(page("/foundings/" + id + "?step=5").select("#roll option").eachAttr("value"))
                .contains("何小川", "同名人")
                .doesNotHaveDuplicates();
        assertThat(page("/foundings/" + id + "?step=3").select("#roll")).isEmpty();
    }

    @Test
    void packsAllDocumentsThatApplyOrThoseOfAStep() throws Exception {
        var id = given.begun(street, employer, name + "工会委员会");

        assertThat(entries("/foundings/" + id + "/documents.zip"))
                .as("no congress, and nobody planned yet whether women elect a committee")
                .hasSize(36)
                .doesNotHaveDuplicates();
        assertThat(entries("/foundings/" + id + "/documents.zip?step=5")).hasSize(6);
    }

    private ArrayList<String> entries(String path) throws Exception {
        var answer = answer(get(path).with(People.as("street-nanfaxin")));
        var names = new ArrayList<String>();
        try (var archive = new ZipInputStream(new ByteArrayInputStream(answer.getContentAsByteArray()))) {
            for (var entry = archive.getNextEntry(); entry != null; entry = archive.getNextEntry()) {
                names.add(entry.getName());
                assertThat(archive.readAllBytes()).isNotEmpty();
            }
        }
        return names;
    }

    @Test
    void countsBallotsOnThePage() throws Exception {
        var id = given.begun(street, employer, name + "工会委员会");
        given.nominated(street, district, id);
        given.opened(street, id);
        var chairs = dossiers.get(street.scope(), id).standing(Office.CHAIR);

        assertThat(page("/foundings/" + id + "/assembly").select("#turnout[hx-get]"))
                .hasSize(1);
        assertThat(page("/foundings/" + id + "/assembly/turnout").text()).contains("25");
        var wrong = answer(send("/foundings/" + id + "/ballots")
                .param("contested", "CHAIR")
                .param("issued", "30")
                .param("returned", "三十"));
        assertThat(wrong.getStatus()).isEqualTo(422);
        assertThat(Jsoup.parse(wrong.getContentAsString())
                        .selectFirst("#issued-CHAIR")
                        .val())
                .isEqualTo("30");
        var moved = Jsoup.parse(answer(send("/foundings/" + id + "/ballots")
                        .param("contested", "CHAIR")
                        .param("other-name-2", "会员二〇")
                        .param("other-votes-2", "三")
                        .param("other-because-2", "身份证号不同")
                        .param("other-votes-3", "1"))
                .getContentAsString());
        assertThat(moved.selectFirst("#other-name-1-CHAIR").val()).isEqualTo("会员二〇");
        assertThat(moved.selectFirst("#other-because-1-CHAIR").val()).isEqualTo("身份证号不同");
        assertThat(moved.selectFirst("#other-name-2-CHAIR").attr("aria-invalid"))
                .as("votes for nobody")
                .isEqualTo("true");
        assertThat(answer(send("/foundings/" + id + "/ballots")
                                .param("contested", "CHAIR")
                                .param("issued", "30")
                                .param("returned", "30")
                                .param("valid", "29")
                                .param("voided", "1")
                                .param("other-name-1", "")
                                .param("votes-" + chairs.get(0).id(), "20")
                                .param("votes-" + chairs.get(1).id(), "9"))
                        .getStatus())
                .isEqualTo(303);
        assertThat(page("/foundings/" + id + "/assembly").text()).contains("当选");
    }

    @Test
    void signsInAtTheDoorWithoutAnAccount() throws Exception {
        var id = given.begun(street, employer, name + "工会委员会");
        given.nominated(street, district, id);
        given.opened(street, id);
        var door = "/d/" + assemblies.token(queries.get(street.scope(), id));

        var page = Jsoup.parse(answer(get(door)).getContentAsString()).selectFirst("main");
        assertThat(page.select("[name=tail]")).hasSize(1);
        assertThat(page.text()).doesNotContain("会员〇一", "37", "30");
        assertThat(answer(post(door).param("name", "会员三六").param("tail", "36")).getStatus())
                .isEqualTo(422);
        var known = answer(post(door).param("name", "会员三六").param("tail", "0036"));
        var unknown = answer(post(door).param("name", "没有人").param("tail", "0036"));
        assertThat(known.getContentAsString()).contains("已收到，请到签到处确认").isEqualTo(unknown.getContentAsString());
        var turnout = page("/foundings/" + id + "/assembly/turnout");
        assertThat(turnout.select("form[action$=/arrival]")).hasSize(1);
        assertThat(turnout.select("#turnout").text())
                .as("what is asked for again is what the page said")
                .isEqualTo(page("/foundings/" + id + "/assembly")
                        .select("#turnout")
                        .text());
        assertThat(answer(get("/d/nobody")).getStatus()).isEqualTo(404);
    }

    @Test
    void offersTheFirmsOfABuildingThatHaveAgreedToItsFederation() throws Exception {
        var building = GivenPlaces.building(places, street);
        var firms = Stream.generate(() -> firm(building)).limit(3).toList();
        firms.forEach(firm -> stages.agree(street, firm, dossiers.today(), ""));
        assertThat(page("/places/" + building + "/federation")
                        .select("a[href='/foundings/new?place=" + building + "']"))
                .hasSize(1);
        var joined = "楼宇工会联合会" + Marks.next();
        var id = foundings.start(street, firms.subList(0, 2), UnionForm.FEDERATION, joined);

        var federation = page("/places/" + building + "/federation");
        assertThat(federation.text()).contains(joined, "正在筹建", "已有 2 家单位参加；楼里另有 1 家同意建会");
        assertThat(federation.select("a[href='/foundings/new?place=" + building + "']"))
                .isEmpty();
        assertThat(federation.select("a[href='/foundings/" + id + "/employers']"))
                .hasSize(1);
        var offered = page("/foundings/" + id + "/employers");
        assertThat(offered.select("input[name=employer]").eachAttr("value"))
                .containsExactly(firms.getLast().toString());

        assertThat(answer(send("/foundings/" + id + "/employers")
                                .param("employer", firms.getLast().toString()))
                        .getStatus())
                .isEqualTo(303);
        assertThat(page("/foundings/" + id + "/employers").select("input[name=employer]"))
                .isEmpty();
    }

    private UUID firm(UUID building) {
        return employers
                .registerAll(
                        new Scope.Job(Scope.Purpose.DEMO),
                        List.of(new NewEmployer(
                                street.orgCode(),
                                GivenRosters.name("商贸"),
                                null,
                                building,
                                "",
                                "3",
                                9,
                                "F",
                                null,
                                null)),
                        "")
                .getFirst();
    }

    @Test
    void showsWhatFollowsAFoundingAndHowItStands() throws Exception {
        var id = given.begun(street, employer, name + "工会委员会");
        assertThat(page("/foundings/" + id).select(".after-care")).isEmpty();
        id = given.founded(street, district, stalls.employer(name + "二部", street.orgCode()), name + "二部工会委员会");

        var shown = page("/foundings/" + id).select(".after-care li");
        assertThat(shown.eachText())
                .hasSize(3)
                .anyMatch(text -> text.contains("回访新建工会"))
                .anyMatch(text -> text.contains("给每名会员送纪念品"))
                .anyMatch(text -> text.contains("办第一次会员活动"));
        var task = shown.select("a").getFirst().attr("href");
        assertThat(task).startsWith("/tasks?whose=unit#task-");

        var finished = answer(send("/tasks/" + task.replaceFirst(".*#task-", "") + "/completion"));
        assertThat(finished.getStatus()).isEqualTo(303);
        assertThat(page("/foundings/" + id).select(".after-care li").eachText())
                .filteredOn(text -> text.contains("办完"))
                .hasSize(1);
        var leading = dossiers.get(street.scope(), id).leadingEmployer().orElseThrow();
        assertThat(page("/employers/" + leading.employerId()).select(".after-care li"))
                .hasSize(3);
    }

    /** Beijing’s rule of six months stands where the founding begins and where it goes on, and ends with the union. */
    @Test
    void saysFromWhenOnTheUnionAboveHasToHelp() throws Exception {
        var opened = dossiers.today().minusMonths(2);
        var young = employers
                .registerAll(
                        new Scope.Job(Scope.Purpose.DEMO),
                        List.of(new NewEmployer(
                                street.orgCode(), GivenRosters.name("商贸"), null, null, "", "", 9, "F", null, opened)),
                        "")
                .getFirst();
        assertThat(page("/employers/" + young).text()).contains("开业满 6 个月", "第十一条");
        var id = given.begun(street, young, employers.get(street.scope(), young).name() + "工会委员会");
        assertThat(page("/foundings/" + id).text()).contains("开业满 6 个月", "第十一条");

        employers.noteUnion(street, young, dossiers.today());
        assertThat(page("/employers/" + young).text()).doesNotContain("开业满 6 个月");
        assertThat(page("/employers/" + employer).text())
                .as("nobody knows since when it works")
                .doesNotContain("开业满 6 个月");
    }

    @Test
    void listsTermsAndEmployers() throws Exception {
        var id = given.begun(street, employer, name + "工会委员会");

        assertThat(page("/foundings/terms").select("h1")).hasSize(1);
        assertThat(page("/foundings/" + id + "/employers").text()).contains(name);
        assertThat(page("/foundings?state=FOUNDED").select("h1")).hasSize(1);
    }

    private Document page(String path) throws Exception {
        var answer = answer(get(path).with(People.as("street-nanfaxin")));
        assertThat(answer.getStatus()).as(path).isEqualTo(200);
        return Jsoup.parse(answer.getContentAsString());
    }

    private static MockHttpServletRequestBuilder send(String path) {
        return post(path).with(People.as("street-nanfaxin")).with(csrf());
    }

    private MockHttpServletResponse answer(MockHttpServletRequestBuilder request) throws Exception {
        return mvc.perform(request.locale(Locale.SIMPLIFIED_CHINESE))
                .andReturn()
                .getResponse();
    }
}
