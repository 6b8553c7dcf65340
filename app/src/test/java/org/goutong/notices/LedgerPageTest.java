package org.goutong.notices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import org.goutong.GoutongTest;
import org.goutong.Marks;
import org.goutong.People;
import org.goutong.TestClock;
import org.goutong.orgs.Staff;
import org.goutong.web.Time;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.MockMvc;

@GoutongTest
@Import(RecordedGateways.class)
class LedgerPageTest {

    private static final String DISTRICT = "district-shunyi";

    @Autowired
    MockMvc web;

    @Autowired
    Notices notices;

    @Autowired
    Sending sending;

    @Autowired
    RecordedGateways.Recorded sms;

    @Autowired
    People people;

    private final String mark = "单位" + Marks.next();
    private Staff street;

    @BeforeEach
    void aDayOfItsOwn() throws Exception {
        street = people.staff("street-nanfaxin");
        // Days that no other test speaks of.
        TestClock.advance(Duration.ofDays(4_000 + Math.floorMod(mark.hashCode(), 100_000) * 10L));
        var batch = new ArrayList<NewNotice>();
        for (int number = 0; number < 7; number++) {
            batch.add(GivenNotices.letter(Channel.SMS, "1380013800" + number, street.orgCode(), mark));
        }
        batch.add(GivenNotices.letter(Channel.EMAIL, "song@example.org", street.orgCode(), mark));
        batch.add(GivenNotices.reminder(street, mark));
        notices.sendAll(street.scope(), batch);
        sms.answer = letter -> switch (letter.address()) {
            case "13800138000" -> new Outcome.Never(Reason.REFUSED);
            case "13800138001" -> new Outcome.Unclear();
            case "13800138002" -> new Outcome.NotYet(Reason.UNREACHABLE);
            default -> new Outcome.Sent();
        };
        sending.sendWaiting();
    }

    @Test
    void accountsForEveryNotice() throws Exception {
        var page = page("/notices/deliveries", DISTRICT);

        assertThat(page.select("h1").text()).isEqualTo("2 条没发出，1 条说不准");
        assertThat(page.select(".note-strip").text()).contains("邮件没有接通").doesNotContain("短信");
        assertThat(page.select("tbody tr").eachText())
                .containsExactly("确认邮箱 邮件 1 0 0 1 0", "确认邮箱 短信 7 4 1 1 1", "到期联系 站内 1 1 0 0 0");
        assertThat(page("/notices/deliveries?lang=en", DISTRICT).select("h1").text())
                .isEqualTo("2 not sent, 1 uncertain");
    }

    @Test
    void opensExactlyTheRowsOfEachNumber() throws Exception {
        var seen = new HashMap<String, Integer>();
        for (var number : page("/notices/deliveries", DISTRICT).select("tbody td a")) {
            var rows = page(number.attr("href"), DISTRICT);
            assertThat(rows.select("tbody tr")).hasSize(Integer.parseInt(number.text()));
            assertThat(rows.select("h1").text()).endsWith(number.text() + " 条");
            rows.select("tbody .state").forEach(state -> seen.merge(state.text(), 1, Integer::sum));
        }
        // Each row twice: behind what was expected, and behind what became of it.
        assertThat(seen).isEqualTo(java.util.Map.of("已发出", 10, "在等", 2, "没发出", 4, "说不准", 2));
    }

    @Test
    void masksWhoIsOutside() throws Exception {
        var day = Time.day(TestClock.now());
        var rows = page("/notices/deliveries/rows?rule=ADDRESS_CONFIRMATION&channel=SMS&day=" + day, "city-auditor");

        assertThat(rows.text()).contains("宋*夏", "138****8000").doesNotContain("宋知夏", "13800138000");
        assertThat(rows.select("form[action$=/sending]"))
                .as("an auditor changes nothing")
                .isEmpty();
        assertThat(page("/notices/deliveries/rows?rule=ADDRESS_CONFIRMATION&channel=EMAIL&day=" + day, "city-auditor")
                        .text())
                .contains("s***@example.org", "当时没有接通");
        assertThat(page("/notices/deliveries/rows?rule=CONTACT_DUE&channel=IN_APP&day=" + day, DISTRICT)
                        .text())
                .contains("何川");
    }

    @Test
    void sendsAgainByOnePressAndLeadsBack() throws Exception {
        var path = "/notices/deliveries/rows?rule=ADDRESS_CONFIRMATION&channel=SMS&state=UNCERTAIN&day="
                + Time.day(TestClock.now());
        var form = page(path, DISTRICT).select("form[action$=/sending]").first();
        sms.answer = letter -> new Outcome.Sent();

        var answer = web.perform(post(form.attr("action"))
                        .param("back", form.select("[name=back]").val())
                        .with(People.as(DISTRICT))
                        .with(csrf()))
                .andReturn()
                .getResponse();
        assertThat(answer.getStatus()).isEqualTo(303);
        assertThat(answer.getHeader("Location")).isEqualTo(path);
        sending.sendWaiting();

        assertThat(page(path, DISTRICT).select(".empty").text()).contains("刚刚变了状态");
        assertThat(page("/notices/deliveries", DISTRICT).select("h1").text()).isEqualTo("2 条没发出，0 条说不准");
    }

    @Test
    void showsAnotherDistrictOrTheAdministratorNothing() throws Exception {
        assertThat(page("/notices/deliveries", "admin").select("tbody tr")).isEmpty();
        assertThat(page("/notices/deliveries", "admin").select(".note-strip").text())
                .contains("邮件没有接通");
        assertThat(web.perform(get("/notices/deliveries").with(People.as("street-renhe")))
                        .andReturn()
                        .getResponse()
                        .getStatus())
                .isEqualTo(403);
    }

    @Test
    void leafsBackWeekByWeek() throws Exception {
        TestClock.advance(Duration.ofDays(7));

        var now = page("/notices/deliveries", DISTRICT);
        assertThat(now.select("tbody tr")).isEmpty();
        assertThat(now.select(".empty").text()).contains("没有要发的通知");
        var before = page(now.select(".pager a").last().attr("href"), DISTRICT);
        assertThat(before.select("tbody tr")).hasSize(3);
        assertThat(page("/notices/deliveries?until=nonsense", DISTRICT)
                        .select("h1")
                        .text())
                .isEqualTo("通知都有着落");
    }

    @Test
    void knowsNoRowsOfWhatIsNone() throws Exception {
        for (var query : List.of(
                "rule=NOBODY_KNOWS&channel=SMS&day=2026-11-21",
                "rule=CONTACT_DUE&channel=PIGEON&day=2026-11-21",
                "rule=CONTACT_DUE&channel=SMS&day=someday",
                "rule=CONTACT_DUE&channel=SMS&day=2026-11-21&state=LOST")) {
            assertThat(web.perform(get("/notices/deliveries/rows?" + query).with(People.as(DISTRICT)))
                            .andReturn()
                            .getResponse()
                            .getStatus())
                    .as(query)
                    .isEqualTo(404);
        }
    }

    private Document page(String path, String username) throws Exception {
        var answer =
                web.perform(get(path).with(People.as(username))).andReturn().getResponse();
        assertThat(answer.getStatus()).isEqualTo(200);
        return Jsoup.parse(answer.getContentAsString());
    }
}
