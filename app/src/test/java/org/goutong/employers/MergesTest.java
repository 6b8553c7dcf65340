package org.goutong.employers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;
import org.goutong.GivenStall;
import org.goutong.GoutongTest;
import org.goutong.People;
import org.goutong.TestClock;
import org.goutong.audit.FieldValue;
import org.goutong.audit.History;
import org.goutong.cases.Case;
import org.goutong.cases.Cases;
import org.goutong.cases.GivenCases;
import org.goutong.cases.Stage;
import org.goutong.founding.GivenFoundings;
import org.goutong.heads.GivenHeads;
import org.goutong.joining.Reviews;
import org.goutong.leads.Leads;
import org.goutong.orgs.Scope;
import org.goutong.orgs.Scopes;
import org.goutong.orgs.Staff;
import org.goutong.rosters.GivenRosters;
import org.goutong.rosters.RosterKind;
import org.goutong.rosters.Rosters;
import org.goutong.talks.EmployerMeetings;
import org.goutong.talks.GivenEmployerMeetings;
import org.goutong.talks.Guests;
import org.goutong.talks.Intent;
import org.goutong.talks.Invitation;
import org.goutong.web.NotFound;
import org.goutong.web.Refused;
import org.goutong.web.Time;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.util.AopTestUtils;

/** Two records of one employer become one with all that refers to them, and two again as if nothing had been. */
@GoutongTest
@Import(GivenFoundings.class)
class MergesTest {

    static final String HERE = "110113008";
    static final Scope JOB = new Scope.Job(Scope.Purpose.DEMO);

    @Autowired
    Merges merges;

    @Autowired
    Partings partings;

    @Autowired
    MergeStore store;

    @Autowired
    References references;

    @Autowired
    Employers employers;

    @Autowired
    EmployerQueries queries;

    @Autowired
    Mentions mentions;

    @Autowired
    MentionStore mentionStore;

    @Autowired
    Cases cases;

    @Autowired
    Reviews reviews;

    @Autowired
    Leads leads;

    @Autowired
    EmployerMeetings meetings;

    @Autowired
    Guests guests;

    @Autowired
    Rosters rosters;

    @Autowired
    GivenFoundings foundings;

    @Autowired
    History history;

    @Autowired
    RegisterCopy copy;

    @Autowired
    GivenStall given;

    @Autowired
    People people;

    @Autowired
    Scopes scopes;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ApplicationContext context;

    final String brand = InventedNames.brand();
    final String keptName = "北京" + brand + "货运代理有限公司";
    final String goneName = "北京" + brand + "国际物流有限公司";
    Staff street;
    Staff district;
    Snapshot snapshot;

    @BeforeEach
    void meet() {
        street = people.staff("street-nanfaxin");
        district = people.staff("district-shunyi");
        snapshot = new Snapshot(scopes, jdbc);
    }

    @AfterEach
    void forget() {
        copy.stop();
    }

    @Test
    void takesTheFactsThatWereChosenAndSaysWhoWhyAndWhen() {
        var code = TestCodes.fresh();
        var kept = entered(keptName, null, 20);
        var gone = entered(goneName, code, 46);

        merge(kept, gone, EnumSet.of(Fact.EMPLOYEES), "电话核对过，是同一家");

        var employer = employers.get(street.scope(), kept);
        assertThat(employer.name()).isEqualTo(keptName);
        assertThat(employer.employees()).isEqualTo(46);
        assertThat(employer.creditCode()).isEqualTo(code);
        assertThat(employers.get(street.scope(), gone).id()).isEqualTo(kept);
        assertThat(history.list(street.scope(), kept, 10))
                .extracting(History.Change::field, History.Change::after, History.Change::actor, History.Change::why)
                .contains(
                        org.assertj.core.groups.Tuple.tuple("employees", "46", "何川", "电话核对过，是同一家"),
                        org.assertj.core.groups.Tuple.tuple("credit_code", code, "何川", "电话核对过，是同一家"));
        assertThat(merges.findOf(street, gone).orElseThrow().mergedByName()).isEqualTo("何川");
        assertThat(merges.list(street, kept)).hasSize(1);
        assertThat(store.find(
                        street.scope(),
                        merges.findOf(street, gone).orElseThrow().id()))
                .isPresent();
    }

