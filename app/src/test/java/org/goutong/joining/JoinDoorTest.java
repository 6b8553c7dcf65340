package org.goutong.joining;

import static org.assertj.core.api.Assertions.assertThat;
import static org.goutong.People.as;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import com.jayway.jsonpath.JsonPath;
import java.util.List;
import java.util.UUID;
import org.goutong.GivenStall;
import org.goutong.GoutongTest;
import org.goutong.People;
import org.goutong.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

/** What comes in through the two public doors, the page and the device's, as it stands on the wire. */
@GoutongTest
class JoinDoorTest {

    @Autowired
    MockMvc web;

    @Autowired
    GivenStall given;

    @Autowired
    People people;

    GivenStall.Open stall;

    @BeforeEach
    void open() {
        stall = given.openedBy(people.staff("street-nanfaxin"));
    }

    @Test
    void takesAValidFormFromAnAddressThatFloodsWithMalformedOnes() throws Exception {
        TestClock.stop();
        for (int i = 0; i < Crowd.MALFORMED_PER_ADDRESS; i++) {
            assertThat(send("{}", "192.0.2.7").getStatus()).isEqualTo(422);
        }
        var refused = send("{}", "192.0.2.7");

        assertThat(refused.getStatus()).isEqualTo(429);
        assertThat(refused.getHeader("Retry-After")).isEqualTo("60");
        assertThat(JsonPath.<String>read(refused.getContentAsString(), "$.code"))
                .isEqualTo("too-many");
        assertThat(send("{", "192.0.2.7").getStatus()).isEqualTo(429);
        assertThat(web.perform(post("/j/{code}/applications", stall.code()).with(from("192.0.2.7")))
                        .andReturn()
                        .getResponse()
                        .getStatus())
                .isEqualTo(429);
        assertThat(send(form(""), "192.0.2.7").getStatus()).isEqualTo(201);
        assertThat(send("{}", "192.0.2.8").getStatus()).isEqualTo(422);
    }

    @Test
    void asksForTheNumberOfWhoWantsACard() throws Exception {
        var body = send(form(",\"cardConsent\":true"), "192.0.2.10").getContentAsString();

        assertThat(JsonPath.<List<String>>read(body, "$.errors[*].field")).containsExactly("idNumber");
    }

    @Test
    void keepsTheWayToTheNextPersonWhenAReceiptIsReadInEnglish() throws Exception {
        var receipt = JsonPath.<String>read(send(form(""), "192.0.2.11").getContentAsString(), "$.receipt");
        var page = web.perform(get("/r/{receipt}?lang=zh&from={code}", receipt, stall.code()))
                .andReturn()
                .getResponse()
                .getContentAsString();

        assertThat(page).contains("?lang=en&amp;from=" + stall.code());
    }

    @Test
    void answersADeviceInTheLanguageOfItsForm() throws Exception {
        var body = send("{\"language\":\"en\"}", "192.0.2.9").getContentAsString();

        assertThat(JsonPath.<String>read(body, "$.detail")).matches("\\p{ASCII}+");
        assertThat(JsonPath.<List<String>>read(body, "$.errors[*].detail"))
                .hasSize(5)
                .allMatch(text ->
                        text.chars().noneMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN));
    }

    @Test
    void takesEmptyFieldsLikeMissingOnes() throws Exception {
        var empty = form(",\"language\":\"\",\"idType\":\"\",\"idNumber\":\"\",\"proxyFor\":\"\",\"corrects\":\"\"");

        assertThat(send(empty, "192.0.2.9").getStatus()).isEqualTo(201);
    }

    @Test
    void takesCharactersThatNoTextHoldsAsBlanks() throws Exception {
        assertThat(send(form(",\"proxyFor\":\"母\\u0000亲\\ud800\""), "192.0.2.9").getStatus())
                .isEqualTo(201);
        assertThat(web.perform(post("/applications/{id}/return", given.filed(stall, "孙秀兰", "13800138000", "砚北货代"))
                                .param("reason", "\u0000证件号\u0000不对")
                                .with(as("street-nanfaxin"))
                                .with(org.springframework.security.test.web.servlet.request
                                        .SecurityMockMvcRequestPostProcessors.csrf()))
                        .andReturn()
                        .getResponse()
                        .getStatus())
                .isEqualTo(303);
    }

    @Test
    void leadsFromTheAddressOfAnAnswerBackToTheForm() throws Exception {
        var again = web.perform(get("/j/{code}/applications?lang=en&type=large", stall.code()))
                .andReturn()
                .getResponse();

        assertThat(again.getStatus()).isEqualTo(303);
        assertThat(again.getHeader("Location")).isEqualTo("/j/" + stall.code() + "?lang=en&type=large");
    }

    @Test
    void showsWhatWaitsWhenAListIsAskedForThatDoesNotExist() throws Exception {
        var page = web.perform(get("/applications?show=nothing").with(as("street-nanfaxin")))
                .andReturn()
                .getResponse();

        assertThat(page.getStatus()).isEqualTo(200);
    }

    @Test
    void leadsFromTheReasonPageToNoOtherSite() throws Exception {
        var id = given.filed(stall, "孙秀兰", "13800138000", "砚北货代");

        var page = web.perform(get("/applications/{id}/return", id)
                        .param("back", "//other.example/")
                        .with(as("street-nanfaxin")))
                .andReturn()
                .getResponse()
                .getContentAsString();

        assertThat(page).contains("/applications/" + id + "/return").doesNotContain("other.example");
    }

    private MockHttpServletResponse send(String body, String address) throws Exception {
        return web.perform(post("/api/v1/meetings/{code}/applications", stall.code())
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(body)
                        .with(from(address)))
                .andReturn()
                .getResponse();
    }

    private static org.springframework.test.web.servlet.request.RequestPostProcessor from(String address) {
        return request -> {
            request.setRemoteAddr(address);
            return request;
        };
    }

    private static String form(String more) {
        return "{\"submissionKey\":\"%s\",\"name\":\"孙秀兰\",\"phone\":\"13800138000\",\"employer\":\"砚北货代\",\"consentVersion\":\"1\"%s}"
                .formatted(UUID.randomUUID(), more);
    }
}
