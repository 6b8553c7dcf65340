package org.goutong.founding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.goutong.GivenStall;
import org.goutong.GoutongTest;
import org.goutong.InChinese;
import org.goutong.Marks;
import org.goutong.People;
import org.goutong.TestClock;
import org.goutong.audit.FieldValue;
import org.goutong.cases.Case;
import org.goutong.cases.CaseStages;
import org.goutong.cases.Cases;
import org.goutong.cases.Stage;
import org.goutong.cases.TimelineSource;
import org.goutong.employers.Employers;
import org.goutong.founding.Request.Kind;
import org.goutong.orgs.Scopes;
import org.goutong.orgs.Staff;
import org.goutong.rosters.GivenRosters;
import org.goutong.tasks.RaisedTask;
import org.goutong.tasks.Tasks;
import org.goutong.web.InvalidForm;
import org.goutong.web.NotFound;
import org.goutong.web.Refused;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A founding ends before it is approved, or rests, and goes on after all. */
@GoutongTest
@ExtendWith(InChinese.class)
@Import(GivenFoundings.class)
class EndingsTest {

    @Autowired
    Endings endings;

    @Autowired
    Foundings foundings;

    @Autowired
    Requests requests;

    @Autowired
    Corrections corrections;

    @Autowired
    FoundingLetters letters;

    @Autowired
    FoundingTimeline timeline;

    @Autowired
    Dossiers dossiers;

    @Autowired
    FoundingQueries queries;

    @Autowired
    FreeEmployerQueries free;

    @Autowired
    GivenFoundings given;

    @Autowired
    GivenStall stalls;

    @Autowired
    Employers employers;

    @Autowired
    UnitingFoundings uniting;

    @Autowired
    Scopes scopes;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Cases cases;

    @Autowired
    CaseStages stages;

    @Autowired
    Tasks tasks;

    @Autowired
    People people;

    Staff street;
    Staff district;
    String name;
    UUID employer;

    @BeforeEach
    void anEmployer() {
        street = people.staff("street-nanfaxin");
        district = people.staff("district-shunyi");
        name = GivenRosters.name("货运代理");
        employer = stalls.employer(name, street.orgCode());
    }

    @Test
    void endsAndFreesTheEmployerAndStaysToBeRead() {
        var id = given.begun(street, employer, name + "工会委员会");
        given.recruited(street, district, id);
        given.standing(street, id);
        foundings.postCandidates(street, id, dossiers.today());

        endings.end(street, id, Ending.WITHDRAWN, dossiers.today(), "职工现在不想办");

        var ended = queries.get(street.scope(), id);
        assertThat(ended.endedHow()).isEqualTo(Ending.WITHDRAWN);
        assertThat(ended.endedBecause()).isEqualTo("职工现在不想办");
        assertThat(ended.endedByName()).isEqualTo(street.name());
        assertThat(ended.candidatesPostedOn()).as("the notice comes down").isNull();
        assertThat(dossiers.get(street.scope(), id).steps()).hasSize(3);
        assertThat(String.join(
                        "|",
                        letters.write(street.scope(), id, FoundingLetters.document("PREP_REQUEST_LETTER"))
                                .texts()))
                .contains(name);
        assertThat(stage()).isEqualTo(Stage.CONTACTED);
        assertThat(timeline.list(street.scope(), employer, null, null, 1))
                .singleElement()
                .satisfies(told -> assertThat(told.what()).contains("不办了"));
        assertThat(listed(FoundingFilter.ENDED)).contains(id);
        assertThat(listed(FoundingFilter.UNDER_WAY)).doesNotContain(id);
        assertThatThrownBy(() -> given.standing(street, id))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("ended.already");
        assertThatThrownBy(() -> endings.end(street, id, Ending.MISTAKE, dossiers.today(), "再来"))
                .isInstanceOf(Refused.class);

        foundings.start(street, List.of(employer), UnionForm.COMMITTEE, name + "新工会");
        assertThatThrownBy(() -> endings.resume(street, id))
                .isInstanceOf(InvalidForm.class)
                .hasMessageContaining("in-founding");
    }

    private Stage stage() {
        return cases.find(street.scope(), employer).orElseThrow().stage();
    }

    private List<UUID> listed(FoundingFilter filter) {
        return queries.list(street.scope(), street.orgCode(), filter, null, 500).stream()
                .map(FoundingRow::id)
                .toList();
    }

