package org.goutong.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.goutong.GoutongTest;
import org.goutong.People;
import org.goutong.TestClock;
import org.goutong.orgs.PersonalDataSeen;
import org.goutong.orgs.Scope;
import org.goutong.orgs.Scopes;
import org.goutong.web.DomainEvent;
import org.goutong.web.Time;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@GoutongTest
class TrailTest {

    private record Unheard(String orgCode, String subject, String subjectId) implements DomainEvent {
        @Override
        public String by() {
            return "何川";
        }
    }

    @Autowired
    MockMvc mvc;

    @Autowired
    People people;

    @Autowired
    Scopes scopes;

    @Autowired
    TrailQueries trail;

    @Autowired
    ApplicationEventPublisher events;

    private final String mark = UUID.randomUUID().toString();

    @Test
    void writesDownWhatHappenedInTheSameTransaction() {
        see("110113008", mark);
        assertThat(lines("city-auditor", mark))
                .singleElement()
                .extracting(TrailRow::what, TrailRow::orgCode, TrailRow::subject, TrailRow::actorName)
                .containsExactly("PersonalDataSeen", "110113008", "application", "系统");
    }

    @Test
    void keepsNothingOfWhatWasRolledBack() {
        var scope = new Scope.Unit("110113008");
        assertThatThrownBy(() -> scopes.run(scope, () -> {
                    events.publishEvent(new PersonalDataSeen("110113008", "application", mark, ""));
                    throw new IllegalStateException("the rest failed");
                }))
                .isInstanceOf(IllegalStateException.class);
        assertThat(lines("city-auditor", mark)).isEmpty();
    }

    @Test
    void refusesNewsOutsideAScopedTransaction() {
        assertThatThrownBy(() -> events.publishEvent(new PersonalDataSeen("110113008", "application", mark, "")))
                .isInstanceOf(org.springframework.transaction.IllegalTransactionStateException.class);
    }

    @Test
    void letsAStallLeaveALineThatItCannotRead() {
        var stall = new Scope.Stall("482913");
        scopes.run(stall, () -> events.publishEvent(new PersonalDataSeen("110113008", "application", mark, "")));
        assertThat(trail.list(stall, new TrailFilter("11", "", "", null, null), Long.MAX_VALUE, 10))
                .isEmpty();
        assertThat(lines("city-auditor", mark)).hasSize(1);
    }

    @Test
    void namesTheEventItselfWhileNobodyHasFoundWordsForIt() throws Exception {
        scopes.run(
                new Scope.Unit("110113008"),
                () -> events.publishEvent(new Unheard("110113008", "no-such-thing", mark)));
        var page = page(get("/trail").param("unit", "110113008"), "city-auditor");
        assertThat(page.select("tbody tr").first().text()).contains("Unheard", "何川", "no-such-thing");
    }

    @Test
    void showsWhoDidWhatToWhom() throws Exception {
        var id = people.staff("street-renhe").id();
        mvc.perform(post("/staff/" + id + "/links").with(People.as("admin")).with(csrf()))
                .andExpect(status().isOk());
        var line = page(get("/trail").param("what", "PasswordReset"), "admin")
                .select("tbody tr")
                .first()
                .text();
        assertThat(line).contains("卢知远", "给了一个设密码的链接", "仁和地区总工会", "今天");
        assertThat(line).doesNotContain(id.toString());
    }

    @Test
    void writesMomentsAndIdentifiersForReaders() throws Exception {
        scopes.run(new Scope.Unit("110113008"), () -> {
            events.publishEvent(new PersonalDataSeen("110113008", "meeting", mark, "2016-06-07T05:30:00Z"));
            events.publishEvent(new PersonalDataSeen("110113008", "meeting", mark, mark));
        });
        var rows =
                page(get("/trail").param("unit", "110113008"), "city-auditor").select("tbody tr");
        assertThat(rows.get(1).text()).contains("2016年6月7日 13:30");
        assertThat(rows.get(0).text()).contains(tail(mark)).doesNotContain(mark);
    }