    @Test
    void leadsNamesSpellingsAndCodeToTheOneThatStays() {
        var code = TestCodes.fresh();
        var kept = entered(keptName, null, 20);
        var gone = entered(goneName, code, 46);
        mentions.remember(street, Map.of(brand + "老写法", gone), HERE);

        merge(kept, gone, Set.of(), "同一家");

        var form = new Scope.Form("000000", UUID.randomUUID());
        assertThat(employers.identify(form, goneName, HERE, "").employerId()).isEqualTo(kept);
        assertThat(employers.identify(form, goneName, HERE, "").employerOrgCode())
                .isEqualTo(HERE);
        assertThat(employers.identify(form, code, HERE, "").employerId()).isEqualTo(kept);
        assertThat(employers.identify(form, brand + "老写法", HERE, "").employerId())
                .isEqualTo(kept);
        assertThat(employers.suggest(form, null, "北京" + brand + "国际"))
                .extracting(Suggestion::name)
                .contains(keptName);
        assertThat(employers.search(street.scope(), brand + "国际", HERE))
                .extracting(EmployerRow::id)
                .containsExactly(kept);
        assertThat(queries.listSameName(street.scope(), Spelling.of(goneName).normal()))
                .extracting(EmployerRow::id)
                .containsExactly(kept);
        assertThat(employers.resolve(street.scope(), goneName, "").candidates())
                .extracting(candidate -> Employers.idOf(candidate.id()))
                .contains(kept)
                .doesNotContain(gone);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void partsAsIfNothingHadBeen(long seed) {
        var random = new Random(seed);
        var kept = entered(keptName, random.nextBoolean() ? TestCodes.fresh() : null, 20);
        var gone = entered(goneName, null, 46);
        var things = new ArrayList<>(List.of(kept, gone));
        var stall = given.openedBy(random.nextBoolean() ? street : district);
        things.addAll(linked(random, kept, keptName, stall));
        things.addAll(linked(random, gone, goneName, stall));
        var meeting = GivenEmployerMeetings.begun(meetings, street);
        invited(random, meeting, kept, gone);
        things.add(listed(kept, gone));
        settle();
        var before = snapshot.of(things);
        assertThat(before).containsKeys("joining.application", "talks.guest", "rosters.line", "employers.alias");
        var facts = facts(kept, gone);

        var merge = merge(kept, gone, EnumSet.of(Fact.NAME, Fact.EMPLOYEES), "同一家");

        assertThat(references.count(JOB, gone, kept)).isEmpty();
        var since = new HashMap<UUID, UUID>();
        for (int i = 0; i < 4; i++) {
            var own = random.nextBoolean();
            since.put(given.filed(stall, "孙秀兰", phone(), own ? keptName : goneName), own ? kept : gone);
        }
        settle();
        partings.part(street, merge, Set.of(), "认错了");
        settle();

        var after = without(since.keySet(), snapshot.of(things));
        before.forEach((table, rows) -> assertThat(after.get(table)).as(table).containsExactlyElementsOf(rows));
        assertThat(after).hasSameSizeAs(before);
        assertThat(facts(kept, gone)).isEqualTo(facts);
        since.forEach((form, employer) -> assertThat(employersOf(form)).containsExactly(employer));
    }

    /** An invitation that was taken back is in nobody's way, and comes back as what it was. */
    @Test
    void letsTheLiveInvitationWin() {
        var kept = entered(keptName, null, 20);
        var gone = entered(goneName, null, 46);
        var meeting = GivenEmployerMeetings.withdrawn(context, street, kept, gone);
        settle();
        var before = snapshot.of(List.of(meeting));

        var merge = merge(kept, gone, Set.of(), "同一家");

        assertThat(GivenEmployerMeetings.listInvited(context, street, meeting)).containsExactly(kept);
        assertThat(references.count(JOB, gone, kept)).isEmpty();

        partings.part(street, merge, Set.of(), "认错了");
        settle();

        assertThat(GivenEmployerMeetings.listInvited(context, street, meeting)).containsExactly(gone);
        assertThat(snapshot.of(List.of(meeting)).get("talks.guest"))
                .containsExactlyElementsOf(before.get("talks.guest"));
    }

    /** The same with the invitation of the dissolved one taken back: then that of the kept one stays. */
    @Test
    void leavesAnInvitationThatWasTakenBackWhereItIs() {
        var kept = entered(keptName, null, 20);
        var gone = entered(goneName, null, 46);
        var meeting = GivenEmployerMeetings.withdrawn(context, street, gone, kept);
        settle();
        var before = snapshot.of(List.of(meeting));

        var merge = merge(kept, gone, Set.of(), "同一家");

        assertThat(GivenEmployerMeetings.listInvited(context, street, meeting)).containsExactly(kept);
        partings.part(street, merge, Set.of(), "认错了");
        settle();
        assertThat(snapshot.of(List.of(meeting)).get("talks.guest"))
                .containsExactlyElementsOf(before.get("talks.guest"));
    }

    @Test
    void keepsOneCaseAndLosesNoLineOfTheOther() {
        var kept = entered(keptName, null, 20);
        var gone = entered(goneName, null, 46);
        var early = GivenCases.worked(context, street, kept, 2, false);
        var further = GivenCases.worked(context, street, gone, 3, true);

        merge(kept, gone, Set.of(), "同一家");

        var one = cases.find(street.scope(), kept).orElseThrow();
        assertThat(one.id()).isEqualTo(further);
        assertThat(one.stage()).isEqualTo(Stage.CONCERNED);
        assertThat(cases.find(street.scope(), gone)).isEmpty();
        assertThat(cases.findKeeper(street.scope(), kept)).isPresent();
        assertThat(cases.get(street.scope(), early).employerId()).isEqualTo(kept);
        assertThat(noted("contact", further)).isEqualTo(5);
        assertThat(noted("person", further)).isEqualTo(2);
        assertThat(noted("concern", further)).isEqualTo(1);
        assertThat(noted("step", early)).isZero();
    }

    @Test
    void letsWhoeverWasGrantedALookGoOnReadingAndPartsThatToo() {
        var kept = entered(keptName, null, 20);
        var gone = entered(goneName, null, 46);
        GivenCases.worked(context, street, kept, 1, false);
        GivenCases.worked(context, street, gone, 2, true);
        var asker = GivenCases.elsewhere(context);
        GivenCases.granted(context, asker, street, gone);
        GivenCases.asked(context, people.staff("street-renhe"), gone, "问一家");
        GivenCases.asked(context, people.staff("street-renhe"), kept, "问另一家");

        var merge = merge(kept, gone, Set.of(), "同一家");

        assertThat(GivenCases.reads(context, asker, kept)).isTrue();
        partings.part(street, merge, Set.of(), "认错了");
        assertThat(GivenCases.reads(context, asker, kept)).isFalse();
        assertThat(GivenCases.reads(context, asker, gone)).isTrue();
    }

    @Test
    void goesOnWithThePlanOfEitherHeadAndUnitesNoTwo() {
        var kept = entered(keptName, null, 20);
        var gone = entered(goneName, null, 46);
        GivenHeads.planned(context, street, gone, "区总工会");

        var alone = merges.merge(district, kept, gone, versions(kept, gone), Set.of(), "同一家");
        assertThat(GivenHeads.sponsor(context, street, kept)).isEqualTo("区总工会");
        partings.part(street, alone, Set.of(), "认错了");
        assertThat(GivenHeads.sponsor(context, street, gone)).isEqualTo("区总工会");

        GivenHeads.planned(context, street, kept, "市总工会");
        assertThatThrownBy(() -> merges.merge(district, kept, gone, versions(kept, gone), Set.of(), "同一家"))
                .as("nobody would see the steps of the second plan any more")
                .isInstanceOf(Refused.class)
                .hasMessage("heads.merge.two-plans");
        assertThat(GivenHeads.sponsor(context, street, kept)).isEqualTo("市总工会");
        assertThat(GivenHeads.sponsor(context, street, gone)).isEqualTo("区总工会");
    }

    @Test
    void endsWhatAnotherUnitHadGrantedUntilTheTwoArePartedAgain() {
        var neighbour = people.staff("street-renhe");
        var kept = entered(keptName, null, 20);
        var gone = entered("110113003", goneName, null, 46, null);
        GivenCases.worked(context, street, kept, 1, false);
        GivenCases.worked(context, neighbour, gone, 2, true);
        var asker = GivenCases.elsewhere(context);
        var grant = GivenCases.granted(context, asker, neighbour, gone);

        var merge = merges.merge(district, kept, gone, versions(kept, gone), Set.of(), "同一家");

        assertThat(cases.find(street.scope(), kept))
                .as("with what the neighbour noted")
                .isPresent();
        assertThat(GivenCases.reads(context, asker, kept)).isFalse();
        settle();
        assertThat(noticed(grant)).contains("ACCESS_WITHDRAWN " + asker.name());
        partings.part(district, merge, Set.of(), "认错了");
        assertThat(GivenCases.reads(context, asker, gone)).isTrue();
    }

    @Test
    void asksTheUnitThatGoesOnWhatNobodyHasAnsweredAndPartsThatToo() {
        var neighbour = people.staff("street-renhe");
        var kept = entered(keptName, null, 20);
        var gone = entered("110113003", goneName, null, 46, null);
        GivenCases.worked(context, street, kept, 1, false);
        GivenCases.worked(context, neighbour, gone, 2, true);
        var request = GivenCases.asked(context, GivenCases.elsewhere(context), gone, "想一起登门");
        settle();
        assertThat(taskOfAnswering(request)).isEqualTo("110113003 OPEN " + neighbour.name());

        var merge = merges.merge(district, kept, gone, versions(kept, gone), Set.of(), "同一家");
        settle();
        assertThat(taskOfAnswering(request)).startsWith(HERE + " OPEN ").doesNotContain(neighbour.name());
        assertThat(noticed(request))
                .filteredOn(notice -> !notice.contains(neighbour.name()))
                .contains("ACCESS_ASKED " + taskOfAnswering(request).substring((HERE + " OPEN ").length()));

        partings.part(district, merge, Set.of(), "认错了");
        settle();
        assertThat(taskOfAnswering(request)).isEqualTo("110113003 OPEN " + neighbour.name());
    }

    @Test
    void asksNobodyWhatTheAskersOwnUnitKeepsUntilTheTwoArePartedAgain() {
        var neighbour = people.staff("street-renhe");
        var kept = entered("110113003", keptName, null, 20, null);
        var gone = entered(goneName, null, 46);
        GivenCases.worked(context, neighbour, kept, 2, true);
        GivenCases.worked(context, street, gone, 1, false);
        var request = GivenCases.asked(context, neighbour, gone, "想一起登门");
        settle();
        assertThat(taskOfAnswering(request)).isEqualTo(HERE + " OPEN " + street.name());

        var merge = merge(district, kept, gone, Set.of(), "同一家");
        assertThat(cases.find(neighbour.scope(), kept)).as("read by the asker").isPresent();
        assertThat(taskOfAnswering(request)).isEqualTo(HERE + " DONE " + street.name());
        assertThat(noticed(request))
                .contains("ACCESS_DECLINED " + neighbour.name())
                .doesNotContain("ACCESS_ASKED " + neighbour.name());

        partings.part(district, merge, Set.of(), "认错了");
        settle();
        assertThat(taskOfAnswering(request)).isEqualTo(HERE + " OPEN " + street.name());
    }

    @Test
    void endsTheCaseOfAnEmployerThatAMergeClosesAndPartsThatToo() {
        var kept = entered(keptName, null, 20);
        var gone = entered(goneName, null, 46);
        GivenCases.worked(context, street, kept, 2, false);
        close(gone);

        var merge = merge(kept, gone, EnumSet.of(Fact.CLOSED), "同一家");
        assertThat(stateOfCase(kept)).isEqualTo(Case.State.CLOSED);

        partings.part(street, merge, Set.of(), "认错了");
        settle();
        assertThat(stateOfCase(kept)).isEqualTo(Case.State.OPEN);
    }

    @Test
    void takesUpTheCaseOfAnEmployerThatAMergeReopensAndPartsThatToo() {
        var kept = entered(keptName, null, 20);
        var gone = entered(goneName, null, 46);
        GivenCases.worked(context, street, kept, 2, false);
        close(kept);
        assertThat(stateOfCase(kept)).isEqualTo(Case.State.CLOSED);

        var merge = merge(kept, gone, EnumSet.of(Fact.CLOSED), "同一家");
        assertThat(stateOfCase(kept)).isEqualTo(Case.State.OPEN);

        partings.part(street, merge, Set.of(), "认错了");
        settle();
        assertThat(stateOfCase(kept)).isEqualTo(Case.State.CLOSED);
    }

    @Test
    void endsTheCaseThatComesToAnEmployerThatHasClosedAndPartsThatToo() {
        var kept = entered(keptName, null, 20);
        var gone = entered(goneName, null, 46);
        GivenCases.worked(context, street, kept, 1, false);
        GivenCases.worked(context, street, gone, 2, true);
        close(kept);

        var merge = merge(kept, gone, Set.of(), "同一家");
        assertThat(stateOfCase(kept)).isEqualTo(Case.State.CLOSED);

        partings.part(street, merge, Set.of(), "认错了");
        settle();
        assertThat(stateOfCase(kept)).isEqualTo(Case.State.CLOSED);
        assertThat(stateOfCase(gone)).isEqualTo(Case.State.OPEN);
    }

    private void close(UUID employer) {
        employers.setFacts(street, List.of(new FieldValue(employer, Fact.CLOSED.column(), "2016-06-01")));
        settle();
    }

    private Case.State stateOfCase(UUID employer) {
        return cases.find(street.scope(), employer).orElseThrow().state();
    }

    private String taskOfAnswering(UUID request) {
        return scopes.in(
                JOB,
                () -> jdbc.sql(
                                "select org_code || ' ' || state || ' ' || owner_name from tasks.task where task_key = ?")
                        .param("access:" + request)
                        .query(String.class)
                        .single());
    }

    private List<String> noticed(UUID request) {
        return scopes.in(
                JOB,
                () -> jdbc.sql("select rule || ' ' || name from notices.notice where subject_key = ?")
                        .param("access:" + request)
                        .query(String.class)
                        .list());
    }

    @Test
    void givesBackWhatCameSinceByNameSpellingOrCode() {
        var code = TestCodes.fresh();
        var kept = entered(keptName, null, 20);
        var gone = entered(goneName, code, 46);
        mentions.remember(street, Map.of(brand + "老写法", gone), HERE);
        var merge = merge(kept, gone, Set.of(), "同一家");
        var stall = given.openedBy(street);
        var byName = given.filed(stall, "孙秀兰", phone(), goneName);
        var byCode = given.filed(stall, "孙秀兰", phone(), code);
        var bySpelling = given.filed(stall, "孙秀兰", phone(), brand + "老写法");
        var ofKept = given.filed(stall, "孙秀兰", phone(), keptName);
        reviews.admit(district, byName);
        settle();
        assertThat(employersOf(byName, byCode, bySpelling, ofKept)).containsOnly(kept);

        assertThat(partings.preview(street, merge).named()).contains(goneName, code);
        partings.part(street, merge, Set.of(), "认错了");

        assertThat(employersOf(byName, byCode, bySpelling)).containsOnly(gone);
        assertThat(employersOf(ofKept)).containsOnly(kept);
        assertThat(scopes.in(
                        JOB,
                        () -> jdbc.sql("select employer_id from members.member where application_id = :id")
                                .param("id", byName)
                                .query(UUID.class)
                                .single()))
                .isEqualTo(gone);
        assertThat(employers.get(street.scope(), gone).creditCode()).isEqualTo(code);
        assertThat(employers.get(street.scope(), kept).creditCode()).isNull();
    }

    @Test
    void givesBackWhatTheMatchingRecognisedByTheOthersName() {
        var kept = entered("北京" + InventedNames.brand() + "咨询有限公司", null, 20);
        var gone = entered("北京" + brand + "国际货运代理有限公司", null, 46);
        var merge = merge(kept, gone, Set.of(), "改过名");
        employers.registerAll(JOB, InventedNames.employers(HERE), "");
        var typed = "北京" + brand + "国际货运代理";
        var form = new Scope.Form("000000", UUID.randomUUID());
        employers.resolve(street.scope(), typed, "");
        var found = employers.identify(form, typed, HERE, "");
        assertThat(found.employerId()).isEqualTo(kept);

        partings.part(street, merge, Set.of(), "认错了");

        assertThat(mentionStore
                        .find(street.scope(), found.mentionId())
                        .orElseThrow()
                        .employerId())
                .isEqualTo(gone);
    }

    @Test
    void leavesWhatPeopleLinkedSinceUnlessTheyChooseIt() {
        var kept = entered(keptName, null, 20);
        var gone = entered(goneName, null, 46);
        GivenCases.worked(context, street, kept, 1, false);
        var further = GivenCases.worked(context, street, gone, 1, true);
        var merge = merge(kept, gone, Set.of(), "同一家");
        GivenCases.noted(context, street, further, "合并以后去的，是留下的那家");
        GivenCases.noted(context, street, further, "合并以后去的，是并进来的那家");
        mentions.remember(street, Map.of(brand + "新写法", kept), HERE);

        var told = partings.preview(street, merge).told();
        assertThat(told).extracting(References.Told::told).anyMatch(text -> text.contains("是留下的那家"));
        var chosen = told.stream()
                .filter(one -> one.told().contains("是并进来的那家") || one.told().contains("新写法"))
                .map(References.Told::id)
                .toList();
        assertThat(chosen).hasSize(2);
        partings.part(street, merge, chosen, "认错了");

        var keptCase = cases.find(street.scope(), kept).orElseThrow().id();
        assertThat(cases.find(street.scope(), gone).orElseThrow().id()).isEqualTo(further);
        assertThat(notes(keptCase)).contains("合并以后去的，是留下的那家").doesNotContain("合并以后去的，是并进来的那家");
        assertThat(notes(further)).contains("合并以后去的，是并进来的那家").doesNotContain("合并以后去的，是留下的那家");
        var form = new Scope.Form("000000", UUID.randomUUID());
        assertThat(employers.identify(form, brand + "新写法", HERE, "").employerId())
                .isEqualTo(gone);
    }

    @Test
    void takesTheStageAlongWithTheContactThatMadeIt() {
        var kept = entered(keptName, null, 20);
        var gone = entered(goneName, null, 46);
        GivenCases.worked(context, street, kept, 0, false);
        GivenCases.worked(context, street, gone, 0, false);
        var merge = merge(kept, gone, Set.of(), "同一家");
        var one = cases.find(street.scope(), kept).orElseThrow();
        GivenCases.noted(context, street, one.id(), "打给并进来的那家");
        assertThat(cases.get(street.scope(), one.id()).stage()).isEqualTo(Stage.CONTACTED);

        var chosen = partings.preview(street, merge).told().stream()
                .filter(told -> told.told().contains("打给并进来的那家"))
                .map(References.Told::id)
                .toList();
        partings.part(street, merge, chosen, "认错了");

        var stays = cases.find(street.scope(), kept).orElseThrow();
        var went = cases.find(street.scope(), gone).orElseThrow();
        assertThat(stays.stage()).isEqualTo(Stage.NOT_CONTACTED);
        assertThat(stays.contactedAt()).isNull();
        assertThat(went.stage()).isEqualTo(Stage.CONTACTED);
        assertThat(went.contactedAt()).isNotNull();
        assertThat(moves(stays.id())).isZero();
        assertThat(moves(went.id())).isOne();
    }

    @Test
    void leavesTheStageWithTheContactThatNobodyGaveBack() {
        var kept = entered(keptName, null, 20);
        var gone = entered(goneName, null, 46);
        GivenCases.worked(context, street, kept, 0, false);
        GivenCases.worked(context, street, gone, 0, false);
        var merge = merge(kept, gone, Set.of(), "同一家");
        var one = cases.find(street.scope(), kept).orElseThrow();
        GivenCases.noted(context, street, one.id(), "打给留下的那家");

        partings.part(street, merge, Set.of(), "认错了");

        var stays = cases.find(street.scope(), kept).orElseThrow();
        assertThat(stays.stage()).isEqualTo(Stage.CONTACTED);
        assertThat(moves(stays.id())).isOne();
        var went = cases.find(street.scope(), gone).orElseThrow();
        assertThat(went.stage()).isEqualTo(Stage.NOT_CONTACTED);
        assertThat(moves(went.id())).isZero();
    }

    @Test
    void leavesStepsAndAnswersWithWhatTheyBelongToWhereTheOthersCaseHadComeFurther() {
        var kept = entered(keptName, null, 20);
        var gone = entered(goneName, null, 46);
        var early = GivenCases.worked(context, street, kept, 1, false);
        var further = GivenCases.worked(context, street, gone, 1, true);
        var merge = merge(kept, gone, Set.of(), "同一家");
        GivenCases.answered(context, street, further, "按规定全额返还");

        partings.part(street, merge, Set.of(), "认错了");

        assertThat(moves(early)).isOne();
        assertThat(moves(further)).isEqualTo(2);
        assertThat(noted("concern", further)).isOne();
        assertThat(noted("concern_answer", further)).isOne();
    }

    private int moves(UUID caseId) {
        return scopes.in(
                JOB,
                () -> jdbc.sql("select count(*) from cases.step where case_id = :case and kind = 'MOVED'")
                        .param("case", caseId)
                        .query(Integer.class)
                        .single());
    }

    @Test
    void keepsWhatSomebodyHasChangedSinceAndSaysSo() {
        var kept = entered(keptName, null, 20);
        var gone = entered(goneName, null, 46);
        var merge = merge(kept, gone, EnumSet.of(Fact.EMPLOYEES, Fact.ADDRESS), "同一家");
        var now = employers.get(street.scope(), kept);
        employers.change(
                street,
                kept,
                now.version(),
                new NewEmployer(HERE, keptName, null, null, now.address(), "7", 60, null, null, null));

        assertThat(partings.preview(street, merge).later())
                .extracting(History.Later::field, History.Later::value, History.Later::actor)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("employees", "60", "何川"));
        partings.part(street, merge, Set.of(), "认错了");

        assertThat(employers.get(street.scope(), kept).employees()).isEqualTo(60);
        assertThat(employers.get(street.scope(), gone).employees()).isEqualTo(46);
    }

