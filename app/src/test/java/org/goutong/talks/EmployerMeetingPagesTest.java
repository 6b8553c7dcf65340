package org.goutong.talks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.goutong.People.as;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import com.jayway.jsonpath.JsonPath;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.goutong.FilledForm;
import org.goutong.GivenStall;
import org.goutong.GoutongTest;
import org.goutong.People;
import org.goutong.TestClock;
import org.goutong.employers.Employers;
import org.goutong.joining.Applications;
import org.goutong.joining.Channel;
import org.goutong.orgs.Staff;
import org.goutong.places.GivenPlaces;
import org.goutong.places.Places;
import org.goutong.web.Time;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@GoutongTest
@TestPropertySource(properties = "goutong.public-url=https://goutong.example.org")
class EmployerMeetingPagesTest {

    private static final String NANFAXIN = "street-nanfaxin";
    private static final String UNIT = "110113008";

    @Autowired
    MockMvc web;

    @Autowired
    EmployerMeetings meetings;

    @Autowired
    Guests guests;

    @Autowired
    GuestQueries queries;

    @Autowired
    Employers employers;

    @Autowired
    Applications applications;

    @Autowired
    Places places;

    @Autowired
    ApplicationContext context;

    @Autowired
    People people;

    private Staff street;

    @BeforeEach
    void meetPeople() {
        street = people.staff(NANFAXIN);
    }

    @Test
    void plansAMeetingFromItsForm() throws Exception {
        var form = page("/employer-meetings/new", 200);
        assertThat(form.select("#kind option").eachAttr("value"))
                .containsExactly("MIXED", "UNIONISED_ONLY", "MANAGEMENT_ROUND_TABLE");
        assertThat(form.select("#from").val()).isEqualTo("14:00");

        var answer = send(post("/employer-meetings")
                .param("orgCode", UNIT)
                .param("kind", "MANAGEMENT_ROUND_TABLE")
                .param("spot", "酒仙桥路 10 号三层会议室")
                .param("date", Time.day(TestClock.now()).plusDays(7).toString())
                .param("from", "14:00")
                .param("to", "16:00")
                .param("organiser", street.id().toString())
                .param("observers", "区总工会权益部"));

        assertThat(answer.getStatus()).isEqualTo(303);
        var page = page(answer.getHeader("Location"), 200);
        assertThat(page.select("h1").text()).isEqualTo("管理方座谈会");
        assertThat(page.select(".facts").text()).contains("区总工会权益部", "酒仙桥路 10 号三层会议室");
        assertThat(page.select(".btn-primary").text()).isEqualTo("邀请单位");
    }

    @Test
    void asksTheSecondOfTwoBeforeAPlanIsOverwritten() throws Exception {
        // A plan ends on the day on which it begins.
        TestClock.set(LocalDate.of(2026, 11, 20).atTime(12, 0).atZone(Time.ZONE).toInstant());
        var path = "/employer-meetings/" + GivenEmployerMeetings.planned(meetings, street);
        var opened = page(path + "/edit", 200);
        assertThat(send(FilledForm.of(opened, path, "theme", "算大账", "observers", "区总工会"))
                        .getStatus())
                .isEqualTo(303);
        assertThat(send(FilledForm.of(opened, path, "from", "13:30")).getStatus())
                .as("nobody else changed the hours")
                .isEqualTo(303);

        var late = send(FilledForm.of(opened, path, "theme", "读《工会法》"));
        assertThat(late.getStatus()).isEqualTo(409);
        var asked = Jsoup.parse(late.getContentAsString());
        assertThat(asked.select("[role=alert] tbody tr").eachText())
                .singleElement()
                .asString()
                .contains("主题", "算大账", street.name(), "读《工会法》");
        assertThat(asked.select("#from").val()).isEqualTo("13:30");
        assertThat(send(FilledForm.of(asked, path)).getStatus()).isEqualTo(303);
        var shown = page(path + "/edit?lang=en", 200);
        assertThat(shown.select("#theme").val()).isEqualTo("读《工会法》");
        assertThat(shown.select("#observers").val()).isEqualTo("区总工会");
    }

