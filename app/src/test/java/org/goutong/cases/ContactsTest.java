package org.goutong.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.goutong.GoutongTest;
import org.goutong.People;
import org.goutong.TestClock;
import org.goutong.employers.Employers;
import org.goutong.orgs.PersonalDataSeen;
import org.goutong.orgs.Staff;
import org.goutong.web.ChangedMeanwhile;
import org.goutong.web.InvalidForm;
import org.goutong.web.NotFound;
import org.goutong.web.Time;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

@GoutongTest
@RecordApplicationEvents
class ContactsTest {

    @Autowired
    Cases cases;

    @Autowired
    CaseStages stages;

    @Autowired
    Contacts contacts;

    @Autowired
    ContactStore store;

    @Autowired
    Concerns concerns;

    @Autowired
    ConcernStore concernStore;

    @Autowired
    Deliberations deliberations;

    @Autowired
    DeliberationStore deliberationStore;

    @Autowired
    TimelineQueries timeline;

    @Autowired
    StrikingOut strikingOut;

    @Autowired
    ApplicationContext context;

    @Autowired
    ContactQueries log;

    @Autowired
    Employers employers;

    @Autowired
    People people;

    @Autowired
    ApplicationEvents events;

    GivenCases given;
    Staff street;
    Staff neighbour;
    LocalDate today;

    @BeforeEach
    void meet() {
        given = new GivenCases(employers, cases, contacts);
        street = people.staff("street-nanfaxin");
        neighbour = people.staff("street-renhe");
        today = Time.day(TestClock.now());
    }

    @Test
    void startsTheWeekAnewAndMakesTheEmployerAContactedOne() {
        var kept = given.of(street);
        var contact = GivenCases.contact(Outcome.REACHED, GivenCases.ago(0), "再打一次", today.plusDays(4));

        assertThat(contacts.note(street, kept.id(), contact)).isTrue();
        assertThat(contacts.note(street, kept.id(), contact)).isFalse();

        var now = cases.get(street.scope(), kept.id());
        assertThat(now.stage()).isEqualTo(Stage.CONTACTED);
        assertThat(now.nextStep()).isEqualTo("再打一次");
        assertThat(now.dueOn()).isEqualTo(today.plusDays(4));
        assertThat(now.contactDueOn()).isEqualTo(Time.day(GivenCases.ago(0)).plusDays(7));
        assertThat(timeline.list(street, now.employerId(), TimelineGroup.ALL, null, null, 10))
                .filteredOn(row -> row.kind() == TimelineRow.Kind.CONTACT)
                .hasSize(1);
    }

    @Test
    void countsShutDoorsAndPlansTheNextAttempt() {
        var kept = given.of(street);
        for (int attempt = 1; attempt <= 3; attempt++) {
            contacts.note(street, kept.id(), GivenCases.contact(Outcome.SHUT_OUT, GivenCases.ago(0), "", null));
            var now = cases.get(street.scope(), kept.id());
            assertThat(now.attempts()).isEqualTo(attempt);
            assertThat(now.nextOn()).isEqualTo(ContactClock.afterFailure(Time.day(GivenCases.ago(0)), attempt));
            assertThat(now.stage()).isEqualTo(Stage.NOT_CONTACTED);
            assertThat(now.nextStep()).isNotEmpty();
        }

        cases.plan(
                street,
                kept.id(),
                cases.get(street.scope(), kept.id()).version(),
                "请同楼已建会单位一起上门",
                today.plusDays(20),
                "");
        contacts.note(street, kept.id(), GivenCases.contact(Outcome.NO_ANSWER, GivenCases.ago(0), "", null));
        var planned = cases.get(street.scope(), kept.id());
        assertThat(planned.nextStep()).isEqualTo("请同楼已建会单位一起上门");
        assertThat(planned.dueOn()).isEqualTo(ContactClock.afterFailure(Time.day(GivenCases.ago(0)), 4));
        given.reached(street, kept, 0);

        assertThat(cases.get(street.scope(), kept.id()).attempts()).isZero();
        assertThat(timeline.list(street, kept.employerId(), TimelineGroup.ALL, null, null, 30))
                .filteredOn(row -> row.result().equals("SHUT_OUT"))
                .extracting(TimelineRow::count)
                .containsExactlyInAnyOrder(1, 2, 3);
    }

