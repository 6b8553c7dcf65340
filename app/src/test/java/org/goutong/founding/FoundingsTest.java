package org.goutong.founding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.ZipInputStream;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.goutong.GivenStall;
import org.goutong.GoutongTest;
import org.goutong.InChinese;
import org.goutong.Marks;
import org.goutong.People;
import org.goutong.TestClock;
import org.goutong.cases.Cases;
import org.goutong.cases.GivenCases;
import org.goutong.cases.Stage;
import org.goutong.employers.Employer;
import org.goutong.employers.Employers;
import org.goutong.employers.NewEmployer;
import org.goutong.employers.TestCodes;
import org.goutong.founding.Checklist.Status;
import org.goutong.founding.Person.Role;
import org.goutong.founding.Request.Kind;
import org.goutong.members.Admission;
import org.goutong.members.Members;
import org.goutong.orgs.Organisation;
import org.goutong.orgs.Organisations;
import org.goutong.orgs.Scope;
import org.goutong.orgs.Staff;
import org.goutong.rosters.GivenRosters;
import org.goutong.tasks.Tasks;
import org.goutong.web.ChangedMeanwhile;
import org.goutong.web.InvalidForm;
import org.goutong.web.NotFound;
import org.goutong.web.PersonalData;
import org.goutong.web.Refused;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

