package org.goutong.outreach;

import static org.assertj.core.api.Assertions.assertThat;
import static org.goutong.People.as;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.goutong.FilledForm;
import org.goutong.GoutongTest;
import org.goutong.People;
import org.goutong.TestClock;
import org.goutong.orgs.Staff;
import org.goutong.places.GivenPlaces;
import org.goutong.places.Places;
import org.goutong.web.Time;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@GoutongTest
class MeetingPagesTest {

    private static final String NANFAXIN = "street-nanfaxin";

    @Autowired
    MockMvc web;

    @Autowired
    Meetings meetings;

    @Autowired
    MeetingQueries queries;

    @Autowired
    Tallies tallies;

    @Autowired
    Places places;

    @Autowired
    People people;

    private Staff street;

    @BeforeEach
    void meetPeople() {
        street = people.staff(NANFAXIN);
    }

    @Test
    void plansAMeetingFromItsForm() throws Exception {
        var place = GivenPlaces.building(places, street);
        var form = page(get("/meetings/new").param("place", place.toString()).with(as(NANFAXIN)), 200);
        assertThat(form.select("#place option[selected]").val()).isEqualTo(place.toString());
        assertThat(form.select("#organiser option[selected]").val())
                .isEqualTo(street.id().toString());

        var day = Time.day(TestClock.now()).plusDays(3);
        var answer = web.perform(form(place)
                        .param("date", day.toString())
                        .param("staff", street.id().toString())
                        .with(csrf())
                        .with(as(NANFAXIN)))
                .andReturn()
                .getResponse();

        assertThat(answer.getStatus()).isEqualTo(303);
        var page = page(get(answer.getHeader("Location")).with(as(NANFAXIN)), 200);
        assertThat(page.select("h1").text()).startsWith("航港发展大厦").endsWith("一层大厅");
        assertThat(page.select(".page-pretitle .state").text()).isEqualTo("未开始");
        assertThat(page.select(".actions form[action$=/opening]")).hasSize(1);
    }

    @Test
    void keepsWhatWasTypedAndNamesEachFieldToMend() throws Exception {
        var theirs = GivenPlaces.building(places, people.staff("street-renhe"));

        var page = page(
                post("/meetings")
                        .param("orgCode", "110113003")
                        .param("place", theirs.toString())
                        .param("spot", "东门")
                        .param("date", "2014-01-01")
                        .param("from", "13:30")
                        .param("to", "11:30")
                        .param("organiser", people.staff("street-renhe").id().toString())
                        .param("staff", "nobody")
                        .param("employer", UUID.randomUUID().toString())
                        .with(csrf())
                        .with(as(NANFAXIN)),
                422);

        assertThat(page.select("#summary a").eachAttr("href"))
                .containsExactly("#orgCode", "#place", "#date", "#to", "#organiser", "#staff", "#employer");
        assertThat(page.select("#spot").val()).isEqualTo("东门");
        assertThat(page.select("#from").val()).isEqualTo("13:30");
    }

    @Test
    void copiesAPastMeetingToTheNextSuchWeekday() throws Exception {
        TestClock.set(Instant.parse("2016-06-07T08:00:00Z"));
        var id = GivenMeetings.planned(meetings, places, street);

        var form = page(get("/meetings/new").param("from", id.toString()).with(as(NANFAXIN)), 200);

        assertThat(form.select("#date").val()).isEqualTo("2016-06-14");
        assertThat(form.select("#from").val()).isEqualTo("15:45");
        assertThat(form.select("#theme").val()).isEqualTo("医疗互助");
        assertThat(form.select("input[name=clonedFrom]").val()).isEqualTo(id.toString());
        page(get("/meetings/new").param("from", id.toString()).with(as("street-renhe")), 404);
    }

    @Test
    void showsAPlanNobodyOpenedAsOverdue() throws Exception {
        var id = GivenMeetings.planned(meetings, places, street);

        var page = page(get("/meetings/{id}", id).with(as(NANFAXIN)), 200);
        assertThat(page.select(".page-pretitle .state").text()).isEqualTo("到点没有打开");
        assertThat(page.select(".note-strip").text()).contains("还没有人打开");

        var today = page(get("/").with(as(NANFAXIN)), 200);
        assertThat(today.select("#late a[href=/meetings/" + id + "]")).hasSize(1);
        assertThat(today.select("h1").text()).contains("场到点没有打开");
    }

