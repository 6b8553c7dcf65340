package org.goutong.joining;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.goutong.GivenStall;
import org.goutong.GoutongTest;
import org.goutong.People;
import org.goutong.TestClock;
import org.goutong.orgs.Scope;
import org.goutong.orgs.Scopes;
import org.goutong.orgs.Staff;
import org.goutong.outreach.Meetings;
import org.goutong.web.Refused;
import org.goutong.web.Slice;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@GoutongTest
class JoiningTest {

    @Autowired
    Applications applications;

    @Autowired
    Reviews reviews;

    @Autowired
    ApplicationQueries queries;

    @Autowired
    ReceiptQueries receipts;

    @Autowired
    Meetings meetings;

    @Autowired
    GivenStall given;

    @Autowired
    People people;

    @Autowired
    Scopes scopes;

    @Autowired
    JdbcClient jdbc;

    Staff organiser;
    Staff neighbour;
    Staff district;

    @BeforeEach
    void meet() {
        organiser = people.staff("street-nanfaxin");
        neighbour = people.staff("street-renhe");
        district = people.staff("district-shunyi");
    }

    @Test
    void answersARepeatedFormWithTheSameReceiptAndStoresItOnce() {
        var stall = given.openedBy(organiser);
        var form = GivenStall.form("孙秀兰", "13800138000", "砚北货代");

        var first = applications.file(stall.code(), form, Channel.PAGE);
        var again = applications.file(stall.code(), form, Channel.DEVICE);

        assertThat(first)
                .isInstanceOfSatisfying(
                        Filing.Received.class,
                        received -> assertThat(again)
                                .isEqualTo(new Filing.Repeated(received.receipt(), received.number())));
        assertThat(queries.figures(organiser.scope(), stall.id()).applications())
                .isEqualTo(1);
    }

    @Test
    void refusesAKeyThatWasUsedForOtherContentAndStoresNothing() {
        var stall = given.openedBy(organiser);
        var form = GivenStall.form("孙秀兰", "13800138000", "砚北货代");
        applications.file(stall.code(), form, Channel.PAGE);

        var other = new ApplicationForm(
                form.submissionKey(),
                null,
                "孙秀梅",
                form.phone(),
                form.employer(),
                null,
                "1",
                "zh",
                null,
                null,
                null,
                null,
                null);

        assertThat(applications.file(stall.code(), other, Channel.PAGE)).isEqualTo(new Filing.KeyReused());
        assertThat(countForms(stall.id())).isEqualTo(1);
    }

    @Test
    void storesOneFormWhenTheSameOneArrivesThirtyTwoTimesAtOnce() throws Exception {
        var stall = given.openedBy(organiser);
        var form = GivenStall.form("马超", "13900139000", "岚舟报关");
        var tries = new ArrayList<Callable<Filing>>();
        for (int i = 0; i < 32; i++) {
            tries.add(() -> applications.file(stall.code(), form, Channel.DEVICE));
        }
        var outcomes = new ArrayList<Filing>();
        try (var pool = Executors.newFixedThreadPool(16)) {
            for (var done : pool.invokeAll(tries)) {
                outcomes.add(done.get());
            }
        }

        assertThat(outcomes).filteredOn(Filing.Received.class::isInstance).hasSize(1);
        assertThat(outcomes).filteredOn(Filing.Repeated.class::isInstance).hasSize(31);
        assertThat(countForms(stall.id())).isEqualTo(1);
    }

    @Test
    void takesASecondFormOfAPersonLikeAFirstAndCountsThePersonOnce() {
        var stall = given.openedBy(organiser);
        var first = given.filed(stall, "孙秀兰", "13800138000", "砚北货代");
        var second = given.filed(stall, "孙 秀兰", "+86 138 0013 8000", "别的单位");

        assertThat(countForms(stall.id())).isEqualTo(2);
        assertThat(queries.figures(organiser.scope(), stall.id()).applications())
                .isEqualTo(1);
        assertThat(queries.find(organiser.scope(), second).orElseThrow().earlier())
                .isEqualTo(first);
        assertThat(queries.find(organiser.scope(), first).orElseThrow().earlier())
                .isNull();
    }

