package org.goutong.opinions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.io.ByteArrayInputStream;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.goutong.FilledForm;
import org.goutong.GoutongTest;
import org.goutong.Marks;
import org.goutong.People;
import org.goutong.TestClock;
import org.goutong.cases.Case;
import org.goutong.cases.CaseOwners;
import org.goutong.cases.Cases;
import org.goutong.cases.ContactLists;
import org.goutong.cases.Contacts;
import org.goutong.cases.GivenCases;
import org.goutong.employers.Employers;
import org.goutong.orgs.Colleagues;
import org.goutong.orgs.NewColleague;
import org.goutong.orgs.NewOrganisation;
import org.goutong.orgs.Organisation.Kind;
import org.goutong.orgs.Organisations;
import org.goutong.orgs.PersonalLinks;
import org.goutong.orgs.Role;
import org.goutong.orgs.Scope;
import org.goutong.orgs.Scopes;
import org.goutong.orgs.Staff;
import org.goutong.tables.Row;
import org.goutong.tables.Table;
import org.goutong.tables.TableOptions;
import org.goutong.talks.EmployerMeetings;
import org.goutong.talks.GivenEmployerMeetings;
import org.goutong.talks.Guests;
import org.goutong.talks.Invitation;
import org.goutong.talks.InvitationAnswered;
import org.goutong.web.NotFound;
import org.goutong.web.PersonalData;
import org.goutong.web.Refused;
import org.goutong.web.Time;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@GoutongTest
@TestPropertySource(properties = {"goutong.public-url=https://goutong.example.org", "spring.test.mockmvc.print=none"})
class OpinionsTest {

    @Autowired
    MockMvc web;

    @Autowired
    Questions questions;

    @Autowired
    QuestionStore store;

    @Autowired
    Cases cases;

    @Autowired
    CaseOwners owners;

    @Autowired
    Contacts contacts;

    @Autowired
    ContactLists lists;

    @Autowired
    Employers employers;

    @Autowired
    EmployerMeetings meetings;

    @Autowired
    Guests guests;

    @Autowired
    GuestQuestions guestQuestions;

    @Autowired
    Organisations organisations;

    @Autowired
    Colleagues colleagues;

    @Autowired
    People people;

    @Autowired
    Scopes scopes;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ApplicationContext context;

    private GivenCases given;
    private Staff street;
    private Staff district;
    private Case kept;

    @BeforeEach
    void aCase() {
        street = people.staff("street-nanfaxin");
        district = people.staff("district-shunyi");
        given = new GivenCases(employers, cases, contacts);
        kept = given.of(street);
    }

    @Test
    void notesWhatWasSaidOnAVisitAndShowsItsAnswerAndWhatWasChanged() throws Exception {
        var person = person(kept, "周宁");
        var link = GivenCases.link(context, street, kept.id(), person);
        var employer = page("street-nanfaxin", "/employers/" + kept.employerId());
        var form = page(
                "street-nanfaxin",
                employer.select("#opinions a[href^=/opinions/new]").attr("href"));
        assertThat(form.select("#owner option[selected]").attr("value"))
                .isEqualTo(street.id().toString());
        assertThat(send("street-nanfaxin", FilledForm.of(form, "/opinions")).getStatus())
                .isEqualTo(422);
        var noting = FilledForm.of(
                form,
                "/opinions",
                "wording",
                "返还能不能按月到账",
                "kind",
                "UNION_FUNDS",
                "speaker",
                person.toString(),
                "owner",
                street.id().toString(),
                "source",
                "VISIT");
        assertThat(send("street-nanfaxin", noting).getStatus()).isEqualTo(303);
        assertThat(send("street-nanfaxin", noting).getStatus()).as("sent twice").isEqualTo(303);

        var noted = only(kept);
        assertThat(noted.askedBy()).isEqualTo("周宁");
        assertThat(noted.notedBy()).isEqualTo(street.name());
        assertThat(noted.dueOn()).isEqualTo(Time.day(TestClock.now()).plusDays(3));
        assertThat(tasks(noted)).containsExactly(street.name());
        assertThat(text(link)).contains("返还能不能按月到账", "正在办");

        var path = "/cases/" + kept.id() + "/questions/" + noted.id();
        var answering = page("street-nanfaxin", path);
        assertThat(send(
                                "street-nanfaxin",
                                FilledForm.of(answering, path + "/answer", "answer", "能，下月起按月返。", "change", "返还改成按月"))
                        .getStatus())
                .isEqualTo(303);
        assertThat(text(link)).contains("能，下月起按月返。", "因此改了： 返还改成按月", street.name() + " 答复");
        assertThat(tasks(noted)).isEmpty();
        assertThat(page("street-nanfaxin", "/employers/" + kept.employerId())
                        .select("#opinions")
                        .text())
                .contains("登门时", "工会经费拨缴", "能，下月起按月返。", "返还改成按月", "已答复");
        assertThat(page("street-nanfaxin", path).select("#changes").text()).contains("返还改成按月", street.name());
    }

