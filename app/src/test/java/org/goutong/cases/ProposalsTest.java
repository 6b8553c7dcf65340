package org.goutong.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.goutong.GivenStall;
import org.goutong.GoutongTest;
import org.goutong.People;
import org.goutong.TestClock;
import org.goutong.employers.Employers;
import org.goutong.employers.InventedNames;
import org.goutong.employers.NewEmployer;
import org.goutong.orgs.Scope;
import org.goutong.orgs.Staff;
import org.goutong.web.NotFound;
import org.goutong.web.Time;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

@GoutongTest
class ProposalsTest {

    @Autowired
    ProposalQueries queries;

    @Autowired
    Cases cases;

    @Autowired
    Contacts contacts;

    @Autowired
    Employers employers;

    @Autowired
    GivenStall stalls;

    @Autowired
    People people;

    Staff street;
    GivenStall.Open stall;
    LocalDate today;

    @BeforeEach
    void meet() {
        street = people.staff("street-nanfaxin");
        stall = stalls.openedBy(street);
        today = Time.day(TestClock.now());
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
        for (int i = 0; i < applicants; i++) {
            stalls.filed(
                    stall,
                    "孙秀兰",
                    "139%08d".formatted(ThreadLocalRandom.current().nextInt(100_000_000)),
                    name);
        }
        return id;
    }

    @ParameterizedTest
    @CsvSource({
        "180, 1, 0, ONE_TO_ONE",
        "180, 5, 40, ONE_TO_ONE",
        "46, 1, 0, ONE_TO_ONE",
        "46, 3, 0, MIXED",
        ", 2, 0, MIXED",
        "8, 3, 40, FEDERATION",
        "8, 3, 7, MIXED",
        "24, 1, 8, FEDERATION",
        "25, 1, 10, ONE_TO_ONE"
    })
    void proposesByThemselvesAtOneTableOrTogether(
            @Nullable Integer employees, int neighbours, int smallOnes, MeetingProposal.Kind kind) {
        var proposal = new MeetingProposal(
                UUID.randomUUID(), "北京砚北国际货运代理有限公司", 5, employees, null, "", neighbours, smallOnes, null, null);

        assertThat(proposal.kind()).isEqualTo(kind);
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
        cases.move(street, kept.id(), Stage.CONTACTED, Stage.AGREED, today, "");

        await().untilAsserted(() -> {
            var found = queries.list(street.scope(), street.orgCode(), today, 500).stream()
                    .filter(one -> stall.placeId().equals(one.placeId()))
                    .toList();
            assertThat(found)
                    .extracting(MeetingProposal::employerId)
                    .containsExactly(many, share)
                    .doesNotContain(few, organised, agreed);
            assertThat(found).extracting(MeetingProposal::neighbours).containsExactly(2, 2);
            assertThat(found.get(1).smallOnes()).isEqualTo(1);
        });
        assertThat(queries.list(people.staff("street-renhe").scope(), "110113003", today, 500))
                .extracting(MeetingProposal::employerId)
                .doesNotContain(many, share);

        assertThat(cases.openAll(street, List.of(many, share, agreed))).isEqualTo(2);
        assertThat(cases.openAll(street, List.of(many, share))).isZero();
        assertThatThrownBy(() -> cases.openAll(people.staff("street-renhe"), List.of(few)))
                .isInstanceOf(NotFound.class);
        assertThat(queries.listNeighbours(street.scope(), stall.placeId(), 10))
                .extracting(ProposalQueries.Neighbour::employerId)
                .containsExactlyInAnyOrder(many, share);
    }
}