    @Test
    void refusesTwoCodesTwoUnionsTwoFoundingsAndOtherUnits() {
        var first = entered(keptName, TestCodes.fresh(), 20);
        assertRefused(first, entered(goneName, TestCodes.fresh(), 46), "employers.merge.two-codes");
        var union = LocalDate.of(2015, 5, 1);
        assertRefused(
                entered(HERE, brand + "甲", null, 20, union),
                entered(HERE, brand + "乙", null, 20, union),
                "employers.merge.two-unions");
        var one = entered(brand + "丙", null, 46);
        var other = entered(brand + "丁", null, 46);
        foundings.begun(street, one, brand + "丙工会");
        foundings.begun(street, other, brand + "丁工会");
        assertRefused(one, other, "founding.merge.two-foundings");
        assertRefused(first, entered("110113003", brand + "戊", null, 20, null), "employers.merge.foreign");
        assertRefused(first, first, "employers.merge.same");
        assertThatThrownBy(() -> merges.compare(street, first, UUID.randomUUID()))
                .isInstanceOf(NotFound.class);
    }

    private void assertRefused(UUID kept, UUID gone, String key) {
        assertThat(merges.compare(street, kept, gone).refusal()).isEqualTo(key);
        if (!kept.equals(gone)) {
            assertThatThrownBy(() -> merges.merge(street, kept, gone, versions(kept, gone), Set.of(), "试试"))
                    .isInstanceOf(Refused.class)
                    .extracting(refused -> ((Refused) refused).key())
                    .isEqualTo(key);
        }
    }