    @Test
    void keepsWhatWasTypedAndNamesEachFieldToMend() throws Exception {
        var page = Jsoup.parse(send(post("/employer-meetings")
                        .param("orgCode", "110113003")
                        .param("kind", "ONE_TO_ONE")
                        .param("theme", "算大账")
                        .param("date", "2014-01-01")
                        .param("from", "16:00")
                        .param("to", "14:00")
                        .param("organiser", people.staff("street-renhe").id().toString())
                        .param("liveLink", "javascript:alert(1)"))
                .getContentAsString());

        assertThat(page.select("#summary a").eachAttr("href"))
                .containsExactly("#orgCode", "#kind", "#spot", "#date", "#to", "#organiser", "#liveLink");
        assertThat(page.select("#theme").val()).isEqualTo("算大账");
    }

    @Test
    void plansATalkFromThePageOfTheEmployerThatAskedForIt() throws Exception {
        var host = GivenEmployerMeetings.employers(employers, UNIT, 1).getFirst();
        var link = page("/employers/" + host, 200).select("#met ~ a").attr("href");
        var form = page(link, 200);
        assertThat(form.select("#kind option").eachAttr("value")).containsExactly("ONE_TO_ONE", "EMPLOYER_INITIATED");

        var answer = send(post("/employer-meetings")
                .param("orgCode", UNIT)
                .param("kind", "EMPLOYER_INITIATED")
                .param("employer", host.toString())
                .param("spot", "公司食堂")
                .param("date", Time.day(TestClock.now()).toString())
                .param("from", "12:00")
                .param("to", "13:00")
                .param("organiser", street.id().toString())
                .param("liveLink", "https://live.example.org/room/7"));
        var path = answer.getHeader("Location");
        assertThat(page(path, 200).select("#audience").text()).contains("还没有记各地听众");
        var counted = send(post(path + "/audience")
                .param("site", "江苏分公司")
                .param("people", "80 人")
                .param("forms", "25"));
        assertThat(counted.getStatus()).isEqualTo(303);
        assertThat(send(post(path + "/audience")
                                .param("site", "")
                                .param("people", "many")
                                .param("forms", "1"))
                        .getStatus())
                .isEqualTo(422);
        assertThat(page(path, 200).select("#audience tbody tr").eachText()).containsExactly("江苏分公司 80 人次 25 份 没有开码");
        assertThat(page(path + "/audience", 200).select("a[href=https://live.example.org/room/7]"))
                .hasSize(1);
        assertThat(page("/employers/" + host, 200).select("#met").text()).isEqualTo("企业沟通会 1 场");
    }

    @Test
    void givesSitesOfATalkTheirJoinCodes() throws Exception {
        var host = GivenEmployerMeetings.employers(employers, UNIT, 1).getFirst();
        var place = GivenPlaces.building(places, street);
        var id = GivenEmployerMeetings.talk(
                meetings, street, host, TestClock.now().minus(Duration.ofMinutes(5)));
        var path = "/employer-meetings/" + id;
        meetings.countAudience(street, id, "江苏分公司", 80, 25);
        assertThat(web.perform(get(path + "/site-codes").with(as(NANFAXIN)))
                        .andReturn()
                        .getResponse()
                        .getStatus())
                .as("nothing to show yet")
                .isEqualTo(409);
        var form = page(path + "/audience", 200);
        assertThat(form.select("#sites").val()).isEqualTo("江苏分公司");
        var without = send(FilledForm.of(form, path + "/site-codes", "place", ""));
        assertThat(without.getStatus()).isEqualTo(422);
        var again = Jsoup.parse(without.getContentAsString());
        assertThat(again.select("#summary a").eachAttr("href")).containsExactly("#place");
        assertThat(again.select("#sites").val()).isEqualTo("江苏分公司");

        var opened = send(FilledForm.of(
                again, path + "/site-codes", "sites", "江苏分公司\n 天津分公司 \n\n江苏分公司", "place", place.toString()));
        assertThat(opened.getStatus()).isEqualTo(303);

        var audience = page(path + "/audience", 200);
        assertThat(audience.select(".site-codes .name").eachText()).containsExactly("江苏分公司", "天津分公司");
        assertThat(audience.select(".site-codes svg[role=img]")).hasSize(2);
        assertThat(audience.select("#sites").val()).isEmpty();
        var link = audience.select(".site-codes .link a").first().attr("href");
        assertThat(link).startsWith("https://goutong.example.org/j/");
        applications.file(
                link.substring(link.length() - 6), GivenStall.form("孙秀兰", "13900000017", "江苏京仪科技有限公司"), Channel.PAGE);
        var talk = page(path, 200);
        assertThat(talk.select("#audience tbody tr").eachText())
                .containsExactly("江苏分公司 80 人次 25 份 1 人", "天津分公司 没有记 没有记 0 人");
        assertThat(talk.select("#audience").text()).contains("各地扫码填表 1 人");
        var list = talk.select("#audience tbody a").first().attr("href");
        assertThat(page(list, 200).select("main tbody tr"))
                .as("the number is its list")
                .hasSize(1);
        var stall = page(talk.select(".site-codes .ways a").first().attr("href"), 200);
        assertThat(stall.select(".page-pretitle").text()).contains("宣讲转播地点");
    }