    @Test
    void countsSitesOfATalkAsNoMeetingsOfTheDay() throws Exception {
        var own = GivenMeetings.open(meetings, places, street);
        var place = GivenPlaces.building(places, street);
        var site = meetings.plan(street, GivenMeetings.relayed(street, place, TestClock.now()));
        meetings.open(street, site);

        var today = page(get("/").with(as(NANFAXIN)), 200);

        assertThat(today.select("#open a[href=/meetings/" + own + "]")).hasSize(1);
        assertThat(today.select("#open a[href=/meetings/" + site + "]")).isEmpty();
        assertThat(today.select("#relayed a[href=/meetings/" + site + "]")).hasSize(1);
        assertThat(today.select("h1").text())
                .contains(today.select("#open a.unit[href]").size() + " 场进行中");
    }

    @Test
    void losesNoForgottenMeetingBehindSitesOfATalk() {
        var place = GivenPlaces.building(places, street);
        var opens = Instant.parse("2013-03-05T03:30:00Z")
                .plusSeconds(ThreadLocalRandom.current().nextInt(60_000_000));
        for (int site = 0; site < 3; site++) {
            meetings.plan(street, GivenMeetings.relayed(street, place, opens));
        }
        var own = meetings.plan(street, GivenMeetings.plan(street, place, opens.plusSeconds(1)));

        assertThat(next(opens, false)).containsExactly(own);
        assertThat(next(opens, true)).hasSize(3).doesNotContain(own);
        assertThat(next(opens, null)).hasSize(3).doesNotContain(own);
    }

    private List<UUID> next(Instant from, @Nullable Boolean relayed) {
        var search = new MeetingSearch(Meeting.State.PLANNED, "", from, from.plusSeconds(2), relayed);
        return queries.listNext(street.scope(), search, null, 3).stream()
                .map(Meeting::id)
                .toList();
    }

    @Test
    void runsAStallByItsButtonsWithoutScript() throws Exception {
        var id = GivenMeetings.planned(meetings, places, street);
        press("/meetings/" + id + "/opening");

        var live = page(get("/meetings/{id}", id).with(as(NANFAXIN)), 200);
        assertThat(live.select(".page-pretitle").text()).matches("进行中 还有 10[45] 分钟·.* 结束");
        assertThat(live.select(".btn-primary").first().text()).isEqualTo("出示二维码");
        assertThat(live.select(".counter .plus span").eachText())
                .containsExactly("会员卡怎么用", "怎么入会", "医疗互助", "单位怎么建会", "法律咨询", "其他");

        var tile = live.select(".counter form[action$=/tallies]").get(1);
        submit(tile.attr("action"), tile);
        submit(tile.attr("action"), tile);
        var handOut = live.select("form.hand-out").get(1);
        submit(handOut.attr("action"), handOut);
        var counted = page(get("/meetings/{id}", id).with(as(NANFAXIN)), 200);
        assertThat(counted.select("#count-JOINING").text()).isEqualTo("1");
        assertThat(counted.select("#counters dd").eachText()).containsExactly("0 份", "10 份");

        press(counted.select("#minus-JOINING").attr("action"));
        assertThat(page(get("/meetings/{id}", id).with(as(NANFAXIN)), 200)
                        .select("#count-JOINING")
                        .text())
                .isEqualTo("0");

        var extension = live.select("form[action$=/extension]").first();
        submit(extension.attr("action"), extension);
        var again = post(extension.attr("action"))
                .param("from", extension.select("[name=from]").val())
                .with(csrf())
                .with(as(NANFAXIN));
        assertThat(page(again, 409).text()).contains("何川").contains("不用再延");

        assertThat(page(get("/meetings/{id}/closure", id).with(as(NANFAXIN)), 200)
                        .text())
                .contains("24 小时内");
        press("/meetings/" + id + "/closure");
        var closed = page(get("/meetings/{id}", id).with(as(NANFAXIN)), 200);
        assertThat(closed.select(".actions a").eachAttr("href"))
                .contains("/meetings/" + id + "/report", "/meetings/" + id + "/employers");
        assertThat(page(post("/meetings/{id}/closure", id).with(csrf()).with(as(NANFAXIN)), 409)
                        .text())
                .contains("何川")
                .contains("已结束这场沟通会");
    }

