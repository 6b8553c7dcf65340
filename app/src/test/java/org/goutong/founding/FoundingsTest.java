package org.goutong.founding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.goutong.GivenStall;
import org.goutong.GoutongTest;
import org.goutong.People;
import org.goutong.TestClock;
import org.goutong.cases.Cases;
import org.goutong.cases.Stage;
import org.goutong.employers.Employers;
import org.goutong.founding.Checklist.Status;
import org.goutong.founding.Person.Role;
import org.goutong.founding.Request.Kind;
import org.goutong.orgs.Organisation;
import org.goutong.orgs.Organisations;
import org.goutong.orgs.Staff;
import org.goutong.rosters.GivenRosters;
import org.goutong.web.InvalidForm;
import org.goutong.web.NotFound;
import org.goutong.web.Refused;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

@GoutongTest
@Import(GivenFoundings.class)
@RecordApplicationEvents
class FoundingsTest {

    @Autowired
    Foundings foundings;

    @Autowired
    FoundingPersons persons;

    @Autowired
    Requests requests;

    @Autowired
    Assemblies assemblies;

    @Autowired
    Unions unions;

    @Autowired
    Dossiers dossiers;

    @Autowired
    FoundingQueries queries;

    @Autowired
    GivenFoundings given;

    @Autowired
    GivenStall stalls;

    @Autowired
    Employers employers;

    @Autowired
    Cases cases;

    @Autowired
    Organisations organisations;

    @Autowired
    People people;

    @Autowired
    ApplicationEvents events;

    Staff street;
    Staff neighbour;
    Staff district;
    String name;
    UUID employer;

    @BeforeEach
    void anEmployer() {
        street = people.staff("street-nanfaxin");
        neighbour = people.staff("street-renhe");
        district = people.staff("district-shunyi");
        name = GivenRosters.name("货运代理");
        employer = stalls.employer(name, street.orgCode());
    }

    @Test
    void leadsFromARequestToAUnionThatWorks() {
        var id = given.founded(street, district, employer, name + "工会委员会");

        var founding = queries.get(street.scope(), id);
        var today = dossiers.today();
        assertThat(founding.foundedOn()).isEqualTo(today);
        assertThat(founding.termEndsOn())
                .isEqualTo(founding.electedOn().plusYears(5).minusDays(1));
        assertThat(organisations.get(street.scope(), founding.unionCode())).satisfies(union -> {
            assertThat(union.kind()).isEqualTo(Organisation.Kind.PRIMARY_UNION);
            assertThat(union.unionName()).isEqualTo(name + "工会委员会");
            assertThat(union.parentCode()).isEqualTo(street.orgCode());
        });
        assertThat(employers.get(street.scope(), employer).hasUnion(today)).isTrue();
        assertThat(events.stream(UnionFounded.class)
                        .filter(event -> event.foundingId().equals(id)))
                .singleElement()
                .satisfies(event -> assertThat(event.unionCode()).isEqualTo(founding.unionCode()));

        assertThat(cases.find(street.scope(), employer).orElseThrow().stage()).isEqualTo(Stage.FOUNDED);
        unions.register(street, id, "81110113MA0123453F", today);
        foundings.finish(street, id, FoundingStep.OPENING);
        foundings.finish(street, id, FoundingStep.FILING);

        assertThat(checklist(id).next()).isEmpty();
        assertThat(checklist(id).over()).isEqualTo(10);
        assertThat(checklist(id).item(FoundingStep.DELEGATES).status()).isEqualTo(Status.SKIPPED);
    }