@GoutongTest
@ExtendWith(InChinese.class)
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
    TermStore terms;

    @Autowired
    Tasks tasks;

    @Autowired
    Dossiers dossiers;

    @Autowired
    FoundingQueries queries;

    @Autowired
    FreeEmployerQueries free;

    @Autowired
    FreeEmployers barring;

    @Autowired
    MemberEmployerStore members;

    @Autowired
    FoundingStore store;

    @Autowired
    FoundingLetters letters;

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
    ApplicationContext context;

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
        assertThat(tasks.finish(street, List.of("founding:" + id + ":REGISTER_UNION")))
                .isZero();
        foundings.finish(street, id, FoundingStep.OPENING, dossiers.today());
        foundings.finish(street, id, FoundingStep.FILING, dossiers.today());

        assertThat(checklist(id).next()).isEmpty();
        assertThat(checklist(id).over()).isEqualTo(10);
        assertThat(checklist(id).item(FoundingStep.DELEGATES).status()).isEqualTo(Status.SKIPPED);
    }

    @Test
    void takesNoStepBeforeItsTime() {
        var id = given.begun(street, employer, name + "工会委员会");

        assertThatThrownBy(() -> foundings.finish(street, id, FoundingStep.RECRUITMENT, dossiers.today()))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("not-now");
        assertThatThrownBy(() -> requests.send(street, id, Kind.CANDIDATES, dossiers.today()))
                .isInstanceOf(Refused.class);
        assertThatThrownBy(() -> assemblies.open(street, id)).isInstanceOf(Refused.class);
    }

    @Test
    void sendsNoRequestWhileSomethingIsMissing() {
        var id = foundings.start(street, List.of(employer), UnionForm.COMMITTEE, name + "工会");

        assertThat(checklist(id).item(FoundingStep.PREP_REQUEST).missing())
                .extracting(Checklist.Missing::key)
                .contains("founding.missing.employees", "founding.missing.group", "founding.missing.leader");
        assertThatThrownBy(() -> requests.send(street, id, Kind.PREPARATION, dossiers.today()))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("missing");
    }

    @Test
    void isAnsweredBySomebodyElseOfTheUnionAbove() {
        var id = given.begun(street, employer, name + "工会委员会");
        requests.send(street, id, Kind.PREPARATION, dossiers.today());
        var request = dossiers.get(street.scope(), id).request(Kind.PREPARATION).orElseThrow();

        assertThat(queries.listRequests(district.scope(), district.orgCode(), true, 500))
                .extracting(RequestRow::id)
                .contains(request.id());
        assertThatThrownBy(() -> requests.approve(street, request.id(), "一号", dossiers.today()))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("by-another");
        assertThatThrownBy(() -> requests.approve(neighbour, request.id(), "一号", dossiers.today()))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> requests.send(street, id, Kind.PREPARATION, dossiers.today()))
                .isInstanceOf(Refused.class);
        var number = "测工复〔2026〕" + Marks.next();
        requests.approve(district, request.id(), number, dossiers.today());
        assertThatThrownBy(() -> requests.sendBack(district, request.id(), "不对"))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("answered");
        assertThat(checklist(id).next().orElseThrow().step()).isEqualTo(FoundingStep.RECRUITMENT);
        assertThat(cases.find(street.scope(), employer).orElseThrow().stage()).isEqualTo(Stage.PREPARING);

        var other = stalls.employer(GivenRosters.name("物流"), street.orgCode());
        var second = given.begun(street, other, "第二工会" + Marks.next());
        requests.send(street, second, Kind.PREPARATION, dossiers.today());
        var next =
                dossiers.get(street.scope(), second).request(Kind.PREPARATION).orElseThrow();
        assertThatThrownBy(() -> requests.approve(district, next.id(), number, dossiers.today()))
                .isInstanceOf(InvalidForm.class)
                .hasMessageContaining("number");
    }

    @Test
    void leavesNobodyATaskForWhatIsAnswered() {
        var id = given.begun(street, employer, name + "工会委员会");
        var returned = requests.send(street, id, Kind.PREPARATION, dossiers.today());
        requests.sendBack(district, returned, "缺营业执照");
        var approved = requests.send(street, id, Kind.PREPARATION, dossiers.today());
        approve(approved);
        var other =
                given.begun(street, stalls.employer(GivenRosters.name("物流"), street.orgCode()), "第二工会" + Marks.next());
        var waiting = requests.send(street, other, Kind.PREPARATION, dossiers.today());

        assertThat(tasks.finish(district, List.of("founding-request:" + returned, "founding-request:" + approved)))
                .isZero();
        assertThat(tasks.finish(district, List.of("founding-request:" + waiting)))
                .isOne();
    }

    @Test
    void canBeSentAgainWhenItWasReturned() {
        var id = given.begun(street, employer, name + "工会委员会");
        requests.send(street, id, Kind.PREPARATION, dossiers.today());
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
    void refusesAnEmployerThatHasClosed() {
        var now = employers.get(street.scope(), employer);
        employers.change(
                street,
                employer,
                now.version(),
                new NewEmployer(
                        now.orgCode(),
                        now.name(),
                        now.creditCode(),
                        now.placeId(),
                        now.address(),
                        now.floor(),
                        now.employees(),
                        now.industry(),
                        null,
                        null,
                        null,
                        LocalDate.of(2016, 6, 1),
                        null));

        assertThatThrownBy(() -> foundings.start(street, List.of(employer), UnionForm.ORGANISER, name + "工会"))
                .isInstanceOf(InvalidForm.class)
                .hasMessageContaining("founding.employer.closed");
    }

    @Test
    void isOneForEachEmployer() {
        given.begun(street, employer, name + "工会委员会");

        assertThatThrownBy(() -> foundings.start(street, List.of(employer), UnionForm.ORGANISER, name + "工会"))
                .isInstanceOf(InvalidForm.class)
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
        given.enrolled(street, id);
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
    void choosesFromTheRoll() {
        var id = given.begun(street, employer, name + "工会委员会");
        given.asked(street, district, id, Kind.PREPARATION);
        assemblies.enrol(street, id, "丙三 4321");
        assertThat(checklist(id).item(FoundingStep.RECRUITMENT).missing())
                .extracting(Checklist.Missing::key)
                .contains("founding.meeting.roll-differs");
        assemblies.strike(
                street, id, assemblies.listVoters(street.scope(), id).getFirst().id());
        given.enrolled(street, id);
        assertThat(checklist(id).item(FoundingStep.RECRUITMENT).missing()).isEmpty();

        for (var role : List.of(
                new NewPerson(Role.CANDIDATE, Office.COMMITTEE, "外来人", "", true),
                new NewPerson(Role.SCRUTINEER, null, "外来人", "", true),
                new NewPerson(Role.CANDIDATE, Office.COMMITTEE, "外来人", "", true, true))) {
            assertThatThrownBy(() -> persons.name(street, id, role)).isInstanceOf(InvalidForm.class);
        }
        persons.name(street, id, new NewPerson(Role.CANDIDATE, Office.CHAIR, "外来人", "上级工会", true, true));
        var last = assemblies.listVoters(street.scope(), id).getLast();
        assemblies.change(street, id, last.id(), false, false);
        assertThatThrownBy(() ->
                        persons.name(street, id, new NewPerson(Role.CANDIDATE, Office.CHAIR, last.name(), "", true)))
                .isInstanceOf(InvalidForm.class)
                .hasMessageContaining("retained");
        persons.name(street, id, new NewPerson(Role.CANDIDATE, Office.CHAIR, "会员三六", "", true));
        assemblies.strike(
                street,
                id,
                assemblies.listVoters(street.scope(), id).stream()
                        .filter(voter -> voter.name().equals("会员三六"))
                        .findFirst()
                        .orElseThrow()
                        .id());
        assertThat(checklist(id).item(FoundingStep.NOMINATION).status()).isEqualTo(Status.LATER);
        assertThat(new Needed(dossiers.get(street.scope(), id), dossiers.today()).candidates())
                .filteredOn(missing -> missing.key().equals("founding.missing.not-on-roll"))
                .hasSize(1);
    }

    @Test
    void takesNoDigitsForNames() {
        var id = given.begun(street, employer, name + "工会委员会");

        for (var line : List.of("13800138000", "何川1 8000", "1", "何川 80001")) {
            assertThatThrownBy(() -> assemblies.enrol(street, id, line))
                    .as(line)
                    .isInstanceOf(InvalidForm.class)
                    .hasMessageContaining("unreadable");
        }
        assertThat(assemblies.enrol(street, id, "阿依古丽·买买提 8000\n于是 Li Wei，8001"))
                .isEqualTo(2);
    }

    @Test
    void choosesDelegatesInOneForm() {
        var id = given.begun(street, employer, name + "工会委员会");
        given.enrolled(street, id);
        var voters = assemblies.listVoters(street.scope(), id);
        assemblies.chooseDelegates(
                street,
                id,
                Set.of(voters.get(0).id(), voters.get(1).id(), voters.get(2).id()));
        assemblies.chooseDelegates(
                street, id, Set.of(voters.get(2).id(), voters.get(3).id()));

        assertThat(assemblies.listVoters(street.scope(), id))
                .filteredOn(Voter::delegate)
                .extracting(Voter::id)
                .containsExactly(voters.get(2).id(), voters.get(3).id());
        assertThatThrownBy(() -> assemblies.chooseDelegates(street, id, Set.of(UUID.randomUUID())))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void asksWhyThereAreMoreMembersThanEmployees() {
        var id = given.begun(street, employer, name + "工会委员会");
        given.asked(street, district, id, Kind.PREPARATION);
        foundings.describe(street, id, given.facts(name + "工会委员会", 47, 12));
        assertThat(checklist(id).item(FoundingStep.RECRUITMENT).missing())
                .extracting(Checklist.Missing::key)
                .contains("founding.missing.members-reason");
        var form = new FactsForm("COMMITTEE", "工会", "46", "20", "47", "12", "", "", true, "", "", "", "", "", "", "");
        assertThat(form.check().of("membersReason")).isNotNull();
        assertThat(new FactsForm(
                                "COMMITTEE",
                                "工会",
                                "46",
                                "20",
                                "47",
                                "12",
                                "",
                                "",
                                true,
                                "有派遣职工",
                                "",
                                "",
                                "",
                                "",
                                "",
                                "")
                        .check()
                        .any())
                .isFalse();
    }

    @Test
    void countsNobodyTwice() {
        var id = given.begun(street, employer, name + "工会委员会");
        given.enrolled(street, id);
        assertThatThrownBy(() -> persons.name(street, id, new NewPerson(Role.PREPARER, null, "贾小宁", "", true)))
                .isInstanceOf(InvalidForm.class)
                .hasMessageContaining("twice");
        assertThatThrownBy(() ->
                        persons.name(street, id, new NewPerson(Role.PREPARER, null, GivenFoundings.LEADER, "", true)))
                .isInstanceOf(InvalidForm.class);
        persons.name(street, id, new NewPerson(Role.CANDIDATE, Office.CHAIR, "何小川", "", true));
        persons.name(street, id, new NewPerson(Role.CANDIDATE, Office.COMMITTEE, "何小川", "", true));
        assertThatThrownBy(() -> persons.name(street, id, new NewPerson(Role.CANDIDATE, Office.CHAIR, "何小川", "", true)))
                .isInstanceOf(InvalidForm.class);
        assertThat(Dossier.distinct(dossiers.get(street.scope(), id).candidates(Office.CHAIR)))
                .isOne();
    }

    @Test
    void hangsTheNoticeAgainWhenCandidatesChange() {
        var id = given.begun(street, employer, name + "工会委员会");
        given.asked(street, district, id, Kind.PREPARATION);
        given.enrolled(street, id);
        foundings.finish(street, id, FoundingStep.RECRUITMENT, dossiers.today());
        given.planned(street, id, new ElectionPlan(false, null, 0, 3, 1, 1, 3, false));
        assemblies.enrol(street, id, "郑重 4321");

        assertThatThrownBy(() -> foundings.postCandidates(street, id, dossiers.today()))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("missing");
        persons.name(street, id, new NewPerson(Role.CANDIDATE, Office.CHAIR, "郑重", "", true));
        var chair = dossiers.get(street.scope(), id).candidates(Office.CHAIR).getFirst();
        persons.declare(street, id, chair.id(), List.of(Bar.LEGAL_REPRESENTATIVE));
        assertThat(checklist(id).item(FoundingStep.NOMINATION).missing())
                .anyMatch(missing -> missing.key().equals("founding.missing.barred")
                        && missing.basis().contains("第十四条"));
        persons.removePerson(street, id, chair.id());
        assertThat(dossiers.get(street.scope(), id).candidates(Office.CHAIR)).isEmpty();
    }

    /** An office without seats is no way around a rule that asks for it. */
    @Test
    void asksForTheCommitteesThatTheLawRequires() {
        var id = given.begun(street, employer, name + "工会委员会");
        given.recruited(street, district, id);
        given.planned(street, id, new ElectionPlan(false, null, 0, 3, null, 0, 3, false));

        assertThat(checklist(id).item(FoundingStep.NOMINATION).missing())
                .anyMatch(missing -> missing.key().equals("founding.missing.audit-seats")
                        && missing.basis().contains("五十八"))
                .anyMatch(missing -> missing.key().equals("founding.missing.women-seats")
                        && missing.basis().contains("工会章程"));
        given.planned(street, id, new ElectionPlan(false, null, 0, 3, 1, 1, 3, false));
        assertThat(checklist(id).item(FoundingStep.NOMINATION).missing())
                .extracting(Checklist.Missing::key)
                .doesNotContain("founding.missing.audit-seats", "founding.missing.women-seats");
        given.planned(street, id, new ElectionPlan(false, null, 0, 3, 1, null, 3, false));
        assertThatThrownBy(() -> foundings.postCandidates(street, id, dossiers.today()))
                .isInstanceOf(Refused.class);
    }

    /** Whoever is in charge is recognised by name, whatever they declare, until a person has looked. */
    @Test
    void barsWhoeverHasTheNameOfSomebodyInCharge() {
        GivenCases.worked(context, street, employer, "只在内部说的");
        var id = given.begun(street, employer, name + "工会委员会");
        persons.name(street, id, new NewPerson(Role.PREPARER, null, "周宁", "人事部", true));
        assertThat(checklist(id).item(FoundingStep.PREP_REQUEST).missing())
                .extracting(Checklist.Missing::key)
                .containsExactly("founding.missing.group-principal");
        var preparer = dossiers.get(street.scope(), id).preparers().getLast();
        persons.tellApart(street, id, preparer.id(), "身份证号不同");
        assertThat(checklist(id).item(FoundingStep.PREP_REQUEST).missing()).isEmpty();
        persons.removePerson(street, id, preparer.id());

        given.recruited(street, district, id);
        given.standing(street, id);
        assertThat(checklist(id).item(FoundingStep.NOMINATION).missing())
                .extracting(Checklist.Missing::key)
                .doesNotContain("founding.missing.namesake");
        assemblies.enrol(street, id, "郑 重 4321\n周宁 4322");
        given.stand(street, id, Office.CHAIR, "郑 重", "周宁");
        given.stand(street, id, Office.AUDIT, "周宁");
        assertThat(checklist(id).item(FoundingStep.NOMINATION).missing())
                .filteredOn(missing -> missing.key().equals("founding.missing.namesake"))
                .hasSize(2)
                .anyMatch(missing -> missing.basis().contains("第十四条"))
                .anyMatch(missing -> missing.basis().contains("第六条"));
        assertThatThrownBy(() -> foundings.postCandidates(street, id, dossiers.today()))
                .isInstanceOf(Refused.class);
        var hr = dossiers.get(street.scope(), id).candidates(Office.CHAIR).getLast();
        persons.tellApart(street, id, hr.id(), "同名，是关务部的");
        assertThat(checklist(id).item(FoundingStep.NOMINATION).missing())
                .filteredOn(missing -> missing.key().equals("founding.missing.namesake"))
                .hasSize(1);
    }

    @Test
    void keepsTheCommitteesOnceCandidatesAreApproved() {
        var id = given.begun(street, employer, name + "工会委员会");
        given.nominated(street, district, id);

        assertThatThrownBy(() -> foundings.describe(street, id, given.facts(name + "工会委员会", 37, 8)))
                .isInstanceOf(InvalidForm.class)
                .hasMessageContaining("womenMembers")
                .hasMessageContaining("committees-approved");
        foundings.describe(street, id, given.facts(name + "工会委员会", 37, 13));
    }

    @Test
    void takesTheApprovalOfCandidatesBackUntilTheMeetingBegins() {
        var id = given.begun(street, employer, name + "工会委员会");
        given.nominated(street, district, id);
        var request = dossiers.get(street.scope(), id)
                .request(Kind.CANDIDATES)
                .orElseThrow()
                .id();
        assertThatThrownBy(() -> requests.sendBack(street, request, "女会员数错了")).isInstanceOf(Refused.class);

        requests.sendBack(district, request, "女会员数错了");

        foundings.describe(street, id, given.facts(name + "工会委员会", 37, 8));
        assertThat(checklist(id).next().orElseThrow().step()).isEqualTo(FoundingStep.NOMINATION);
        assertThat(dossiers.get(street.scope(), id).founding().candidatesPostedOn())
                .isNull();
    }

    @Test
    void keepsTheApprovalOfCandidatesOnceTheMeetingHasBegun() {
        var id = given.begun(street, employer, name + "工会委员会");
        given.nominated(street, district, id);
        given.opened(street, id);
        var request = dossiers.get(street.scope(), id)
                .request(Kind.CANDIDATES)
                .orElseThrow()
                .id();

        assertThatThrownBy(() -> requests.sendBack(district, request, "太晚了")).isInstanceOf(Refused.class);
    }

    /** What the union above reads is what it approves. */
    @Test
    void keepsPlanAndCandidatesWhileTheRequestAboutThemWaits() {
        var id = given.begun(street, employer, name + "工会委员会");
        var request = candidatesAsked(id);
        var posted = queries.get(street.scope(), id).candidatesPostedOn();
        var candidate =
                dossiers.get(street.scope(), id).candidates(Office.CHAIR).getFirst();

        assertThatThrownBy(() -> given.planned(street, id, new ElectionPlan(false, null, 0, 3, 1, 1, 3, false)))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("candidates.asked");
        assertThatThrownBy(() -> given.stand(street, id, Office.CHAIR, "林小可"))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("candidates.asked");
        assertThatThrownBy(() -> persons.removePerson(street, id, candidate.id()))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("candidates.asked");
        persons.name(street, id, new NewPerson(Role.SCRUTINEER, null, "方小正", "", true));
        assertThat(queries.get(street.scope(), id).candidatesPostedOn()).isEqualTo(posted);

        requests.sendBack(district, request, "任期改成三年");
        given.planned(street, id, new ElectionPlan(false, null, 0, 3, 1, 1, 3, false));
        assertThat(queries.get(street.scope(), id).candidatesPostedOn()).isNull();
    }

    @Test
    void approvesNothingThatHasLostWhatItNeeded() {
        var id = given.begun(street, employer, name + "工会委员会");
        var request = candidatesAsked(id);
        var candidate = assemblies.listVoters(street.scope(), id).stream()
                .filter(voter -> voter.name().equals("林小可"))
                .findFirst()
                .orElseThrow();
        assemblies.strike(street, id, candidate.id());

        assertThatThrownBy(() -> approve(request))
                .as("a candidate who is no member any more")
                .isInstanceOf(Refused.class)
                .hasMessageContaining("missing");
        assemblies.enrol(street, id, "林小可 0005");
        store.takeDownCandidates(street.scope(), id);
        assertThatThrownBy(() -> approve(request))
                .as("no notice")
                .isInstanceOf(Refused.class)
                .hasMessageContaining("missing");
        assertThat(checklist(id).next().orElseThrow().step()).isEqualTo(FoundingStep.NOMINATION);
    }

    /** Whatever was approved: without the notice nobody is elected, and the approval can be taken back. */
    @Test
    void holdsNoMeetingWithoutTheNotice() {
        var id = given.begun(street, employer, name + "工会委员会");
        given.nominated(street, district, id);
        given.scheduled(street, id);
        store.takeDownCandidates(street.scope(), id);

        assertThat(checklist(id).item(FoundingStep.MEETING).missing())
                .extracting(Checklist.Missing::key)
                .contains("founding.meeting.no-notice");
        assertThatThrownBy(() -> foundings.schedule(street, id, given.version(street, id), dossiers.today(), "", "会议室"))
                .isInstanceOf(InvalidForm.class)
                .hasMessageContaining("no-notice");
        assertThatThrownBy(() -> assemblies.open(street, id))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("no-notice");
        requests.sendBack(
                district,
                dossiers.get(street.scope(), id)
                        .request(Kind.CANDIDATES)
                        .orElseThrow()
                        .id(),
                "没有公示");
        foundings.postCandidates(street, id, dossiers.today());
    }

    /** Goes on until the union above is asked about the candidates; the request. */
    private UUID candidatesAsked(UUID id) {
        given.recruited(street, district, id);
        given.standing(street, id);
        foundings.postCandidates(street, id, dossiers.today());
        TestClock.advance(Duration.ofDays(8));
        return requests.send(street, id, Kind.CANDIDATES, dossiers.today());
    }

    private void approve(UUID request) {
        requests.approve(district, request, "测工复〔2026〕" + Marks.next(), dossiers.today());
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
        assertThat(dossiers.get(street.scope(), id).turnout()).isEqualTo(new Turnout(37, 37, 0, 31));
        assemblies.signOut(street, id, late.id());
        assertThat(dossiers.get(street.scope(), id).turnout().present()).isEqualTo(30);
    }

    /** A page shows 3,000 of a roll; everybody on it counts. */
    @Test
    void opensTheDoorToARollLongerThanAPage() {
        var id = given.begun(street, employer, name + "工会委员会");
        given.nominated(street, district, id);
        foundings.describe(
                street,
                id,
                new FoundingFacts(
                        UnionForm.COMMITTEE,
                        name + "工会委员会",
                        3100,
                        20,
                        3001,
                        12,
                        "郑重",
                        "未设",
                        true,
                        "",
                        "",
                        "",
                        "",
                        false));
        assemblies.enrol(
                street,
                id,
                IntStream.range(0, 3001 - 37).mapToObj("同名人 %04d"::formatted).collect(Collectors.joining("\n")));
        given.scheduled(street, id);

        assemblies.open(street, id);

        assertThat(dossiers.get(street.scope(), id).turnout().listed()).isEqualTo(3001);
    }

    @Test
    void writesTheWholeRollHoweverLong() {
        var id = given.begun(street, employer, name + "工会委员会");
        enrolLong(id);

        assertThat(text(id, "MEMBER_ROLL")).contains("|3000|同名人|", "|3001|末位人|");
        assertThat(text(id, "SIGN_IN_SHEET")).contains("末位人");
    }

    /** Delegates are chosen a page at a time; those on other pages stay. */
    @Test
    void choosesDelegatesBeyondAPage() {
        var id = given.begun(street, employer, name + "工会委员会");
        enrolLong(id);
        var voters = assemblies.listVoters(street.scope(), id);
        assertThat(voters).hasSize(3001);
        var last = voters.getLast().id();
        var before = voters.get(2999).id();

        assemblies.chooseDelegates(street, id, Set.of(last), before, null);
        assemblies.chooseDelegates(street, id, Set.of(voters.getFirst().id()), null, before);

        assertThat(assemblies.listVoters(street.scope(), id))
                .filteredOn(Voter::delegate)
                .extracting(Voter::id)
                .containsExactly(voters.getFirst().id(), last);
        assertThatThrownBy(() -> assemblies.chooseDelegates(street, id, Set.of(last), null, before))
                .isInstanceOf(NotFound.class);
        assemblies.chooseDelegates(street, id, Set.of(last));
        assertThat(dossiers.get(street.scope(), id).turnout().delegates()).isOne();
    }

    /** Puts 3,001 people on the roll. */
    private void enrolLong(UUID id) {
        assemblies.enrol(
                street,
                id,
                IntStream.range(0, 3000).mapToObj("同名人 %04d"::formatted).collect(Collectors.joining("\n")));
        assemblies.enrol(street, id, "末位人 4321");
    }

    @Test
    void countsWhoCameByTheirPhoneOnceAClerkHasSeenThem() {
        var id = given.begun(street, employer, name + "工会委员会");
        given.nominated(street, district, id);
        given.opened(street, id);
        var token = assemblies.token(queries.get(street.scope(), id));

        assertThat(assemblies.arriveByHolder(token, "会员三七", "0037")).isEqualTo(Door.Answer.NOTED);
        assertThat(assemblies.arriveByHolder(token, "会员三七", "0037")).isEqualTo(Door.Answer.NOTED);
        assertThat(waiting(id)).containsExactly("会员三七");
        assertThat(assemblies.arriveByHolder(token, "会员三六", "0036")).isEqualTo(Door.Answer.NOTED);
        assertThat(assemblies.listWaiting(street.scope(), id)).hasSize(2);
        assertThat(context.getBean(AssemblyStore.class).listWaiting(street.scope(), id, 1))
                .extracting(Voter::name)
                .containsExactly("会员三六");
        assertThat(assemblies.signIn(
                        street,
                        id,
                        assemblies.listWaiting(street.scope(), id).getFirst().id()))
                .isTrue();
        assertThat(dossiers.get(street.scope(), id).turnout().present()).isEqualTo(31);

        var late = assemblies.listVoters(street.scope(), id).getLast();
        assertThat(assemblies.signIn(street, id, late.id())).isTrue();
        assertThat(waiting(id)).isEmpty();
        assertThat(dossiers.get(street.scope(), id).turnout().present()).isEqualTo(32);
        assertThatThrownBy(() -> assemblies.door("wrong")).isInstanceOf(NotFound.class);
    }

    /** Whoever knows names and phones of the staff, as the personnel department does, learns from no answer who joined. */
    @Test
    void tellsNobodyAtTheDoorWhoIsOnTheRoll() {
        var id = given.begun(street, employer, name + "工会委员会");
        given.nominated(street, district, id);
        given.opened(street, id);
        var token = assemblies.token(queries.get(street.scope(), id));

        for (int i = 0; i < 70; i++) {
            assertThat(assemblies.arriveByHolder(token, "猜" + i, "0000")).isEqualTo(Door.Answer.NOTED);
        }
        assertThat(assemblies.arriveByHolder(token, "会员三六", "0037")).isEqualTo(Door.Answer.NOTED);
        assertThat(assemblies.arriveByHolder(token, "会员三六", "0036")).isEqualTo(Door.Answer.NOTED);
        assertThat(waiting(id)).containsExactly("会员三六");
        assertThat(assemblies.door(token)).isEqualTo(new Door(name + "工会委员会", true));
        assertThat(dossiers.get(street.scope(), id).turnout().present()).isEqualTo(30);

        assemblies.giveUp(street, id);
        assertThat(assemblies.arriveByHolder(token, "会员三六", "0036")).isEqualTo(Door.Answer.CLOSED);
    }

    private List<String> waiting(UUID id) {
        return assemblies.listVoters(street.scope(), id).stream()
                .filter(Voter::waits)
                .map(Voter::name)
                .toList();
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

    /** Voters may choose somebody else, who is elected by the same rule when nothing stands against it. */
    @Test
    void electsWhomVotersWroteIn() {
        GivenCases.worked(context, street, employer, "只在内部说的");
        var id = given.begun(street, employer, name + "工会委员会");
        given.nominated(street, district, id);
        given.opened(street, id);
        var chairs = dossiers.get(street.scope(), id).standing(Office.CHAIR);
        var votes = Map.of(chairs.get(0).id(), 6, chairs.get(1).id(), 3);
        var count = new Count(30, 30, 30, 30, 0);

        for (var wrong : List.of("外来人", "何小川", "方小正")) {
            assertThatThrownBy(() -> assemblies.count(
                            street, id, Office.CHAIR, count, votes, List.of(new WriteIn(wrong, 21, ""))))
                    .as(wrong)
                    .isInstanceOf(InvalidForm.class)
                    .hasMessageContaining("other-name-1");
        }
        var outcome = assemblies.count(
                street,
                id,
                Office.CHAIR,
                count,
                votes,
                List.of(new WriteIn("会员二〇", 20, ""), new WriteIn("会员二一", 1, "")));

        assertThat(outcome).isInstanceOf(Outcome.Decided.class);
        var dossier = dossiers.get(street.scope(), id);
        assertThat(dossier.elected(Office.CHAIR))
                .extracting(Outcome.Votes::name)
                .containsExactly("会员二〇");
        assertThat(dossier.candidates(Office.CHAIR)).hasSize(2);
        assertThat(checklist(id).item(FoundingStep.MEETING).missing())
                .extracting(Checklist.Missing::key)
                .contains("founding.missing.declaration");
        var elected = dossier.electedWriteIns().getFirst();
        persons.declare(street, id, elected.id(), List.of(Bar.EXECUTIVE));
        assertThat(checklist(id).item(FoundingStep.MEETING).missing())
                .extracting(Checklist.Missing::key)
                .contains("founding.missing.barred");
        persons.declare(street, id, elected.id(), List.of());
        assertThat(checklist(id).item(FoundingStep.MEETING).missing())
                .extracting(Checklist.Missing::key)
                .doesNotContain("founding.missing.barred", "founding.missing.declaration");
        given.counted(street, id, Office.COMMITTEE, 28, 25, 21, 10);
        given.counted(street, id, Office.AUDIT, 27);
        given.counted(street, id, Office.WOMEN, 26);
        assemblies.close(street, id);
        assertThat(text(id, "ELECTION_RESULT_REPORT")).contains("主席：会员二〇；", "会员二〇|20|当选");
    }

    @Test
    void electsNobodyInChargeWhomVotersWroteIn() {
        var id = given.begun(street, employer, name + "工会委员会");
        foundings.describe(
                street,
                id,
                new FoundingFacts(
                        UnionForm.COMMITTEE, name + "工会委员会", 46, 20, 37, 12, "会员二〇", "", true, "", "", "", "", null));
        given.nominated(street, district, id);
        given.opened(street, id);
        var chairs = dossiers.get(street.scope(), id).standing(Office.CHAIR);
        var votes = Map.of(chairs.get(0).id(), 6, chairs.get(1).id(), 3);
        var count = new Count(30, 30, 30, 30, 0);

        assertThatThrownBy(() ->
                        assemblies.count(street, id, Office.CHAIR, count, votes, List.of(new WriteIn("会员二〇", 20, ""))))
                .isInstanceOf(InvalidForm.class)
                .hasMessageContaining("other-namesake");
        assemblies.count(street, id, Office.CHAIR, count, votes, List.of(new WriteIn("会员二〇", 20, "身份证号不同")));
        assertThat(dossiers.get(street.scope(), id).elected(Office.CHAIR)).hasSize(1);
    }

    /** Chair, vice-chairs and a single women's member sit on the committee, whether or not they stand for one of its seats. */
    @Test
    void electsNoLargerCommitteeThanTheRuleAllows() {
        var id = given.begun(street, employer, name + "工会委员会");
        foundings.describe(street, id, given.facts(name + "工会委员会", 37, 9));
        given.recruited(street, district, id);
        given.planned(street, id, new ElectionPlan(false, null, 0, 7, 1, null, 5, false));
        given.stand(street, id, Office.CHAIR, "何小川", "贾小宁");
        given.stand(street, id, Office.COMMITTEE, "何小川", "贾小宁", "苏小禾", "林小可", "会员二一", "会员二二", "会员二三");
        given.stand(street, id, Office.AUDIT, "程小一");
        given.stand(street, id, Office.WOMEN, "会员三〇");
        assertThat(missing(id, FoundingStep.NOMINATION))
                .as("7 seats and a women's member")
                .contains("founding.missing.seats-over");
        given.planned(street, id, new ElectionPlan(false, null, 0, 6, 1, null, 5, false));
        foundings.postCandidates(street, id, dossiers.today());
        TestClock.advance(Duration.ofDays(8));
        given.asked(street, district, id, Kind.CANDIDATES);
        given.opened(street, id);
        given.counted(street, id, Office.CHAIR, 22, 8);
        given.counted(street, id, Office.COMMITTEE, 8, 25, 24, 24, 24, 24, 24);
        given.counted(street, id, Office.AUDIT, 27);
        given.counted(street, id, Office.WOMEN, 26);

        assertThat(dossiers.get(street.scope(), id).committee(dossiers.today()))
                .hasSize(8)
                .contains("何小川", "会员三〇");
        assertThatThrownBy(() -> assemblies.close(street, id))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("missing");
        assertThat(missing(id, FoundingStep.MEETING)).containsExactly("founding.missing.committee-over");
        var dossier = dossiers.get(street.scope(), id);
        assemblies.withdraw(
                street, id, dossier.ballots(Office.COMMITTEE).getLast().id());
        given.counted(street, id, Office.COMMITTEE, 25, 24, 24, 24, 24, 24, 8);
        assemblies.close(street, id);
        assertThat(text(id, "ELECTION_RESULT_REPORT")).contains("会员三〇");
    }

    /** The committee elects the chair from its members: they are due, and more than half of them elect. */
    @Test
    void letsTheCommitteeElectItsChair() {
        var id = given.begun(street, employer, name + "工会委员会");
        given.recruited(street, district, id);
        given.planned(street, id, new ElectionPlan(false, null, 0, 5, 1, 1, 5, true));
        given.stand(street, id, Office.CHAIR, "何小川", "贾小宁");
        given.stand(street, id, Office.COMMITTEE, "何小川", "苏小禾", "林小可", "会员二一", "会员二二", "会员二三");
        given.stand(street, id, Office.AUDIT, "程小一");
        given.stand(street, id, Office.WOMEN, "苏小禾");
        assertThat(missing(id, FoundingStep.NOMINATION)).contains("founding.missing.not-for-committee");
        given.stand(street, id, Office.COMMITTEE, "贾小宁");
        assertThat(text(id, "ELECTION_RULES")).contains("由新当选的委员会从委员中选举", "主席（由委员会选举）应选1名");
        assertThat(text(id, "MEETING_AGENDA")).contains("第一次全体会议");
        assertThat(text(id, "COUNT_RECORD")).contains("主席（由委员会选举）（第1次投票，应选1名）|应到会人数||");
        foundings.postCandidates(street, id, dossiers.today());
        TestClock.advance(Duration.ofDays(8));
        given.asked(street, district, id, Kind.CANDIDATES);
        given.opened(street, id);

        assertThatThrownBy(() -> given.counted(street, id, Office.CHAIR, 22, 8))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("committee-first");
        given.counted(street, id, Office.COMMITTEE, 28, 25, 24, 24, 24, 8, 7);
        var chairs = dossiers.get(street.scope(), id).standing(Office.CHAIR);
        assertThat(chairs).extracting(Person::name).containsExactly("何小川");
        var votes = Map.of(chairs.getFirst().id(), 3);
        assertThatThrownBy(() -> assemblies.count(street, id, Office.CHAIR, new Count(3, 3, 3, 3, 0), votes, List.of()))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("no-quorum");
        assertThatThrownBy(() -> assemblies.count(street, id, Office.CHAIR, new Count(6, 6, 6, 6, 0), votes, List.of()))
                .isInstanceOf(InvalidForm.class)
                .hasMessageContaining("present");
        assertThatThrownBy(() -> assemblies.count(
                        street, id, Office.CHAIR, new Count(5, 5, 5, 5, 0), votes, List.of(new WriteIn("会员二〇", 2, ""))))
                .isInstanceOf(InvalidForm.class)
                .hasMessageContaining("other-not-on-committee");
        assertThat(assemblies.count(street, id, Office.CHAIR, new Count(4, 4, 4, 4, 0), votes, List.of()))
                .isInstanceOf(Outcome.Decided.class);
        var committee = dossiers.get(street.scope(), id)
                .ballots(Office.COMMITTEE)
                .getLast()
                .id();
        assertThatThrownBy(() -> assemblies.withdraw(street, id, committee))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("committee-electing");
        given.counted(street, id, Office.AUDIT, 27);
        given.counted(street, id, Office.WOMEN, 26);
        assemblies.close(street, id);

        assertThat(dossiers.get(street.scope(), id).ballots(Office.CHAIR))
                .extracting(Ballot::due)
                .containsExactly(5);
        assertThat(dossiers.get(street.scope(), id).elected(Office.CHAIR))
                .extracting(Outcome.Votes::name)
                .containsExactly("何小川");
        assertThat(text(id, "COUNT_RECORD")).contains("主席（由委员会选举）（第1次投票，应选1名）|应到会人数|5|实到会人数|4");
        assertThat(text(id, "MEETING_MINUTES")).contains("委员会从委员中选举何小川为主席");
        assertThat(text(id, "ELECTION_RESULT_REPORT")).contains("主席、副主席由委员会从委员中选举", "主席：何小川；");
    }

    @Test
    void keepsAVoidCountWithItsFlawsAndHoldsAnother() {
        var id = given.begun(street, employer, name + "工会委员会");
        given.nominated(street, district, id);
        given.opened(street, id);
        var chairs = dossiers.get(street.scope(), id).standing(Office.CHAIR);
        var votes = Map.of(chairs.get(0).id(), 20, chairs.get(1).id(), 9);

        assertThat(assemblies.count(street, id, Office.CHAIR, new Count(30, 29, 30, 29, 1), votes, List.of()))
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
        assertThatThrownBy(() ->
                        assemblies.count(street, id, Office.CHAIR, new Count(24, 24, 24, 24, 0), votes, List.of()))
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
        assertThat(dossiers.get(street.scope(), id).turnout()).isEqualTo(new Turnout(2, 1, 0, 0));
        assemblies.strike(street, id, voter.id());
        assertThat(assemblies.listVoters(street.scope(), id)).hasSize(1);
        assertThat(assemblies.enrolMembers(street, id)).isZero();
        assertThatThrownBy(() -> assemblies.enrol(street, id, "")).isInstanceOf(InvalidForm.class);
        assemblies.strike(
                street, id, assemblies.listVoters(street.scope(), id).getFirst().id());

        given.nominated(street, district, id);
        assemblies.enrol(street, id, "丙三 4321");
        foundings.schedule(street, id, given.version(street, id), dossiers.today(), "", "会议室");
        assertThatThrownBy(() -> assemblies.open(street, id))
                .isInstanceOf(InvalidForm.class)
                .hasMessageContaining("roll-differs");
        assemblies.strike(
                street, id, assemblies.listVoters(street.scope(), id).getLast().id());
        given.opened(street, id);
        assertThatThrownBy(() -> assemblies.enrol(street, id, "丙三")).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> foundings.schedule(
                        street, id, given.version(street, id), dossiers.today().plusDays(1), "", "会议室"))
                .as("a meeting that has begun")
                .isInstanceOf(InvalidForm.class);
    }

    @Test
    void admitsEmployersToAFoundedFederationWithoutDoingTheStepsAgain() {
        var second = stalls.employer(GivenRosters.name("物流"), street.orgCode());
        var late = stalls.employer(GivenRosters.name("报关"), street.orgCode());
        var id = given.federation(street, district, List.of(employer, second), "楼宇工会联合会" + Marks.next());
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
        var joint = foundings.start(street, List.of(employer), UnionForm.JOINT, "联合工会" + Marks.next());
        var second = stalls.employer(GivenRosters.name("物流"), street.orgCode());
        var third = stalls.employer(GivenRosters.name("报关"), street.orgCode());
        assertThat(checklist(joint).item(FoundingStep.PREP_REQUEST).missing())
                .extracting(Checklist.Missing::key)
                .contains("founding.missing.employers");
        foundings.admitEmployer(street, joint, second);
        foundings.admitEmployer(street, joint, third);
        foundings.removeEmployer(street, joint, third, "不参加了");

        assertThat(dossiers.get(street.scope(), joint).present())
                .extracting(FoundingEmployer::employerId)
                .containsExactly(employer, second);
        assertThat(queries.findAt(street.scope(), third)).isEmpty();
        assertThatThrownBy(() -> foundings.admitEmployer(street, joint, second)).isInstanceOf(InvalidForm.class);
        assertThatThrownBy(() -> foundings.removeEmployer(street, joint, third, "再退"))
                .isInstanceOf(NotFound.class);
    }

    /** From 25 members on an employer has a committee of its own: no other union takes it without one, at any step. */
    @Test
    void takesNoEmployerThatNeedsItsOwnCommittee() {
        var large = stalls.employer(GivenRosters.name("物流"), street.orgCode());
        var small = stalls.employer(GivenRosters.name("报关"), street.orgCode());
        join(large, 25);
        join(small, 24);
        for (var form : List.of(UnionForm.JOINT, UnionForm.FEDERATION)) {
            assertThatThrownBy(() -> foundings.start(street, List.of(large), form, "工会" + Marks.next()))
                    .isInstanceOf(InvalidForm.class)
                    .hasMessageContaining("own-committee");
        }
        var joint = foundings.start(street, List.of(employer, small), UnionForm.JOINT, "联合工会" + Marks.next());
        assertThatThrownBy(() -> foundings.admitEmployer(street, joint, large))
                .isInstanceOf(InvalidForm.class)
                .hasMessageContaining("own-committee");
        assertThat(missing(joint, FoundingStep.PREP_REQUEST)).doesNotContain("founding.missing.own-committee");

        join(small, 1);

        for (var step : List.of(FoundingStep.PREP_REQUEST, FoundingStep.RECRUITMENT, FoundingStep.NOMINATION)) {
            assertThat(missing(joint, step)).as(step.name()).contains("founding.missing.own-committee");
        }
        given.founded(street, district, large, "物流工会委员会" + Marks.next());
        var federation = foundings.start(street, List.of(large), UnionForm.FEDERATION, "工会联合会" + Marks.next());
        assertThat(missing(federation, FoundingStep.PREP_REQUEST)).doesNotContain("founding.missing.own-committee");
    }

    /** Whoever recruits more than an approved form allows goes on with a committee; nothing else of it changes any more. */
    @Test
    void choosesACommitteeWhenMembersBecomeTooManyForAnotherForm() {
        var unionName = name + "工会";
        var id = foundings.start(street, List.of(employer), UnionForm.ORGANISER, unionName);
        foundings.describe(street, id, GivenFoundings.facts(UnionForm.ORGANISER, unionName, 24, 12));
        given.grouped(street, id);
        given.asked(street, district, id, Kind.PREPARATION);
        var few = GivenFoundings.facts(UnionForm.COMMITTEE, unionName, 24, 12);
        assertThatThrownBy(() -> foundings.describe(street, id, few)).isInstanceOf(Refused.class);
        join(employer, 25);
        assertThat(missing(id, FoundingStep.RECRUITMENT)).contains("founding.missing.own-committee");
        assertThat(missing(id, FoundingStep.RESULT_APPROVAL))
                .as("what was elected stays elected")
                .doesNotContain("founding.missing.own-committee");

        foundings.describe(street, id, GivenFoundings.facts(UnionForm.COMMITTEE, unionName, 25, 12));

        assertThat(queries.get(street.scope(), id).form()).isEqualTo(UnionForm.COMMITTEE);
        assertThat(missing(id, FoundingStep.RECRUITMENT)).doesNotContain("founding.missing.own-committee");
        var back = GivenFoundings.facts(UnionForm.ORGANISER, unionName, 25, 12);
        assertThatThrownBy(() -> foundings.describe(street, id, back)).isInstanceOf(Refused.class);
    }

    private List<String> missing(UUID id, FoundingStep step) {
        return new Needed(dossiers.get(street.scope(), id), dossiers.today())
                .of(step).stream().map(Checklist.Missing::key).toList();
    }

    private void join(UUID at, int members) {
        for (int i = 0; i < members; i++) {
            context.getBean(Members.class)
                    .admit(
                            street,
                            new Admission(
                                    street.orgCode(),
                                    Admission.Kind.INDIVIDUAL,
                                    "钟离甲",
                                    UUID.randomUUID().toString().getBytes(StandardCharsets.UTF_8),
                                    context.getBean(PersonalData.class).encrypt("13800008000"),
                                    null,
                                    at,
                                    UUID.randomUUID()));
        }
    }

    /** A federation consists mainly of unions: one with a union joins it and keeps its own. */
    @Test
    void admitsUnionsToAFederation() {
        var code = queries.get(street.scope(), given.founded(street, district, employer, name + "工会委员会"))
                .unionCode();
        var second = stalls.employer(GivenRosters.name("物流"), street.orgCode());
        var third = stalls.employer(GivenRosters.name("报关"), street.orgCode());
        var joint = foundings.start(street, List.of(third), UnionForm.JOINT, "联合工会" + Marks.next());
        assertThatThrownBy(() -> foundings.admitEmployer(street, joint, employer))
                .isInstanceOf(InvalidForm.class)
                .hasMessageContaining("has-union");
        var federation = foundings.start(street, List.of(second), UnionForm.FEDERATION, "工会联合会" + Marks.next());

        foundings.admitEmployer(street, federation, employer);
        assertThatThrownBy(() -> foundings.admitEmployer(street, federation, third))
                .isInstanceOf(InvalidForm.class)
                .hasMessageContaining("in-founding");
        assertThatThrownBy(() -> foundings.admitEmployer(street, federation, employer))
                .isInstanceOf(InvalidForm.class)
                .hasMessageContaining("in-founding");
        var fourth = stalls.employer(GivenRosters.name("仓储"), street.orgCode());
        var another = foundings.start(street, List.of(fourth), UnionForm.FEDERATION, "另一工会联合会" + Marks.next());
        assertThatThrownBy(() -> foundings.admitEmployer(street, another, employer))
                .as("a union is in one federation")
                .isInstanceOf(InvalidForm.class)
                .hasMessageContaining("in-founding");

        var dossier = dossiers.get(street.scope(), federation);
        assertThat(dossier.present()).extracting(FoundingEmployer::ownUnion).containsExactly(false, true);
        var free = stalls.employer(GivenRosters.name("商贸"), street.orgCode());
        assertThat(barring.listBarred(
                        street.scope(),
                        UnionForm.FEDERATION,
                        employers.list(street.scope(), List.of(free, third, employer, second))))
                .containsExactlyInAnyOrder(third, employer, second);
        assertThat(employers.list(street.scope(), List.of(third, UUID.randomUUID(), free, third)))
                .extracting(Employer::id)
                .containsExactly(third, free);
        assertThat(queries.findAt(street.scope(), employer).orElseThrow().unionCode())
                .isEqualTo(code);
        assertThat(checklist(federation).item(FoundingStep.PREP_REQUEST).missing())
                .extracting(Checklist.Missing::key)
                .doesNotContain("founding.missing.own-committee", "founding.missing.employers");

        unions.dissolve(
                street, queries.findAt(street.scope(), employer).orElseThrow().id(), dossiers.today(), "职工都走了");
        assertThat(dossiers.get(street.scope(), federation).present())
                .extracting(FoundingEmployer::employerId)
                .containsExactly(second);
        foundings.start(street, List.of(employer), UnionForm.COMMITTEE, name + "新工会");
    }

    @Test
    void admitsAUnionToOneFederationHoweverManyAskAtOnce() throws Exception {
        given.founded(street, district, employer, name + "工会委员会");
        var federations = Stream.generate(() -> stalls.employer(GivenRosters.name("物流"), street.orgCode()))
                .limit(6)
                .map(leading -> foundings.start(street, List.of(leading), UnionForm.FEDERATION, "工会联合会" + Marks.next()))
                .toList();
        var admissions = federations.stream()
                .map(federation -> (Callable<Boolean>) () -> {
                    try {
                        foundings.admitEmployer(street, federation, employer);
                        return true;
                    } catch (InvalidForm | DataIntegrityViolationException slower) {
                        return false;
                    }
                })
                .toList();
        var admitted = 0;
        try (var pool = Executors.newFixedThreadPool(federations.size())) {
            for (var done : pool.invokeAll(admissions)) {
                admitted += done.get() ? 1 : 0;
            }
        }

        assertThat(admitted).isOne();
        assertThat(federations)
                .filteredOn(federation ->
                        dossiers.get(street.scope(), federation).present().size() == 2)
                .hasSize(1);
    }

    /** A union may be in the federation of another township; with its end it is free, though its township sees none of that. */
    @Test
    void freesAUnionFromTheFederationOfAnotherTownship() {
        var theirs = stalls.employer(GivenRosters.name("物流"), neighbour.orgCode());
        var union = given.founded(neighbour, district, theirs, "物流工会" + Marks.next());
        var far = "工会联合会" + Marks.next();
        var federation = foundings.start(street, List.of(employer), UnionForm.FEDERATION, far);
        var founded = dossiers.today();
        TestClock.advance(Duration.ofDays(3));
        foundings.admitEmployer(district, federation, theirs);
        var own = stalls.employer(GivenRosters.name("报关"), neighbour.orgCode());
        var near = foundings.start(neighbour, List.of(own), UnionForm.FEDERATION, "近处工会联合会" + Marks.next());

        assertThatThrownBy(() -> foundings.admitEmployer(neighbour, near, theirs))
                .isInstanceOfSatisfying(
                        InvalidForm.class,
                        refused -> assertThat(refused.problems())
                                .singleElement()
                                .asString()
                                .contains("in-founding-elsewhere")
                                .doesNotContain(far));
        assertThat(barring.listBarred(
                        neighbour.scope(), UnionForm.FEDERATION, employers.list(neighbour.scope(), List.of(theirs))))
                .containsExactly(theirs);
        assertThat(free.listFree(neighbour.scope(), List.of(theirs))).isEmpty();
        assertThatThrownBy(() -> unions.dissolve(neighbour, union, founded, "企业注销"))
                .isInstanceOf(InvalidForm.class)
                .hasMessageContaining("before-admission");
        members.release(street.scope(), union, dossiers.today());
        assertThat(dossiers.get(street.scope(), federation).present())
                .as("a union of another township is not for everybody to let go")
                .hasSize(2);

        unions.dissolve(neighbour, union, dossiers.today(), "职工都走了");

        assertThat(dossiers.get(street.scope(), federation).present())
                .extracting(FoundingEmployer::employerId)
                .containsExactly(employer);
        given.founded(neighbour, district, theirs, "物流新工会" + Marks.next());
        foundings.admitEmployer(neighbour, near, theirs);
    }

    @Test
    void endsWithItsDayAndReason() {
        var id = given.founded(street, district, employer, name + "工会委员会");
        var code = queries.get(street.scope(), id).unionCode();
        assertThat(terms.list(street.scope(), street.orgCode(), dossiers.today().plusYears(6), 500))
                .extracting(TermRow::id)
                .contains(id);

        assertThatThrownBy(() -> unions.dissolve(street, id, dossiers.today().minusDays(1), "太早"))
                .isInstanceOf(InvalidForm.class);
        unions.dissolve(street, id, dossiers.today(), "企业注销");

        assertThat(organisations.get(street.scope(), code).active()).isFalse();
        assertThat(employers.get(street.scope(), employer).unionFoundedOn()).isNull();
        assertThat(terms.list(street.scope(), street.orgCode(), dossiers.today().plusYears(6), 500))
                .extracting(TermRow::id)
                .doesNotContain(id);
        assertThatThrownBy(() -> unions.dissolve(street, id, dossiers.today(), "再来"))
                .isInstanceOf(Refused.class);
        assertThat(queries.count(street.scope(), street.orgCode(), FoundingFilter.DISSOLVED))
                .isPositive();
        var kept = cases.find(street.scope(), employer).orElseThrow();
        assertThat(kept.stage()).isEqualTo(Stage.CONTACTED);
        assertThat(kept.open()).isTrue();
        foundings.start(street, List.of(employer), UnionForm.COMMITTEE, name + "新工会");
    }

    /** What was entered wrong is taken back, as long as nothing that follows rests on it. */
    @Test
    void correctsWhatWasEnteredWrong() {
        var corrections = context.getBean(Corrections.class);
        var id = given.begun(street, employer, name + "工会委员会");
        given.recruited(street, district, id);
        corrections.takeBack(street, id, FoundingStep.RECRUITMENT, "还差两个人");
        assertThat(checklist(id).next().orElseThrow().step()).isEqualTo(FoundingStep.RECRUITMENT);
        assertThat(events.stream(FoundingStepTakenBack.class)
                        .filter(event -> event.foundingId().equals(id)))
                .singleElement()
                .satisfies(event -> assertThat(event.because()).isEqualTo("还差两个人"));
        assertThat(dossiers.get(street.scope(), id).steps())
                .as("what was taken back counts for nothing")
                .extracting(StepDone::step)
                .containsExactlyInAnyOrder(FoundingStep.PREP_REQUEST, FoundingStep.PREP_APPROVAL);
        var preparation =
                dossiers.get(street.scope(), id).request(Kind.PREPARATION).orElseThrow();
        var number = "测工复〔2026〕" + Marks.next();
        assertThatThrownBy(() -> requests.renumber(street, preparation.id(), preparation.replyNumber(), number, "错"))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("by-another");
        requests.renumber(district, preparation.id(), preparation.replyNumber(), number, "少一位");
        assertThat(queries.getRequest(street.scope(), preparation.id()).replyNumber())
                .isEqualTo(number);
        assertThatThrownBy(() ->
                        requests.renumber(district, preparation.id(), preparation.replyNumber(), number + "1", "再改"))
                .isInstanceOf(ChangedMeanwhile.class);
        foundings.finish(street, id, FoundingStep.RECRUITMENT, dossiers.today());
        assertThatThrownBy(() -> requests.renumber(district, preparation.id(), number, number + "1", "晚了"))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("used-since");
        given.standing(street, id);
        foundings.postCandidates(street, id, dossiers.today());
        assertThatThrownBy(() -> corrections.takeBack(street, id, FoundingStep.RECRUITMENT, "晚了"))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("used-since");
        corrections.takeDown(street, id, true, "是昨天贴的");
        assertThat(queries.get(street.scope(), id).candidatesPostedOn()).isNull();
        foundings.postCandidates(street, id, dossiers.today());
        TestClock.advance(Duration.ofDays(8));
        foundings.keepObjections(street, id, given.version(street, id), true, "无");
        given.asked(street, district, id, Kind.CANDIDATES);
        assertThatThrownBy(() -> corrections.takeDown(street, id, true, "晚了")).isInstanceOf(Refused.class);
    }

    @Test
    void correctsTheNoticeOfTheResultAndTheRegistration() {
        var corrections = context.getBean(Corrections.class);
        var id = given.begun(street, employer, name + "工会委员会");
        given.elected(street, district, id);
        foundings.postResult(street, id, dossiers.today());
        TestClock.advance(Duration.ofDays(8));
        foundings.keepObjections(street, id, given.version(street, id), false, "无");
        corrections.takeDown(street, id, false, "日期记错了");
        assertThat(queries.get(street.scope(), id))
                .returns(null, Founding::resultPostedOn)
                .returns(null, Founding::resultObjections);
        foundings.postResult(street, id, dossiers.today());
        TestClock.advance(Duration.ofDays(8));
        var asked = requests.send(street, id, Kind.RESULT, dossiers.today());
        assertThatThrownBy(() -> corrections.takeDown(street, id, false, "晚了"))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("asked-since");
        approve(asked);
        assertThatThrownBy(() -> corrections.takeBack(street, id, FoundingStep.RESULT_APPROVAL, "不是自己办的"))
                .isInstanceOf(Refused.class);

        unions.register(street, id, "81110113MA0123453F", dossiers.today());
        corrections.takeBack(street, id, FoundingStep.REGISTRATION, "代码抄错了");

        assertThat(queries.get(street.scope(), id).registrationCode()).isEmpty();
        assertThat(tasks.finish(street, List.of("founding:" + id + ":REGISTER_UNION")))
                .as("its task is open again")
                .isOne();
        unions.register(street, id, TestCodes.union(), dossiers.today());
        foundings.finish(street, id, FoundingStep.OPENING, dossiers.today());
        assertThatThrownBy(() -> corrections.takeBack(street, id, FoundingStep.REGISTRATION, "晚了"))
                .isInstanceOf(Refused.class);
        corrections.takeBack(street, id, FoundingStep.OPENING, "还没开户");
        assertThat(checklist(id).next().orElseThrow().step()).isEqualTo(FoundingStep.OPENING);

        unions.dissolve(street, id, dossiers.today(), "企业注销");
        assertThat(tasks.finish(
                        street, List.of("founding:" + id + ":VISIT_NEW_UNION", "founding:" + id + ":HOLD_FIRST_EVENT")))
                .as("nobody looks after a union that is no more")
                .isZero();
    }

    /** Nobody is admitted to a union that is no more, and none that is no more joins a federation. */
    @Test
    void endsNotBeforeTheLastAdmission() {
        var second = stalls.employer(GivenRosters.name("物流"), street.orgCode());
        var late = stalls.employer(GivenRosters.name("报关"), street.orgCode());
        var federation = given.federation(street, district, List.of(employer, second), "楼宇工会联合会" + Marks.next());
        var own = stalls.employer(GivenRosters.name("仓储"), street.orgCode());
        var union = given.founded(street, district, own, "仓储工会" + Marks.next());
        var before = dossiers.today();
        TestClock.advance(Duration.ofDays(3));
        foundings.admitEmployer(street, federation, late);
        foundings.admitEmployer(street, federation, own);

        for (var ended : List.of(federation, union)) {
            assertThatThrownBy(() -> unions.dissolve(street, ended, before, "企业注销"))
                    .isInstanceOf(InvalidForm.class)
                    .hasMessageContaining("ended")
                    .hasMessageContaining("before-admission");
        }
        unions.dissolve(street, union, dossiers.today(), "企业注销");
        unions.dissolve(street, federation, dossiers.today(), "都搬走了");
        assertThat(dossiers.get(street.scope(), federation).employers())
                .hasSize(4)
                .allSatisfy(member -> assertThat(member.leftOn()).isAfterOrEqualTo(member.joinedOn()));
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
        // Candidates hang out for everybody to read.
        names.removeAll(Set.of("何小川", "贾小宁", "苏小禾", "林小可", "程小一"));
        FoundingDocument.ALL.stream()
                .filter(FoundingDocument::facesEmployer)
                .flatMap(document -> LetterText.write(document, facts).texts().stream())
                .forEach(text -> assertThat(names).noneMatch(text::contains));
    }

    /** In whatever order they were named, the lists hang out office by office. */
    @Test
    void listsCandidatesOfficeByOffice() {
        var id = given.begun(street, employer, name + "工会委员会");
        given.recruited(street, district, id);
        given.planned(street, id, new ElectionPlan(false, null, 0, 3, 1, 1, 5, false));
        given.stand(street, id, Office.COMMITTEE, "何小川", "苏小禾");
        given.stand(street, id, Office.CHAIR, "贾小宁");
        given.stand(street, id, Office.COMMITTEE, "贾小宁");

        var facts = new LetterFacts();
        KnownFacts.add(facts, dossiers.get(street.scope(), id), dossiers.today(), dossiers.today());

        assertThat(facts.rows("candidates", 0))
                .extracting(row -> row.get("no") + row.get("name") + row.get("office"))
                .containsExactly("1贾小宁主席", "2何小川委员", "3苏小禾委员", "4贾小宁委员");
    }

    /** Everything on paper may have its own day, but no step comes before the one before it. */
    @Test
    void keepsTheDaysInTheOrderOfTheSteps() {
        var id = given.begun(street, employer, name + "工会委员会");
        var today = dossiers.today();
        assertThatThrownBy(() -> requests.send(street, id, Kind.PREPARATION, today.plusDays(1)))
                .isInstanceOf(InvalidForm.class);
        requests.send(street, id, Kind.PREPARATION, today.minusDays(60));
        var request = dossiers.get(street.scope(), id).request(Kind.PREPARATION).orElseThrow();
        var number = "测工复〔2026〕" + Marks.next();
        assertThatThrownBy(() -> requests.approve(district, request.id(), number, today.minusDays(61)))
                .isInstanceOf(InvalidForm.class)
                .hasMessageContaining("before-request");
        assertThat(dossiers.get(street.scope(), id).present())
                .extracting(FoundingEmployer::joinedOn)
                .containsExactly(today.minusDays(60));
        requests.approve(district, request.id(), number, today.minusDays(58));
        assertThat(checklist(id).item(FoundingStep.RECRUITMENT).missing())
                .extracting(Checklist.Missing::key)
                .contains("founding.missing.roll", "founding.missing.not-on-roll");
        given.enrolled(street, id);
        assertThatThrownBy(() -> foundings.finish(street, id, FoundingStep.RECRUITMENT, today.minusDays(59)))
                .isInstanceOf(InvalidForm.class)
                .hasMessageContaining("before-step");
        foundings.finish(street, id, FoundingStep.RECRUITMENT, today.minusDays(50));
        given.standing(street, id);
        assertThatThrownBy(() -> foundings.postCandidates(street, id, today.minusDays(51)))
                .isInstanceOf(InvalidForm.class)
                .hasMessageContaining("before-step");
        foundings.postCandidates(street, id, today.minusDays(50));
        assertThatThrownBy(() -> requests.send(street, id, Kind.CANDIDATES, today.minusDays(43)))
                .isInstanceOf(InvalidForm.class)
                .hasMessageContaining("in-notice");
        requests.send(street, id, Kind.CANDIDATES, today.minusDays(42));
        foundings.schedule(street, id, given.version(street, id), today.minusDays(41), "", "会议室");
        requests.approve(
                district,
                dossiers.get(street.scope(), id)
                        .request(Kind.CANDIDATES)
                        .orElseThrow()
                        .id(),
                number + "-2",
                today.minusDays(40));
        assertThat(checklist(id).item(FoundingStep.MEETING).missing())
                .extracting(Checklist.Missing::key)
                .contains("founding.date.before-step");
        assertThatThrownBy(() -> assemblies.open(street, id))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("before-step");
        assertThatThrownBy(
                        () -> foundings.schedule(street, id, given.version(street, id), today.minusDays(41), "", "会议室"))
                .isInstanceOf(InvalidForm.class);
        foundings.schedule(street, id, given.version(street, id), today.minusDays(39), "", "会议室");
        assertThat(checklist(id).item(FoundingStep.MEETING).missing())
                .extracting(Checklist.Missing::key)
                .doesNotContain("founding.date.before-step");
    }

    /** Every ballot stands in the papers with its own numbers, a void one with its flaw. */
    @Test
    void writesABlockForEachBallot() {
        var id = given.begun(street, employer, name + "工会委员会");
        given.nominated(street, district, id);
        given.opened(street, id);
        var chairs = dossiers.get(street.scope(), id).standing(Office.CHAIR);
        assemblies.count(
                street,
                id,
                Office.CHAIR,
                new Count(30, 29, 30, 29, 1),
                Map.of(chairs.get(0).id(), 20, chairs.get(1).id(), 9),
                List.of());
        given.counted(street, id, Office.CHAIR, 23, 7);
        given.counted(street, id, Office.COMMITTEE, 28, 21, 20, 20);
        given.counted(street, id, Office.COMMITTEE, 11, 19);
        var facts = new LetterFacts();
        KnownFacts.add(facts, dossiers.get(street.scope(), id), dossiers.today(), dossiers.today());

        var record = String.join("|", LetterText.write("COUNT_RECORD", facts).texts());
        assertThat(record)
                .contains("主席（第1次投票，应选1名）|应到会人数|37|实到会人数|30|发出选票|29|收回选票|30|有效票|29|废票|1"
                        + "|当选所需票数|19|选举是否有效|无效|候选人|赞成票|结果|何小川|20|无效|贾小宁|9|无效"
                        + "|选举无效的原因：收回的选票比发出的多。应当重新选举。")
                .contains("主席（第2次投票，应选1名）|应到会人数|37|实到会人数|30|发出选票|30")
                .contains("何小川|23|当选|贾小宁|7|未当选|委员（第1次投票，应选3名）")
                .contains("苏小禾|20|再次投票|林小可|20|再次投票|票数相等")
                .contains("委员（第2次投票，应选1名）");
        assertThat(LetterText.write("MEETING_MINUTES", facts).texts())
                .anyMatch(text -> text.startsWith("主席（第1次投票，应选1名）：实到会30人，发出选票29张")
                        && text.contains("选举无效")
                        && text.contains("何小川20票（无效）"))
                .anyMatch(text -> text.startsWith("委员（第2次投票，应选1名）") && text.contains("林小可19票（当选）"));
    }

    @Test
    void keepsWhatWasSaidWhileANoticeHung() {
        var id = given.begun(street, employer, name + "工会委员会");
        given.recruited(street, district, id);
        given.standing(street, id);
        assertThatThrownBy(() -> foundings.keepObjections(street, id, given.version(street, id), true, ""))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("notice-runs");
        foundings.postCandidates(street, id, dossiers.today());
        TestClock.advance(Duration.ofDays(8));
        foundings.keepObjections(street, id, given.version(street, id), true, "");
        assertThat(queries.get(street.scope(), id).candidatesObjections()).isEmpty();
        foundings.keepObjections(street, id, given.version(street, id), true, "一人反映候选人不是本部门的，已核实");
        var facts = new LetterFacts();
        KnownFacts.add(facts, dossiers.get(street.scope(), id), dossiers.today(), dossiers.today());
        assertThat(LetterText.write("CANDIDATE_REQUEST", facts).texts())
                .anyMatch(text -> text.contains("公示期间收到的反映和处理情况：一人反映"));
        given.stand(street, id, Office.AUDIT, "林小可");
        assertThat(queries.get(street.scope(), id).candidatesObjections()).isNull();
    }

    /** A whole dossier by the front doors: what remains to be written is meant for a hand. */
    @Test
    void leavesNothingBlankInAWholeDossier() {
        var named = employers
                .registerAll(
                        new Scope.Job(Scope.Purpose.DEMO),
                        List.of(new NewEmployer(
                                street.orgCode(),
                                name + "分部",
                                TestCodes.fresh(),
                                null,
                                "测试路 1 号",
                                "",
                                46,
                                "G",
                                null,
                                LocalDate.of(2015, 3, 2))),
                        "测试名录")
                .getFirst();
        var id = given.founded(street, district, named, name + "分部工会委员会");
        unions.register(street, id, TestCodes.union(), dossiers.today());
        foundings.finish(street, id, FoundingStep.OPENING, dossiers.today());
        foundings.finish(street, id, FoundingStep.FILING, dossiers.today());

        var dossier = dossiers.get(street.scope(), id);
        for (var document : FoundingDocument.ALL) {
            if (!document.applies(dossier, dossiers.today())) {
                assertThat(document.step() == FoundingStep.DELEGATES).isTrue();
                continue;
            }
            var facts = letters.facts(street.scope(), id, document);
            var texts = String.join("\n", LetterText.write(document, facts).texts());
            assertThat(facts.unknown()).as(document.code()).isEmpty();
            assertThat(texts).as(document.code()).doesNotContain("委员会第一届委员会").doesNotContain("____第", "（）", "，，");
        }
        assertThat(text(id, "FOUNDING_APPROVAL"))
                .contains("分部工会第一届委员会由何小川、贾小宁、苏小禾组成，何小川任主席")
                .contains("经费审查委员会由程小一组成")
                .contains("女职工委员会由苏小禾组成");
        assertThat(text(id, "EMPLOYER_PROFILE")).contains("交通运输", "北京市顺义区市场监督管理局 2015年3月2日", "010-");
        assertThat(text(id, "MEETING_REQUEST")).contains("选举第一届委员会、经费审查委员会、女职工委员会。");
        assertThat(text(id, "ENTERPRISE_FILE")).contains("关于候选人建议人选的请示").doesNotContain("会员花名册|", "选票（无记名）");
    }

    @Test
    void tellsOneStateInAllDocumentsOfAnArchive() throws IOException {
        var id = given.begun(street, employer, name + "工会委员会");
        assemblies.enrol(street, id, "甲一 1234");
        var documents = Stream.of(FoundingStep.PREP_REQUEST, FoundingStep.RECRUITMENT)
                .flatMap(step -> FoundingDocument.of(step).stream())
                .toList();

        var read = letters.archive(street.scope(), id, documents);
        foundings.describe(street, id, given.facts(name + "改名工会委员会", 37, 12));
        assemblies.enrol(street, id, "乙二 1235");
        var out = new ByteArrayOutputStream();
        read.write(out);

        var texts = new StringBuilder();
        try (var archive = new ZipInputStream(new ByteArrayInputStream(out.toByteArray()))) {
            while (archive.getNextEntry() != null) {
                try (var document = new XWPFDocument(new ByteArrayInputStream(archive.readAllBytes()))) {
                    document.getParagraphs().forEach(paragraph -> texts.append(paragraph.getText()));
                    document.getTables().forEach(table -> texts.append(table.getText()));
                }
            }
        }
        assertThat(texts).contains(name + "工会", "甲一").doesNotContain("改名", "乙二");
    }

    private String text(UUID id, String document) {
        return String.join(
                "|",
                letters.write(street.scope(), id, FoundingLetters.document(document))
                        .texts());
    }

    @Test
    void namesTheWomensMemberBelowTheThreshold() {
        var id = given.begun(street, employer, name + "工会委员会");
        foundings.describe(street, id, given.facts(name + "工会委员会", 37, 9));
        given.recruited(street, district, id);
        given.planned(street, id, new ElectionPlan(false, null, 0, 3, 1, null, 5, false));

        assertThat(dossiers.get(street.scope(), id).seats(dossiers.today())).containsEntry(Office.WOMEN, 1);
        given.standing(street, id);
        var facts = new LetterFacts();
        KnownFacts.add(facts, dossiers.get(street.scope(), id), dossiers.today(), dossiers.today());
        assertThat(LetterText.write("CANDIDATE_APPROVAL", facts).texts())
                .anyMatch(text -> text.endsWith("同意苏小禾为女职工委员候选人。"));
        assertThat(facts.fact("organs")).isEqualTo("第一届委员会、经费审查委员会、女职工委员");
        for (var paper : List.of("BALLOT", "CANDIDATE_LIST", "ELIGIBILITY_DECLARATION", "COUNT_RECORD")) {
            assertThat(String.join("|", LetterText.write(paper, facts).texts()))
                    .as(paper)
                    .contains("女职工委员")
                    .doesNotContain("女职工委员会委员");
        }
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
        assertThatThrownBy(() -> requests.send(street, id, Kind.RESULT, dossiers.today()))
                .isInstanceOf(Refused.class);
        TestClock.advance(Duration.ofDays(1));
        requests.send(street, id, Kind.RESULT, dossiers.today());
    }

    private Checklist checklist(UUID id) {
        return Checklist.of(dossiers.get(street.scope(), id), dossiers.today());
    }
}