    @Test
    void showsALaterFormToTheEarlierReceiptOnly() {
        var stall = given.openedBy(organiser);
        var first = (Filing.Received)
                applications.file(stall.code(), GivenStall.form("周芬", "13700137000", "青榆物流"), Channel.PAGE);
        var second = (Filing.Received)
                applications.file(stall.code(), GivenStall.form("周芬", "13700137000", "青榆物流"), Channel.PAGE);

        assertThat(receipts.find(new Scope.Receipt(Receipts.hash(first.receipt())))
                        .orElseThrow()
                        .laterForms())
                .isEqualTo(1);
        assertThat(receipts.find(new Scope.Receipt(Receipts.hash(second.receipt())))
                        .orElseThrow()
                        .laterForms())
                .isZero();
        assertThat(receipts.find(new Scope.Receipt(Receipts.hash("no such receipt"))))
                .isEmpty();
    }

    @Test
    void letsTwoPeopleWithOnePhoneBothJoin() {
        var stall = given.openedBy(organiser);
        reviews.admit(organiser, given.filed(stall, "李桂英", "13600136000", "禾屿供应链"));
        reviews.admit(organiser, given.filed(stall, "王小雨", "13600136000", "禾屿供应链"));

        assertThat(queries.figures(organiser.scope(), stall.id()).admitted()).isEqualTo(2);
    }

    @Test
    void countsACorrectionInsteadOfTheCorrectedForm() {
        var stall = given.openedBy(organiser);
        var wrong = GivenStall.form("陈宇", "13500135000", "雁砾航空");
        applications.file(stall.code(), wrong, Channel.PAGE);
        var right = new ApplicationForm(
                UUID.randomUUID().toString(),
                wrong.submissionKey(),
                "陈小宇",
                "13500135000",
                "雁砾航空",
                null,
                "1",
                "zh",
                null,
                null,
                null,
                null,
                null);
        applications.file(stall.code(), right, Channel.PAGE);

        assertThat(queries.figures(organiser.scope(), stall.id()).applications())
                .isEqualTo(1);
        assertThat(queries.figures(organiser.scope(), stall.id()).waiting()).isEqualTo(1);
    }

    @Test
    void countsAPersonOnceWhoCorrectsSomethingElseThanTheName() {
        var stall = given.openedBy(organiser);
        var wrong = GivenStall.form("陈宇", "13500135001", "雁砾航空");
        applications.file(stall.code(), wrong, Channel.PAGE);
        var right = new ApplicationForm(
                UUID.randomUUID().toString(),
                wrong.submissionKey(),
                "陈宇",
                "13500135001",
                "朗橡速运",
                null,
                "1",
                "zh",
                null,
                null,
                null,
                null,
                null);
        var correction = ((Filing.Received) applications.file(stall.code(), right, Channel.PAGE)).applicationId();

        assertThat(queries.figures(organiser.scope(), stall.id()).applications())
                .isEqualTo(1);
        assertThat(queries.find(organiser.scope(), correction).orElseThrow().earlier())
                .isNotNull();
    }

    @Test
    void linksACorrectionToTheFormItCorrectsEvenUnderAnotherName() {
        var stall = given.openedBy(organiser);
        var wrong = GivenStall.form("陈宇", "13500135002", "雁砾航空");
        var first = ((Filing.Received) applications.file(stall.code(), wrong, Channel.PAGE)).applicationId();
        var right = new ApplicationForm(
                UUID.randomUUID().toString(),
                wrong.submissionKey(),
                "陈小宇",
                "13500135002",
                "雁砾航空",
                null,
                "1",
                "zh",
                null,
                null,
                null,
                null,
                null);
        var correction = ((Filing.Received) applications.file(stall.code(), right, Channel.PAGE)).applicationId();

        assertThat(queries.find(organiser.scope(), correction).orElseThrow().earlier())
                .isEqualTo(first);
    }

    @Test
    void keepsAPersonCountedWhoseCorrectionCameTooLate() {
        var stall = given.openedBy(organiser);
        var wrong = GivenStall.form("陈宇", "13500135003", "雁砾航空");
        applications.file(stall.code(), wrong, Channel.PAGE);
        meetings.close(organiser, stall.id());
        TestClock.advance(Duration.ofMinutes(31));
        var right = new ApplicationForm(
                UUID.randomUUID().toString(),
                wrong.submissionKey(),
                "陈小宇",
                "13500135003",
                "雁砾航空",
                null,
                "1",
                "zh",
                null,
                null,
                null,
                null,
                null);
        applications.file(stall.code(), right, Channel.PAGE);

        assertThat(queries.figures(organiser.scope(), stall.id()).applications())
                .isEqualTo(1);
    }