    @Test
    void showsWatchersHowToJoinAndNothingOfWhoDid() throws Exception {
        var host = GivenEmployerMeetings.employers(employers, UNIT, 1).getFirst();
        var id = GivenEmployerMeetings.relayed(
                context, street, host, GivenPlaces.building(places, street), "江苏分公司", "天津分公司");
        var code = GivenEmployerMeetings.code(context, street, id, "江苏分公司");
        for (int i = 0; i < 37; i++) {
            applications.file(code, GivenStall.form("孙秀兰", "139000001" + (10 + i), "江苏京仪科技有限公司"), Channel.PAGE);
        }

        var sheet = page("/employer-meetings/" + id + "/site-codes", 200);

        assertThat(sheet.select("h2").eachText()).containsExactly("天津分公司", "江苏分公司");
        assertThat(sheet.select("main svg[role=img]")).hasSize(2);
        assertThat(sheet.text()).contains(code.substring(0, 3) + " " + code.substring(3), "您填的内容只给工会看");
        assertThat(sheet.text()).doesNotContain("孙秀兰").doesNotContainPattern("(?<![\\d:])37(?![\\d:])");
        var english = page("/employer-meetings/" + id + "/site-codes?lang=en", 200);
        assertThat(english.select("h1").text()).isEqualTo("Find your site, scan, join the union");
        var join = web.perform(get("/j/" + code)).andReturn().getResponse().getContentAsString();
        assertThat(Jsoup.parse(join).text()).contains("江苏分公司").doesNotContainPattern("(?<![\\d:])37(?![\\d:])");
        assertThat(page("/employer-meetings/" + id + "/audience?lang=en", 200).text())
                .contains("37 people filled in a form by code, each counted once");
        assertThat(page("/employer-meetings/" + id + "/closure", 200).text()).contains("2 个入会码");
    }

    @Test
    void showsNoCodeWhoseFormsAreNotCountedAndClosesAll() throws Exception {
        var host = GivenEmployerMeetings.employers(employers, UNIT, 1).getFirst();
        var id = GivenEmployerMeetings.relayed(
                context, street, host, GivenPlaces.building(places, street), "江苏分公司", "天津分公司");
        var code = GivenEmployerMeetings.code(context, street, id, "江苏分公司");
        applications.file(code, GivenStall.form("孙秀兰", "13900000017", "江苏京仪科技有限公司"), Channel.PAGE);
        var path = "/employer-meetings/" + id;
        assertThat(page(path + "/audience", 200).select("form[action$=/closure]"))
                .as("the talk goes on")
                .isEmpty();
        TestClock.advance(Duration.ofHours(2));
        assertThat(page(path + "/site-codes", 200).select("h2"))
                .as("forms still count")
                .hasSize(2);
        TestClock.advance(Duration.ofMinutes(16));

        page(path + "/site-codes", 409);
        var audience = page(path + "/audience", 200);
        assertThat(audience.select(".site-codes svg[role=img], .site-codes .code"))
                .isEmpty();
        assertThat(audience.select(".site-codes").text()).contains("现在填的不算这里了");
        assertThat(audience.select("a[href$=/site-codes]")).isEmpty();
        assertThat(page(path + "/audience?lang=en", 200).text())
                .contains("One person filled in a form by code", "1 person by code", "0 people by code");

        press(audience.select("form[action$=/closure]").first());

        var after = page(path + "/audience", 200);
        assertThat(after.select(".site-codes .state").eachText()).containsExactly("已结束", "已结束");
        assertThat(after.select("form[action$=/closure]")).isEmpty();
    }

