package org.goutong.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.goutong.GivenStall;
import org.goutong.GoutongTest;
import org.goutong.InChinese;
import org.goutong.People;
import org.goutong.TestClock;
import org.goutong.employers.Employers;
import org.goutong.employers.InventedNames;
import org.goutong.employers.NewEmployer;
import org.goutong.law.LegalParameters.Parameter;
import org.goutong.orgs.Scope;
import org.goutong.orgs.Staff;
import org.goutong.talks.EmployerMeetings;
import org.goutong.talks.GivenEmployerMeetings;
import org.goutong.talks.Invitation;
import org.goutong.web.NotFound;
import org.goutong.web.Time;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@GoutongTest
@ExtendWith(InChinese.class)
class ProposalsTest {

    @Autowired
    ProposalQueries queries;

    @Autowired
    Cases cases;

    @Autowired
    CaseStages stages;

    @Autowired
    Contacts contacts;

    @Autowired
    Employers employers;

    @Autowired
    EmployerMeetings meetings;

    @Autowired
    ApplicationContext context;

    @Autowired
    GivenStall stalls;

    @Autowired
    People people;

    Staff street;
    GivenStall.Open stall;
    LocalDate today;
    ProposalRules rules;

    @BeforeEach
    void meet() {
        street = people.staff("street-nanfaxin");
        stall = stalls.openedBy(street);
        today = Time.day(TestClock.now());
        rules = ProposalRules.on(today);
    }

    private UUID firm(@Nullable Integer employees, int applicants, @Nullable LocalDate union) {
        var name = "北京" + InventedNames.brand() + "物流有限公司";
        var id = employers
                .registerAll(
                        new Scope.Job(Scope.Purpose.DEMO),
                        List.of(new NewEmployer(
                                "110113008",
                                name,
                                null,
                                stall.placeId(),
                                "测试路 1 号",
                                "7",
                                employees,
                                null,
                                union,
                                null)),
                        "")
                .getFirst();
        apply(id, applicants);
        return id;
    }

    private void apply(UUID employer, int persons) {
        var name = employers.get(street.scope(), employer).name();
        for (int i = 0; i < persons; i++) {
            stalls.filed(
                    stall,
                    "孙秀兰",
                    "139%08d".formatted(ThreadLocalRandom.current().nextInt(100_000_000)),
                    name);
        }
    }

    private List<UUID> ripe() {
        return ripe(rules);
    }

    @ParameterizedTest
    @CsvSource({
        "180, 1, 0, 0, ONE_TO_ONE",
        "180, 5, 2, 40, ONE_TO_ONE",
        "46, 1, 0, 0, ONE_TO_ONE",
        "46, 1, 1, 0, MIXED",
        "46, 3, 0, 0, MIXED",
        ", 2, 0, 0, MIXED",
        "8, 3, 0, 40, FEDERATION",
        "8, 3, 0, 7, MIXED",
        "24, 1, 0, 8, FEDERATION",
        "25, 1, 0, 10, ONE_TO_ONE"
    })
    void proposesByThemselvesAtOneTableOrTogether(
            @Nullable Integer employees, int neighbours, int peers, int smallOnes, MeetingProposal.Kind kind) {
        var proposal = new MeetingProposal(
                UUID.randomUUID(),
                "北京砚北国际货运代理有限公司",
                5,
                employees,
                null,
                "",
                neighbours,
                peers,
                smallOnes,
                null,
                null,
                false);

        assertThat(proposal.kind(rules)).isEqualTo(kind);
    }

    @Test
    void findsWhatIsRipeAndSaysWhy() {
        var many = firm(null, 5, null);
        var share = firm(20, 2, null);
        var few = firm(46, 3, null);
        var organised = firm(46, 6, LocalDate.of(2015, 1, 1));
        var agreed = firm(40, 5, null);
        var given = new GivenCases(employers, cases, contacts);
        var kept = given.of(street, agreed);
        given.reached(street, kept, 0);
        stages.move(street, kept.id(), Stage.CONTACTED, Stage.AGREED, today, "");

        await().untilAsserted(() -> {
            var found = queries.list(street.scope(), street.orgCode(), rules, 500).stream()
                    .filter(one -> stall.placeId().equals(one.placeId()))
                    .toList();
            assertThat(found)
                    .extracting(MeetingProposal::employerId)
                    .containsExactly(many, share)
                    .doesNotContain(few, organised, agreed);
            assertThat(found).extracting(MeetingProposal::neighbours).containsExactly(2, 2);
            assertThat(found).extracting(MeetingProposal::peers).containsExactly(1, 1);
            assertThat(found.get(1).smallOnes()).isEqualTo(2);
        });
        assertThat(queries.list(people.staff("street-renhe").scope(), "110113003", rules, 500))
                .extracting(MeetingProposal::employerId)
                .doesNotContain(many, share);

        assertThat(cases.openAll(street, List.of(many, share, agreed), true)).isEqualTo(2);
        assertThat(cases.openAll(street, List.of(many, share), true)).isZero();
        assertThatThrownBy(() -> cases.openAll(people.staff("street-renhe"), List.of(few), true))
                .isInstanceOf(NotFound.class);
        assertThat(queries.listNeighbours(street.scope(), stall.placeId(), rules, 10))
                .extracting(ProposalQueries.Neighbour::employerId)
                .as("the small ones, and a larger one that has agreed")
                .containsExactlyInAnyOrder(many, share, agreed);
    }

