package org.goutong.founding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.goutong.GivenStall;
import org.goutong.GoutongTest;
import org.goutong.People;
import org.goutong.TestClock;
import org.goutong.founding.TermEntry.Kind;
import org.goutong.orgs.Scopes;
import org.goutong.orgs.Staff;
import org.goutong.rosters.GivenRosters;
import org.goutong.web.FieldProblem;
import org.goutong.web.InvalidForm;
import org.goutong.web.NotFound;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

@GoutongTest
@Import(GivenFoundings.class)
class TermsTest {

    @Autowired
    MockMvc mvc;

    @Autowired
    Terms terms;

    @Autowired
    TermStore store;

    @Autowired
    Unions unions;

    @Autowired
    Dossiers dossiers;

    @Autowired
    GivenFoundings given;

    @Autowired
    GivenStall stalls;

    @Autowired
    Scopes scopes;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    People people;

    Staff street;
    Staff neighbour;
    UUID id;
    LocalDate ends;

    @BeforeEach
    void aUnion() {
        street = people.staff("street-nanfaxin");
        neighbour = people.staff("street-renhe");
        var name = GivenRosters.name("货运代理");
        id = given.founded(
                street, people.staff("district-shunyi"), stalls.employer(name, street.orgCode()), name + "工会委员会");
        ends = term().termEndsOn();
    }

    private TermRow term() {
        return store.get(street.scope(), id);
    }

    @Test
    void tellsTheUnionAboveOnceSomeMonthsBefore() {
        terms.remind(ends.minusMonths(6).minusDays(1));
        assertThat(tasks("RE_ELECT")).isEmpty();

        terms.remind(ends.minusMonths(6));
        terms.remind(ends.minusMonths(5));

        assertThat(tasks("RE_ELECT")).containsExactly("OPEN " + ends);
        assertThat(told()).isEqualTo(1);
    }

    @Test
    void countsTheNextTermFromTheReElection() {
        terms.remind(ends);
        TestClock.advance(Duration.ofDays(30));
        var on = dossiers.today();
        assertThatThrownBy(() -> terms.enter(street, id, reElection(on.plusDays(1))))
                .isInstanceOf(InvalidForm.class);
        assertThatThrownBy(() -> terms.enter(street, id, reElection(term().electedOn())))
                .isInstanceOf(InvalidForm.class);

        terms.enter(street, id, reElection(on));

        assertThat(term().termEndsOn()).isEqualTo(on.plusYears(3).minusDays(1)).isNotEqualTo(ends);
        assertThatThrownBy(() -> terms.enter(street, id, reElection(on)))
                .as("two people who note the same election")
                .isInstanceOf(InvalidForm.class);
    }

    /** A re-election before the end is held for a longer term, so the task of the old one is over. */
    @Test
    void endsTheTaskAndOpensItAgainWhenTheElectionIsWithdrawn() {
        terms.remind(ends);
        TestClock.advance(Duration.ofDays(30));
        var on = dossiers.today();
        terms.enter(
                street, id, new NewTermEntry(Kind.RE_ELECTION, on, new Term(on, 5).endsOn(), "何小川", 37, 30, 22, ""));
        assertThat(tasks("RE_ELECT")).containsExactly("DONE " + ends);

        var entry = store.listEntries(street.scope(), id).getFirst();
        assertThatThrownBy(() -> terms.withdraw(neighbour, id, entry.id())).isInstanceOf(NotFound.class);
        terms.withdraw(street, id, entry.id());

        assertThat(term().termEndsOn()).isEqualTo(ends);
        assertThat(tasks("RE_ELECT")).containsExactly("OPEN " + ends);
        assertThat(store.listEntries(street.scope(), id)).isEmpty();
        assertThatThrownBy(() -> terms.withdraw(street, id, entry.id())).isInstanceOf(NotFound.class);
    }

    @Test
    void delaysAtMostAsLongAsTheRuleAllows() {
        var latest = term().latest().on();
        assertThatThrownBy(() -> terms.enter(street, id, delay(latest.plusDays(1))))
                .isInstanceOf(InvalidForm.class);
        assertThatThrownBy(() -> terms.enter(street, id, delay(ends))).isInstanceOf(InvalidForm.class);
        assertThat(term().late(ends.plusDays(1))).isTrue();

        terms.enter(street, id, delay(latest));

        assertThat(term().delayedUntil()).isEqualTo(latest);
        assertThat(term().delayedBecause()).isEqualTo("单位搬迁，顺南工复〔2026〕9号");
        assertThat(term().late(ends.plusDays(1))).isFalse();
        assertThat(term().late(latest.plusDays(1))).isTrue();
    }

    @Test
    void movesTheTaskWithADelayAndBackWhenItIsWithdrawn() {
        terms.remind(ends);
        var latest = term().latest().on();

        terms.enter(street, id, delay(latest));

        assertThat(tasks("RE_ELECT")).containsExactly("OPEN " + latest);
        terms.withdraw(
                street, id, store.listEntries(street.scope(), id).getFirst().id());
        assertThat(tasks("RE_ELECT")).containsExactly("OPEN " + ends);
    }