    @Test
    void opensTheStallsOfAllSitesAtOnce() throws Exception {
        var host = GivenEmployerMeetings.employers(employers, UNIT, 1).getFirst();
        var id = GivenEmployerMeetings.talk(
                meetings, street, host, TestClock.now().plus(Duration.ofHours(1)));
        context.getBean(SiteCodes.class)
                .open(street, id, List.of("江苏分公司", "天津分公司"), GivenPlaces.building(places, street));
        var path = "/employer-meetings/" + id;
        assertThat(page(path + "/audience", 200).select("form[action$=/opening]"))
                .isEmpty();
        TestClock.advance(Duration.ofHours(1).plusMinutes(1));

        press(page(path + "/audience", 200).select("form[action$=/opening]").first());

        var after = page(path + "/audience", 200);
        assertThat(after.select(".site-codes .state").eachText()).containsExactly("进行中", "进行中");
        assertThat(after.select("form[action$=/opening]")).isEmpty();
    }

    @Test
    void invitesByNameFromTheRegister() throws Exception {
        var id = GivenEmployerMeetings.planned(meetings, street);
        var employer = employers.get(
                street.scope(),
                GivenEmployerMeetings.employers(employers, UNIT, 1).getFirst());

        var found = page(
                "/employer-meetings/" + id + "/invitations?q=" + employer.name().substring(0, 10), 200);
        assertThat(found.select(".guests .who a").eachText()).containsExactly(employer.name());
        assertThat(found.select(".note-strip").text()).contains("邮件没有接通");
        press(
                found.select("form[action$=/invitations][method=post]").first(),
                "employer",
                employer.id().toString());

        var again = page(
                "/employer-meetings/" + id + "/invitations?q=" + employer.name().substring(0, 10), 200);
        assertThat(again.select(".guests .state").text()).isEqualTo("已在名单里");
        var page = page("/employer-meetings/" + id, 200);
        assertThat(page.select("h1").text()).isEqualTo("邀请 1 家，0 家参加，1 家没答复");
        assertThat(page.select(".guests .who a").text()).isEqualTo(employer.name());
        assertThat(page.select(".guests .meta").text()).contains("没答复", "邀请函要打印");
        assertThat(page("/employer-meetings/" + id + "?lang=en", 200)
                        .select("h1")
                        .text())
                .isEqualTo("1 invited, 0 accepted, 1 without answer");
    }

    @Test
    void asksAPeerToSpeak() throws Exception {
        var id = GivenEmployerMeetings.planned(meetings, street);
        var industry = "P";
        meetings.invite(
                street,
                id,
                List.of(Invitation.of(GivenEmployerMeetings.employers(employers, UNIT, 1, null, industry)
                        .getFirst())));
        var peer = GivenEmployerMeetings.employers(employers, UNIT, 1, LocalDate.of(2016, 1, 1), industry)
                .getFirst();

        var page = page("/employer-meetings/" + id + "/invitations", 200);
        assertThat(page.select("#peers").text()).startsWith("以企说企");
        assertThat(page.select("section[aria-labelledby=peers]").text()).contains("同行业（教育），受邀的有 1 家");
        assertThat(page("/employer-meetings/" + id + "/invitations?lang=en", 200)
                        .select("section[aria-labelledby=peers]")
                        .text())
                .contains("Same industry (Education) as one of those invited");
        send(post("/employer-meetings/" + id + "/invitations")
                .param("employer", peer.toString())
                .param("speaker", "true"));

        assertThat(queries.count(street.scope(), meetings.get(street.scope(), id))
                        .speaking())
                .isEqualTo(1);
        assertThat(page("/employer-meetings/" + id, 200).select(".guests .tag").eachText())
                .containsExactlyInAnyOrder("已建会", "发言");
    }