    @Test
    void takesNoStepBeforeItsTime() {
        var id = given.begun(street, employer, name + "工会委员会");

        assertThatThrownBy(() -> foundings.finish(street, id, FoundingStep.RECRUITMENT))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("not-now");
        assertThatThrownBy(() -> requests.send(street, id, Kind.CANDIDATES)).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> assemblies.open(street, id)).isInstanceOf(Refused.class);
    }

    @Test
    void sendsNoRequestWhileSomethingIsMissing() {
        var id = foundings.start(street, List.of(employer), UnionForm.COMMITTEE, name + "工会");

        assertThat(checklist(id).item(FoundingStep.PREP_REQUEST).missing())
                .extracting(Checklist.Missing::key)
                .contains("founding.missing.employees", "founding.missing.group", "founding.missing.leader");
        assertThatThrownBy(() -> requests.send(street, id, Kind.PREPARATION))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("missing");
    }

    @Test
    void isAnsweredBySomebodyElseOfTheUnionAbove() {
        var id = given.begun(street, employer, name + "工会委员会");
        requests.send(street, id, Kind.PREPARATION);
        var request = dossiers.get(street.scope(), id).request(Kind.PREPARATION).orElseThrow();

        assertThat(queries.listRequests(district.scope(), district.orgCode(), true, 500))
                .extracting(RequestRow::id)
                .contains(request.id());
        assertThatThrownBy(() -> requests.approve(street, request.id(), "一号", dossiers.today()))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("by-another");
        assertThatThrownBy(() -> requests.approve(neighbour, request.id(), "一号", dossiers.today()))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> requests.send(street, id, Kind.PREPARATION)).isInstanceOf(Refused.class);
        var number = "测工复〔2026〕" + UUID.randomUUID();
        requests.approve(district, request.id(), number, dossiers.today());
        assertThatThrownBy(() -> requests.sendBack(district, request.id(), "不对"))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("answered");
        assertThat(checklist(id).next().orElseThrow().step()).isEqualTo(FoundingStep.RECRUITMENT);
        assertThat(cases.find(street.scope(), employer).orElseThrow().stage()).isEqualTo(Stage.PREPARING);

        var other = stalls.employer(GivenRosters.name("物流"), street.orgCode());
        var second = given.begun(street, other, "第二工会" + UUID.randomUUID());
        requests.send(street, second, Kind.PREPARATION);
        var next =
                dossiers.get(street.scope(), second).request(Kind.PREPARATION).orElseThrow();
        assertThatThrownBy(() -> requests.approve(district, next.id(), number, dossiers.today()))
                .isInstanceOf(DataIntegrityViolationException.class);
    }

    @Test
    void canBeSentAgainWhenItWasReturned() {
        var id = given.begun(street, employer, name + "工会委员会");
        requests.send(street, id, Kind.PREPARATION);
        requests.sendBack(
                district,
                dossiers.get(street.scope(), id)
                        .request(Kind.PREPARATION)
                        .orElseThrow()
                        .id(),
                "缺营业执照");

        assertThat(checklist(id).next().orElseThrow().step()).isEqualTo(FoundingStep.PREP_REQUEST);
        given.asked(street, district, id, Kind.PREPARATION);
        assertThat(checklist(id).next().orElseThrow().step()).isEqualTo(FoundingStep.RECRUITMENT);
    }

    @Test
    void isOneForEachEmployer() {
        given.begun(street, employer, name + "工会委员会");

        assertThatThrownBy(() -> foundings.start(street, List.of(employer), UnionForm.ORGANISER, name + "工会"))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("in-founding");
        assertThatThrownBy(() -> foundings.start(neighbour, List.of(employer), UnionForm.ORGANISER, name + "工会"))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> foundings.start(street, List.of(employer), UnionForm.ORGANISER, "公司"))
                .isInstanceOf(InvalidForm.class);
    }

    @Test
    void isNotThereForTheNeighbour() {
        var id = given.begun(street, employer, name + "工会委员会");

        assertThatThrownBy(() -> dossiers.get(neighbour.scope(), id)).isInstanceOf(NotFound.class);
        assertThat(queries.list(neighbour.scope(), "11", FoundingFilter.UNDER_WAY, null, 100))
                .extracting(FoundingRow::id)
                .doesNotContain(id);
        assertThat(queries.list(street.scope(), street.orgCode(), FoundingFilter.UNDER_WAY, null, 100))
                .extracting(FoundingRow::id)
                .contains(id);
    }

    @Test
    void letsNobodyStandAndCount() {
        var id = given.begun(street, employer, name + "工会委员会");
        persons.name(street, id, new NewPerson(Role.TELLER, null, "纪小数", "", true));

        assertThatThrownBy(() -> persons.name(street, id, new NewPerson(Role.CANDIDATE, Office.CHAIR, "纪小数", "", true)))
                .isInstanceOf(Refused.class);
        persons.name(street, id, new NewPerson(Role.CANDIDATE, Office.CHAIR, "何小川", "", true));
        assertThatThrownBy(() -> persons.name(street, id, new NewPerson(Role.SCRUTINEER, null, "何小川", "", true)))
                .isInstanceOf(Refused.class);
        assertThatThrownBy(() -> persons.name(street, id, new NewPerson(Role.LEADER, null, "别人", "", true)))
                .isInstanceOf(Refused.class);
    }

    @Test
    void hangsTheNoticeAgainWhenCandidatesChange() {
        var id = given.begun(street, employer, name + "工会委员会");
        given.asked(street, district, id, Kind.PREPARATION);
        foundings.finish(street, id, FoundingStep.RECRUITMENT);
        foundings.plan(street, id, new ElectionPlan(false, null, 0, 3, 1, 1, 3));

        assertThatThrownBy(() -> foundings.postCandidates(street, id, dossiers.today()))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("missing");
        persons.name(street, id, new NewPerson(Role.CANDIDATE, Office.CHAIR, "郑重", "", true));
        var chair = dossiers.get(street.scope(), id).candidates(Office.CHAIR).getFirst();
        persons.declare(street, id, chair.id(), List.of(Bar.LEGAL_REPRESENTATIVE));
        assertThat(checklist(id).item(FoundingStep.NOMINATION).missing())
                .anyMatch(missing -> missing.key().equals("founding.missing.barred")
                        && missing.basis().contains("14"));
        persons.removePerson(street, id, chair.id());
        assertThat(dossiers.get(street.scope(), id).candidates(Office.CHAIR)).isEmpty();
    }

    @Test
    void lastsSevenDaysBeforeCandidatesAreSent() {
        var id = given.begun(street, employer, name + "工会委员会");
        given.nominated(street, district, id);

        assertThat(checklist(id).next().orElseThrow().step()).isEqualTo(FoundingStep.MEETING);
        assertThatThrownBy(() -> persons.name(street, id, new NewPerson(Role.CANDIDATE, Office.CHAIR, "后来人", "", true)))
                .isInstanceOf(Refused.class);
    }

    @Test
    void countsWhoSignsInOnceHoweverManyClerksTap() throws Exception {
        var id = given.begun(street, employer, name + "工会委员会");
        given.nominated(street, district, id);
        given.opened(street, id);
        var late = assemblies.listVoters(street.scope(), id).getLast();
        var taps = new ArrayList<Callable<Boolean>>();
        for (int i = 0; i < 12; i++) {
            var clerk = i % 2 == 0 ? street : district;
            taps.add(() -> assemblies.signIn(clerk, id, late.id()));
        }
        var counted = 0;
        try (var pool = Executors.newFixedThreadPool(12)) {
            for (var done : pool.invokeAll(taps)) {
                counted += done.get() ? 1 : 0;
            }
        }

        assertThat(counted).isOne();
        assertThat(dossiers.get(street.scope(), id).turnout()).isEqualTo(new Turnout(37, 0, 31));
        assemblies.signOut(street, id, late.id());
        assertThat(dossiers.get(street.scope(), id).turnout().present()).isEqualTo(30);
    }

    @Test
    void opensTheDoorToWhoeverHoldsItsKey() {
        var id = given.begun(street, employer, name + "工会委员会");
        given.nominated(street, district, id);
        given.opened(street, id);
        var token = assemblies.token(queries.get(street.scope(), id));

        assertThat(assemblies.signInByHolder(token, "会员37", "0037")).isEqualTo(Door.Answer.SIGNED);
        assertThat(assemblies.signInByHolder(token, "会员37", "0037")).isEqualTo(Door.Answer.ALREADY);
        assertThat(assemblies.signInByHolder(token, "会员36", "0037")).isEqualTo(Door.Answer.UNKNOWN);
        assertThat(assemblies.door(token).present()).isEqualTo(31);
        assertThat(assemblies.door(token).quorum()).isEqualTo(25);
        for (int i = 0; i < 60; i++) {
            assemblies.signInByHolder(token, "猜" + i, "0000");
        }
        assertThat(assemblies.signInByHolder(token, "会员36", "0036")).isEqualTo(Door.Answer.LOCKED);
        assertThatThrownBy(() -> assemblies.door("wrong")).isInstanceOf(NotFound.class);
    }

    @Test
    void holdsAnotherBallotForATie() {
        var id = given.begun(street, employer, name + "工会委员会");
        given.nominated(street, district, id);
        given.opened(street, id);

        assertThat(given.counted(street, id, Office.COMMITTEE, 28, 21, 20, 20)).isInstanceOf(Outcome.Decided.class);
        assertThat(dossiers.get(street.scope(), id).standing(Office.COMMITTEE))
                .extracting(Person::name)
                .containsExactly("苏小禾", "林小可");
        given.counted(street, id, Office.COMMITTEE, 10, 20);
        assertThat(dossiers.get(street.scope(), id).elected(Office.COMMITTEE))
                .extracting(Outcome.Votes::name)
                .containsExactly("何小川", "贾小宁", "林小可");
        assertThatThrownBy(() -> given.counted(street, id, Office.COMMITTEE, 20))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("no-seat");

        var last = dossiers.get(street.scope(), id).ballots(Office.COMMITTEE).getLast();
        assemblies.withdraw(street, id, last.id());
        assertThat(dossiers.get(street.scope(), id).openSeats(Office.COMMITTEE, dossiers.today()))
                .isOne();
    }

    @Test
    void keepsAVoidCountWithItsFlawsAndHoldsAnother() {
        var id = given.begun(street, employer, name + "工会委员会");
        given.nominated(street, district, id);
        given.opened(street, id);
        var chairs = dossiers.get(street.scope(), id).standing(Office.CHAIR);
        var votes = Map.of(chairs.get(0).id(), 20, chairs.get(1).id(), 9);

        assertThat(assemblies.count(street, id, Office.CHAIR, new Count(30, 29, 30, 29, 1), votes))
                .isInstanceOf(Outcome.Void.class);
        assertThat(dossiers.get(street.scope(), id).settled(Office.CHAIR, dossiers.today()))
                .isFalse();
        assertThatThrownBy(() -> assemblies.close(street, id)).isInstanceOf(Refused.class);
        given.counted(street, id, Office.CHAIR, 20, 10);
        assertThat(dossiers.get(street.scope(), id).ballots(Office.CHAIR)).hasSize(2);
        assertThat(dossiers.get(street.scope(), id).settled(Office.CHAIR, dossiers.today()))
                .isTrue();
    }

    @Test
    void electsNobodyWithoutAQuorum() {
        var id = given.begun(street, employer, name + "工会委员会");
        given.nominated(street, district, id);
        given.opened(street, id);
        var voters = assemblies.listVoters(street.scope(), id);
        voters.stream().limit(6).forEach(voter -> assemblies.signOut(street, id, voter.id()));

        var chairs = dossiers.get(street.scope(), id).standing(Office.CHAIR);
        var votes = Map.of(chairs.get(0).id(), 20, chairs.get(1).id(), 4);
        assertThatThrownBy(() -> assemblies.count(street, id, Office.CHAIR, new Count(24, 24, 24, 24, 0), votes))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("no-quorum");
        assemblies.giveUp(street, id);
        var again = queries.get(street.scope(), id);
        assertThat(again.meetingNumber()).isEqualTo(2);
        assertThat(again.meetingOn()).isNull();
        assertThat(dossiers.get(street.scope(), id).turnout().present()).isZero();
    }

    @Test
    void keepsTheRollAsItWasWhenTheDoorOpened() {
        var id = given.begun(street, employer, name + "工会委员会");
        assertThat(assemblies.enrol(street, id, "甲一 1234\n乙二")).isEqualTo(2);
        assertThat(assemblies.enrol(street, id, "甲一 1234")).isZero();
        var voter = assemblies.listVoters(street.scope(), id).getFirst();
        assemblies.change(street, id, voter.id(), true, false);
        assertThat(dossiers.get(street.scope(), id).turnout()).isEqualTo(new Turnout(1, 0, 0));
        assemblies.strike(street, id, voter.id());
        assertThat(assemblies.listVoters(street.scope(), id)).hasSize(1);
        assertThat(assemblies.enrolMembers(street, id)).isZero();
        assertThatThrownBy(() -> assemblies.enrol(street, id, "")).isInstanceOf(InvalidForm.class);

        given.nominated(street, district, id);
        foundings.schedule(street, id, dossiers.today(), "", "会议室");
        assertThatThrownBy(() -> assemblies.open(street, id))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("roll-differs");
        assemblies.strike(
                street, id, assemblies.listVoters(street.scope(), id).getFirst().id());
        given.opened(street, id);
        assertThatThrownBy(() -> assemblies.enrol(street, id, "丙三")).isInstanceOf(Refused.class);
    }

    @Test
    void admitsEmployersToAFoundedFederationWithoutDoingTheStepsAgain() {
        var second = stalls.employer(GivenRosters.name("物流"), street.orgCode());
        var late = stalls.employer(GivenRosters.name("报关"), street.orgCode());
        var id = given.federation(street, district, List.of(employer, second), "楼宇工会联合会" + UUID.randomUUID());
        var union = queries.get(street.scope(), id).unionCode();
        assertThat(organisations.get(street.scope(), union).kind()).isEqualTo(Organisation.Kind.FEDERATION);
        var before = checklist(id);

        foundings.admitEmployer(street, id, late);

        var today = dossiers.today();
        assertThat(List.of(employer, second, late)).allSatisfy(member -> {
            assertThat(employers.get(street.scope(), member).hasUnion(today)).isTrue();
            assertThat(cases.find(street.scope(), member).orElseThrow().stage()).isEqualTo(Stage.FOUNDED);
        });
        assertThat(checklist(id)).isEqualTo(before);
        assertThat(queries.get(street.scope(), id).unionCode()).isEqualTo(union);
    }

    @Test
    void admitsEmployersToAJointUnionBeforeItIsFounded() {
        var joint = foundings.start(street, List.of(employer), UnionForm.JOINT, "联合工会" + UUID.randomUUID());
        var second = stalls.employer(GivenRosters.name("物流"), street.orgCode());
        var third = stalls.employer(GivenRosters.name("报关"), street.orgCode());
        assertThat(checklist(joint).item(FoundingStep.PREP_REQUEST).missing())
                .extracting(Checklist.Missing::key)
                .contains("founding.missing.employers");
        foundings.admitEmployer(street, joint, second);
        foundings.admitEmployer(street, joint, third);
        foundings.removeEmployer(street, joint, third);

        assertThat(dossiers.get(street.scope(), joint).present())
                .extracting(FoundingEmployer::employerId)
                .containsExactly(employer, second);
        assertThat(queries.findAt(street.scope(), third)).isEmpty();
        assertThatThrownBy(() -> foundings.admitEmployer(street, joint, second)).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> foundings.removeEmployer(street, joint, employer))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void endsWithItsDayAndReason() {
        var id = given.founded(street, district, employer, name + "工会委员会");
        var code = queries.get(street.scope(), id).unionCode();
        assertThat(queries.listTerms(
                        street.scope(), street.orgCode(), dossiers.today().plusYears(6), 500))
                .extracting(FoundingRow::id)
                .contains(id);

        unions.dissolve(street, id, dossiers.today(), "企业注销");

        assertThat(organisations.get(street.scope(), code).active()).isFalse();
        assertThat(employers.get(street.scope(), employer).unionFoundedOn()).isNull();
        assertThat(queries.listTerms(
                        street.scope(), street.orgCode(), dossiers.today().plusYears(6), 500))
                .extracting(FoundingRow::id)
                .doesNotContain(id);
        assertThatThrownBy(() -> unions.dissolve(street, id, dossiers.today(), "再来"))
                .isInstanceOf(Refused.class);
        assertThat(queries.count(street.scope(), street.orgCode(), FoundingFilter.DISSOLVED))
                .isPositive();
        foundings.start(street, List.of(employer), UnionForm.COMMITTEE, name + "新工会");
    }

    @Test
    void takesNoCodeThatIsNoneOfAUnion() {
        var id = given.founded(street, district, employer, name + "工会委员会");

        assertThatThrownBy(() -> unions.register(street, id, "91110302660501513X", dossiers.today()))
                .isInstanceOf(InvalidForm.class);
        assertThatThrownBy(() -> unions.register(street, id, "911103026605015136", dossiers.today()))
                .isInstanceOf(InvalidForm.class);
    }

    @Test
    void fillsTheLettersWithWhatIsKnown() {
        var id = given.begun(street, employer, name + "工会委员会");
        given.elected(street, district, id);
        var facts = new LetterFacts();
        var dossier = dossiers.get(street.scope(), id);
        KnownFacts.add(facts, dossier, dossiers.today(), dossiers.today());
        ElectionFacts.addVoters(facts, dossier, assemblies.listVoters(street.scope(), id));

        assertThat(facts.fact("due")).isEqualTo("37");
        assertThat(facts.fact("quorum")).isEqualTo("25");
        assertThat(facts.fact("needed")).isEqualTo("19");
        assertThat(facts.fact("elected-chair")).isEqualTo("何小川");
        assertThat(facts.fact("elected-committee")).isEqualTo("何小川、贾小宁、苏小禾");
        assertThat(facts.fact("fund-rate")).isEqualTo("2%");
        assertThat(facts.rows("results", 0)).hasSize(8);
        assertThat(facts.rows("due-pairs", 0)).hasSize(19);
        var names = new HashSet<String>();
        assemblies.listVoters(street.scope(), id).forEach(voter -> names.add(voter.name()));
        FoundingDocument.ALL.stream()
                .filter(FoundingDocument::facesEmployer)
                .flatMap(document -> LetterText.write(document.code(), facts).texts().stream())
                .forEach(text -> assertThat(names).noneMatch(text::contains));
    }

    @Test
    void countsTheDaysOfANotice() {
        var id = given.begun(street, employer, name + "工会委员会");
        given.elected(street, district, id);
        assertThatThrownBy(
                        () -> foundings.postResult(street, id, dossiers.today().minusDays(1)))
                .isInstanceOf(InvalidForm.class);
        foundings.postResult(street, id, dossiers.today());
        TestClock.advance(Duration.ofDays(7));

        assertThat(checklist(id).next().orElseThrow().missing())
                .extracting(Checklist.Missing::key)
                .contains("founding.missing.notice-runs");
        assertThatThrownBy(() -> requests.send(street, id, Kind.RESULT)).isInstanceOf(Refused.class);
        TestClock.advance(Duration.ofDays(1));
        requests.send(street, id, Kind.RESULT);
    }

    private Checklist checklist(UUID id) {
        return Checklist.of(dossiers.get(street.scope(), id), dossiers.today());
    }
}
