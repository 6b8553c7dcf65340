package org.goutong.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.UUID;
import org.goutong.GoutongTest;
import org.goutong.InChinese;
import org.goutong.Marks;
import org.goutong.People;
import org.goutong.TestClock;
import org.goutong.employers.Employers;
import org.goutong.employers.NewEmployer;
import org.goutong.founding.GivenFoundings;
import org.goutong.opinions.GivenOpinions;
import org.goutong.orgs.Colleagues;
import org.goutong.orgs.Scope;
import org.goutong.orgs.Scopes;
import org.goutong.orgs.Staff;
import org.goutong.web.Time;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

@GoutongTest
@ExtendWith(InChinese.class)
@Import(GivenFoundings.class)
class MovedEmployersTest {

    private static final Scope JOB = new Scope.Job(Scope.Purpose.COMMAND_LINE);

    @Autowired
    ApplicationContext context;

    @Autowired
    Cases cases;

    @Autowired
    CaseStages stages;

    @Autowired
    CaseOwners owners;

    @Autowired
    CaseStore store;

    @Autowired
    Colleagues colleagues;

    @Autowired
    MovingCases moving;

    @Autowired
    GivenFoundings foundings;

    @Autowired
    TimelineQueries timeline;

    @Autowired
    Employers employers;

    @Autowired
    Scopes scopes;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    People people;

    private Staff street;
    private Staff neighbour;
    private Staff district;
    private GivenCases.Sample sample;
    private UUID employer;

    @BeforeEach
    void aCaseWithAllThatIsNotedOfOne() {
        street = people.staff("street-nanfaxin");
        neighbour = people.staff("street-renhe");
        district = people.staff("district-shunyi");
        sample = GivenCases.sample(context, street);
        employer = cases.get(street.scope(), sample.id()).employerId();
    }

    @Test
    void bringsTheCaseToTheUnitOfTheNewPlaceWithoutLosingALine() {
        var before = lines(street);
        moveTo(neighbour);
        awaitUnit(neighbour);

        assertThat(store.findAt(street.scope(), employer)).isEmpty();
        assertThat(elsewhere(neighbour)).isEmpty();
        var moved = cases.get(neighbour.scope(), sample.id());
        assertThat(moved.ownerId()).isNull();
        assertThat(lines(neighbour)).contains("单位迁移，案件跟着走：南法信地区总工会 → 仁和地区总工会").containsAll(before);
        assertThat(store.findLastStep(neighbour.scope(), sample.id()).orElseThrow())
                .satisfies(step -> assertThat(step.byName()).isEqualTo(district.name()))
                .satisfies(step -> assertThat(step.steppedOn()).isEqualTo(Time.day(TestClock.now())));
        assertThat(notices()).contains("CASE_LEFT " + street.id(), "CASE_ARRIVED " + neighbour.id());
        assertThat(tasks()).hasSize(2).containsOnly(neighbour.orgCode());

        owners.handOver(neighbour, sample.id(), null, neighbour.id(), "");
        moving.follow(
                new Scope.Job(Scope.Purpose.CONTACT_CLOCK, district.id(), district.name()), employer, street.orgCode());
        assertThat(cases.get(neighbour.scope(), sample.id()).ownerId()).isEqualTo(neighbour.id());
    }

    @Test
    void givesQuestionsToWhoeverTakesTheirTasksAndWakesNoneThatWasTakenBack() {
        await().untilAsserted(
                        () -> assertThat(question(sample.question()).ownerId()).isNotNull());
        GivenOpinions.noted(context, street, employer, "记错了", street);
        var mistaken = GivenOpinions.list(context, street, sample.id()).stream()
                .filter(one -> one.wording().equals("记错了"))
                .findFirst()
                .orElseThrow()
                .id();
        GivenOpinions.takenBack(context, street, sample.id(), mistaken);

        moveTo(neighbour);
        awaitUnit(neighbour);

        var taker = colleagues.findNearest(JOB, neighbour.orgCode()).orElseThrow();
        assertThat(question(sample.question()))
                .extracting(GivenOpinions.Said::ownerId, GivenOpinions.Said::ownerName)
                .containsExactly(taker.id(), taker.name());
        assertThat(task(sample.question())).isEqualTo("OPEN " + taker.name());
        assertThat(task(mistaken)).startsWith("DONE");
        assertThat(question(mistaken).ownerId()).as("should it stand again").isEqualTo(taker.id());
    }

