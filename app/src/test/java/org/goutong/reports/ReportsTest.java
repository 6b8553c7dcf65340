package org.goutong.reports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.jayway.jsonpath.JsonPath;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.goutong.GoutongTest;
import org.goutong.People;
import org.goutong.orgs.Scopes;
import org.goutong.outreach.GivenMeetings;
import org.goutong.outreach.Meetings;
import org.goutong.web.PersonalData;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

@GoutongTest
class ReportsTest {

    private static final String STREET = "street-nanfaxin";

    @Autowired
    MockMvc web;

    @Autowired
    People people;

    @Autowired
    Scopes scopes;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    PersonalData personalData;

    @Autowired
    Indicators indicators;

    @Autowired
    MeetingQueries queries;

    @Autowired
    Meetings meetings;

    private StallRows.Entered stall;

    @BeforeEach
    void aClosedStall() {
        stall = new StallRows(scopes, jdbc, personalData).enter(people.staff(STREET));
    }

    @Test
    void describesEveryIndicatorInBothLanguages() throws Exception {
        var answer = json(STREET, "/api/v1/indicators");
        List<Map<String, Object>> items = JsonPath.read(answer, "$.items");

        assertThat(items)
                .extracting(item -> item.get("code"))
                .containsExactly(
                        "meetingsHeld",
                        "applications",
                        "admissions",
                        "employers",
                        "employersWithoutUnion",
                        "employersWithUnion",
                        "unidentified",
                        "members",
                        "consultations",
                        "materials",
                        "coolingPacks",
                        "leads",
                        "signals",
                        "employerMeetingsOneToOne",
                        "employerMeetingsMixed",
                        "employerMeetingsUnionised",
                        "roundTables",
                        "employerTalks",
                        "attendingEmployers",
                        "attendingWithoutUnion",
                        "preparing",
                        "intending",
                        "wantingUnion",
                        "employersVisited",
                        "employersIntending",
                        "employersAgreed",
                        "employersApplied",
                        "visitedEmployersApplied",
                        "foundingRequests",
                        "foundingApprovals",
                        "unionsFounded",
                        "employersStanding",
                        "employersStandingWithUnion");
        assertThat(items)
                .allSatisfy(item -> assertThat(item.keySet())
                        .containsExactly("code", "name", "nameEn", "definition", "unit", "countedEvent", "dedupeRule"));
        assertThat(items).extracting(item -> item.get("unit")).containsOnly("场", "人", "家", "人次", "份");
        assertThat(answer).contains("\"next\":null");
        assertThat(items.get(1)).containsEntry("name", "入会申请").containsEntry("nameEn", "Applications");
    }

    @Test
    void givesEveryFigureExactlyTheRecordsThatMakeIt() throws Exception {
        for (var person : List.of(STREET, "district-shunyi", "city-auditor")) {
            for (var indicator : indicators.list()) {
                for (var filter : List.of(
                        "meeting=" + stall.code(),
                        "meeting=" + stall.code() + "&from=2016-06-07&to=2016-06-07",
                        "from=2016-06-07&to=2016-06-07&org=110113008",
                        "to=2016-06-06&org=110113008")) {
                    var path = "/api/v1/indicators/" + indicator.code();
                    var answer = json(person, path + "?" + filter);
                    assertThat((String) JsonPath.read(answer, "$.code")).isEqualTo(indicator.code());
                    assertThat((String) JsonPath.read(answer, "$.unit")).isEqualTo(indicator.unit());
                    assertThat(quantities(person, path + "/records?limit=100&" + filter))
                            .as("%s sees %s of %s", person, indicator.code(), filter)
                            .isEqualTo(((Number) JsonPath.read(answer, "$.value")).longValue());
                }
            }
        }
    }

    private long quantities(String person, String path) throws Exception {
        long sum = 0;
        var seen = new HashSet<String>();
        String cursor = null;
        do {
            var page = json(person, cursor == null ? path : path + "&cursor=" + cursor);
            List<Map<String, Object>> items = JsonPath.read(page, "$.items");
            for (var item : items) {
                assertThat(item.keySet()).containsExactly("id", "at", "org", "meeting", "label", "quantity");
                assertThat(seen.add((String) item.get("id"))).isTrue();
                sum += ((Number) item.get("quantity")).longValue();
            }
            cursor = JsonPath.read(page, "$.next");
        } while (cursor != null);
        return sum;
    }

    @Test
    void pagesTheRecordsNewestFirst() throws Exception {
        var path = "/api/v1/indicators/consultations/records?limit=50&meeting=" + stall.code();
        List<String> moments = new ArrayList<>(JsonPath.read(json(STREET, path), "$.items[*].at"));
        var cursor = (String) JsonPath.read(json(STREET, path), "$.next");
        moments.addAll(JsonPath.read(json(STREET, path + "&cursor=" + cursor), "$.items[*].at"));

        assertThat(moments).hasSize(100).isSortedAccordingTo((left, right) -> right.compareTo(left));
    }