    @Test
    void showsEmployersNoNameOfWhoNotedIt() throws Exception {
        var link = GivenCases.link(context, street, kept.id(), person(kept, "周宁"));
        questions.note(district, kept.employerId(), opinion("宣传册太少", district, null));

        assertThat(text(link)).contains("宣传册太少", "总经理").doesNotContain(district.name());
    }

    @Test
    void keepsAnInternalNoteFromTheEmployer() throws Exception {
        var person = person(kept, "周宁");
        var link = GivenCases.link(context, street, kept.id(), person);
        var form = page("street-nanfaxin", "/opinions/new?employer=" + kept.employerId());
        var noting = FilledForm.of(
                form,
                "/opinions",
                "wording",
                "宣传册太少",
                "kind",
                "OTHER",
                "speaker",
                person.toString(),
                "owner",
                street.id().toString(),
                "note",
                "总经理其实在试探");
        assertThat(send("street-nanfaxin", noting).getStatus()).isEqualTo(303);
        var noted = only(kept);
        var path = "/cases/" + kept.id() + "/questions/" + noted.id();

        assertThat(text(link)).contains("宣传册太少").doesNotContain("试探");
        assertThat(page("street-nanfaxin", "/employers/" + kept.employerId())
                        .select("#opinions")
                        .text())
                .contains("内部备注：总经理其实在试探");

        var opened = page("street-nanfaxin", path);
        assertThat(send("street-nanfaxin", FilledForm.of(opened, path + "/care", "note", "先问街道工委"))
                        .getStatus())
                .isEqualTo(303);
        assertThat(send("street-nanfaxin", FilledForm.of(opened, path + "/care", "note", "很".repeat(1001)))
                        .getStatus())
                .isEqualTo(422);
        var answering = page("street-nanfaxin", path);
        assertThat(answering.select("#changes").text()).contains("内部备注", "先问街道工委");
        assertThat(send("street-nanfaxin", FilledForm.of(answering, path + "/answer", "answer", "本周送到"))
                        .getStatus())
                .isEqualTo(303);
        assertThat(text(link)).contains("本周送到").doesNotContain("试探", "工委");
    }

    @Test
    void listsThemByClassStateAndOwner() throws Exception {
        var mark = Marks.next();
        questions.note(street, kept.employerId(), opinion("经费" + mark, street, null));
        questions.note(district, kept.employerId(), opinion("选举" + mark, "FOUNDING_PROCEDURE", district));
        var question = find("选举" + mark);
        questions.answer(street, kept.id(), question.id(), question.version(), "一周办完", "");

        assertThat(page("street-nanfaxin", "/opinions").text()).contains("经费" + mark, "选举" + mark);
        assertThat(page("street-nanfaxin", "/opinions?kind=UNION_FUNDS").text())
                .contains("经费" + mark)
                .doesNotContain("选举" + mark);
        assertThat(page("street-nanfaxin", "/opinions?state=ANSWERED").text())
                .contains("选举" + mark)
                .doesNotContain("经费" + mark);
        assertThat(page("street-nanfaxin", "/opinions?state=LATE").text()).doesNotContain("经费" + mark);
        assertThat(page("district-shunyi", "/opinions?owner=" + district.id()).text())
                .contains("选举" + mark)
                .doesNotContain("经费" + mark);
        TestClock.advance(Duration.ofDays(5));
        assertThat(page("street-nanfaxin", "/opinions?state=LATE").text())
                .contains("经费" + mark)
                .doesNotContain("选举" + mark);
        assertThat(page("street-renhe", "/opinions").text()).doesNotContain(mark);
    }