    @Test
    void refusesARecordThatSomebodyHasChangedSince() {
        var kept = entered(keptName, null, 20);
        var gone = entered(goneName, null, 46);
        var seen = versions(kept, gone);
        employers.noteUnion(street, gone, LocalDate.of(2016, 5, 1));

        assertThatThrownBy(() -> merges.merge(street, kept, gone, seen, Set.of(), "同一家"))
                .isInstanceOf(Refused.class)
                .extracting(refused -> ((Refused) refused).key())
                .isEqualTo("employers.merge.changed");
        assertThat(merges.findOf(street, gone)).isEmpty();
    }

    @Test
    void mergesOnceHoweverOftenItIsSent() throws Exception {
        var kept = entered(keptName, null, 20);
        var gone = entered(goneName, null, 46);
        var seen = versions(kept, gone);

        var ids = together(
                () -> merges.merge(street, kept, gone, seen, Set.of(), "同一家"),
                () -> merges.merge(street, kept, gone, seen, Set.of(), "同一家"));

        assertThat(Set.copyOf(ids)).hasSize(1);
        settle();
        var id = (UUID) ids.getFirst();
        assertThat(together(
                        () -> partings.part(street, id, Set.of(), "认错了").id(),
                        () -> partings.part(street, id, Set.of(), "认错了").id()))
                .containsOnly(id);
        assertThat(merges.findOf(street, gone)).isEmpty();
    }

