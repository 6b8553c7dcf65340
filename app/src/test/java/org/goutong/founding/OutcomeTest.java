package org.goutong.founding;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.UUID;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.goutong.founding.Count.Flaw;
import org.goutong.founding.Outcome.Decided;
import org.goutong.founding.Outcome.Void;
import org.goutong.founding.Outcome.Votes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OutcomeTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 27);
    private static final Attendance OF_37 = new Attendance(37, DAY);
    private static final Count ALL_37 = new Count(37, 37, 37, 37, 0);
    private static final Count ALL_30 = new Count(30, 30, 30, 29, 1);

    @ParameterizedTest
    @CsvSource({
        "24, 24, 24, 24, 0, NO_QUORUM",
        "30, 31, 30, 30, 0, MORE_ISSUED_THAN_PRESENT",
        "30, 29, 30, 30, 0, MORE_RETURNED_THAN_ISSUED",
        "30, 30, 29, 28, 0, NOT_ADDING_UP",
        "30, 30, 29, 28, 2, NOT_ADDING_UP"
    })
    void isVoidWhenTheBallotsDoNotAddUp(int present, int issued, int returned, int valid, int voided, Flaw flaw) {
        var outcome = Outcome.of(OF_37, new Count(present, issued, returned, valid, voided), 1, votes(19));

        assertThat(outcome).isEqualTo(new Void(EnumSet.of(flaw)));
    }

    @Test
    void countsWithFewerBallotsBackThanGivenOut() {
        assertThat(decided(new Count(30, 30, 28, 27, 1), 1, 19, 8).elected()).hasSize(1);
    }

    @Test
    void isVoidWhenThereAreMoreVotesThanBallots() {
        assertThat(Outcome.of(OF_37, ALL_30, 1, votes(30)))
                .asInstanceOf(InstanceOfAssertFactories.type(Void.class))
                .satisfies(outcome -> assertThat(outcome.flaws()).contains(Flaw.MORE_VOTES_THAN_BALLOTS));
        assertThat(Outcome.of(OF_37, ALL_30, 1, votes(20, 10)))
                .isEqualTo(new Void(EnumSet.of(Flaw.MORE_VOTES_THAN_SEATS_ALLOW)));
    }

    @Test
    void electsWithTheVotesOfMoreThanHalfOfThoseDueAndNotOfThosePresent() {
        assertThat(decided(ALL_30, 1, 19, 10).elected()).hasSize(1);
        assertThat(decided(ALL_30, 1, 18, 11).elected()).isEmpty();
        assertThat(decided(ALL_30, 1, 18, 11).open()).isTrue();
    }

    @Test
    void givesTheSeatsToThoseWithTheMostVotes() {
        var outcome = decided(ALL_37, 3, 21, 29, 20, 17);

        assertThat(outcome.elected()).extracting(Votes::votes).containsExactly(29, 21, 20);
        assertThat(outcome.notElected()).extracting(Votes::votes).containsExactly(17);
        assertThat(outcome.open()).isFalse();
    }

    @Test
    void electsNobodyBeyondTheSeats() {
        var outcome = decided(ALL_37, 2, 21, 19, 20);

        assertThat(outcome.elected()).extracting(Votes::votes).containsExactly(21, 20);
        assertThat(outcome.notElected()).extracting(Votes::votes).containsExactly(19);
    }

    @Test
    void leavesATieAtTheLastSeatToAnotherBallot() {
        var outcome = decided(ALL_37, 2, 25, 19, 19);

        assertThat(outcome.elected()).extracting(Votes::votes).containsExactly(25);
        assertThat(outcome.tied()).extracting(Votes::votes).containsExactly(19, 19);
        assertThat(outcome.openSeats()).isOne();
    }

    @Test
    void takesEqualVotesAboveTheLastSeatForNoTie() {
        var outcome = decided(ALL_37, 3, 25, 25, 20, 19);

        assertThat(outcome.elected()).extracting(Votes::votes).containsExactly(25, 25, 20);
        assertThat(outcome.tied()).isEmpty();
        assertThat(outcome.openSeats()).isZero();
    }

    @Test
    void takesEqualVotesBelowTheMajorityForNoTie() {
        var outcome = decided(ALL_37, 2, 25, 15, 15);

        assertThat(outcome.elected()).hasSize(1);
        assertThat(outcome.tied()).isEmpty();
        assertThat(outcome.openSeats()).isOne();
    }

    @Test
    void tellsCandidatesOfOneNameApart() {
        var two = List.of(new Votes(UUID.randomUUID(), "王伟", 20), new Votes(UUID.randomUUID(), "王伟", 25));

        assertThat(((Decided) Outcome.of(OF_37, ALL_30, 2, two)).elected()).hasSize(2);
    }

    private static Decided decided(Count count, int seats, int... votes) {
        return (Decided) Outcome.of(OF_37, count, seats, votes(votes));
    }

    private static List<Votes> votes(int... votes) {
        return Arrays.stream(votes)
                .mapToObj(number -> new Votes(UUID.randomUUID(), "候选人", number))
                .toList();
    }
}