    @Test
    void givesWhatNobodyLookedAfterToWhoeverIsNearest() {
        await().untilAsserted(
                        () -> assertThat(question(sample.question()).ownerId()).isNotNull());
        owners.release(street, sample.id(), street.id(), "");
        assertThat(question(sample.question()).ownerId()).isNull();

        moveTo(neighbour);
        awaitUnit(neighbour);

        var taker = colleagues.findNearest(JOB, neighbour.orgCode()).orElseThrow();
        assertThat(question(sample.question()).ownerId()).isEqualTo(taker.id());
        assertThat(task(sample.question())).isEqualTo("OPEN " + taker.name());
    }

    private GivenOpinions.Said question(UUID id) {
        return GivenOpinions.get(context, district, id);
    }

    private String task(UUID question) {
        return scopes.in(
                JOB,
                () -> jdbc.sql("select state || ' ' || owner_name from tasks.task where task_key = ?")
                        .param("question:" + question)
                        .query(String.class)
                        .single());
    }

    @Test
    void bringsItBackWhenTheMoveWasAMistake() {
        var before = lines(street);
        moveTo(neighbour);
        awaitUnit(neighbour);
        moveTo(street);
        awaitUnit(street);

        assertThat(elsewhere(street)).isEmpty();
        assertThat(lines(street)).containsAll(before);
    }

    @Test
    void leavesItWithAnOwnerWhoseUnitCoversTheNewOne() {
        owners.handOver(district, sample.id(), street.id(), district.id(), "");
        moveTo(neighbour);
        awaitUnit(neighbour);

        assertThat(cases.get(neighbour.scope(), sample.id()).ownerId()).isEqualTo(district.id());
        assertThat(notices()).isEmpty();
    }

    @Test
    void staysWithAFoundingUntilItIsDone() {
        var today = Time.day(TestClock.now());
        stages.move(street, sample.id(), Stage.CONTACTED, Stage.AGREED, today, "");
        stages.fileApplication(street, sample.id(), today, "");
        moveTo(neighbour);

        await().untilAsserted(() -> assertThat(notices()).containsExactly("CASE_STAYS " + street.id()));
        assertThat(lines(street)).contains("单位迁到仁和地区总工会，建会手续在原处办完，案件先留在原处");
        assertThat(cases.get(street.scope(), sample.id()).ownerId()).isEqualTo(street.id());

        stages.move(street, sample.id(), Stage.APPLIED, Stage.AGREED, today, "撤回了");
        awaitUnit(neighbour);
        assertThat(store.findLastStep(neighbour.scope(), sample.id())
                        .orElseThrow()
                        .byName())
                .isEqualTo(district.name());
    }

    /** The first request of a founding is written at a stage that has nothing of one yet. */
    @Test
    void staysWithAFoundingThatIsPreparedOnly() {
        foundings.begun(street, employer, "迁移前工会委员会" + Marks.next());
        moveTo(neighbour);

        await().untilAsserted(() -> assertThat(notices()).containsExactly("CASE_STAYS " + street.id()));
        assertThat(cases.get(street.scope(), sample.id()).ownerId()).isEqualTo(street.id());
        assertThat(namedMoreThan(0, street)).as("a word that very many have").containsExactly(employer, null);
        assertThat(namedMoreThan(0, neighbour)).containsExactly((UUID) null);
    }

    private List<@Nullable UUID> namedMoreThan(int most, Staff reader) {
        var name = employers.get(district.scope(), employer).name();
        return scopes.in(
                reader.scope(),
                () -> jdbc.sql("select cases.pub_named(:term, :most)")
                        .param("term", Employers.searchTerm(name).orElseThrow())
                        .param("most", most)
                        .query(UUID.class)
                        .list());
    }