    @Test
    void countsTheWeeksFromWhoWasReachedAndNotFromAttempts() {
        var kept = given.of(street);
        given.reached(street, kept, 26);
        for (int daysAgo : new int[] {20, 17, 14, 7}) {
            contacts.note(street, kept.id(), GivenCases.contact(Outcome.SHUT_OUT, GivenCases.ago(daysAgo), "", null));
        }
        given.reached(street, kept, 0);

        assertThat(cases.get(street.scope(), kept.id()).unbrokenSince()).isEqualTo(Time.day(GivenCases.ago(0)));
    }

    @Test
    void doesNotLetANextDayFarOffSilenceTheWeeklyContact() {
        var kept = given.of(street);

        contacts.note(
                street,
                kept.id(),
                GivenCases.contact(Outcome.NO_ANSWER, GivenCases.ago(0), "年后再打", today.plusDays(60)));

        var now = cases.get(street.scope(), kept.id());
        assertThat(now.nextOn()).isEqualTo(today.plusDays(60));
        assertThat(now.dueOn()).isBefore(today.plusDays(10));
    }

    private Case now(Case kept) {
        return cases.get(street.scope(), kept.id());
    }

    private void strikeLast(Case kept) {
        strikingOut.strikeOut(street, kept.id(), GivenCases.noted(context, street, kept.id()), "点错了");
    }

    @Test
    void strikesAClosedDoorOutThatWasASlip() {
        var kept = given.of(street);
        contacts.note(street, kept.id(), GivenCases.contact(Outcome.SHUT_OUT, GivenCases.ago(0), "", null));
        var slip = GivenCases.noted(context, street, kept.id());

        assertThatThrownBy(() -> strikingOut.strikeOut(street, kept.id(), slip, ""))
                .isInstanceOf(InvalidForm.class);
        assertThatThrownBy(() -> strikingOut.strikeOut(people.staff("district-shunyi"), kept.id(), slip, "点错了"))
                .hasMessage("cases.strike.not-yours");
        assertThatThrownBy(() -> strikingOut.strikeOut(neighbour, kept.id(), slip, "点错了"))
                .isInstanceOf(NotFound.class);
        strikingOut.strikeOut(street, kept.id(), slip, "点错了");

        assertThat(now(kept))
                .usingRecursiveComparison()
                .ignoringFields("version")
                .isEqualTo(kept);
        assertThatThrownBy(() -> strikingOut.strikeOut(street, kept.id(), slip, "点错了"))
                .hasMessage("cases.strike.already");
        assertThat(timeline.list(street, kept.employerId(), TimelineGroup.CONTACTS, null, null, 10))
                .singleElement()
                .satisfies(row -> assertThat(row.gone()).contains(street.name(), "点错了"))
                .satisfies(row -> assertThat(row.strikePath()).isEmpty());
        contacts.note(street, kept.id(), GivenCases.contact(Outcome.SHUT_OUT, GivenCases.ago(0), "", null));
        assertThat(now(kept).attempts()).isEqualTo(1);
    }

    @Test
    void goesBackToTheContactBeforeTheOneThatIsStruckOut() {
        var kept = given.of(street);
        given.reached(street, kept, 5);
        var before = now(kept);
        given.reached(street, kept, 0);
        assertThat(now(kept).unbrokenSince()).isEqualTo(before.unbrokenSince());

        strikeLast(kept);
        assertThat(now(kept).contactedAt()).isEqualTo(before.contactedAt());
        assertThat(now(kept).contactDueOn()).isEqualTo(today.plusDays(7));
        assertThat(now(kept).stage()).isEqualTo(Stage.CONTACTED);

        strikingOut.strikeOut(street, kept.id(), contactOf(kept, Outcome.REACHED), "记到别家了");
        assertThat(now(kept).contactedAt()).isNull();
        assertThat(now(kept).unbrokenSince()).isNull();
        assertThat(now(kept).stage()).isEqualTo(Stage.NOT_CONTACTED);
    }