    @Test
    void marksWhoCameAndWhatTheySaidByOnePressEach() throws Exception {
        var id = GivenEmployerMeetings.begun(meetings, street);
        var both = GivenEmployerMeetings.employers(employers, UNIT, 2);
        meetings.invite(street, id, List.of(Invitation.of(both.getFirst())));
        var path = "/employer-meetings/" + id;

        press(page(path, 200).select("form[action$=/attendance]").first());
        send(post(path + "/guests/" + both.getLast() + "/attendance")
                .param("people", "3")
                .param("rank", "EXECUTIVE"));
        var marked = page(path, 200);
        assertThat(marked.select("h1").text()).isEqualTo("到会 2 家，已建会 0 家，未建会 2 家");
        assertThat(marked.text()).contains("到会 3 人·决策层", "没有邀请，自己来的");
        var form = marked.select("form.intent").first();
        assertThat(press(form).getStatus()).as("nothing chosen").isEqualTo(422);
        var kept = press(form, "intent", "PREPARING");
        assertThat(kept.getStatus()).isEqualTo(303);
        assertThat(kept.getHeader("Location")).startsWith(path + "#guest-");

        var figures = page(path, 200).select(".figures .value").eachText();
        assertThat(figures).containsExactly("2家", "2家", "1家", "0家");
        var list = page(path + "?show=preparing", 200);
        assertThat(list.select(".guests li")).hasSize(1);
        var guest = page(path + "/guests/" + both.getLast(), 200);
        assertThat(guest.select("#people").val()).isEqualTo("3");
        assertThat(guest.select("#rank option[selected]").val()).isEqualTo("EXECUTIVE");
        assertThat(send(post(path + "/guests/" + both.getLast() + "/attendance").param("people", "1000"))
                        .getStatus())
                .isEqualTo(422);
    }

    @Test
    void closesWithFourNumbersThatReportsAndIndicatorsRepeat() throws Exception {
        var id = GivenEmployerMeetings.begun(meetings, street);
        var path = "/employer-meetings/" + id;
        var without = GivenEmployerMeetings.employers(employers, UNIT, 26);
        var with = GivenEmployerMeetings.employers(employers, UNIT, 3, LocalDate.of(2016, 1, 1), "C");
        meetings.invite(street, id, without.stream().map(Invitation::of).toList());
        for (int number = 0; number < 26; number++) {
            guests.attend(street, id, without.get(number), 1 + number % 3, Rank.MANAGER);
            if (number < 8) {
                guests.stateIntent(
                        street, id, without.get(number), number < 7 ? Intent.PREPARING : Intent.INTENDING, "");
            }
        }
        with.forEach(one -> guests.attend(street, id, one, 1, null));
        assertThat(value("attendingEmployers", id)).as("before the end").isZero();

        assertThat(page(path + "/closure", 200).select(".facts dd").eachText())
                .containsExactly("29 家", "26 家", "7 家", "1 家");
        assertThat(send(post(path + "/closure")).getStatus()).isEqualTo(303);
        assertThat(send(post(path + "/closure")).getStatus()).isEqualTo(409);

        var page = page(path, 200);
        assertThat(page.select("h1").text()).isEqualTo("到会 29 家，已建会 3 家，未建会 26 家");
        for (var figure : page.select(".figures a.figure")) {
            var shown = figure.select(".value").first().ownText();
            var list = page(figure.attr("href"), 200);
            assertThat(list.select("h1").text()).contains(" " + shown + " 家");
            assertThat(list.select("tbody tr")).hasSize(Math.min(50, Integer.parseInt(shown)));
        }
        assertThat(List.of(
                        value("attendingEmployers", id),
                        value("attendingWithoutUnion", id),
                        value("preparing", id),
                        value("intending", id)))
                .containsExactly(29L, 26L, 7L, 1L);
        assertThat(value("employerMeetingsMixed", id)).isEqualTo(1);
        assertThat(value("employerMeetingsOneToOne", id)).isZero();
        assertThat(web.perform(get("/api/v1/indicators/preparing")
                                .param("meeting", id.toString())
                                .with(as("street-renhe")))
                        .andReturn()
                        .getResponse()
                        .getStatus())
                .as("a neighbour’s meeting")
                .isEqualTo(404);
        guests.stateIntent(street, id, without.getLast(), Intent.INTENDING, "");
        assertThat(value("intending", id)).as("put right within three days").isEqualTo(2);
    }