    @Test
    void followsWhenAFoundingThatWasPreparedOnlyHasEnded() {
        var founding = foundings.begun(street, employer, "迁移前工会委员会" + Marks.next());
        moveTo(neighbour);
        await().untilAsserted(() -> assertThat(notices()).containsExactly("CASE_STAYS " + street.id()));

        GivenFoundings.ended(context, street, founding, false);

        awaitUnit(neighbour);
        assertThat(elsewhere(neighbour)).isEmpty();
        assertThat(store.findLastStep(neighbour.scope(), sample.id()).orElseThrow())
                .returns(Step.Kind.FOLLOWED, Step::kind)
                .returns(district.name(), Step::byName);
    }

    /** A founding that rests goes on where it was. */
    @Test
    void staysWithAFoundingThatRests() {
        var founding = foundings.begun(street, employer, "迁移前工会委员会" + Marks.next());
        moveTo(neighbour);
        await().untilAsserted(() -> assertThat(notices()).containsExactly("CASE_STAYS " + street.id()));

        GivenFoundings.ended(context, street, founding, true);
        moving.hear(new EmployerLetGo(employer));

        assertThat(cases.get(street.scope(), sample.id()).ownerId()).isEqualTo(street.id());
        assertThat(notices()).containsExactly("CASE_STAYS " + street.id());
    }

    @Test
    void followsWhenTheUnionIsFounded() {
        var founding = foundings.begun(street, employer, "迁移前工会委员会" + Marks.next());
        moveTo(neighbour);
        await().untilAsserted(() -> assertThat(notices()).contains("CASE_STAYS " + street.id()));

        foundings.approved(street, district, founding);

        awaitUnit(neighbour);
        assertThat(cases.get(neighbour.scope(), sample.id()).stage()).isEqualTo(Stage.FOUNDED);
        assertThat(elsewhere(neighbour)).isEmpty();
    }

    private void moveTo(Staff unit) {
        var before = employers.get(district.scope(), employer);
        employers.change(
                district,
                employer,
                before.version(),
                new NewEmployer(
                        unit.orgCode(),
                        before.name(),
                        before.creditCode(),
                        null,
                        before.address(),
                        before.floor(),
                        before.employees(),
                        before.industry(),
                        before.unionFoundedOn(),
                        before.registeredOn()));
    }

    private void awaitUnit(Staff unit) {
        await().untilAsserted(() -> assertThat(cases.find(district.scope(), employer))
                .hasValueSatisfying(kept -> assertThat(kept.orgCode()).isEqualTo(unit.orgCode())));
    }

    private List<String> lines(Staff reader) {
        return timeline.list(reader, employer, TimelineGroup.ALL, null, null, 100).stream()
                .filter(row -> row.kind() != TimelineRow.Kind.FACT)
                .map(row -> row.what() + row.note())
                .toList();
    }

    /** Tables with rows of the case that are of another unit. */
    private List<String> elsewhere(Staff unit) {
        return scopes.in(
                JOB,
                () -> List.of(
                                "cases.step",
                                "cases.person",
                                "cases.contact",
                                "cases.waiting",
                                "cases.concern",
                                "cases.concern_answer",
                                "cases.strategy",
                                "cases.deliberation",
                                "materials.material_request",
                                "cases.person_link",
                                "opinions.question")
                        .stream()
                        .filter(table -> jdbc.sql("select count(*) from " + table
                                                + " where case_id = :case and org_code <> :unit")
                                        .param("case", sample.id())
                                        .param("unit", unit.orgCode())
                                        .query(Integer.class)
                                        .single()
                                > 0)
                        .toList());
    }

    private List<@Nullable String> notices() {
        return scopes.in(
                JOB,
                () -> jdbc.sql("""
                        select rule || ' ' || staff_id from notices.notice where subject_key = :case and channel = 'IN_APP'
                        """)
                        .param("case", "case:" + sample.id())
                        .query(String.class)
                        .list());
    }

    private List<@Nullable String> tasks() {
        return scopes.in(
                JOB,
                () -> jdbc.sql("""
                        select org_code from tasks.task where task_key in (:material, :question)
                        """)
                        .param("material", "material:" + sample.request())
                        .param("question", "question:" + sample.question())
                        .query(String.class)
                        .list());
    }
}