    @Test
    void reportsTheStallAsItWas() throws Exception {
        web.perform(get("/api/v1/meetings/{code}/report", stall.code()).with(People.as("city-auditor")))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.applications").value(326))
                .andExpect(jsonPath("$.employers").value(83))
                .andExpect(jsonPath("$.employersWithoutUnion").value(81))
                .andExpect(jsonPath("$.employersWithUnion").value(2))
                .andExpect(jsonPath("$.unidentified").value(1))
                .andExpect(jsonPath("$.admitted").value(312))
                .andExpect(jsonPath("$.returned").value(9))
                .andExpect(jsonPath("$.waiting").value(5))
                .andExpect(jsonPath("$.flagged").value(1))
                .andExpect(jsonPath("$.consultations").value(512))
                .andExpect(jsonPath("$.materials").value(1000))
                .andExpect(jsonPath("$.coolingPacks").value(400))
                .andExpect(jsonPath("$.leads").value(81))
                .andExpect(jsonPath("$.applicationsPerEmployer").value("3.93"))
                .andExpect(jsonPath("$.applicationsPerHour").value("163.00"))
                .andExpect(jsonPath("$.medianSecondsToMembership").value(400))
                .andExpect(jsonPath("$.claims.length()").value(4))
                .andExpect(jsonPath("$.claims[0].wording").value("近300名"))
                .andExpect(jsonPath("$.claims[0].number").value(300))
                .andExpect(jsonPath("$.claims[0].qualifier").value("NEARLY"));
    }

    @Test
    void opensBehindEveryFigureOfTheReportItsRecords() throws Exception {
        var report = page(STREET, "/meetings/" + stall.meeting() + "/report");

        assertThat(report.select(".figure.first .value").text()).startsWith("326");
        var figures = report.select("a.figure");
        assertThat(figures).hasSize(12);
        for (var figure : figures) {
            var shown = figure.select(".value").first().ownText();
            var list = page(STREET, figure.attr("href"));
            if (!shown.contains(".")) {
                assertThat(list.select("h1").text()).as(figure.text()).contains(" " + shown + " ");
            }
            assertThat(quantities(list)).as(figure.text()).isEqualTo(figureOf(list));
        }
    }

    @Test
    void turnsThePagesOfAListToItsEnd() throws Exception {
        var list = page(STREET, "/reports/applications?meeting=" + stall.meeting());
        assertThat(list.select(".pager span").text()).isEqualTo("1–50 人，共 326 人");

        var last = list;
        var names = new HashSet<String>();
        while (true) {
            names.addAll(last.select("tbody td.name").eachText());
            var next = last.select("a[rel=next]").first();
            if (next == null) {
                break;
            }
            last = page(STREET, next.attr("href"));
        }
        assertThat(names).hasSize(326);
        assertThat(last.select(".pager span").text()).isEqualTo("301–326 人，共 326 人");
        assertThat(last.select("tbody a").first().attr("href")).matches("/applications/[-0-9a-f]{36}");
        assertThat(last.select("header .actions a").attr("href")).isEqualTo("/meetings/" + stall.meeting() + "/report");
    }

    @Test
    void saysTheFindingAboveTheChart() throws Exception {
        var report = page(STREET, "/meetings/" + stall.meeting() + "/report");

        assertThat(report.select("h2").eachText()).contains("12:15 前后人最多");
        assertThat(report.select("svg.chart rect")).hasSize(8);
        assertThat(report.select("svg.chart rect.peak")).hasSize(1);
        assertThat(report.select("details td.num").eachText().stream()
                        .mapToLong(Long::parseLong)
                        .sum())
                .isEqualTo(326);
    }

    @Test
    void setsClaimedAndRecordedSideBySide() throws Exception {
        var report = page(STREET, "/meetings/" + stall.meeting() + "/report");

        assertThat(report.select("table.stacked tbody tr .state").eachText())
                .containsExactly("记录多 26", "相符", "相符", "相符，取下限");
        assertThat(report.text()).contains("“近300名”", "只限工会内部", "何川打印");
    }

    @Test
    void saysWhoCounted() throws Exception {
        assertThat(page(STREET, "/reports/materials?meeting=" + stall.meeting())
                        .select("td[data-label=记录人]")
                        .eachText())
                .containsOnly("何川");
    }

    @Test
    void saysWhatWasAskedInWords() throws Exception {
        assertThat(page(STREET, "/reports/consultations?meeting=" + stall.meeting())
                        .select("tbody td.name")
                        .eachText())
                .containsOnly("法律咨询");
    }

    @Test
    void speaksEnglish() throws Exception {
        var report = page(STREET, "/meetings/" + stall.meeting() + "/report?lang=en");

        assertThat(report.select("h2").eachText()).contains("Most people came around 12:15", "Claimed and recorded");
        assertThat(page(STREET, "/reports?lang=en").select("h1").text()).startsWith("What ");
    }