    @Test
    void showsADistrictItsOwnLinesOnly() throws Exception {
        see("110105", mark);
        assertThat(lines("district-shunyi", mark)).isEmpty();
        see("110113003", mark);
        assertThat(lines("district-shunyi", mark)).hasSize(1);
        mvc.perform(get("/trail").param("unit", "110105").with(People.as("district-shunyi")))
                .andExpect(status().isNotFound());
        mvc.perform(get("/trail").param("unit", "11").with(People.as("district-shunyi")))
                .andExpect(status().isNotFound());
    }

    @Test
    void isReadInPartsNewestFirst() throws Exception {
        for (int i = 0; i < 55; i++) {
            see("110113003", mark + i);
        }
        var first = page(get("/trail").param("unit", "110113003").param("what", "PersonalDataSeen"), "city-auditor");
        assertThat(first.select("tbody tr")).hasSize(50);
        assertThat(first.select("tbody tr").first().text()).contains(tail(mark + 54));
        var next = first.select("a[rel=next]").attr("href");
        assertThat(next).contains("unit=110113003", "what=PersonalDataSeen");
        assertThat(page(get(URI.create(next)), "city-auditor")
                        .select("tbody tr")
                        .first()
                        .text())
                .contains(tail(mark + 4));
    }

    @Test
    void isFilteredByPersonAndDay() throws Exception {
        see("110113008", mark);
        var today = Time.day(TestClock.now());
        assertThat(page(get("/trail").param("from", today.toString()).param("to", today.toString()), "city-auditor")
                        .select("tbody tr"))
                .isNotEmpty();
        assertThat(page(get("/trail").param("to", today.minusYears(5).toString()), "city-auditor")
                        .select("tbody tr"))
                .isEmpty();
        assertThat(page(get("/trail").param("person", "没有这个人"), "city-auditor").select(".empty p"))
                .hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"cursor=bm8", "from=yesterday", "cursor=%25"})
    void saysThatAFilterCannotBeRead(String query) throws Exception {
        mvc.perform(get(URI.create("/trail?" + query)).with(People.as("city-auditor")))
                .andExpect(status().isUnprocessableContent());
    }

    @Test
    void isEnglishForWhoReadsEnglish() throws Exception {
        see("110113008", mark);
        assertThat(page(get("/trail").param("lang", "en"), "city-auditor")
                        .select("tbody tr")
                        .first()
                        .text())
                .contains("Saw personal data", "Application");
    }

    @Test
    void hasARowForEverybodyWhoSignedIn() throws Exception {
        mvc.perform(post("/sign-in")
                .param("username", "street-nanfaxin")
                .param("password", People.PASSWORD)
                .with(csrf()));
        var newest = trail.list(
                people.staff("street-nanfaxin").scope(),
                new TrailFilter("110113008", "何川", "SignInSucceeded", null, null),
                Long.MAX_VALUE,
                1);
        assertThat(newest)
                .singleElement()
                .extracting(TrailRow::subjectId)
                .isEqualTo(people.staff("street-nanfaxin").id().toString());
    }

    private void see(String orgCode, String id) {
        scopes.run(
                new Scope.Unit(orgCode),
                () -> events.publishEvent(new PersonalDataSeen(orgCode, "application", id, "核对电话")));
    }

    private List<TrailRow> lines(String reader, String id) {
        return trail
                .list(people.staff(reader).scope(), new TrailFilter("11", "", "", null, null), Long.MAX_VALUE, 200)
                .stream()
                .filter(row -> row.subjectId().equals(id))
                .toList();
    }

    private static String tail(String id) {
        return id.substring(id.length() - 8);
    }

    private Document page(MockHttpServletRequestBuilder request, String reader) throws Exception {
        return Jsoup.parse(mvc.perform(request.with(People.as(reader)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString());
    }
}