    @Test
    void saysHowOpinionsComeHereAndThatAFilterFindsNone() throws Exception {
        var none = page("street-renhe", "/opinions?owner=" + UUID.randomUUID());
        assertThat(none.select("h1").text()).isEqualTo("没有符合的意见");
        assertThat(none.select(".empty a").text()).isEqualTo("去掉筛选");

        var job = new Scope.Job(Scope.Purpose.COMMAND_LINE);
        organisations.enter(job, List.of(new NewOrganisation("110114", "11", Kind.DISTRICT, "昌平区", null, "昌平区总工会")));
        colleagues.appoint(
                job,
                new NewColleague(
                        "district-changping",
                        "叶知秋",
                        "110114",
                        Role.DISTRICT_ORGANISER,
                        LocalDate.of(2016, 1, 1),
                        People.PASSWORD));
        var nothing = page("district-changping", "/opinions");
        assertThat(nothing.select("h1").text()).isEqualTo("还没有单位的意见");
        assertThat(nothing.select(".empty").text()).contains("记一条意见").doesNotContain("去掉筛选");
        assertThat(nothing.select("nav.side [aria-current]").text()).isEqualTo("建会进程");
    }

    @Test
    void asksAnOrganiserInTheirOwnWordsWhatIsMissing() throws Exception {
        var answer = web.perform(post("/opinions")
                        .param("employer", kept.employerId().toString())
                        .param("source", "VISIT")
                        .param("owner", street.id().toString())
                        .param("on", Time.day(TestClock.now()).toString())
                        .param("due", Time.day(TestClock.now()).plusDays(3).toString())
                        .with(csrf())
                        .with(People.as("street-nanfaxin"))
                        .locale(Locale.SIMPLIFIED_CHINESE))
                .andReturn()
                .getResponse();
        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(answer.getContentAsString()).contains("写上对方提的意见。").doesNotContain("您的问题");
    }

    @Test
    void takesThemAlongAsAWorkbook() throws Exception {
        var mark = Marks.next();
        questions.note(street, kept.employerId(), opinion("经费" + mark, street, null));
        var question = only(kept);
        questions.answer(street, kept.id(), question.id(), question.version(), "一周办完", "改成按月");

        var mine = workbook("street-nanfaxin").stream()
                .filter(row -> row.cell(6).equals("经费" + mark))
                .toList();
        assertThat(mine).hasSize(1);
        assertThat(mine.getFirst().cell(0)).isEqualTo(kept.employerName());
        assertThat(mine.getFirst().cell(9)).isEqualTo("一周办完");
        assertThat(mine.getFirst().cell(12)).isEqualTo("改成按月");
        assertThat(workbook("street-renhe")).noneMatch(row -> row.cell(6).equals("经费" + mark));
    }

    private List<Row> workbook(String username) throws Exception {
        var answer = web.perform(get("/opinions.xlsx").with(People.as(username)))
                .andReturn()
                .getResponse();
        var rows = new ArrayList<Row>();
        try (var table =
                Table.open(new ByteArrayInputStream(answer.getContentAsByteArray()), "意见.xlsx", TableOptions.DEFAULT)) {
            table.forEach(rows::add, note -> {});
        }
        return rows;
    }

    @Test
    void givesTheTaskToWhoeverLooksAfterItNow() throws Exception {
        questions.note(street, kept.employerId(), opinion("要英文材料", street, null));
        var question = only(kept);
        var path = "/cases/" + kept.id() + "/questions/" + question.id();
        var opened = page("district-shunyi", path);
        var due = Time.day(TestClock.now()).plusDays(9);
        var caring = FilledForm.of(
                opened,
                path + "/care",
                "kind",
                "PUBLICITY_EXCHANGE",
                "owner",
                district.id().toString(),
                "due",
                due.toString());
        assertThat(send("district-shunyi", caring).getStatus()).isEqualTo(303);
        assertThat(tasks(question)).containsExactly(district.name());

        var second = send("street-nanfaxin", FilledForm.of(opened, path + "/care", "kind", "OTHER"));
        assertThat(second.getStatus()).isEqualTo(409);
        assertThat(Jsoup.parse(second.getContentAsString())
                        .select("[role=alert]")
                        .text())
                .contains("宣传材料与企业交流", "其他", district.name());
        assertThat(send("street-nanfaxin", FilledForm.of(opened, path + "/answer", "answer", "本周送到"))
                        .getStatus())
                .as("who looks after it is no answer, so nobody is asked")
                .isEqualTo(303);
        assertThat(send("street-nanfaxin", FilledForm.of(opened, path + "/care", "due", "2016-01-01"))
                        .getStatus())
                .isEqualTo(422);
    }