    @Test
    void answersATapWithTheCountersAlone() throws Exception {
        var id = GivenMeetings.open(meetings, places, street);
        var tap = post("/meetings/{id}/tallies/counters", id)
                .param("tallyKey", UUID.randomUUID().toString())
                .param("kind", "CONSULTATION")
                .param("topic", "LEGAL_ADVICE")
                .param("quantity", "1")
                .with(csrf())
                .with(as(NANFAXIN));

        var piece = page(tap, 200);

        assertThat(piece.select("h1")).isEmpty();
        assertThat(piece.select("#count-LEGAL_ADVICE").text()).isEqualTo("1");
        assertThat(piece.select("#tally-toast form").attr("action")).endsWith("/reversal");
        var replaced = piece.select(".counter form[hx-post]")
                .first()
                .attr("hx-select-oob")
                .split(",");
        for (var id2 : replaced) {
            assertThat(piece.select(id2)).as(id2).hasSize(1);
        }
    }

    @Test
    void asksTheSecondOfTwoBeforeAPlanIsOverwritten() throws Exception {
        // A plan ends on the day on which it begins.
        TestClock.set(LocalDate.of(2026, 11, 20).atTime(12, 0).atZone(Time.ZONE).toInstant());
        var path = "/meetings/" + GivenMeetings.planned(meetings, places, street);
        var opened = page(get(path + "/edit").with(as(NANFAXIN)), 200);
        page(FilledForm.of(opened, path, "spot", "二层大厅").with(csrf()).with(as(NANFAXIN)), 303);
        page(FilledForm.of(opened, path, "theme", "夏送清凉").with(csrf()).with(as(NANFAXIN)), 303);

        var asked = page(FilledForm.of(opened, path, "spot", "东门").with(csrf()).with(as(NANFAXIN)), 409);
        assertThat(asked.select("[role=alert] tbody tr").eachText())
                .singleElement()
                .asString()
                .contains("具体位置", "二层大厅", street.name(), "东门");
        assertThat(asked.select("#theme").val()).isEqualTo("夏送清凉");
        page(FilledForm.of(asked, path, "take", "theirs").with(csrf()).with(as(NANFAXIN)), 303);
        assertThat(page(get(path + "/edit").with(as(NANFAXIN)), 200)
                        .select("#spot")
                        .val())
                .isEqualTo("二层大厅");
    }

    @Test
    void isCancelledWithAReason() throws Exception {
        var id = GivenMeetings.planned(meetings, places, street);

        var again = page(
                post("/meetings/{id}/cancellation", id)
                        .param("reason", " ")
                        .with(csrf())
                        .with(as(NANFAXIN)),
                422);
        assertThat(again.select("#reason-error").text()).contains("还没填原因");

        web.perform(post("/meetings/{id}/cancellation", id)
                .param("reason", "大堂检修")
                .with(csrf())
                .with(as(NANFAXIN)));
        assertThat(page(get("/meetings/{id}", id).with(as(NANFAXIN)), 200)
                        .select(".note-strip")
                        .text())
                .isEqualTo("已取消：大堂检修");
        page(get("/meetings/{id}/edit", id).with(as(NANFAXIN)), 409);
        page(get("/meetings/{id}/poster", id).with(as(NANFAXIN)), 409);
    }

    @Test
    void writesDownWhatSomebodySaid() throws Exception {
        var id = GivenMeetings.open(meetings, places, street);
        var wrong = page(
                post("/meetings/{id}/claims", id)
                        .param("claimed", "APPLICATIONS")
                        .param("wording", "近300名")
                        .param("number", "三百")
                        .param("qualifier", "NEARLY")
                        .param("source", "何川")
                        .with(csrf())
                        .with(as(NANFAXIN)),
                422);
        assertThat(wrong.select("details[open] #number-error")).hasSize(1);
        assertThat(wrong.select("#wording").val()).isEqualTo("近300名");

        web.perform(post("/meetings/{id}/claims", id)
                .param("claimed", "APPLICATIONS")
                .param("wording", "近300名")
                .param("number", "300")
                .param("qualifier", "NEARLY")
                .param("source", "何川")
                .with(csrf())
                .with(as(NANFAXIN)));
        assertThat(page(get("/meetings/{id}", id).with(as(NANFAXIN)), 200).text())
                .contains("“近300名”");
    }