    @Test
    void tellsTheSecondOfTwoWithOverlappingPairsWhoWasFaster() throws Exception {
        var first = entered(brand + "甲", null, 20);
        var shared = entered(brand + "乙", null, 20);
        var last = entered(brand + "丙", null, 20);
        var one = versions(first, shared);
        var other = versions(last, shared);

        var said = together(
                () -> merges.merge(street, first, shared, one, Set.of(), "同一家"),
                () -> merges.merge(district, last, shared, other, Set.of(), "同一家"));

        assertThat(said).filteredOn(UUID.class::isInstance).hasSize(1);
        assertThat(said).filteredOn(Refused.class::isInstance).singleElement().satisfies(refused -> {
            assertThat(((Refused) refused).key()).isEqualTo("employers.merge.already");
            assertThat(((Refused) refused).reason()).containsAnyOf("何川", "沈岚");
        });
    }

    @Test
    void undoesTheLaterMergeFirst() {
        var a = entered(brand + "甲", null, 20);
        var b = entered(brand + "乙", null, 20);
        var c = entered(brand + "丙", null, 20);
        var early = merge(b, a, Set.of(), "同一家");
        var later = merge(c, b, Set.of(), "同一家");
        assertThat(employers.get(street.scope(), a).id()).isEqualTo(c);
        assertThat(employers
                        .identify(new Scope.Form("000000", UUID.randomUUID()), brand + "甲", HERE, "")
                        .employerId())
                .isEqualTo(c);

        assertThatThrownBy(() -> partings.part(street, early, Set.of(), "认错了"))
                .isInstanceOf(Refused.class)
                .extracting(refused -> ((Refused) refused).key())
                .isEqualTo("employers.parting.first");
        partings.part(street, later, Set.of(), "认错了");
        assertThat(employers.get(street.scope(), a).id()).isEqualTo(b);
        partings.part(street, early, Set.of(), "认错了");
        assertThat(employers.get(street.scope(), a).id()).isEqualTo(a);
    }

