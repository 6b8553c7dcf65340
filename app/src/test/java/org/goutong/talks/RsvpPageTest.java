package org.goutong.talks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.goutong.GoutongTest;
import org.goutong.People;
import org.goutong.TestClock;
import org.goutong.employers.Employers;
import org.goutong.orgs.PersonalLinks;
import org.goutong.orgs.Scope;
import org.goutong.orgs.Scopes;
import org.goutong.orgs.Staff;
import org.goutong.reports.StallRows;
import org.goutong.web.PersonalData;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.MockMvc;

@GoutongTest
@TestPropertySource(properties = "goutong.public-url=https://goutong.example.org")
class RsvpPageTest {

    @Autowired
    MockMvc web;

    @Autowired
    EmployerMeetings meetings;

    @Autowired
    Guests guests;

    @Autowired
    GuestQueries queries;

    @Autowired
    GuestLinks links;

    @Autowired
    Employers employers;

    @Autowired
    People people;

    @Autowired
    Scopes scopes;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    PersonalData personalData;

    private Staff street;
    private UUID meeting;
    private UUID employer;

    @BeforeEach
    void anInvitation() {
        street = people.staff("street-nanfaxin");
        meeting = GivenEmployerMeetings.planned(meetings, street);
        var both = GivenEmployerMeetings.employers(employers, "110113008", 2);
        employer = both.getFirst();
        meetings.invite(
                street,
                meeting,
                List.of(new Invitation(employer, "林经理", "", Locale.SIMPLIFIED_CHINESE), Invitation.of(both.getLast())));
    }

    @Test
    void showsTheMeetingAndTakesAnAnswerWithoutAccountOrScript() throws Exception {
        var page = page(link(1), 200);
        assertThat(page.select("h1").text()).isEqualTo("工会经费怎么算账");
        assertThat(page.select("main").text()).contains("林经理，您好", "酒仙桥路 10 号三层会议室", "南法信地区总工会", "何川");
        assertThat(page.select("script")).isEmpty();
        assertThat(page.select("#question-help").text()).isEqualTo("贵单位拿到工会链接的人都能看到问题和答复。");

        var answer = send(link(1), "answer", "ACCEPTED", "people", "2", "question", "经费怎么返还？");
        assertThat(answer.getStatus()).isEqualTo(303);
        assertThat(answer.getHeader("Location")).isEqualTo(link(1) + "?said=1&lang=zh");
        var said = page(answer.getHeader("Location"), 200);
        assertThat(said.select("[role=status]").text()).isEqualTo("答复收到了，谢谢。");
        assertThat(said.select("main").text()).contains("您答复：参加，2 人。");
        var guest = guest();
        assertThat(guest.answer()).isEqualTo(Answer.ACCEPTED);
        assertThat(guest.answerPeople()).isEqualTo(2);
        assertThat(guest.question()).isEqualTo("经费怎么返还？");
    }

    @Test
    void tellsWhoHoldsTheMeetingEachAnswerOnce() throws Exception {
        send(link(1), "answer", "ACCEPTED", "people", "2", "question", "经费怎么返还？");

        Awaitility.await().untilAsserted(() -> assertThat(told()).containsExactly("参加，2 人，还有一个问题"));
        TestClock.advance(Duration.ofMinutes(1));
        send(link(1), "answer", "DECLINED");
        Awaitility.await().untilAsserted(() -> assertThat(told()).containsExactly("参加，2 人，还有一个问题", "不参加"));
    }

    private List<String> told() {
        return scopes.in(
                street.scope(),
                () -> jdbc.sql("""
                        select note from notices.notice
                        where rule = 'INVITATION_ANSWERED' and path = ? and staff_id = ? order by id
                        """)
                        .param("/employer-meetings/" + meeting + "/guests/" + employer)
                        .param(street.id())
                        .query(String.class)
                        .list());
    }

    @Test
    void takesTheLastOfSeveralAnswersAndKeepsTheOthers() throws Exception {
        send(link(1), "answer", "ACCEPTED", "people", "3");
        send(link(1), "answer", "OTHER_TIME", "proposal", "下周三下午");
        assertThat(guest().proposal()).isEqualTo("下周三下午");
        assertThat(guest().answerPeople()).isNull();
        send(link(1), "answer", "DECLINED", "people", "1");

        assertThat(guest().answer()).isEqualTo(Answer.DECLINED);
        assertThat(guest().proposal()).isEmpty();
        var count = queries.count(street.scope(), meetings.get(street.scope(), meeting));
        assertThat(count.declined()).isEqualTo(1);
        assertThat(count.waiting()).isEqualTo(1);
        assertThat(scopes.in(
                        street.scope(),
                        () -> jdbc.sql("""
                        select after ->> 'answer' from audit.change where subject = 'guest'
                        and subject_id = (select id from talks.guest where meeting_id = ? and employer_id = ?) order by id
                        """)
                                .params(meeting, employer)
                                .query(String.class)
                                .list()))
                .containsExactly("ACCEPTED", "OTHER_TIME", "DECLINED");
        assertThat(scopes.in(
                        street.scope(),
                        () -> jdbc.sql("""
                        select count(*) from audit.entry where what = 'InvitationAnswered' and subject_id = ?
                        """)
                                .param(meeting.toString())
                                .query(Integer.class)
                                .single()))
                .isEqualTo(3);
    }