    @Test
    void countsAPersonAsAdmittedWhoseFirstFormWasReturned() {
        var stall = given.openedBy(organiser);
        reviews.giveBack(organiser, given.filed(stall, "施展", "13500135004", "雁砾航空"), "证件号码不对");
        var second = given.filed(stall, "施展", "13500135004", "雁砾航空");
        assertThat(queries.figures(organiser.scope(), stall.id()))
                .satisfies(figures -> assertThat(figures.waiting()).isEqualTo(1))
                .satisfies(figures -> assertThat(figures.returned()).isZero());

        reviews.admit(organiser, second);

        assertThat(queries.figures(organiser.scope(), stall.id()))
                .satisfies(figures -> assertThat(figures.applications()).isEqualTo(1))
                .satisfies(figures -> assertThat(figures.admitted()).isEqualTo(1))
                .satisfies(figures -> assertThat(figures.returned()).isZero());
    }

    @Test
    void leavesADecisionToTheUnitThatTookIt() {
        given.employer("北京仁和疏桐冷链有限公司", "110113003");
        var stall = given.openedBy(organiser);
        var id = given.filed(stall, "范晓", "13811110021", "北京仁和疏桐冷链有限公司");
        reviews.admit(organiser, id);
        assertThatThrownBy(() -> reviews.undo(neighbour, id))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.key()).isEqualTo("joining.review.undo-theirs"));

        reviews.admit(neighbour, id);
        assertThatThrownBy(() -> reviews.undo(organiser, id))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.key()).isEqualTo("joining.review.undo-theirs"));
        assertThat(queries.find(organiser.scope(), id).orElseThrow().state()).isEqualTo("ADMITTED");

        reviews.undo(neighbour, id);
        assertThat(queries.find(neighbour.scope(), id).orElseThrow().state()).isEqualTo("DISPATCHED");
        var living = scopes.in(
                neighbour.scope(),
                () -> jdbc.sql("select count(*) from members.member where application_id = :id and revoked_at is null")
                        .param("id", id)
                        .query(Integer.class)
                        .single());
        assertThat(living).isZero();
    }

    @Test
    void keepsAMembershipThatCarriesAnotherFormOfThePerson() {
        var stall = given.openedBy(organiser);
        var first = given.filed(stall, "洪图", "13811110031", "砚北货代");
        var second = given.filed(stall, "洪图", "13811110031", "砚北货代");
        reviews.admit(organiser, first);
        reviews.admit(organiser, second);

        assertThatThrownBy(() -> reviews.undo(organiser, first))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.key()).isEqualTo("joining.review.undo-other-first"));
        reviews.undo(organiser, second);
        reviews.undo(organiser, first);
        assertThat(queries.figures(organiser.scope(), stall.id()).admitted()).isZero();
    }

    @Test
    void storesNumbersOnlyEncryptedAndHashed() {
        var stall = given.openedBy(organiser);
        var id = given.filed(stall, "孙秀兰", "13811112222", "砚北货代");

        var stored = scopes.in(
                organiser.scope(),
                () -> jdbc.sql("select a::text from joining.application a where id = :id")
                        .param("id", id)
                        .query(String.class)
                        .single());

        assertThat(stored).contains("aes256gcm:").doesNotContain("13811112222").doesNotContain("2222\"");
        assertThat(queries.listMasked(organiser.scope(), stall.id(), new Slice(10, null))
                        .items())
                .singleElement()
                .satisfies(row -> {
                    assertThat(row.phone()).isEqualTo("138****2222");
                    assertThat(row.name()).isEqualTo("孙*兰");
                });
    }

    @Test
    void findsByTheLastFourDigits() {
        var stall = given.openedBy(organiser);
        given.filed(stall, "孙秀兰", "13811114321", "砚北货代");
        given.filed(stall, "马超", "13811118765", "砚北货代");

        assertThat(queries.listWaitingAt(organiser.scope(), stall.id(), "8765", 20))
                .extracting(QueueRow::name)
                .containsExactly("马*");
        assertThat(queries.list(organiser.scope(), List.of("RECEIVED"), stall.id(), "4321", new Slice(20, null))
                        .items())
                .extracting(QueueRow::name)
                .containsExactly("孙*兰");
    }

    @Test
    void makesAMemberWithANumberInTheApproversScope() {
        var stall = given.openedBy(organiser);
        var id = given.filed(stall, "何露", "13811110001", "没有登记的小店");

        assertThat(reviews.admit(organiser, id)).isEqualTo(Reviews.Outcome.ADMITTED);

        var member = scopes.in(
                organiser.scope(),
                () -> jdbc.sql("select number, kind from members.member where application_id = :id")
                        .param("id", id)
                        .query()
                        .singleRow());
        assertThat(member.get("number").toString()).matches("110113008-\\d{7}");
        assertThat(member.get("kind")).isEqualTo("INDIVIDUAL");
        assertThat(queries.figures(organiser.scope(), stall.id()).medianSeconds())
                .isCloseTo(0L, within(5L));
    }

    @Test
    void sendsAFormToTheTownshipOfTheEmployerAndStillCountsItAtTheStall() {
        given.employer("北京仁和远汐货运有限公司", "110113003");
        var stall = given.openedBy(organiser);
        var id = given.filed(stall, "丁一", "13811110002", "北京市仁和远汐货运有限责任公司（3层）");

        assertThat(reviews.admit(organiser, id)).isEqualTo(Reviews.Outcome.DISPATCHED);
        assertThat(queries.find(neighbour.scope(), id)).isPresent();
        assertThat(reviews.admit(neighbour, id)).isEqualTo(Reviews.Outcome.ADMITTED);

        var figures = queries.figures(organiser.scope(), stall.id());
        assertThat(figures.applications()).isEqualTo(1);
        assertThat(figures.admitted()).isEqualTo(1);
    }

    @Test
    void makesOneMemberWhenTwoOrganisersApproveAtOnce() throws Exception {
        var stall = given.openedBy(organiser);
        var id = given.filed(stall, "吴桐", "13811110003", "柏聆航服");
        var outcomes = new ArrayList<Object>();
        try (var pool = Executors.newFixedThreadPool(8)) {
            var tries = new ArrayList<Callable<Object>>();
            for (int i = 0; i < 8; i++) {
                var by = i % 2 == 0 ? organiser : district;
                tries.add(() -> {
                    try {
                        return reviews.admit(by, id);
                    } catch (Refused refused) {
                        return refused.key();
                    }
                });
            }
            for (var done : pool.invokeAll(tries)) {
                outcomes.add(done.get());
            }
        }

        assertThat(outcomes).filteredOn(Reviews.Outcome.ADMITTED::equals).hasSize(1);
        assertThat(outcomes)
                .filteredOn("joining.review.decided.ADMITTED"::equals)
                .hasSize(7);
    }

    @Test
    void makesOneMemberWhenTwoFormsOfAPersonAreApprovedAtOnce() throws Exception {
        var stall = given.openedBy(organiser);
        var forms = List.of(
                given.filed(stall, "郑重", "13811110004", "鹿汀报关"), given.filed(stall, "郑重", "13811110004", "鹿汀报关"));
        var outcomes = new HashSet<Reviews.Outcome>();
        try (var pool = Executors.newFixedThreadPool(2)) {
            var tries = forms.stream()
                    .map(id -> (Callable<Reviews.Outcome>) () -> reviews.admit(organiser, id))
                    .toList();
            for (var done : pool.invokeAll(tries)) {
                outcomes.add(done.get());
            }
        }

        assertThat(outcomes).containsExactlyInAnyOrder(Reviews.Outcome.ADMITTED, Reviews.Outcome.MEMBER_ALREADY);
        assertThat(queries.figures(organiser.scope(), stall.id()).admitted()).isEqualTo(1);
    }

    @Test
    void waitsForThePersonWhenSomebodyElseFilledIn() {
        var stall = given.openedBy(organiser);
        var form = new ApplicationForm(
                UUID.randomUUID().toString(),
                null,
                "周小芬",
                "13811110005",
                "青榆物流",
                null,
                "1",
                "zh",
                null,
                null,
                null,
                "母亲",
                null);
        var id = ((Filing.Received) applications.file(stall.code(), form, Channel.PAGE)).applicationId();

        assertThatThrownBy(() -> reviews.admit(organiser, id))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.key()).isEqualTo("joining.review.awaits-person"));
        reviews.confirm(organiser, id);
        assertThat(reviews.admit(organiser, id)).isEqualTo(Reviews.Outcome.ADMITTED);
    }

    @Test
    void takesADecisionBackWithinTenMinutesAndNotLater() {
        var stall = given.openedBy(organiser);
        var id = given.filed(stall, "钱多", "13811110006", "朗橡速运");
        reviews.admit(organiser, id);
        TestClock.advance(Duration.ofMinutes(9));
        reviews.undo(organiser, id);
        assertThat(queries.find(organiser.scope(), id).orElseThrow().state()).isEqualTo("RECEIVED");

        reviews.admit(organiser, id);
        TestClock.advance(Duration.ofMinutes(11));
        assertThatThrownBy(() -> reviews.undo(organiser, id))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.key()).isEqualTo("joining.review.too-late"));
    }

    @Test
    void givesBackWithAReasonThatTheHolderReads() {
        var stall = given.openedBy(organiser);
        var received = (Filing.Received)
                applications.file(stall.code(), GivenStall.form("卫冕", "13811110007", "知禾商贸"), Channel.PAGE);
        reviews.giveBack(organiser, received.applicationId(), "证件号码不对");

        var progress = receipts.find(new Scope.Receipt(Receipts.hash(received.receipt())))
                .orElseThrow();
        assertThat(progress.state()).isEqualTo("RETURNED");
        assertThat(progress.returnReason()).isEqualTo("证件号码不对");
    }

    @Test
    void keepsFormsOfTheGraceForTheStallAndQueuesLaterOnesToTheStreet() {
        var stall = given.openedBy(organiser);
        meetings.close(organiser, stall.id());
        TestClock.advance(Duration.ofMinutes(29));
        var inGrace = given.filed(stall, "沈清", "13811110008", "澄桉货代");
        TestClock.advance(Duration.ofMinutes(2));
        var late = given.filed(stall, "韩松", "13811110009", "澄桉货代");

        assertThat(queries.figures(organiser.scope(), stall.id()).applications())
                .isEqualTo(1);
        assertThat(queries.find(organiser.scope(), inGrace).orElseThrow().flags())
                .isEmpty();
        assertThat(queries.find(organiser.scope(), late).orElseThrow().flags()).containsExactly("LATE");
        assertThat(queries.list(organiser.scope(), List.of("RECEIVED"), null, null, new Slice(100, null))
                        .items())
                .extracting(QueueRow::id)
                .contains(late);
    }

    @Test
    void welcomesACrowdAndFlagsItWithoutRefusingAnybody() {
        TestClock.stop();
        var stall = given.openedBy(organiser);
        for (int i = 1; i < Crowd.FORMS_PER_STALL; i++) {
            given.filed(stall, "人群", "138%08d".formatted(i), "人群公司");
        }
        var last = given.filed(stall, "人群", "13800000240", "人群公司");
        var oneMore = given.filed(stall, "人群", "13800000241", "人群公司");

        assertThat(queries.figures(organiser.scope(), stall.id()).applications())
                .isEqualTo(Crowd.FORMS_PER_STALL + 1);
        assertThat(queries.find(organiser.scope(), last).orElseThrow().flags()).isEmpty();
        assertThat(queries.find(organiser.scope(), oneMore).orElseThrow().flags())
                .containsExactly("CROWD");
    }

    @Test
    void hidesFormsFromTheNeighbourAndFromAStallItself() {
        var neighbours = queries.countWaiting(new Scope.Unit("110113003"));
        var stall = given.openedBy(organiser);
        var id = given.filed(stall, "孙秀兰", "13811110010", "砚北货代");

        assertThat(queries.find(neighbour.scope(), id)).isEmpty();
        assertThat(queries.find(people.staff("admin").scope(), id)).isEmpty();
        assertThat(queries.find(new Scope.Stall(stall.code()), id)).isEmpty();
        assertThat(queries.find(new Scope.Form(stall.code(), UUID.randomUUID()), id))
                .isEmpty();
        assertThat(queries.countWaiting(new Scope.Unit("110113003"))).isEqualTo(neighbours);
    }

    private int countForms(UUID meeting) {
        return scopes.in(
                organiser.scope(),
                () -> jdbc.sql("select count(*) from joining.application where meeting_id = :meeting")
                        .param("meeting", meeting)
                        .query(Integer.class)
                        .single());
    }
}