    /** Merges into one employer that have nothing to do with each other are undone in any order. */
    @Test
    void partsTheEarlierOfTwoThatChangedNothingOfEachOther() {
        var shared = entered(keptName, null, 20);
        var first = entered(brand + "甲", TestCodes.fresh(), 30);
        var last = entered(brand + "乙", null, 40);
        var stall = given.openedBy(street);
        var things = new ArrayList<>(List.of(shared, first, last));
        things.add(given.filed(stall, "孙秀兰", phone(), brand + "甲"));
        things.add(given.filed(stall, "孙秀兰", phone(), brand + "乙"));
        settle();
        var before = snapshot.of(things);
        var facts = facts(shared, first, last);
        var early = merge(shared, first, Set.of(), "同一家");
        var later = merge(shared, last, EnumSet.of(Fact.EMPLOYEES), "同一家");

        partings.part(street, early, Set.of(), "认错了");
        settle();
        assertThat(employers.get(street.scope(), shared).employees()).isEqualTo(40);
        partings.part(street, later, Set.of(), "认错了");
        settle();

        var after = snapshot.of(things);
        before.forEach((table, rows) -> assertThat(after.get(table)).as(table).containsExactlyElementsOf(rows));
        assertThat(facts(shared, first, last)).isEqualTo(facts);
    }

    /** Otherwise the earlier one would bring back what the later one has settled anew: two rows of which there is one. */
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void saysWhichMergeOfTheSameToUndoFirst(boolean known) {
        var shared = entered(keptName, null, 20);
        var first = entered(brand + "甲", null, 30);
        var last = entered(brand + "乙", null, 40);
        var meeting = known
                ? GivenEmployerMeetings.withdrawn(context, street, shared, first)
                : GivenEmployerMeetings.invited(context, street, first);
        var before = snapshot.of(List.of(meeting)).get("talks.guest");
        var early = merge(shared, first, Set.of(), "同一家");
        GivenEmployerMeetings.takeBackAndInvite(context, street, meeting, shared, last);
        var later = merge(shared, last, Set.of(), "同一家");

        assertThatThrownBy(() -> partings.part(street, early, Set.of(), "认错了"))
                .isInstanceOfSatisfying(Refused.class, refused -> {
                    assertThat(refused.key()).isEqualTo("employers.parting.first");
                    assertThat(refused.reason()).contains(brand + "乙");
                });
        assertThat(GivenEmployerMeetings.listInvited(context, street, meeting)).containsExactly(shared);

        partings.part(street, later, Set.of(), "认错了");
        assertThat(GivenEmployerMeetings.listInvited(context, street, meeting)).containsExactly(last);
        partings.part(street, early, Set.of(), "认错了");
        settle();
        assertThat(snapshot.of(List.of(meeting)).get("talks.guest"))
                .hasSize(before.size() + 1)
                .allMatch(row -> row.contains("\"aside\": 0"));
    }