    @Test
    void looksDownTheTreeFromTheOverview() throws Exception {
        var city = page("city-auditor", "/reports?org=11&period=custom&from=2016-06-07&to=2016-06-07");
        var district =
                page("city-auditor", city.select("td.name a:contains(顺义区)").attr("href"));
        var row = district.select("tr:has(td.name a:contains(南法信地区))");
        var applications = row.select("td[data-label=入会申请] a");

        assertThat(page("city-auditor", applications.attr("href")).select("h1").text())
                .contains(" " + applications.text().split(" ")[0] + " ");
        assertThat(district.select("td.name a[href=/meetings/" + stall.meeting() + "/report]"))
                .hasSize(1);
    }

    @Test
    void listsTheMeetingsThatAreCountedAndNoSitesOfTalks() {
        var street = people.staff(STREET);
        var site = meetings.plan(street, GivenMeetings.relayed(street, stall.place(), StallRows.OPENS));
        meetings.open(street, site);
        var day = LocalDate.of(2016, 6, 7);

        var held = queries.listHeld(street.scope(), new Selection(street.orgCode(), day, day, null), 10_000);

        assertThat(held).extracting(Meeting::id).contains(stall.meeting()).doesNotContain(site);
    }

    @Test
    void saysSoWhenNothingHappened() throws Exception {
        var empty = page("street-renhe", "/reports?period=custom&from=1999-01-01&to=1999-01-31");

        assertThat(empty.select(".figure .value").eachText()).allMatch(value -> value.startsWith("0"));
        assertThat(empty.select(".empty p").text()).contains("这段时间没有开过沟通会。");
    }

    @Test
    void asksForDaysThatAreDays() throws Exception {
        web.perform(get("/api/v1/indicators/applications?from=7.6.2016&to=2016-02-30")
                        .with(People.as(STREET)))
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.errors[0].field").value("from"))
                .andExpect(jsonPath("$.errors[1].field").value("to"));
        web.perform(get("/api/v1/indicators/applications?from=2016-06-08&to=2016-06-07")
                        .with(People.as(STREET)))
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.errors[0].field").value("to"));
        web.perform(get("/api/v1/indicators/applications/records?cursor=bm8").with(People.as(STREET)))
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.errors[0].field").value("cursor"));
        web.perform(get("/reports?period=custom&from=gestern").with(People.as(STREET)))
                .andExpect(status().isUnprocessableContent());
    }

    @Test
    void countsTheFirstAndTheLastDayWhole() throws Exception {
        var day = "/api/v1/indicators/leads?meeting=" + stall.code();

        assertThat(number(json(STREET, day + "&from=2016-06-07&to=2016-06-07"))).isEqualTo(81);
        assertThat(number(json(STREET, day + "&to=2016-06-06"))).isZero();
        assertThat(number(json(STREET, day + "&from=2016-06-08"))).isZero();
        assertThat(number(json(STREET, day + "&from=0001-01-01&to=9999-12-31"))).isEqualTo(81);
    }

    @Test
    void knowsNothingOfAnotherStreet() throws Exception {
        for (var path : List.of(
                "/meetings/" + stall.meeting() + "/report",
                "/api/v1/meetings/" + stall.code() + "/report",
                "/reports/applications?meeting=" + stall.meeting(),
                "/api/v1/indicators/applications?meeting=" + stall.code(),
                "/api/v1/indicators/applications?org=110113008",
                "/api/v1/indicators/applications/records?org=110113",
                "/reports?org=110113008",
                "/reports?org=110113003999",
                "/api/v1/indicators/nothing",
                "/api/v1/indicators/nothing/records",
                "/reports/nothing",
                "/reports/applications?meeting=nothing")) {
            web.perform(get(path).with(People.as("street-renhe"))).andExpect(status().isNotFound());
        }
        web.perform(get("/meetings/{id}/report", stall.meeting()).with(People.as("admin")))
                .andExpect(status().isForbidden());
        web.perform(get("/api/v1/indicators")).andExpect(status().isUnauthorized());
    }

    private static long figureOf(Document list) {
        var words = list.select("h1").text().split(" ");
        return Long.parseLong(words[words.length - 2].replace(",", ""));
    }

    private long quantities(Document list) throws Exception {
        long sum = 0;
        var page = list;
        while (true) {
            sum += page.select("td.num").eachText().stream()
                    .mapToLong(text -> Long.parseLong(text.split(" ")[0]))
                    .sum();
            Element next = page.select("a[rel=next]").first();
            if (next == null) {
                return sum;
            }
            page = page(STREET, next.attr("href"));
        }
    }

    private static long number(String answer) {
        return ((Number) JsonPath.read(answer, "$.value")).longValue();
    }

    private String json(String person, String path) throws Exception {
        return web.perform(get(path).with(People.as(person)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString(java.nio.charset.StandardCharsets.UTF_8);
    }

    private Document page(String person, String path) throws Exception {
        return Jsoup.parse(web.perform(get(path).with(People.as(person)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString(java.nio.charset.StandardCharsets.UTF_8));
    }
}