    @Test
    void takesBackWhatWaitsAndGoesOnAfterAll() {
        var id = given.begun(street, employer, name + "工会委员会");
        var request = requests.send(street, id, Kind.PREPARATION, dossiers.today());
        assertThat(stage()).isEqualTo(Stage.APPLIED);

        endings.end(street, id, Ending.MISTAKE, dossiers.today(), "记错了单位");

        assertThat(queries.getRequest(street.scope(), request).state()).isEqualTo(Request.State.WITHDRAWN);
        assertThat(queries.getRequest(street.scope(), request).reason()).isEqualTo("记错了单位");
        assertThat(tasks.finish(district, List.of("founding-request:" + request)))
                .isZero();
        assertThatThrownBy(() -> requests.approve(district, request, "一号", dossiers.today()))
                .isInstanceOf(Refused.class);
        assertThat(stage()).isEqualTo(Stage.CONTACTED);
        assertThat(queries.findAt(street.scope(), employer)).isEmpty();

        assertThat(asked(id)).as("a mistake asks for nothing").isZero();

        endings.resume(street, id);

        assertThat(asked(id)).as("what was taken back asks for nothing").isZero();
        assertThat(queries.get(street.scope(), id).ended()).isFalse();
        assertThat(queries.findAt(street.scope(), employer).orElseThrow().id()).isEqualTo(id);
        assertThatThrownBy(() -> endings.resume(street, id)).isInstanceOf(Refused.class);
        given.asked(street, district, id, Kind.PREPARATION);
        assertThat(stage()).isEqualTo(Stage.PREPARING);
        assertThat(asked(id)).isOne();
    }

    private int asked(UUID id) {
        return scopes.in(
                street.scope(),
                () -> jdbc.sql("select count(*)::int from founding.pub_request where process_id = ?")
                        .param(id)
                        .query(Integer.class)
                        .single());
    }

    @Test
    void goesOnWithNobodyWhoHasClosedWhileItRested() {
        var id = given.begun(street, employer, name + "工会委员会");
        endings.end(street, id, Ending.SUSPENDED, dossiers.today(), "单位在搬家");
        close(dossiers.today());

        assertThatThrownBy(() -> endings.resume(street, id))
                .isInstanceOf(InvalidForm.class)
                .hasMessageContaining("closed");
    }

    private void close(LocalDate day) {
        employers.setFacts(street, List.of(new FieldValue(employer, "closed_on", day.toString())));
    }

    private void reopen() {
        employers.restoreFacts(street, List.of(new FieldValue(employer, "closed_on", null)));
    }

    /** Whoever has founded a union meanwhile is in a federation with that. */
    @Test
    void takesBackWhoHasAUnionByNowWithIt() {
        var second = stalls.employer(GivenRosters.name("物流"), street.orgCode());
        var id = foundings.start(street, List.of(second, employer), UnionForm.FEDERATION, "工会联合会" + Marks.next());
        endings.end(street, id, Ending.WITHDRAWN, dossiers.today(), "先单独建会");
        given.founded(street, district, employer, name + "工会委员会");

        endings.resume(street, id);

        assertThat(dossiers.get(street.scope(), id).present())
                .extracting(FoundingEmployer::ownUnion)
                .containsExactly(false, true);
    }

    @Test
    void takesBackOneOfTwoThatAreOneByNow() {
        var second = stalls.employer(GivenRosters.name("物流"), street.orgCode());
        var id = foundings.start(street, List.of(second, employer), UnionForm.JOINT, "联合工会" + Marks.next());
        endings.end(street, id, Ending.WITHDRAWN, dossiers.today(), "先放下");

        uniting.unite(street.scope(), second, employer);
        endings.resume(street, id);

        var present = dossiers.get(street.scope(), id).present();
        assertThat(present).extracting(FoundingEmployer::employerId).containsExactly(employer);
        assertThat(present.getFirst().leading()).isTrue();
    }

    @Test
    void restsAndKeepsItsEmployer() {
        var id = given.begun(street, employer, name + "工会委员会");
        given.nominated(street, district, id);
        var posted = queries.get(street.scope(), id).candidatesPostedOn();

        endings.end(street, id, Ending.SUSPENDED, dossiers.today(), "单位在搬家");

        assertThat(stage()).isEqualTo(Stage.AGREED);
        assertThat(free.listFree(street.scope(), List.of(employer))).isEmpty();
        cases.shelve(
                street,
                cases.find(street.scope(), employer).orElseThrow().id(),
                Case.ExitReason.OTHER,
                dossiers.today().plusDays(30),
                "");
        endings.resume(street, id);
        assertThat(stage()).isEqualTo(Stage.PREPARING);
        assertThat(queries.get(street.scope(), id).candidatesPostedOn())
                .as("a notice that has hung has hung")
                .isEqualTo(posted);
        given.opened(street, id);
        assertThatThrownBy(() -> endings.end(street, id, Ending.SUSPENDED, dossiers.today(), "人没到齐"))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("meeting-runs");
    }

