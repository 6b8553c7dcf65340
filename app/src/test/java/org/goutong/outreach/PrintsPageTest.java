package org.goutong.outreach;

import static org.assertj.core.api.Assertions.assertThat;
import static org.goutong.People.as;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.time.Instant;
import org.goutong.GoutongTest;
import org.goutong.People;
import org.goutong.TestClock;
import org.goutong.places.GivenPlaces;
import org.goutong.places.Places;
import org.goutong.web.PublicAddress;
import org.goutong.web.QrCode;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.mock.env.MockEnvironment;
import org.springframework.test.web.servlet.MockMvc;

@GoutongTest
@Import(PrintsPageTest.InTheDemo.class)
class PrintsPageTest {

    /** The address of a demonstration; its replay of past stalls stays away. */
    @TestConfiguration(proxyBeanMethods = false)
    static class InTheDemo {

        @Bean
        @Primary
        PublicAddress demoAddress() {
            return new PublicAddress(
                    new MockEnvironment().withProperty("goutong.mode", "demo").withProperty("server.port", "18080"));
        }
    }

    @Autowired
    MockMvc web;

    @Autowired
    Meetings meetings;

    @Autowired
    Places places;

    @Autowired
    People people;

    private Meeting meeting;

    @BeforeEach
    void planAStallAtNoon() {
        TestClock.set(Instant.parse("2016-06-06T01:00:00Z"));
        var street = people.staff("street-nanfaxin");
        var place = GivenPlaces.building(places, street);
        var id = meetings.plan(street, GivenMeetings.plan(street, place, Instant.parse("2016-06-07T03:30:00Z")));
        meeting = meetings.get(street.scope(), id);
    }

    @Test
    void printsAPosterThatSaysWhatWhereWhenAndThisMachineOnly() throws Exception {
        var poster = page("/meetings/{id}/poster");

        assertThat(poster.select("h1").text()).isEqualTo("中午下楼， 加入工会");
        assertThat(poster.select(".code").text()).isEqualTo(meeting.groupedCode());
        assertThat(poster.select(".when").text()).contains("6月7日 周二", "11:30–13:30", meeting.placeName(), "一层大厅");
        assertThat(poster.select(".get b").eachText()).containsExactly("医疗互助", "法律咨询", "职工活动");
        assertThat(poster.select("footer").text()).contains("不会告诉您的单位");
        assertThat(poster.select(".local").text()).contains("仅限本机");
        assertThat(poster.select(".qr svg").attr("aria-label")).endsWith("http://127.0.0.1:18080/j/" + meeting.code());
    }

    @Test
    void speaksEnglishOnlyWhenAskedTo() throws Exception {
        var poster = page("/meetings/{id}/poster?lang=en");

        assertThat(poster.select("html").attr("lang")).isEqualTo("en");
        assertThat(poster.select("h1").text()).isEqualTo("Come down at noon, join the union");
        assertThat(poster.select(".local").text()).contains("this machine only");
    }

    @Test
    void carriesTheSameCodeOnCardAndScreen() throws Exception {
        var path = QrCode.of("http://127.0.0.1:18080/j/" + meeting.code()).path();

        for (var address : new String[] {"/meetings/{id}/poster", "/meetings/{id}/table-card", "/meetings/{id}/qr"}) {
            var page = page(address);
            assertThat(page.select("svg path[fill=#000]").eachAttr("d"))
                    .isNotEmpty()
                    .allMatch(path::equals);
            assertThat(page.text()).contains(meeting.groupedCode(), "仅限本机");
        }
        assertThat(page("/meetings/{id}/table-card").select(".side")).hasSize(2);
    }

    private Document page(String path) throws Exception {
        var answer = web.perform(get(path, meeting.id()).with(as("street-nanfaxin")))
                .andReturn()
                .getResponse();
        assertThat(answer.getStatus()).isEqualTo(200);
        return Jsoup.parse(answer.getContentAsString());
    }
}