    @Test
    void saysWhichMergeHasGivenTheSameFactSince() {
        var shared = entered(keptName, null, 20);
        var early = merge(shared, entered(brand + "甲", null, 30), EnumSet.of(Fact.EMPLOYEES), "同一家");
        var later = merge(shared, entered(brand + "乙", null, 40), EnumSet.of(Fact.EMPLOYEES), "同一家");

        assertThatThrownBy(() -> partings.part(street, early, Set.of(), "认错了"))
                .isInstanceOf(Refused.class)
                .extracting(refused -> ((Refused) refused).key())
                .isEqualTo("employers.parting.first");
        partings.part(street, later, Set.of(), "认错了");
        partings.part(street, early, Set.of(), "认错了");
        assertThat(employers.get(street.scope(), shared).employees()).isEqualTo(20);
    }

    /** What stayed behind because the employer had such a row already comes to it once it has none any more. */
    @Test
    void bringsWhatStayedBehindWhenItsPlaceIsFree() {
        var shared = entered(keptName, null, 20);
        var first = entered(brand + "甲", null, 30);
        var last = entered(brand + "乙", null, 40);
        var meeting = GivenEmployerMeetings.invited(context, street, first, last);
        var before = snapshot.of(List.of(meeting)).get("talks.guest");
        var early = merge(shared, first, Set.of(), "同一家");
        var later = merge(shared, last, Set.of(), "同一家");

        partings.part(street, early, Set.of(), "认错了");
        assertThat(GivenEmployerMeetings.listInvited(context, street, meeting))
                .containsExactlyInAnyOrder(first, shared);
        partings.part(street, later, Set.of(), "认错了");
        settle();

        assertThat(snapshot.of(List.of(meeting)).get("talks.guest")).containsExactlyElementsOf(before);
    }

    @Test
    void cannotPartWhileAnotherOneHasTheCode() {
        var code = TestCodes.fresh();
        var kept = entered(keptName, null, 20);
        var gone = entered(goneName, code, 46);
        var merge = merge(kept, gone, Set.of(), "同一家");
        var now = employers.get(street.scope(), kept);
        employers.change(
                street, kept, now.version(), new NewEmployer(HERE, keptName, null, null, "", "", 20, null, null, null));
        entered(brand + "己", code, 5);

        assertThatThrownBy(() -> partings.part(street, merge, Set.of(), "认错了"))
                .isInstanceOf(Refused.class)
                .extracting(refused -> ((Refused) refused).key())
                .isEqualTo("employers.parting.code-taken");
        assertThat(employers.get(street.scope(), gone).id()).isEqualTo(kept);
    }