    private long value(String indicator, UUID meeting) throws Exception {
        var answer = web.perform(get("/api/v1/indicators/" + indicator)
                        .param("meeting", meeting.toString())
                        .with(as(NANFAXIN)))
                .andReturn()
                .getResponse();
        assertThat(answer.getStatus()).isEqualTo(200);
        return ((Number) JsonPath.read(answer.getContentAsString(), "$.value")).longValue();
    }

    @Test
    void asksTheSecondOfTwoBeforeMinutesAreOverwritten() throws Exception {
        var id = GivenEmployerMeetings.begun(meetings, street);
        var path = "/employer-meetings/" + id + "/minutes";
        var first = page(path, 200);
        var second = page(path, 200);
        var third = page(path, 200);
        assertThat(send(FilledForm.of(first, path, "minutes", "林经理问经费怎么返还")).getStatus())
                .isEqualTo(303);
        assertThat(send(FilledForm.of(second, path, "opinions", "希望有英文材料")).getStatus())
                .as("another field")
                .isEqualTo(303);
        assertThat(meetings.get(street.scope(), id))
                .extracting(EmployerMeeting::minutes, EmployerMeeting::opinions)
                .containsExactly("林经理问经费怎么返还", "希望有英文材料");

        var refused = send(FilledForm.of(third, path, "minutes", "大家问怎么选主席"));
        assertThat(refused.getStatus()).isEqualTo(409);
        var asked = Jsoup.parse(refused.getContentAsString());
        assertThat(asked.select("[role=alert] tbody").text())
                .contains("林经理问经费怎么返还", "何川", "大家问怎么选主席")
                .doesNotContain("英文材料");
        assertThat(asked.select("#minutes").val()).as("nothing typed is lost").isEqualTo("大家问怎么选主席");
        assertThat(send(FilledForm.of(asked, path)).getStatus()).isEqualTo(303);
        assertThat(meetings.get(street.scope(), id))
                .extracting(EmployerMeeting::minutes, EmployerMeeting::opinions)
                .containsExactly("大家问怎么选主席", "希望有英文材料");
    }

    @Test
    void pagesThroughManyEmployersWithoutGap() throws Exception {
        var id = GivenEmployerMeetings.planned(meetings, street);
        var many = GivenEmployerMeetings.employers(employers, UNIT, 120);
        meetings.invite(street, id, many.stream().map(Invitation::of).toList());

        var seen = new java.util.ArrayList<String>();
        var path = "/employer-meetings/" + id;
        while (!path.isEmpty()) {
            var page = page(path, 200);
            seen.addAll(page.select(".guests .who a").eachText());
            path = page.select("a[rel=next]").attr("href");
        }
        assertThat(seen).hasSize(120).doesNotHaveDuplicates().isSorted();
    }