    @Test
    void givesBackThePlanThatAStruckContactReplaced() {
        var kept = given.of(street);
        cases.plan(street, kept.id(), kept.version(), "带账本上门", today, "");
        var planned = now(kept);
        contacts.note(street, kept.id(), GivenCases.contact(Outcome.SHUT_OUT, GivenCases.ago(0), "", null));
        assertThat(now(kept).nextStep()).isNotEqualTo("带账本上门");
        strikeLast(kept);
        assertThat(now(kept))
                .usingRecursiveComparison()
                .ignoringFields("version")
                .isEqualTo(planned);

        contacts.note(street, kept.id(), GivenCases.contact(Outcome.SHUT_OUT, GivenCases.ago(0), "", null));
        cases.plan(street, kept.id(), now(kept).version(), "请主席一起去", today.plusDays(9), "");
        strikeLast(kept);
        assertThat(now(kept).nextStep()).as("somebody has planned since").isEqualTo("请主席一起去");
    }

    @Test
    void givesBackThePlanInAStageWithoutAWeeklyContact() {
        var kept = given.of(street);
        given.reached(street, kept, 1);
        stages.move(street, kept.id(), Stage.CONTACTED, Stage.AGREED, today, "");
        stages.fileApplication(street, kept.id(), today, "");
        cases.plan(street, kept.id(), now(kept).version(), "送批复", today, "");
        var planned = now(kept);
        assertThat(planned.contactDueOn()).isNull();

        for (var outcome : List.of(Outcome.SHUT_OUT, Outcome.REACHED)) {
            contacts.note(street, kept.id(), GivenCases.contact(outcome, GivenCases.ago(0), "", null));
            assertThat(now(kept).nextStep()).isNotEqualTo("送批复");
            strikeLast(kept);
            assertThat(now(kept))
                    .extracting(Case::nextStep, Case::nextOn, Case::contactDueOn)
                    .containsExactly("送批复", today, null);
        }
    }

    private UUID contactOf(Case kept, Outcome outcome) {
        return timeline.list(street, kept.employerId(), TimelineGroup.CONTACTS, null, null, 10).stream()
                .filter(row -> row.gone().isEmpty() && row.result().equals(outcome.name()))
                .findFirst()
                .orElseThrow()
                .id();
    }

    @Test
    void breaksTheWeeksWhereAContactIsStruckOutAndKeepsTheStageWithTheFirstThatIsLeft() {
        var kept = given.of(street);
        given.reached(street, kept, 14);
        var first = contactOf(kept, Outcome.REACHED);
        given.reached(street, kept, 7);
        var second = contactOf(kept, Outcome.REACHED);
        given.reached(street, kept, 0);
        assertThat(now(kept).unbrokenSince()).isEqualTo(Time.day(GivenCases.ago(14)));

        strikingOut.strikeOut(street, kept.id(), second, "记到别家了");
        assertThat(now(kept).unbrokenSince()).isEqualTo(Time.day(GivenCases.ago(0)));
        strikingOut.strikeOut(street, kept.id(), first, "记到别家了");

        assertThat(now(kept).stage()).isEqualTo(Stage.CONTACTED);
        assertThat(timeline.list(street, kept.employerId(), TimelineGroup.STEPS, null, null, 10))
                .filteredOn(row -> row.code().equals("MOVED"))
                .singleElement()
                .satisfies(row -> assertThat(row.gone()).isEmpty())
                .satisfies(row -> assertThat(Time.day(row.at().toInstant())).isEqualTo(Time.day(GivenCases.ago(0))));
    }

    @Test
    void keepsAPlanWhenADoorIsClosedBeforeItsDay() {
        var kept = given.of(street);
        cases.plan(street, kept.id(), now(kept).version(), "带账本上门", kept.contactDueOn(), "");

        contacts.note(street, kept.id(), GivenCases.contact(Outcome.SHUT_OUT, GivenCases.ago(0), "", null));

        assertThat(now(kept).nextStep()).isEqualTo("带账本上门");
        assertThat(now(kept).nextOn()).isEqualTo(kept.contactDueOn());
        contacts.note(
                street, kept.id(), GivenCases.contact(Outcome.SHUT_OUT, GivenCases.ago(0), "", today.plusDays(1)));
        assertThat(now(kept).nextStep())
                .as("who clears the step and sets a day means another plan")
                .isNotEqualTo("带账本上门");
        assertThat(now(kept).nextOn()).isEqualTo(today.plusDays(1));
    }