    @Test
    void takesBackWhatWasNotedByMistake() throws Exception {
        var link = GivenCases.link(context, street, kept.id(), person(kept, "周宁"));
        questions.note(street, kept.employerId(), opinion("记错单位了", street, null));
        var question = only(kept);
        var path = "/cases/" + kept.id() + "/questions/" + question.id();

        assertThat(send("street-nanfaxin", FilledForm.of(page("street-nanfaxin", path), path + "/withdrawal"))
                        .getStatus())
                .isEqualTo(303);
        assertThat(text(link)).doesNotContain("记错单位了");
        assertThat(tasks(question)).isEmpty();
        assertThat(page("street-nanfaxin", "/opinions").text()).doesNotContain("记错单位了");
        assertThatThrownBy(() -> questions.answer(street, kept.id(), question.id(), question.version(), "好", ""))
                .isInstanceOf(Refused.class);

        assertThat(send("street-nanfaxin", FilledForm.of(page("street-nanfaxin", path), path + "/restoration"))
                        .getStatus())
                .isEqualTo(303);
        assertThat(text(link)).contains("记错单位了");
        assertThat(tasks(question)).containsExactly(street.name());
    }

    @Test
    void notesWhatAGuestSaidAtATalkWhereverItsCaseStands() throws Exception {
        var both = GivenEmployerMeetings.employers(employers, street.orgCode(), 1);
        var fresh = both.getFirst();
        var talk = GivenEmployerMeetings.begun(meetings, street);
        guests.attend(street, talk, fresh, 1, null);
        var page = page("street-nanfaxin", "/employer-meetings/" + talk);
        assertThat(page.select("#opinions option").eachAttr("value")).containsExactly(fresh.toString());
        var form = page("street-nanfaxin", "/opinions/new?talk=" + talk + "&employer=" + fresh);
        assertThat(form.select("[name=source]")).isEmpty();
        var noted = send(
                "street-nanfaxin",
                FilledForm.of(
                        form,
                        "/opinions",
                        "wording",
                        "工作日开会来不了",
                        "kind",
                        "EVENTS",
                        "who",
                        "总经理",
                        "owner",
                        street.id().toString()));

        assertThat(noted.getRedirectedUrl()).isEqualTo("/employer-meetings/" + talk);
        var opened = cases.find(street.scope(), fresh).orElseThrow();
        assertThat(opened.channel()).isEqualTo(Case.Channel.MEETING);
        assertThat(only(opened).source()).isEqualTo(Question.Source.TALK);
        assertThat(page("street-nanfaxin", "/employer-meetings/" + talk)
                        .select("#opinions")
                        .text())
                .contains("工作日开会来不了", "沟通会上");
        assertThatThrownBy(() -> questions.note(street, kept.employerId(), opinion("没来的单位", street, talk)))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void opensNoWorkForAnEmployerWithAUnion() {
        var founded = GivenEmployerMeetings.employers(employers, street.orgCode(), 1, LocalDate.of(2016, 1, 1), "C")
                .getFirst();

        questions.note(street, founded, opinion("返还晚了", street, null));

        var opened = cases.find(street.scope(), founded).orElseThrow();
        assertThat(opened.open()).isFalse();
        assertThat(opened.ownerId()).isNull();
        assertThat(tasks(only(opened))).containsExactly(street.name());
    }

    @Test
    void letsNobodyNoteForWhatIsNotTheirs() {
        var other = given.of(street);
        var stranger = person(other, "别家的人");
        var neighbour = people.staff("street-renhe");

        assertThatThrownBy(() -> questions.note(street, kept.employerId(), saidBy(stranger)))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> questions.note(neighbour, kept.employerId(), opinion("想法", neighbour, null)))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> questions.note(street, kept.employerId(), opinion("想法", neighbour, null)))
                .isInstanceOf(NotFound.class);
        assertThat(store.list(street.scope(), kept.id())).isEmpty();
    }

    @Test
    void keepsWhoSaidSomethingWhenTheirListIsTakenBack() {
        var speaker = person(kept, "周宁");
        var silent = person(kept, "林静");
        questions.note(street, kept.employerId(), saidBy(speaker));

        assertThat(lists.takeBackPeople(street, List.of(speaker, silent), List.of()))
                .containsExactly(speaker);
        assertThat(lists.listNamed(street.scope(), List.of(speaker))).containsExactly(speaker);
    }

    private NewOpinion saidBy(UUID person) {
        var today = Time.day(TestClock.now());
        return new NewOpinion(
                UUID.randomUUID(),
                "想法",
                "OTHER",
                person,
                "",
                Question.Source.VISIT,
                today,
                null,
                street.id(),
                today.plusDays(3),
                "");
    }

    @Test
    void takesWhatWasAskedWithTheAnswerToAnInvitationOnceAndAnswersItThere() throws Exception {
        var own = GivenCases.link(context, street, kept.id(), person(kept, "周宁"));
        var talk = invited(kept.employerId(), street);
        var link = guests.answerPath(talk, kept.employerId(), 1);
        rsvp(link, "经费怎么返还？");
        await().until(() -> !store.list(street.scope(), kept.id()).isEmpty());
        var question = only(kept);
        assertThat(question.source()).isEqualTo(Question.Source.INVITATION);
        assertThat(question.askedBy()).isEqualTo("林经理");
        await().untilAsserted(() -> assertThat(tasks(question)).containsExactly(street.name()));

        rsvp(link, "经费怎么返还？");
        rsvp(link, "经费几月返还？");
        await().until(() -> only(kept).wording().equals("经费几月返还？"));
        rsvp(link, "");
        await().until(() -> store.list(street.scope(), kept.id()).isEmpty());
        assertThat(tasks(question)).isEmpty();
        assertThat(text(link)).doesNotContain("正在办");
        rsvp(link, "经费几月返还？");
        await().until(() -> !store.list(street.scope(), kept.id()).isEmpty());
        assertThat(tasks(question)).containsExactly(street.name());
        assertThat(text(link)).contains("您问的，和我们的答复", "正在办");

        questions.answer(street, kept.id(), question.id(), only(kept).version(), "每年三月返还。", "改成提前通知");

        assertThat(text(link)).contains("每年三月返还。", "改成提前通知");
        assertThat(text(own)).contains("经费几月返还？", "每年三月返还。", "改成提前通知");
        guestQuestions.hear(
                new InvitationAnswered(talk, street.orgCode(), kept.employerId(), "ACCEPTED", kept.employerName()));
        assertThat(only(kept).answer()).isEqualTo("每年三月返还。");
        rsvp(link, "会费谁来收？");
        await().until(() -> store.list(street.scope(), kept.id()).size() == 2);
        assertThat(text(link)).contains("每年三月返还。", "会费谁来收？", "正在办");
    }

    @Test
    void showsAnInvitationOnlyItsOwnQuestions() throws Exception {
        var other = given.of(street);
        var talk = invited(kept.employerId(), street);
        meetings.invite(street, talk, List.of(Invitation.of(other.employerId())));
        questions.note(street, kept.employerId(), opinion("内部记下的", street, talk));
        rsvp(guests.answerPath(talk, kept.employerId(), 1), "只给我们看");
        await().until(() -> store.list(street.scope(), kept.id()).size() == 2);

        assertThat(text(guests.answerPath(talk, kept.employerId(), 1)))
                .contains("只给我们看")
                .doesNotContain("内部记下的");
        assertThat(text(guests.answerPath(talk, other.employerId(), 1))).doesNotContain("只给我们看");
    }

    @Test
    void hasTheUnitThatKeepsTheEmployerAnswerWhatWasAskedOfAnother() throws Exception {
        var talk = invited(kept.employerId(), district);

        rsvp(guests.answerPath(talk, kept.employerId(), 1), "区里能来讲一次吗？");

        await().until(() -> !store.list(street.scope(), kept.id()).isEmpty());
        await().untilAsserted(() -> assertThat(tasks(only(kept))).containsExactly(street.name()));
    }

    @Test
    void opensTheCaseOfAGuestThatHasNone() throws Exception {
        var fresh =
                GivenEmployerMeetings.employers(employers, street.orgCode(), 1).getFirst();
        var talk = invited(fresh, street);

        rsvp(guests.answerPath(talk, fresh, 1), "能不能先来一趟？");

        await().until(() -> cases.find(street.scope(), fresh)
                .filter(one -> !store.list(street.scope(), one.id()).isEmpty())
                .isPresent());
        var opened = cases.find(street.scope(), fresh).orElseThrow();
        assertThat(opened.ownerId()).isEqualTo(street.id());
        await().untilAsserted(() -> assertThat(tasks(only(opened))).containsExactly(street.name()));
    }

    @Test
    void showsWhoeverAnswersThatAQuestionWasPutInOtherWordsMeanwhile() throws Exception {
        var talk = invited(kept.employerId(), street);
        var link = guests.answerPath(talk, kept.employerId(), 1);
        rsvp(link, "经费怎么返还？");
        await().until(() -> !store.list(street.scope(), kept.id()).isEmpty());
        await().untilAsserted(() -> assertThat(tasks(only(kept))).containsExactly(street.name()));
        var path = "/cases/" + kept.id() + "/questions/" + only(kept).id();
        var opened = page("street-nanfaxin", path);
        rsvp(link, "会费谁来收？");
        await().until(() -> only(kept).wording().equals("会费谁来收？"));

        var answered = send("street-nanfaxin", FilledForm.of(opened, path + "/answer", "answer", "按年返还。"));

        assertThat(answered.getStatus()).isEqualTo(409);
        assertThat(only(kept).answered()).isFalse();
        var shown = Jsoup.parse(answered.getContentAsString());
        assertThat(shown.select("main").text()).contains("会费谁来收？", "对方刚刚改了问题");
        assertThat(shown.select("[name=answer]").text()).isEqualTo("按年返还。");
        assertThat(send("street-nanfaxin", FilledForm.of(shown, path + "/answer", "answer", "由贵单位工会收。"))
                        .getStatus())
                .isEqualTo(303);
        assertThat(only(kept).answer()).isEqualTo("由贵单位工会收。");
    }

    @Test
    void offersWhoeverLooksAfterAQuestionNowWhereverTheyArePosted() throws Exception {
        questions.note(district, kept.employerId(), opinion("要英文材料", district, null));
        var question = only(kept);
        var path = "/cases/" + kept.id() + "/questions/" + question.id();

        var opened = page("street-nanfaxin", path);

        assertThat(opened.select("#owner option[selected]").attr("value"))
                .isEqualTo(district.id().toString());
        assertThat(opened.select("#owner option").eachAttr("value"))
                .contains(street.id().toString())
                .doesNotContain(people.staff("street-renhe").id().toString());
        assertThat(send("street-nanfaxin", FilledForm.of(opened, path + "/care", "kind", "OTHER"))
                        .getStatus())
                .isEqualTo(303);
        assertThat(only(kept)).extracting(Question::kind, Question::ownerId).containsExactly("OTHER", district.id());
    }

    @Test
    void hasNobodyAnswerWhoCannotSeeTheCase() throws Exception {
        var wide = given.of(district);
        owners.release(district, wide.id(), district.id(), "换人");
        var talk = invited(wide.employerId(), street);

        rsvp(guests.answerPath(talk, wide.employerId(), 1), "谁来答？");

        await().until(() -> !store.list(district.scope(), wide.id()).isEmpty());
        var asked = store.list(district.scope(), wide.id()).getFirst();
        var nearest = colleagues.findNearest(district.scope(), district.orgCode());
        await().untilAsserted(() -> assertThat(tasks(asked)).hasSize(1));
        assertThat(tasks(asked)).containsExactly(nearest.orElseThrow().name()).doesNotContain(street.name());
    }

    @Test
    void countsOnlyWhatIsAskedOnThePageToWhatAnEmployerMayAsk() {
        for (int i = 0; i < 20; i++) {
            questions.note(street, kept.employerId(), opinion("登门时说的" + i, street, null));
        }
        var link = GivenCases.link(context, street, kept.id(), person(kept, "周宁"));
        var scope = PersonalLinks.scope(link.substring("/e/".length()));
        var linked = GivenCases.linked(context, scope);

        for (int i = 0; i < 20; i++) {
            questions.ask(scope, linked, UUID.randomUUID(), "自己问的" + i);
        }
        assertThatThrownBy(() -> questions.ask(scope, linked, UUID.randomUUID(), "再问一个"))
                .isInstanceOf(Refused.class);
    }

    @Test
    void tellsAGuestOfTheAnswerAndShowsItAfterTheTalk() throws Exception {
        var talk = invited(kept.employerId(), street, "lin@example.org");
        var link = guests.answerPath(talk, kept.employerId(), 1);
        rsvp(link, "经费怎么返还？");
        await().until(() -> !store.list(street.scope(), kept.id()).isEmpty());
        await().untilAsserted(() -> assertThat(tasks(only(kept))).containsExactly(street.name()));
        TestClock.advance(Duration.ofDays(9));
        assertThat(web.perform(get(link)).andReturn().getResponse().getStatus()).isEqualTo(404);

        var question = only(kept);
        questions.answer(street, kept.id(), question.id(), question.version(), "每年三月返还。", "");
        await().untilAsserted(() -> assertThat(mailed(question)).containsExactly(link));
        assertThat(text(link)).contains("每年三月返还。");

        var corrected = only(kept);
        questions.answer(street, kept.id(), corrected.id(), corrected.version(), "每年四月返还。", "");
        await().untilAsserted(() -> assertThat(text(link)).contains("每年四月返还。"));
        assertThat(mailed(question)).hasSize(1);
    }

    private List<String> mailed(Question question) {
        return scopes.in(
                district.scope(),
                () -> jdbc.sql("""
                        select path from notices.notice where rule = 'QUESTION_ANSWERED' and subject_key = ?
                        """).param("question:" + question.id()).query(String.class).list().stream()
                        .map(context.getBean(PersonalData.class)::decrypt)
                        .toList());
    }

    private UUID invited(UUID employer, Staff by) {
        return invited(employer, by, "");
    }

    private UUID invited(UUID employer, Staff by, String email) {
        var talk = GivenEmployerMeetings.planned(meetings, by);
        meetings.invite(by, talk, List.of(new Invitation(employer, "林经理", email, Locale.SIMPLIFIED_CHINESE)));
        return talk;
    }

    private void rsvp(String link, String question) throws Exception {
        assertThat(web.perform(post(link + "/answers")
                                .param("answer", "ACCEPTED")
                                .param("people", "1")
                                .param("question", question))
                        .andReturn()
                        .getResponse()
                        .getStatus())
                .isEqualTo(303);
    }

    private UUID person(Case of, String name) {
        return GivenCases.person(context, street, of.id(), name);
    }

    private static NewOpinion opinion(String wording, Staff owner, @Nullable UUID talk) {
        return opinion(wording, "UNION_FUNDS", owner, talk);
    }

    private static NewOpinion opinion(String wording, String kind, Staff owner) {
        return opinion(wording, kind, owner, null);
    }

    private static NewOpinion opinion(String wording, String kind, Staff owner, @Nullable UUID talk) {
        LocalDate today = Time.day(TestClock.now());
        return new NewOpinion(
                UUID.randomUUID(),
                wording,
                kind,
                null,
                "总经理",
                talk == null ? Question.Source.VISIT : Question.Source.TALK,
                today,
                talk,
                owner.id(),
                today.plusDays(3),
                "");
    }

    private Question only(Case of) {
        var all = store.list(street.scope(), of.id());
        assertThat(all).hasSize(1);
        return all.getFirst();
    }

    private Question find(String wording) {
        return store.list(street.scope(), kept.id()).stream()
                .filter(question -> question.wording().equals(wording))
                .findFirst()
                .orElseThrow();
    }

    private List<String> tasks(Question question) {
        return scopes.in(
                district.scope(),
                () -> jdbc.sql("select owner_name from tasks.task where task_key = ? and state = 'OPEN'")
                        .param("question:" + question.id())
                        .query(String.class)
                        .list());
    }

    private String text(String link) throws Exception {
        var answer = web.perform(get(link)).andReturn().getResponse();
        assertThat(answer.getStatus()).isEqualTo(200);
        var page = Jsoup.parse(answer.getContentAsString());
        page.select("form").remove();
        return page.select("main").text();
    }

    private Document page(String username, String path) throws Exception {
        var answer =
                web.perform(get(path).with(People.as(username))).andReturn().getResponse();
        assertThat(answer.getStatus()).as(path).isEqualTo(200);
        return Jsoup.parse(answer.getContentAsString());
    }

    private MockHttpServletResponse send(String username, MockHttpServletRequestBuilder request) throws Exception {
        return web.perform(request.with(People.as(username)).with(csrf()))
                .andReturn()
                .getResponse();
    }
}