    @Test
    void leavesOutWhoIsInvitedUntilTheMeetingIsOver() {
        var invited = firm(46, 6, null);
        var declined = firm(46, 6, null);
        await().untilAsserted(() -> assertThat(ripe()).contains(invited, declined));
        var meeting = GivenEmployerMeetings.planned(meetings, street);
        meetings.invite(street, meeting, List.of(Invitation.of(invited), Invitation.of(declined)));
        GivenEmployerMeetings.declines(context, street, meeting, declined);

        assertThat(ripe()).doesNotContain(invited).contains(declined);
        assertThat(queries.listInvited(street.scope(), street.orgCode(), rules, 500))
                .filteredOn(one -> one.meetingId().equals(meeting))
                .extracting(ProposalQueries.Invited::employerId, ProposalQueries.Invited::meeting)
                .containsExactly(tuple(invited, "工会经费怎么算账"));

        TestClock.advance(Duration.ofDays(8));
        assertThat(ripe()).as("the meeting is over").contains(invited);
    }

    @Test
    void findsByTheRulesOfTheDay() {
        var three = firm(46, 3, null);
        var one = firm(8, 1, null);
        await().untilAsserted(() -> assertThat(ripe(rules(1, "1", 1))).contains(three, one));

        assertThat(ripe(rules)).doesNotContain(three, one);
        assertThat(ripe(rules(3, "1", 2))).contains(three).doesNotContain(one);
        assertThat(ripe(rules(4, "3/46", 2)))
                .as("a share of thirds and the like is exact")
                .contains(three)
                .doesNotContain(one);
        assertThat(ripe(rules(1, "1", 2))).as("one is enough").contains(one);
        assertThat(ripe(rules(3, "1", 10)))
                .as("the least counts only where the share decides")
                .contains(three);
        assertThat(ripe(rules(4, "1/46", 10))).doesNotContain(three);
        assertThat(ripe(rules(4, "1/8", 1))).contains(one).doesNotContain(three);
    }

    private List<UUID> ripe(ProposalRules rules) {
        return queries.list(street.scope(), street.orgCode(), rules, 500).stream()
                .map(MeetingProposal::employerId)
                .toList();
    }

    /** Others than those that count. */
    private ProposalRules rules(int applicants, String share, int least) {
        var parts = share.split("/");
        var part = new Parameter(
                "proposal.share",
                "",
                today,
                new BigDecimal(parts[0]),
                parts.length == 1 ? BigDecimal.ONE : new BigDecimal(parts[1]),
                "",
                "");
        return new ProposalRules(today, applicants, part, least, 12, 40, rules.small(), 3, today, "");
    }

    @Test
    void saysTheNumbersOfTheRulesThatCount() {
        var others = rules(3, "1/8", 1);
        assertThat(others.sentence()).startsWith("规则：近 12 个月有 3 名以上职工申请，或者占职工 12.5 % 以上（至少 1 名）");
        assertThat(proposal(46, 3, 2).kind(rules)).isEqualTo(MeetingProposal.Kind.MIXED);
        assertThat(proposal(46, 3, 2).why(others)).endsWith("40 人以上，单独谈。");
        assertThat(proposal(8, 3, 3).why(others)).endsWith("同一处有 3 家不到 25 人的单位，可以一起建联合会。");
    }

    private static MeetingProposal proposal(int employees, int neighbours, int smallOnes) {
        return new MeetingProposal(
                UUID.randomUUID(),
                "北京砚北国际货运代理有限公司",
                5,
                employees,
                UUID.randomUUID(),
                "林吉大厦",
                neighbours,
                0,
                smallOnes,
                null,
                null,
                false);
    }

    @Test
    void saysThatAPlaceIsNotKnownRatherThanThatNobodyIsNear() {
        var nowhere =
                new MeetingProposal(UUID.randomUUID(), "北京砚北国际货运代理有限公司", 5, 46, null, "", 1, 0, 0, null, null, false);

        assertThat(nowhere.why(rules)).isEqualTo("5 名职工申请，占 11 %；还不知道在哪栋楼，单独谈。");
    }

    @Test
    void proposesWhoWasGivenUpAgainWhenEnoughApplySince() {
        TestClock.set(TestClock.now());
        var refused = firm(46, 6, null);
        await().untilAsserted(() -> assertThat(ripe()).contains(refused));
        var kept = new GivenCases(employers, cases, contacts).of(street, refused);
        TestClock.advance(Duration.ofMinutes(1));
        cases.close(street, kept.id(), Case.ExitReason.REFUSED, "不谈了");

        assertThat(ripe()).doesNotContain(refused);
        TestClock.advance(Duration.ofMinutes(1));
        apply(refused, 5);

        await().untilAsserted(() -> assertThat(ripe()).contains(refused));
        assertThat(queries.list(street.scope(), street.orgCode(), rules, 500))
                .filteredOn(one -> one.employerId().equals(refused))
                .singleElement()
                .satisfies(one -> {
                    assertThat(one.ended()).isTrue();
                    assertThat(one.applicants()).isEqualTo(5);
                    assertThat(one.why(rules)).startsWith("谈过没成，后来又有 5 名职工申请");
                });
    }

    @Test
    void leavesWhatNobodyTakesToBeClaimed() {
        var ripe = firm(46, 5, null);

        assertThat(cases.openAll(street, List.of(ripe), false)).isEqualTo(1);

        assertThat(cases.find(street.scope(), ripe).orElseThrow().ownerId()).isNull();
    }
}