    @Test
    void saysWhoOfUsTalkedAndWhoWroteItDown() {
        var kept = given.of(street);
        contacts.note(
                street,
                kept.id(),
                new NewContact(
                        UUID.randomUUID(),
                        ContactChannel.VISIT,
                        Outcome.REACHED,
                        null,
                        "总经理",
                        OurLevel.CHAIR,
                        "赵敏",
                        "先看看账",
                        GivenCases.ago(0),
                        "",
                        null));

        assertThat(timeline.list(street, kept.employerId(), TimelineGroup.CONTACTS, null, null, 10))
                .singleElement()
                .satisfies(row -> assertThat(row.how()).contains(OurLevel.CHAIR.word() + " 赵敏", street.name()));
    }

    @Test
    void keepsTheLatestContactWhenAnEarlierOneIsNotedLater() {
        var kept = given.of(street);
        given.reached(street, kept, 0);
        var due = cases.get(street.scope(), kept.id()).contactDueOn();

        given.reached(street, kept, 30);

        assertThat(cases.get(street.scope(), kept.id()).contactDueOn()).isEqualTo(due);
    }

    @Test
    void refusesWhatCannotBe() {
        var kept = given.of(street);

        assertThatThrownBy(() -> contacts.note(
                        street,
                        kept.id(),
                        GivenCases.contact(Outcome.REACHED, TestClock.now().plusSeconds(600), "", null)))
                .isInstanceOf(InvalidForm.class);
        assertThatThrownBy(() -> contacts.note(
                        street,
                        kept.id(),
                        GivenCases.contact(Outcome.REACHED, TestClock.now(), "", today.minusDays(1))))
                .isInstanceOf(InvalidForm.class);
        assertThatThrownBy(() -> given.reached(neighbour, kept, 0)).isInstanceOf(NotFound.class);
    }

    @Test
    void knowsPeopleAndShowsTheirNumbersOnlyToBeCalled() {
        var kept = given.of(street);
        var facts = new PersonFacts(
                "周宁", "人事主管", Level.HR, "13800138000", Intent.WILLING, OurLevel.ORGANISER, "何川", 7, null);
        var id = contacts.addPerson(street, kept.id(), facts);
        var chief = contacts.addPerson(
                street,
                kept.id(),
                new PersonFacts(
                        "陈总", "", Level.EXECUTIVE, "01080233280", Intent.UNKNOWN, OurLevel.CHAIR, "", 30, null));

        assertThat(contacts.listPeople(street.scope(), kept.id()))
                .extracting(Person::name)
                .containsExactly("陈总", "周宁");
        assertThat(contacts.listPeople(street.scope(), kept.id()))
                .extracting(Person::phone)
                .containsExactly("0108023****", "138****8000");
        assertThat(contacts.listPeople(neighbour.scope(), kept.id())).isEmpty();
        assertThat(contacts.call(street, kept.id(), id)).isEqualTo("13800138000");
        assertThat(events.stream(PersonalDataSeen.class)
                        .filter(seen -> seen.subjectId().equals(id.toString())))
                .hasSize(1);
        assertThatThrownBy(() -> contacts.call(neighbour, kept.id(), id)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> contacts.call(street, given.of(street).id(), id))
                .isInstanceOf(NotFound.class);

        contacts.changePerson(
                street,
                kept.id(),
                id,
                contacts.getPersonOf(street.scope(), kept.id(), id).version(),
                new PersonFacts("周宁", "人事总监", Level.HR, "", Intent.AGAINST, OurLevel.ORGANISER, "何川", 7, today),
                "");
        var changed = contacts.getPersonOf(street.scope(), kept.id(), id);
        assertThat(changed.phone()).isEqualTo("138****8000");
        assertThat(changed.intent()).isEqualTo(Intent.AGAINST);
        assertThat(contacts.call(street, kept.id(), id)).isEqualTo("13800138000");
        assertThatThrownBy(() -> contacts.addPerson(
                        street,
                        kept.id(),
                        new PersonFacts("", "", Level.HR, "无", Intent.UNKNOWN, OurLevel.CHAIR, "", 7, null)))
                .isInstanceOf(InvalidForm.class);

        contacts.note(
                street,
                kept.id(),
                new NewContact(
                        UUID.randomUUID(),
                        ContactChannel.MEETING,
                        Outcome.REACHED,
                        chief,
                        "",
                        OurLevel.CHAIR,
                        "先看看账",
                        GivenCases.ago(0),
                        "",
                        null));
        assertThat(contacts.getPersonOf(street.scope(), kept.id(), chief).contactedAt())
                .isNotNull();
    }