    @Test
    void printsLettersWithThePersonalLink() throws Exception {
        var id = GivenEmployerMeetings.planned(meetings, street);
        var both = GivenEmployerMeetings.employers(employers, UNIT, 2);
        meetings.invite(
                street,
                id,
                List.of(
                        Invitation.of(both.getFirst()),
                        new Invitation(both.getLast(), "Ms Lin", "", java.util.Locale.ENGLISH)));

        var letters = page("/employer-meetings/" + id + "/letters", 200);
        assertThat(letters.select("article")).hasSize(2);
        assertThat(letters.select("article[lang=en]").text())
                .contains("Ms Lin", "Invitation", "https://goutong.example.org/i/");
        assertThat(letters.select("article[lang=zh-CN] h1").text()).isEqualTo("邀请函");
        var one = page("/employer-meetings/" + id + "/letters?employer=" + both.getFirst(), 200);
        assertThat(one.select("article")).hasSize(1);

        var guest = page("/employer-meetings/" + id + "/guests/" + both.getFirst(), 200);
        var link = guest.select("a[href^=https://goutong.example.org/i/]").attr("href");
        assertThat(web.perform(get(link.substring("https://goutong.example.org".length())))
                        .andReturn()
                        .getResponse()
                        .getStatus())
                .isEqualTo(200);
        press(guest.select("form[action$=/revocation]").first());
        assertThat(page("/employer-meetings/" + id + "/guests/" + both.getFirst(), 200)
                        .text())
                .contains("链接已失效");
        var auditor = Jsoup.parse(web.perform(get("/employer-meetings/" + id + "/guests/" + both.getLast())
                        .with(as("city-auditor")))
                .andReturn()
                .getResponse()
                .getContentAsString());
        assertThat(auditor.html()).as("whoever sees a link could answer by it").doesNotContain("/i/");
    }

    @Test
    void takesManyInvitationsBackButNotOfThoseWhoAnswered() throws Exception {
        var id = GivenEmployerMeetings.planned(meetings, street);
        var first = GivenEmployerMeetings.employers(employers, UNIT, 2);
        meetings.invite(street, id, first.stream().map(Invitation::of).toList());
        TestClock.advance(Duration.ofMinutes(1));
        var wrong = GivenEmployerMeetings.employers(employers, UNIT, 5);
        meetings.invite(street, id, wrong.stream().map(Invitation::of).toList());
        TestClock.advance(Duration.ofMinutes(1));
        var single = GivenEmployerMeetings.employers(employers, UNIT, 1).getFirst();
        meetings.invite(street, id, List.of(Invitation.of(single)));
        assertThat(GivenEmployerMeetings.answers(context, id, wrong.getFirst(), 1, Answer.ACCEPTED))
                .isTrue();
        var path = "/employer-meetings/" + id;

        var door = page(path + "/invitations", 200).select(".note-strip a").attr("href");
        var ask = page(door, 200);
        assertThat(ask.select("h1").text()).isEqualTo("收回 4 家的邀请？");
        assertThat(ask.select("main li").eachText())
                .containsExactly(employers.get(street.scope(), wrong.getFirst()).name());
        assertThat(page(door + "?lang=en", 200).select("h1").text()).isEqualTo("Take 4 invitations back?");
        assertThat(press(ask.select("form[action$=/withdrawal]").first()).getStatus())
                .isEqualTo(303);

        var meeting = meetings.get(street.scope(), id);
        assertThat(queries.list(street.scope(), meeting, GuestFilter.ALL, "", null, 50))
                .extracting(Guest::employerId)
                .containsExactlyInAnyOrder(first.get(0), first.get(1), wrong.getFirst(), single);
        assertThat(page(path, 200).select(".timeline .what").eachText()).contains("收回了 4 家单位的邀请");
        assertThat(GivenEmployerMeetings.answers(context, id, wrong.getLast(), 1, Answer.ACCEPTED))
                .as("the link is dead")
                .isFalse();
        assertThat(press(ask.select("form[action$=/withdrawal]").first()).getStatus())
                .as("pressed twice")
                .isEqualTo(409);

        assertThat(meetings.invite(street, id, List.of(Invitation.of(wrong.getLast()))))
                .isEqualTo(1);
        assertThat(GivenEmployerMeetings.answers(context, id, wrong.getLast(), 1, Answer.ACCEPTED))
                .as("the link of before")
                .isFalse();
        assertThat(GivenEmployerMeetings.answers(context, id, wrong.getLast(), 2, Answer.ACCEPTED))
                .isTrue();
    }