    @Test
    void isForWhoeverKeepsBoth() {
        var kept = entered(keptName, null, 20);
        var gone = entered(goneName, null, 46);
        var merge = merge(kept, gone, Set.of(), "同一家");
        var neighbour = people.staff("street-renhe");

        assertThatThrownBy(() -> partings.preview(neighbour, merge)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> partings.part(neighbour, merge, Set.of(), "认错了"))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void movesTenThousandRowsInSets() {
        var kept = entered(keptName, null, 20);
        var gone = entered(goneName, null, 46);
        var spellings = new HashMap<String, UUID>();
        for (int i = 0; i < 10_000; i++) {
            spellings.put(brand + "第" + i + "种写法", gone);
        }
        mentions.remember(street, spellings, HERE);
        var from = System.nanoTime();

        var merge = merge(kept, gone, Set.of(), "同一家");
        assertThat(aliases(kept)).isEqualTo(10_000);
        partings.part(street, merge, Set.of(), "认错了");

        assertThat(aliases(gone)).isEqualTo(10_000);
        assertThat(java.time.Duration.ofNanos(System.nanoTime() - from)).isLessThan(java.time.Duration.ofSeconds(30));
    }

    private int aliases(UUID employer) {
        return references.count(JOB, employer, UUID.randomUUID()).stream()
                .filter(count -> count.reference().subject().equals("alias"))
                .mapToInt(References.Count::rows)
                .sum();
    }

    private List<UUID> employersOf(UUID... applications) {
        return scopes.in(
                JOB,
                () -> jdbc.sql("select employer_id from joining.application where id = any(:ids)")
                        .param("ids", applications)
                        .query(UUID.class)
                        .list());
    }

    private int noted(String table, UUID caseId) {
        return scopes.in(
                JOB,
                () -> jdbc.sql("select count(*) from cases.%s where case_id = :id".formatted(table))
                        .param("id", caseId)
                        .query(Integer.class)
                        .single());
    }

    private List<String> notes(UUID caseId) {
        return scopes.in(
                JOB,
                () -> jdbc.sql("select note from cases.contact where case_id = :id")
                        .param("id", caseId)
                        .query(String.class)
                        .list());
    }

    /** What two people get who do something at the same moment: its result, or why it was refused. */
    private static List<Object> together(Callable<?> one, Callable<?> other) throws Exception {
        var barrier = new CyclicBarrier(2);
        try (var both = Executors.newVirtualThreadPerTaskExecutor()) {
            var futures = List.of(one, other).stream()
                    .map(work -> both.submit(() -> {
                        barrier.await();
                        try {
                            return (Object) work.call();
                        } catch (Refused refused) {
                            return refused;
                        }
                    }))
                    .toList();
            var results = new ArrayList<>();
            for (var future : futures) {
                results.add(future.get());
            }
            return results;
        }
    }

    private static Map<String, List<String>> without(Set<UUID> things, Map<String, List<String>> rows) {
        var left = new TreeMap<String, List<String>>();
        rows.forEach((table, of) -> left.put(
                table,
                of.stream()
                        .filter(row -> things.stream().noneMatch(thing -> row.contains(thing.toString())))
                        .toList()));
        left.values().removeIf(List::isEmpty);
        return left;
    }

    @Test
    void leavesNothingWhenItFailsHalfWay() {
        var kept = entered(keptName, null, 20);
        var gone = entered(goneName, null, 46);
        var stall = given.openedBy(street);
        var things = List.of(kept, gone, given.filed(stall, "孙秀兰", phone(), goneName));
        settle();
        var before = snapshot.of(things);
        var seen = versions(kept, gone);

        assertThatThrownBy(() -> scopes.run(new Scope.Job(Scope.Purpose.MERGES, street), () -> {
                    merges.merge(street, kept, gone, seen, EnumSet.of(Fact.NAME), "同一家");
                    throw new IllegalStateException("the program is killed");
                }))
                .isInstanceOf(IllegalStateException.class);

        assertThat(snapshot.of(things)).isEqualTo(before);
        assertThat(merges.findOf(street, gone)).isEmpty();
    }

    @Test
    void takesAlongWhatWasOnItsWay() {
        var kept = entered(keptName, null, 20);
        var gone = entered(goneName, null, 46);
        var merge = merge(kept, gone, Set.of(), "同一家");
        var late = given.filed(given.openedBy(street), "孙秀兰", phone(), goneName);
        // As if the form had been told who was meant before the merge, and was written after it.
        scopes.run(
                JOB,
                () -> jdbc.sql("update joining.application set employer_id = :gone where id = :id")
                        .param("gone", gone)
                        .param("id", late)
                        .update());
        var merged = new EmployersMerged(HERE, kept, merge, goneName, street.id(), street.name());

        var listener = AopTestUtils.<Merges>getTargetObject(merges);
        listener.on(merged);
        listener.on(merged);

        assertThat(employersOf(late)).containsExactly(kept);
        partings.part(street, merge, Set.of(), "认错了");
        assertThat(employersOf(late)).containsExactly(gone);
    }

    /** Forms, a membership, a lead, a case with what people noted: some of it, as chance will have it. */
    private List<UUID> linked(Random random, UUID employer, String name, GivenStall.Open stall) {
        var things = new ArrayList<UUID>();
        for (int i = 0; i <= random.nextInt(3); i++) {
            things.add(given.filed(stall, "孙秀兰", phone(), name));
        }
        if (random.nextBoolean()) {
            reviews.admit(district, things.getFirst());
        }
        if (random.nextInt(3) > 0) {
            leads.raise(district, stall.id(), Set.of(employer), district.id(), Time.day(TestClock.now()));
            settle();
        }
        if (random.nextInt(3) > 0 && cases.find(JOB, employer).isEmpty()) {
            things.add(GivenCases.worked(context, street, employer, 1 + random.nextInt(3), random.nextBoolean()));
        }
        cases.find(JOB, employer).map(Case::id).ifPresent(things::add);
        mentions.remember(street, Map.of(brand + "写法" + random.nextInt(1000) + name.length(), employer), HERE);
        return things;
    }

    private void invited(Random random, UUID meeting, UUID kept, UUID gone) {
        meetings.invite(street, meeting, List.of(Invitation.of(gone)));
        guests.attend(street, meeting, gone, 2, null);
        guests.stateIntent(street, meeting, gone, Intent.INTENDING, "");
        if (random.nextBoolean()) {
            meetings.invite(street, meeting, List.of(Invitation.of(kept)));
        }
    }

    private UUID listed(UUID kept, UUID gone) {
        return GivenRosters.compared(
                rosters, street, RosterKind.PARK, null, "单位名称\n" + keptName + "\n" + goneName + "\n");
    }

    private List<Object> facts(UUID... ids) {
        var facts = new ArrayList<Object>();
        for (var id : ids) {
            for (var fact : Fact.values()) {
                facts.add(fact.of(employers.get(JOB, id)));
            }
        }
        return facts;
    }

    /** Waits until what was published has been heard, and each form has left its signal. */
    private void settle() {
        var deadline = System.nanoTime() + 10_000_000_000L;
        while (scopes.in(
                        JOB,
                        () -> jdbc.sql("""
                                        select (select count(*) from web.event_publication where completion_date is null)
                                             + (select count(*) from joining.pub_form f
                                                join employers.employer e on e.id = f.employer_id and position(:brand in e.name) > 0
                                                where not exists (select 1 from leads.signal s
                                                                  where s.application_id = f.application_id))
                                        """)
                                .param("brand", brand)
                                .query(Integer.class)
                                .single())
                > 0) {
            if (System.nanoTime() > deadline) {
                throw new AssertionError("what was published is not heard");
            }
            Thread.onSpinWait();
        }
    }

    private UUID entered(String name, @Nullable String code, @Nullable Integer employees) {
        return entered(HERE, name, code, employees, null);
    }

    private UUID entered(
            String orgCode,
            String name,
            @Nullable String code,
            @Nullable Integer employees,
            @Nullable LocalDate union) {
        return employers
                .registerAll(
                        JOB,
                        List.of(new NewEmployer(
                                orgCode, name, code, null, "测试路 1 号", "7", employees, null, union, null)),
                        "测试名录")
                .getFirst();
    }

    private UUID merge(UUID kept, UUID gone, Set<Fact> taken, String reason) {
        return merge(street, kept, gone, taken, reason);
    }

    private UUID merge(Staff by, UUID kept, UUID gone, Set<Fact> taken, String reason) {
        var id = merges.merge(by, kept, gone, versions(kept, gone), taken, reason);
        settle();
        return id;
    }

    private Map<UUID, String> versions(UUID kept, UUID gone) {
        return Map.of(
                kept,
                employers.get(JOB, kept).version(),
                gone,
                employers.get(JOB, gone).version());
    }

    private static String phone() {
        return "138%08d".formatted(ThreadLocalRandom.current().nextInt(100_000_000));
    }
}