    @Test
    void isRefusedOnlyByWhoeverAnswers() {
        var id = given.begun(street, employer, name + "工会委员会");
        assertThatThrownBy(() -> endings.end(district, id, Ending.REFUSED, dossiers.today(), "还没问"))
                .isInstanceOf(NotFound.class);
        var request = requests.send(street, id, Kind.PREPARATION, dossiers.today());
        assertThatThrownBy(() -> endings.end(street, id, Ending.REFUSED, dossiers.today(), "自己问的"))
                .isInstanceOf(NotFound.class);

        endings.end(district, id, Ending.REFUSED, dossiers.today(), "已经有联合工会");

        assertThat(queries.getRequest(street.scope(), request).state()).isEqualTo(Request.State.RETURNED);
        assertThat(queries.get(street.scope(), id).endedHow()).isEqualTo(Ending.REFUSED);
        assertThat(queries.findAt(street.scope(), employer)).isEmpty();
    }

    @Test
    void endsNotBeforeWhatWasDoneLastAndNotOnceItStands() {
        var id = given.begun(street, employer, name + "工会委员会");
        given.asked(street, district, id, Kind.PREPARATION);
        assertThatThrownBy(() -> endings.end(
                        street, id, Ending.WITHDRAWN, dossiers.today().minusDays(1), "太早"))
                .isInstanceOf(InvalidForm.class)
                .hasMessageContaining("ended");

        var other = stalls.employer(GivenRosters.name("物流"), street.orgCode());
        var founded = given.founded(street, district, other, "物流工会" + Marks.next());
        assertThatThrownBy(() -> endings.end(street, founded, Ending.WITHDRAWN, dossiers.today(), "晚了"))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("founded");
    }

    @Test
    void letsAnEmployerLeaveAndTheNextOneLead() {
        var second = stalls.employer(GivenRosters.name("物流"), street.orgCode());
        var third = stalls.employer(GivenRosters.name("报关"), street.orgCode());
        var id = foundings.start(street, List.of(employer, second, third), UnionForm.JOINT, "联合工会" + Marks.next());
        stages.agree(street, employer, dossiers.today(), "");
        stages.fileApplication(
                street, cases.find(street.scope(), employer).orElseThrow().id(), dossiers.today(), "");

        var both = queries.get(street.scope(), id).employees();
        assertThat(both).isEqualTo(60);

        foundings.removeEmployer(street, id, employer, "自己单独建会");

        assertThat(queries.get(street.scope(), id).employees()).isEqualTo(40);

        assertThat(stage()).isEqualTo(Stage.CONTACTED);
        assertThat(dossiers.get(street.scope(), id).present())
                .extracting(FoundingEmployer::employerId)
                .containsExactly(second, third);
        assertThat(dossiers.get(street.scope(), id)
                        .leadingEmployer()
                        .orElseThrow()
                        .employerId())
                .isEqualTo(second);
        foundings.start(street, List.of(employer), UnionForm.COMMITTEE, name + "工会");
        foundings.removeEmployer(street, id, third, "不参加了");
        assertThatThrownBy(() -> foundings.removeEmployer(street, id, second, "只剩这家"))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("last");
    }

    @Test
    void saysWhatIsToBeDoneWhenTheEmployerCloses() {
        var id = given.begun(street, employer, name + "工会委员会");
        given.asked(street, district, id, Kind.PREPARATION);
        var day = dossiers.today().minusDays(3);
        employers.setFacts(street, List.of(new FieldValue(employer, "closed_on", day.toString())));
        var task = List.of(ClosedEmployers.task(id, employer));
        await().untilAsserted(() -> assertThat(tasks.finish(street, task)).isOne());
        assertThat(dossiers.get(street.scope(), id).present())
                .extracting(FoundingEmployer::closedOn)
                .containsExactly(day);
        assertThat(cases.find(street.scope(), employer).orElseThrow().open()).isTrue();

        endings.end(street, id, Ending.EMPLOYER_CLOSED, dossiers.today(), "企业注销");

        var kept = cases.find(street.scope(), employer).orElseThrow();
        assertThat(kept.state()).isEqualTo(Case.State.CLOSED);
        assertThat(kept.exitReason()).isEqualTo(Case.ExitReason.EMPLOYER_CLOSED.name());
        assertThatThrownBy(() -> endings.resume(street, id))
                .isInstanceOf(InvalidForm.class)
                .hasMessageContaining("closed");
    }

    @Test
    void hasNothingToEndOnceTheEmployerWorksOn() {
        var id = given.begun(street, employer, name + "工会委员会");
        var task = List.of(ClosedEmployers.task(id, employer));
        close(dossiers.today());
        await().untilAsserted(() -> assertThat(tasks.listRaised(street.scope(), task))
                .extracting(RaisedTask::done)
                .containsExactly(false));

        reopen();

        await().untilAsserted(() -> assertThat(tasks.listRaised(street.scope(), task))
                .extracting(RaisedTask::done)
                .containsExactly(true));

        close(dossiers.today());

        await().untilAsserted(() -> assertThat(tasks.listRaised(street.scope(), task))
                .extracting(RaisedTask::done)
                .containsExactly(false));
    }