    @Test
    void takesOneInvitationBackBeforeTheMeeting() throws Exception {
        var id = GivenEmployerMeetings.planned(meetings, street);
        var both = GivenEmployerMeetings.employers(employers, UNIT, 2);
        both.forEach(employer -> meetings.invite(street, id, List.of(Invitation.of(employer))));
        var path = "/employer-meetings/" + id;
        assertThat(page(path + "/invitations", 200).text())
                .as("one is no batch")
                .doesNotContain("一起收回");

        var guest = page(path + "/guests/" + both.getFirst(), 200);
        assertThat(press(guest.select("form[action$=/withdrawal]").first()).getStatus())
                .isEqualTo(303);
        page(path + "/guests/" + both.getFirst(), 404);

        TestClock.advance(Duration.ofDays(7).plusMinutes(1));
        assertThat(page(path + "/guests/" + both.getLast(), 200).select("form[action$=/withdrawal]"))
                .isEmpty();
        assertThat(send(post(path + "/guests/" + both.getLast() + "/withdrawal"))
                        .getStatus())
                .isEqualTo(409);
        assertThat(send(post(path + "/guests/" + both.getFirst() + "/withdrawal"))
                        .getStatus())
                .isEqualTo(404);
    }

    @Test
    void standsOnTodaysPageAndInTheListOfMeetings() throws Exception {
        var id = GivenEmployerMeetings.begun(meetings, street);

        assertThat(page("/", 200).select("#with-employers a[href=/employer-meetings/" + id + "]"))
                .hasSize(1);
        var list = page("/employer-meetings?kind=MIXED&q=经费", 200);
        assertThat(list.select("tbody a[href=/employer-meetings/" + id + "]")).hasSize(1);
        assertThat(list.select(".kinds a[aria-current]").text()).isEqualTo("企业沟通会");
        assertThat(page("/meetings", 200).select(".kinds a").eachText()).containsExactly("职工沟通会", "企业沟通会");
        assertThat(page("/employer-meetings?kind=MIXED&lang=en", 200)
                        .select(".kinds a[aria-current]")
                        .text())
                .isEqualTo("With employers");
        TestClock.advance(Duration.ofDays(2));
        assertThat(page("/", 200).select("#with-employers").text()).contains("开过了，还没结束");
    }

    @Test
    void isNotThereForANeighbour() throws Exception {
        var id = GivenEmployerMeetings.begun(meetings, street);
        var employer = GivenEmployerMeetings.employers(employers, UNIT, 1).getFirst();
        meetings.invite(street, id, List.of(Invitation.of(employer)));
        for (var path : List.of(
                "",
                "/edit",
                "/invitations",
                "/letters",
                "/minutes",
                "/audience",
                "/site-codes",
                "/closure",
                "/withdrawal",
                "/guests/" + employer)) {
            assertThat(web.perform(get("/employer-meetings/" + id + path).with(as("street-renhe")))
                            .andReturn()
                            .getResponse()
                            .getStatus())
                    .as(path)
                    .isEqualTo(404);
        }
    }

    private MockHttpServletResponse press(Element form, String... more) throws Exception {
        var request = post(form.attr("action"));
        for (var field : form.select("input[name]:not([name=_csrf])")) {
            request.param(field.attr("name"), field.val());
        }
        for (int field = 0; field < more.length; field += 2) {
            request.param(more[field], more[field + 1]);
        }
        return send(request);
    }

    private MockHttpServletResponse send(MockHttpServletRequestBuilder request) throws Exception {
        return web.perform(request.with(as(NANFAXIN)).with(csrf())).andReturn().getResponse();
    }

    private Document page(String path, int status) throws Exception {
        var answer = web.perform(get(java.net.URI.create(
                                path.replace("经费", "%E7%BB%8F%E8%B4%B9").replace("客商", "%E5%AE%A2%E5%95%86")))
                        .with(as(NANFAXIN)))
                .andReturn()
                .getResponse();
        assertThat(answer.getStatus()).isEqualTo(status);
        return Jsoup.parse(answer.getContentAsString());
    }
}