    @Test
    void listsMeetingsByStateWithCountsAndSearch() throws Exception {
        var id = GivenMeetings.open(meetings, places, street);
        var name = meetings.get(street.scope(), id).placeName();

        var list = page(get("/meetings").param("state", "open").param("q", name).with(as(NANFAXIN)), 200);
        assertThat(list.select("tbody a.name").eachAttr("href")).containsExactly("/meetings/" + id);
        assertThat(list.select(".filters .seg a").eachText()).containsExactly("未开始 0", "进行中 1", "已结束 0", "已取消 0");
        var day = Time.day(TestClock.now());
        var none = page(
                get("/meetings")
                        .param("state", "open")
                        .param("q", name)
                        .param("from", day.plusDays(2).toString())
                        .with(as(NANFAXIN)),
                200);
        assertThat(none.select("tbody a.name")).isEmpty();
        assertThat(none.select(".empty").text()).contains("没有符合的沟通会");
        assertThat(page(get("/meetings").param("state", "open").param("q", name).with(as("street-renhe")), 200)
                        .select("tbody a.name"))
                .isEmpty();
    }

    @Test
    void showsTheMeetingsOfAPlaceOnItsPage() throws Exception {
        var id = GivenMeetings.open(meetings, places, street);
        var place = meetings.get(street.scope(), id).placeId();
        tallies.add(street, id, UUID.randomUUID(), TallyKind.CONSULTATION, Topic.JOINING, 12);

        var page = page(get("/places/{id}", place).with(as(NANFAXIN)), 200);

        assertThat(page.select("a.name").eachAttr("href")).contains("/meetings/" + id);
        assertThat(page.text()).contains("12 人次");
    }

    @Test
    void isNotThereForTheNeighbourAndNotChangedByAuditors() throws Exception {
        var id = GivenMeetings.open(meetings, places, street);
        var key = UUID.randomUUID();
        tallies.add(street, id, key, TallyKind.CONSULTATION, Topic.JOINING, 1);

        for (var path :
                List.of("", "/edit", "/closure", "/cancellation", "/counters", "/qr", "/poster", "/table-card")) {
            page(get("/meetings/" + id + path).with(as("street-renhe")), 404);
        }
        for (var path : List.of(
                "",
                "/opening",
                "/extension",
                "/closure",
                "/cancellation",
                "/tallies",
                "/tallies/counters",
                "/tallies/" + key + "/reversal",
                "/tallies/" + key + "/reversal/counters",
                "/claims")) {
            page(post("/meetings/" + id + path).with(csrf()).with(as("street-renhe")), 404);
            page(post("/meetings/" + id + path).with(csrf()).with(as("city-auditor")), 403);
            page(post("/meetings/" + id + path).with(csrf()).with(as("admin")), 403);
        }
        var seen = page(get("/meetings/{id}", id).with(as("city-auditor")), 200);
        assertThat(seen.select("main form[method=post]")).isEmpty();
    }

    @Test
    void showsNoCodeToOthersBeforeAnAddressIsConfigured() throws Exception {
        var id = GivenMeetings.open(meetings, places, street);

        for (var path : List.of("/qr", "/poster", "/table-card")) {
            assertThat(page(get("/meetings/" + id + path).with(as(NANFAXIN)), 409)
                            .text())
                    .contains("--public-url");
        }
    }

    @Test
    void sendsAdministratorsToTheirOwnPage() throws Exception {
        var answer = web.perform(get("/").with(as("admin"))).andReturn().getResponse();

        assertThat(answer.getStatus()).isBetween(302, 303);
        assertThat(answer.getHeader("Location")).isEqualTo("/staff");
        assertThat(page(get("/").with(as("city-auditor")), 200).select("a[href=/meetings/new]"))
                .isEmpty();
    }

    private MockHttpServletRequestBuilder form(UUID place) {
        return post("/meetings")
                .param("orgCode", "110113008")
                .param("place", place.toString())
                .param("spot", "一层大厅")
                .param("from", "11:30")
                .param("to", "13:30")
                .param("organiser", street.id().toString());
    }

    private void press(String path) throws Exception {
        assertThat(web.perform(post(path).with(csrf()).with(as(NANFAXIN)))
                        .andReturn()
                        .getResponse()
                        .getStatus())
                .isEqualTo(303);
    }

    private void submit(String path, org.jsoup.nodes.Element form) throws Exception {
        var request = post(path).with(csrf()).with(as(NANFAXIN));
        for (var field : form.select("input[name]:not([name=_csrf])")) {
            request.param(field.attr("name"), field.val());
        }
        assertThat(web.perform(request).andReturn().getResponse().getStatus()).isEqualTo(303);
    }

    private Document page(MockHttpServletRequestBuilder request, int status) throws Exception {
        var answer = web.perform(request).andReturn().getResponse();
        assertThat(answer.getStatus()).as(answer.getContentAsString()).isEqualTo(status);
        return Jsoup.parse(answer.getContentAsString());
    }
}
