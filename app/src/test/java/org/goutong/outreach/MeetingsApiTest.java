package org.goutong.outreach;

import static org.assertj.core.api.Assertions.assertThat;
import static org.goutong.People.as;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import com.jayway.jsonpath.JsonPath;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import org.goutong.GoutongTest;
import org.goutong.People;
import org.goutong.places.GivenPlaces;
import org.goutong.places.Places;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

@GoutongTest
class MeetingsApiTest {

    @Autowired
    MockMvc web;

    @Autowired
    Meetings meetings;

    @Autowired
    Places places;

    @Autowired
    People people;

    @Test
    void tellsAMeetingWithItsHoursOnTheWall() throws Exception {
        var street = people.staff("street-nanfaxin");
        // Later than any other test's, so that it comes first.
        var opens = Instant.parse("2030-06-07T03:30:00Z").plus(Duration.ofMinutes(places.hashCode() & 0xffff));
        var id = meetings.plan(street, GivenMeetings.plan(street, GivenPlaces.building(places, street), opens));
        var meeting = meetings.get(street.scope(), id);

        var body = ask("planned", null, 1, "street-nanfaxin").getContentAsString();

        assertThat(JsonPath.<String>read(body, "$.items[0].code")).isEqualTo(meeting.code());
        assertThat(JsonPath.<String>read(body, "$.items[0].title")).isEqualTo(meeting.title());
        assertThat(JsonPath.<String>read(body, "$.items[0].org")).isEqualTo("110113008");
        assertThat(JsonPath.<String>read(body, "$.items[0].state")).isEqualTo("planned");
        assertThat(JsonPath.<String>read(body, "$.items[0].opens"))
                .startsWith("2030-0")
                .endsWith(":00+08:00");
        assertThat(Instant.from(java.time.format.DateTimeFormatter.ISO_OFFSET_DATE_TIME.parse(
                        JsonPath.read(body, "$.items[0].opens"))))
                .isEqualTo(opens);
    }

    @Test
    void walksAllWithoutGapsOrDoubles() throws Exception {
        var renhe = people.staff("street-renhe");
        var place = GivenPlaces.building(places, renhe);
        var planned = new HashSet<String>();
        var same = Instant.parse("2029-01-01T03:30:00Z");
        for (int one = 0; one < 9; one++) {
            // Three at each hour: the order must not hang on the hour alone.
            var id = meetings.plan(renhe, GivenMeetings.plan(renhe, place, same.plus(Duration.ofHours(one / 3))));
            planned.add(meetings.get(renhe.scope(), id).code());
        }

        for (int limit : new int[] {1, 2, 4, 100}) {
            var seen = new ArrayList<String>();
            var hours = new ArrayList<String>();
            String next = null;
            do {
                var body = ask("planned", next, limit, "street-renhe").getContentAsString();
                List<String> codes = JsonPath.read(body, "$.items[*].code");
                assertThat(codes).hasSizeLessThanOrEqualTo(limit);
                seen.addAll(codes);
                hours.addAll(JsonPath.<List<String>>read(body, "$.items[*].opens"));
                next = JsonPath.read(body, "$.next");
            } while (next != null);

            assertThat(new HashSet<>(seen)).hasSameSizeAs(seen).containsAll(planned);
            assertThat(hours).isSortedAccordingTo(java.util.Comparator.reverseOrder());
        }
    }

    @Test
    void knowsOnlyMeetingsOfTheScope() throws Exception {
        var street = people.staff("street-nanfaxin");
        var mine = meetings.get(street.scope(), GivenMeetings.open(meetings, places, street));

        assertThat(open("street-nanfaxin")).contains(mine.code());
        assertThat(open("district-shunyi")).contains(mine.code());
        assertThat(open("street-renhe")).doesNotContain(mine.code());
        assertThat(ask("open", null, 100, "admin").getStatus()).isEqualTo(403);
        assertThat(web.perform(get("/api/v1/meetings"))
                        .andReturn()
                        .getResponse()
                        .getStatus())
                .isEqualTo(401);
    }

    @Test
    void namesTheParameterThatCannotBe() throws Exception {
        var state = ask("running", null, 10, "street-nanfaxin");
        assertThat(state.getStatus()).isEqualTo(422);
        assertThat(state.getContentType()).startsWith("application/problem+json");
        assertThat(JsonPath.<String>read(state.getContentAsString(), "$.errors[0].field"))
                .isEqualTo("state");

        var limit = ask("open", null, 101, "street-nanfaxin");
        assertThat(limit.getStatus()).isEqualTo(422);
        assertThat(JsonPath.<String>read(limit.getContentAsString(), "$.errors[0].field"))
                .isEqualTo("limit");

        for (var cursor : new String[] {"%%%", "bm90aGluZw", UUID.randomUUID().toString()}) {
            var answer = ask("open", cursor, 10, "street-nanfaxin");
            assertThat(answer.getStatus()).isEqualTo(422);
            assertThat(JsonPath.<String>read(answer.getContentAsString(), "$.errors[0].field"))
                    .isEqualTo("cursor");
        }
    }

    /** All meetings that are open, page by page. */
    private String open(String who) throws Exception {
        var all = new StringBuilder();
        String next = null;
        do {
            var body = ask("open", next, 100, who).getContentAsString();
            all.append(body);
            next = JsonPath.read(body, "$.next");
        } while (next != null);
        return all.toString();
    }

    private MockHttpServletResponse ask(String state, String cursor, int limit, String who) throws Exception {
        var request = get("/api/v1/meetings")
                .param("state", state)
                .param("limit", String.valueOf(limit))
                .with(as(who));
        if (cursor != null) {
            request.param("cursor", cursor);
        }
        var answer = web.perform(request).andReturn().getResponse();
        answer.setCharacterEncoding("UTF-8");
        return answer;
    }
}