    @Test
    void saysWhatIsMissingAndKeepsWhatWasTyped() throws Exception {
        var nothing = Jsoup.parse(send(link(1), "question", "几点结束？").getContentAsString());
        assertThat(nothing.select("#summary a").eachAttr("href")).containsExactly("#answer");
        assertThat(nothing.select("#question").text()).isEqualTo("几点结束？");
        for (var people : List.of("", "0", "100", "几个")) {
            assertThat(send(link(1), "answer", "ACCEPTED", "people", people).getStatus())
                    .isEqualTo(422);
        }
        var when = send(link(1), "answer", "OTHER_TIME");
        assertThat(when.getStatus()).isEqualTo(422);
        assertThat(Jsoup.parse(when.getContentAsString()).select("#summary a").eachAttr("href"))
                .containsExactly("#proposal");
        assertThat(guest().answer()).isNull();
    }

    @Test
    void opensNothingOnceTheLinkIsTakenBackRenewedOrTooOld() throws Exception {
        guests.revokeLink(street, meeting, employer);
        assertThat(page(link(1), 404).select("h1").text()).isEqualTo("这个链接打不开了");
        assertThat(send(link(1), "answer", "ACCEPTED", "people", "1").getStatus())
                .isEqualTo(404);

        guests.renewLink(street, meeting, Invitation.of(employer), 1);
        page(link(1), 404);
        page(link(2), 200);
        assertThat(guest().version()).isEqualTo(2);

        TestClock.advance(Duration.ofDays(7).plusHours(2).plus(EmployerMeetings.LINK_OUTLIVES));
        page(link(2), 404);
        assertThat(web.perform(get(link(2) + "/meeting.ics"))
                        .andReturn()
                        .getResponse()
                        .getStatus())
                .isEqualTo(404);
        page("/i/" + "A".repeat(24), 404);
    }

    @Test
    void takesNoAnswerWhenTheMeetingIsOverOrGivenUp() throws Exception {
        TestClock.advance(Duration.ofDays(7).plusHours(3));
        assertThat(page(link(1), 200).select("form")).isEmpty();
        assertThat(send(link(1), "answer", "ACCEPTED", "people", "1").getStatus())
                .isEqualTo(409);

        var other = GivenEmployerMeetings.planned(meetings, street);
        meetings.invite(street, other, List.of(Invitation.of(employer)));
        meetings.cancel(street, other, "只在内部说的原因");
        var cancelled = page("/i/" + links.token(other, employer, 1), 200);
        assertThat(cancelled.select("h1").text()).isEqualTo("这场沟通会取消了");
        assertThat(cancelled.text()).doesNotContain("只在内部说的原因");
        assertThat(cancelled.select("form")).isEmpty();
    }

    @Test
    void speaksEnglishAndLarge() throws Exception {
        var page = page(link(1) + "?lang=en&type=large", 200);

        assertThat(page.select("html").attr("lang")).isEqualTo("en");
        assertThat(page.select("html").attr("data-type")).isEqualTo("large");
        assertThat(page.select("main").text()).contains("Dear 林经理", "Will you come?");
        assertThat(page.select("form").attr("action")).endsWith("/answers?lang=en&type=large");
    }

    @Test
    void givesAFileForTheCalendar() throws Exception {
        var answer = web.perform(get(link(1) + "/meeting.ics")).andReturn().getResponse();

        assertThat(answer.getContentType()).isEqualTo("text/calendar;charset=UTF-8");
        var file = answer.getContentAsString();
        assertThat(file).startsWith("BEGIN:VCALENDAR\r\nVERSION:2.0\r\n").endsWith("END:VEVENT\r\nEND:VCALENDAR\r\n");
        assertThat(file.lines())
                .allSatisfy(line -> assertThat(line.getBytes(java.nio.charset.StandardCharsets.UTF_8))
                        .hasSizeLessThanOrEqualTo(75));
        var unfolded = file.replace("\r\n ", "");
        assertThat(unfolded)
                .contains("UID:" + meeting + "@goutong\r\n", "LOCATION:酒仙桥路 10 号三层会议室", "STATUS:CONFIRMED")
                .contains("DESCRIPTION:南法信地区总工会\\nhttps://goutong.example.org/i/");
    }

    @Test
    void showsNobodyElseAndNothingOfWorkers() throws Exception {
        var stall = new StallRows(scopes, jdbc, personalData).enter(street);
        var link = new Scope.Link(PersonalLinks.hash(links.token(meeting, employer, 1)));

        assertThat(seen(link, "talks.guest")).isEqualTo(1);
        assertThat(seen(link, "talks.employer_meeting")).isEqualTo(1);
        for (var table : List.of(
                "joining.application",
                "members.member",
                "leads.signal",
                "leads.lead",
                "outreach.meeting",
                "talks.employer_intent",
                "notices.notice",
                "orgs.staff",
                "employers.employer",
                "audit.change")) {
            assertThat(seen(link, table)).as(table).isZero();
        }
        var page = page(link(1), 200);
        assertThat(page.text()).doesNotContain(stall.mark(), "326", "入会");
        assertThat(page.select("a").eachAttr("href")).noneMatch(href -> href.startsWith("/employer"));
    }

    private int seen(Scope scope, String table) {
        return scopes.in(
                scope,
                () -> jdbc.sql("select count(*) from " + table)
                        .query(Integer.class)
                        .single());
    }

    private String link(int version) {
        return links.path(meeting, employer, version);
    }

    private Guest guest() {
        return queries.find(street.scope(), meetings.get(street.scope(), meeting), employer)
                .orElseThrow();
    }

    private MockHttpServletResponse send(String link, String... fields) throws Exception {
        var request = post(link + "/answers");
        for (int field = 0; field < fields.length; field += 2) {
            request.param(fields[field], fields[field + 1]);
        }
        return web.perform(request).andReturn().getResponse();
    }

    private Document page(String path, int status) throws Exception {
        var answer = web.perform(get(path)).andReturn().getResponse();
        assertThat(answer.getStatus()).isEqualTo(status);
        assertThat(answer.getHeader("Cache-Control")).isEqualTo("no-store");
        return Jsoup.parse(answer.getContentAsString());
    }
}