    @Test
    void tellsWhichAnswersConvince() {
        var kept = given.of(street);
        var first = concerns.raise(street, kept.id(), "COST", "怕多一笔开支", "总经理", today);
        assertThatThrownBy(
                        () -> concerns.settle(street, kept.id(), first, version(kept, first), Concern.Outcome.SETTLED))
                .hasMessage("cases.concern.not-answered");
        assertThatThrownBy(() -> concerns.answer(
                        street,
                        kept.id(),
                        first,
                        concerns.getOf(street, kept.id(), first).version(),
                        "ELECTION_PREPARED",
                        "",
                        today))
                .isInstanceOf(InvalidForm.class);
        assertThatThrownBy(() -> concerns.raise(street, kept.id(), "OTHER", "", "", today))
                .isInstanceOf(InvalidForm.class);
        assertThatThrownBy(() -> concerns.raise(street, kept.id(), "NONE", "", "", today))
                .isInstanceOf(InvalidForm.class);
        var before = given("COST", "COST_RETURNED");

        concerns.answer(
                street,
                kept.id(),
                first,
                concerns.getOf(street, kept.id(), first).version(),
                "COST_RETURNED",
                "",
                today);
        settle(kept, first, Concern.Outcome.SETTLED);

        assertThat(given("COST", "COST_RETURNED")).isEqualTo(before + 1);
        assertThat(concernStore.list(street.scope(), kept.id()))
                .extracting(Concern::outcome)
                .containsExactly(Concern.Outcome.SETTLED);
        assertThat(concernStore.listRaised(street.scope()))
                .extracting(ConcernStore.Raised::kind)
                .contains("COST");
        assertThatThrownBy(() -> concerns.getOf(neighbour, kept.id(), first)).isInstanceOf(NotFound.class);
    }

    private int given(String kind, String code) {
        return success(kind, code).settled();
    }

    private ConcernStore.Success success(String kind, String code) {
        return concernStore.listSuccess(street.scope()).stream()
                .filter(one -> one.kind().equals(kind) && one.answerCode().equals(code))
                .findFirst()
                .orElseGet(() -> new ConcernStore.Success(kind, code, 0, 0, 0));
    }

    private void answer(Case kept, UUID concern, String code, String words, LocalDate on) {
        concerns.answer(street, kept.id(), concern, version(kept, concern), code, words, on);
    }

    private void settle(Case kept, UUID concern, Concern.Outcome outcome) {
        concerns.settle(street, kept.id(), concern, version(kept, concern), outcome);
    }

    private String version(Case kept, UUID concern) {
        return concerns.getOf(street, kept.id(), concern).version();
    }