    /** What was done and taken back is told as both, with who and why; it can be done again. */
    @Test
    void keepsWhatWasTakenBack() {
        var id = given.begun(street, employer, name + "工会委员会");
        given.recruited(street, district, id);
        var step = FoundingStep.RECRUITMENT;

        corrections.takeBack(street, id, step, "还差两个人");

        assertThat(queries.listTakenBack(street.scope(), id))
                .containsExactly(new TakenBackStep(
                        step, dossiers.today(), street.name(), dossiers.today(), street.name(), "还差两个人"));
        assertThat(told()).anyMatch(what -> what.contains(step.word()) && what.contains("后来撤回"));
        assertThat(told()).anyMatch(what -> what.contains(step.word()) && what.contains("还差两个人"));

        foundings.finish(street, id, step, dossiers.today());

        assertThat(dossiers.get(street.scope(), id).done(step)).isPresent();
        assertThat(queries.listTakenBack(street.scope(), id)).hasSize(1);
        assertThat(told().stream().filter(what -> what.contains(step.word()))).hasSize(3);
        assertThat(queries.list(street.scope(), street.orgCode(), FoundingFilter.UNDER_WAY, null, 50).stream()
                        .filter(row -> row.id().equals(id)))
                .singleElement()
                .returns(3, FoundingRow::steps);

        corrections.takeBack(street, id, step, "又少了一个");
        assertThat(queries.listTakenBack(street.scope(), id))
                .extracting(TakenBackStep::because)
                .containsExactlyInAnyOrder("还差两个人", "又少了一个");
    }

    /** Whoever left meanwhile reads that a step of its time was taken back later, and not what came after. */
    @Test
    void tellsWhoeverLeftThatAStepOfItsTimeWasTakenBack() {
        var others = Stream.of("物流", "报关")
                .map(kind -> stalls.employer(GivenRosters.name(kind), street.orgCode()))
                .toList();
        var id = foundings.start(
                street, List.of(others.getFirst(), others.getLast(), employer), UnionForm.JOINT, name + "联合工会");
        foundings.describe(street, id, GivenFoundings.facts(UnionForm.JOINT, name + "联合工会", 37, 12));
        given.grouped(street, id);
        var request = requests.send(street, id, Request.Kind.PREPARATION, dossiers.today());
        foundings.removeEmployer(street, id, employer, "不参加了");
        TestClock.advance(Duration.ofDays(2));

        requests.sendBack(district, request, "少一张表");

        var step = FoundingStep.PREP_REQUEST.word();
        assertThat(told()).anyMatch(what -> what.contains(step) && what.contains("后来撤回"));
        assertThat(told()).anyMatch(what -> what.contains(step) && what.contains("少一张表"));

        requests.send(street, id, Request.Kind.PREPARATION, dossiers.today());
        assertThat(told().stream().filter(what -> what.contains(step))).hasSize(2);
    }

    private List<String> told() {
        return timeline.list(street.scope(), employer, null, null, 30).stream()
                .map(TimelineSource.Told::what)
                .toList();
    }

    @Test
    void saysWhyAStepWasTakenBackWithItsRequest() {
        var id = given.begun(street, employer, name + "工会委员会");
        var request = requests.send(street, id, Request.Kind.PREPARATION, dossiers.today());

        requests.sendBack(district, request, "少一张表");

        assertThat(queries.listTakenBack(street.scope(), id))
                .singleElement()
                .returns(FoundingStep.PREP_REQUEST, TakenBackStep::step)
                .returns(district.name(), TakenBackStep::takenBackBy)
                .returns("少一张表", TakenBackStep::because);
    }

    @Test
    void isTakenBackBeforeItIsAnswered() {
        var id = given.begun(street, employer, name + "工会委员会");
        var request = requests.send(street, id, Kind.PREPARATION, dossiers.today());

        requests.takeBack(street, request, "附件拿错了");

        assertThat(tasks.finish(district, List.of("founding-request:" + request)))
                .isZero();
        assertThat(Checklist.of(dossiers.get(street.scope(), id), dossiers.today())
                        .next()
                        .orElseThrow()
                        .step())
                .isEqualTo(FoundingStep.PREP_REQUEST);
        TestClock.advance(Duration.ofMinutes(1));
        given.asked(street, district, id, Kind.PREPARATION);
        assertThatThrownBy(() -> requests.takeBack(street, request, "再撤")).isInstanceOf(Refused.class);
    }
}