    @Test
    void endsItsTasksWithTheUnion() {
        terms.remind(ends);
        TestClock.advance(Duration.ofDays(30));
        var vacantOn = dossiers.today();
        terms.enter(street, id, vacancy(vacantOn));

        unions.dissolve(street, id, dossiers.today(), "企业注销");

        assertThat(tasks("RE_ELECT")).containsExactly("DONE " + ends);
        assertThat(tasks("BY_ELECT")).containsExactly("DONE " + vacantOn.plusMonths(3));
    }

    @Test
    void countsTheMonthsOfAVacancyUntilSomebodyIsElected() {
        TestClock.advance(Duration.ofDays(30));
        var vacantOn = dossiers.today().minusDays(3);
        assertThatThrownBy(() -> terms.enter(street, id, byElection(dossiers.today())))
                .isInstanceOf(InvalidForm.class);
        terms.enter(street, id, vacancy(vacantOn));
        assertThatThrownBy(() -> terms.enter(street, id, vacancy(vacantOn.plusDays(1))))
                .isInstanceOf(InvalidForm.class);

        assertThat(term().vacantOn()).isEqualTo(vacantOn);
        assertThat(tasks("BY_ELECT")).containsExactly("OPEN " + vacantOn.plusMonths(3));
        assertThat(store.list(street.scope(), street.orgCode(), dossiers.today(), 500))
                .extracting(TermRow::id)
                .contains(id);
        assertThat(store.list(neighbour.scope(), neighbour.orgCode(), dossiers.today(), 500))
                .extracting(TermRow::id)
                .doesNotContain(id);

        terms.enter(street, id, byElection(dossiers.today()));

        assertThat(term().vacantOn()).isNull();
        assertThat(term().termEndsOn()).as("the term goes on").isEqualTo(ends);
        assertThat(tasks("BY_ELECT")).containsExactly("DONE " + vacantOn.plusMonths(3));
    }

    @Test
    void entersNothingForAUnionThatIsNoMore() {
        unions.dissolve(street, id, dossiers.today(), "企业注销");
        assertThatThrownBy(() -> terms.enter(street, id, reElection(dossiers.today())))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void isEnteredOnAPageThatNamesWhatIsMissing() throws Exception {
        TestClock.advance(Duration.ofDays(30));
        var path = "/foundings/" + id + "/term";
        var refused = mvc.perform(post(path)
                        .param("kind", "RE_ELECTION")
                        .param("day", dossiers.today().toString())
                        .param("years", "4")
                        .locale(Locale.SIMPLIFIED_CHINESE)
                        .with(csrf())
                        .with(People.as("street-nanfaxin")))
                .andReturn()
                .getResponse();
        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(refused.getContentAsString()).contains("选 3 年或者 5 年", "还没填新主席姓名");

        mvc.perform(post(path)
                .param("kind", "RE_ELECTION")
                .param("day", dossiers.today().toString())
                .param("years", "5")
                .param("chair", "何小川")
                .param("present", "30")
                .with(csrf())
                .with(People.as("street-nanfaxin")));

        assertThat(term().termEndsOn()).isEqualTo(dossiers.today().plusYears(5).minusDays(1));
        assertThat(text("/foundings/" + id + "/term")).contains("何小川", "换届", "撤回");
        assertThat(text("/foundings/" + id)).contains("届期");
    }

    /** Everything that is wrong is said at once, also where the day is missing. */
    @Test
    void namesEverythingThatIsWrongWithAReElection() {
        assertThatThrownBy(new TermForm("RE_ELECTION", "", "", "", "何小川2", "37", "", "100", "")::read)
                .isInstanceOfSatisfying(
                        InvalidForm.class,
                        invalid -> assertThat(invalid.problems())
                                .extracting(FieldProblem::field)
                                .containsExactlyInAnyOrder("day", "years", "chair", "votes"));
    }

    private String text(String path) throws Exception {
        return mvc.perform(get(path).locale(Locale.SIMPLIFIED_CHINESE).with(People.as("street-nanfaxin")))
                .andReturn()
                .getResponse()
                .getContentAsString();
    }

    private static NewTermEntry reElection(LocalDate on) {
        return entry(Kind.RE_ELECTION, on, on.plusYears(3).minusDays(1), "何小川", "");
    }

    private NewTermEntry delay(LocalDate until) {
        return entry(Kind.DELAY, dossiers.today(), until, "", "单位搬迁，顺南工复〔2026〕9号");
    }

    private static NewTermEntry vacancy(LocalDate on) {
        return entry(Kind.VACANCY, on, null, "", "调离");
    }

    private static NewTermEntry byElection(LocalDate on) {
        return entry(Kind.BY_ELECTION, on, null, "贾小宁", "");
    }

    private static NewTermEntry entry(Kind kind, LocalDate on, @Nullable LocalDate until, String chair, String reason) {
        return new NewTermEntry(kind, on, until, chair, null, null, null, reason);
    }

    private List<String> tasks(String kind) {
        return scopes.in(
                street.scope(),
                () -> jdbc.sql("select state || ' ' || due_on from tasks.task where kind = ? and subject_path = ?")
                        .params(kind, "/foundings/" + id + "/term")
                        .query(String.class)
                        .list());
    }

    private int told() {
        return scopes.in(
                street.scope(),
                () -> jdbc.sql("select count(*)::int from notices.notice where rule = 'TERM_ENDS' and path = ?")
                        .param("/foundings/" + id + "/term")
                        .query(Integer.class)
                        .single());
    }
}