    @Test
    void countsAnAnswerThatAnotherOneFollowedAsOneThatDidNotConvince() {
        var kept = given.of(street);
        var concern = concerns.raise(street, kept.id(), "TURNOVER", "人来人往", "总经理", today.minusDays(9));
        var transfer = success("TURNOVER", "TURNOVER_TRANSFER");
        var own = success("TURNOVER", "");

        answer(kept, concern, "TURNOVER_TRANSFER", "", today.minusDays(8));
        answer(kept, concern, "TURNOVER_TRANSFER", "会籍跟着人走", today.minusDays(8));
        answer(kept, concern, "", "请同行来讲", today.minusDays(3));
        settle(kept, concern, Concern.Outcome.SETTLED);

        assertThat(success("TURNOVER", "TURNOVER_TRANSFER"))
                .isEqualTo(new ConcernStore.Success(
                        "TURNOVER",
                        "TURNOVER_TRANSFER",
                        transfer.given() + 1,
                        transfer.settled(),
                        transfer.remains() + 1));
        assertThat(success("TURNOVER", ""))
                .isEqualTo(new ConcernStore.Success("TURNOVER", "", own.given() + 1, own.settled() + 1, own.remains()));
        assertThat(concernStore.listAnswers(street.scope(), concern))
                .extracting(Concern.Answer::answer, Concern.Answer::outcome)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("请同行来讲", Concern.Outcome.SETTLED),
                        org.assertj.core.groups.Tuple.tuple("会籍跟着人走", Concern.Outcome.REMAINS));
        assertThat(timeline.list(street, kept.employerId(), TimelineGroup.CONCERNS, null, null, 10))
                .extracting(TimelineRow::kind)
                .containsExactly(
                        TimelineRow.Kind.OUTCOME,
                        TimelineRow.Kind.ANSWER,
                        TimelineRow.Kind.ANSWER,
                        TimelineRow.Kind.CONCERN);
        assertThat(concernStore.listAnswers(neighbour.scope(), concern)).isEmpty();

        settle(kept, concern, Concern.Outcome.REMAINS);
        assertThat(success("TURNOVER", "").remains()).isEqualTo(own.remains() + 1);
    }

    @Test
    void settlesOnlyTheAnswerThatWasRead() {
        var kept = given.of(street);
        var concern = concerns.raise(street, kept.id(), "TURNOVER", "人来人往", "总经理", today.minusDays(9));
        answer(kept, concern, "TURNOVER_TRANSFER", "", today.minusDays(8));
        var read = version(kept, concern);
        answer(kept, concern, "", "请同行来讲", today);

        assertThatThrownBy(() -> concerns.settle(street, kept.id(), concern, read, Concern.Outcome.SETTLED))
                .isInstanceOf(ChangedMeanwhile.class);
        assertThat(concerns.getOf(street, kept.id(), concern).outcome()).isEqualTo(Concern.Outcome.OPEN);
        var open = version(kept, concern);
        concerns.settle(street, kept.id(), concern, open, Concern.Outcome.SETTLED);
        concerns.settle(street, kept.id(), concern, open, Concern.Outcome.SETTLED);
        assertThatThrownBy(() -> concerns.settle(street, kept.id(), concern, open, Concern.Outcome.REMAINS))
                .isInstanceOf(ChangedMeanwhile.class);
        assertThat(concernStore.listAnswers(street.scope(), concern))
                .extracting(Concern.Answer::outcome)
                .containsExactly(Concern.Outcome.SETTLED, Concern.Outcome.REMAINS);
    }

    @Test
    void keepsWhatSomebodyElseAnsweredOnTheSameDay() {
        var kept = given.of(street);
        var district = people.staff("district-shunyi");
        var concern = concerns.raise(street, kept.id(), "COST", "怕多一笔开支", "总经理", today);
        answer(kept, concern, "", "有六成返还", today);

        concerns.answer(district, kept.id(), concern, version(kept, concern), "", "请同行来讲", today);
        concerns.answer(district, kept.id(), concern, version(kept, concern), "", "请同行的主席来讲", today);

        assertThat(concernStore.listAnswers(street.scope(), concern))
                .extracting(Concern.Answer::answer, Concern.Answer::answeredBy, Concern.Answer::outcome)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("请同行的主席来讲", district.name(), Concern.Outcome.OPEN),
                        org.assertj.core.groups.Tuple.tuple("有六成返还", street.name(), Concern.Outcome.REMAINS));
    }

    @Test
    void listsAndHandsOverTheLogByFilter() {
        var brand = org.goutong.employers.InventedNames.brand();
        var kept = given.of(street, given.employer(street.orgCode(), brand));
        given.reached(street, kept, 9);
        contacts.note(street, kept.id(), GivenCases.contact(Outcome.SHUT_OUT, GivenCases.ago(2), "", null));
        var all = new ContactFilter(street.id(), null, null, today.minusDays(12), today, brand);

        assertThat(log.list(street.scope(), all, null, null, 10))
                .extracting(ContactRow::outcome)
                .containsExactly(Outcome.SHUT_OUT, Outcome.REACHED);
        assertThat(log.count(street.scope(), all)).isEqualTo(new ContactQueries.Count(2, 1, false));
        var failed = new ContactFilter(null, ContactChannel.CALL, Outcome.SHUT_OUT, null, null, brand);
        assertThat(log.list(street.scope(), failed, null, null, 10)).hasSize(1);
        assertThat(log.list(neighbour.scope(), all, null, null, 10)).isEmpty();
        var first = log.list(street.scope(), all, null, null, 1).getFirst();
        assertThat(log.list(street.scope(), all, first.contactedAt(), first.id(), 10))
                .extracting(ContactRow::outcome)
                .containsExactly(Outcome.REACHED);
        var handed = new java.util.ArrayList<ContactRow>();
        log.forEach(street.scope(), all, handed::add);
        assertThat(handed).hasSize(2);
    }

    @Test
    void decidesDeliberatesAndWaits() {
        var kept = given.of(street);
        deliberations.decide(street, kept.id(), "", "先请同楼已建会企业讲", today.plusDays(90));
        assertThatThrownBy(() -> deliberations.decide(street, kept.id(), "", "别的办法", today.plusDays(30)))
                .isInstanceOf(ChangedMeanwhile.class);
        deliberations.decide(
                street,
                kept.id(),
                deliberationStore
                        .findStrategy(street.scope(), kept.id())
                        .orElseThrow()
                        .id()
                        .toString(),
                "再给总经理算大账",
                today.plusDays(30));
        deliberations.deliberate(street, kept.id(), today, "镇总工会主席、何川", "下周一起上门", today.plusDays(14));
        deliberations.waitFor(street, kept.id(), "", "人事主管", "", today.minusDays(9));
        assertThatThrownBy(() -> deliberations.waitFor(street, kept.id(), "", "董事长", "", today))
                .isInstanceOf(ChangedMeanwhile.class);
        var first = deliberationStore.findWaiting(street.scope(), kept.id()).orElseThrow();
        deliberations.waitFor(street, kept.id(), first.id().toString(), "集团法务", "要看英文《工会法》", today.minusDays(4));

        var scope = street.scope();
        assertThat(deliberationStore
                        .findStrategy(scope, kept.id())
                        .orElseThrow()
                        .strategy())
                .isEqualTo("再给总经理算大账");
        assertThat(deliberationStore
                        .findDeliberation(scope, kept.id())
                        .orElseThrow()
                        .nextReviewOn())
                .isEqualTo(today.plusDays(14));
        assertThat(deliberationStore.listWaiting(scope, kept.id()))
                .extracting(Waiting::waitingOn, one -> one.days(today))
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("集团法务", 4L),
                        org.assertj.core.groups.Tuple.tuple("人事主管", 5L));
        assertThatThrownBy(() ->
                        deliberations.decided(street, kept.id(), first.id().toString()))
                .as("another wait than the one that was seen")
                .isInstanceOf(ChangedMeanwhile.class);
        var second = deliberationStore.findWaiting(scope, kept.id()).orElseThrow();
        assertThat(second.waitingOn()).isEqualTo("集团法务");
        deliberations.decided(street, kept.id(), second.id().toString());
        deliberations.decided(street, kept.id(), second.id().toString());
        assertThat(deliberationStore.listWaiting(scope, kept.id())).allMatch(one -> one.untilOn() != null);
        assertThatThrownBy(() -> deliberations.decide(street, kept.id(), "", "", today))
                .isInstanceOf(InvalidForm.class);
        assertThatThrownBy(() -> deliberations.deliberate(street, kept.id(), today, "何川", "等", today))
                .isInstanceOf(InvalidForm.class);
        assertThatThrownBy(() -> deliberations.waitFor(neighbour, kept.id(), "", "谁", "", today))
                .isInstanceOf(NotFound.class);
        assertThat(timeline.list(street, kept.employerId(), TimelineGroup.ALL, null, null, 20))
                .extracting(TimelineRow::kind)
                .contains(TimelineRow.Kind.STRATEGY, TimelineRow.Kind.DELIBERATION, TimelineRow.Kind.WAITING);
    }
}
