package org.goutong.leads;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BandCountTest {

    @ParameterizedTest(name = "{0} → {1}")
    @CsvSource({
        "0,",
        "1, SOME",
        "4, SOME",
        "5, FROM_5",
        "9, FROM_5",
        "10, FROM_10",
        "19, FROM_10",
        "20, FROM_20",
        "49, FROM_20",
        "50, FROM_50",
        "99, FROM_50",
        "100, FROM_100",
        "12000, FROM_100"
    })
    void everyNumberLiesInOneBand(int persons, @Nullable Band band) {
        assertThat(Band.of(persons)).isEqualTo(band);
    }

    @ParameterizedTest(name = "said {0} of {1}, then {2}, now {3}, others {4}, of {5}: {6}")
    @CsvSource({
        // what is said, persons when it moved, persons at the closing before, persons now, others here, headcount, said
        // then
        // Nobody: nothing. One or two: nothing, however many others were there.
        ",0,0,0,40,500,",
        ",0,0,1,40,500,",
        ",0,0,2,40,500,",
        // A handful: some. What a stall has found at once is said at once.
        ",0,0,3,40,500,SOME",
        ",0,0,7,40,500,FROM_5",
        ",0,0,130,40,500,FROM_100",
        // Two, and two more: the stall that brought the second two says nothing, the next one does, whoever came there.
        ",0,2,4,40,500,",
        ",0,4,4,40,500,SOME",
        ",0,2,5,40,500,FROM_5",
        // Over the edge of a band by one or two: stays, also at the closing after.
        "SOME,4,4,5,40,500,SOME",
        "SOME,4,5,5,40,500,SOME",
        "SOME,4,5,6,40,500,SOME",
        // By a handful that came two and one: at a closing that brought none of them.
        "SOME,4,6,7,40,500,SOME",
        "SOME,4,7,7,40,500,FROM_5",
        "FROM_5,9,9,12,40,500,FROM_10",
        // A handful within the band changes nothing.
        "FROM_10,10,10,16,40,500,FROM_10",
        // A correction or a withdrawal takes nothing down; a handful of them does, at a closing.
        "FROM_5,5,5,4,40,500,FROM_5",
        "FROM_5,5,4,4,40,500,FROM_5",
        "FROM_10,12,12,9,40,500,FROM_5",
        "SOME,3,3,0,40,500,",
        "SOME,3,2,0,40,500,SOME",
        // A stall where nobody else was: stays, and is said at the next one.
        ",0,0,12,0,500,",
        ",0,0,12,2,500,",
        ",0,12,12,3,500,FROM_10",
        // Nothing that could mean more than half of those who work there, or an unknown half.
        ",0,0,3,40,7,",
        ",0,0,3,40,8,SOME",
        ",0,0,7,40,17,",
        ",0,0,7,40,18,FROM_5",
        ",0,0,7,40,,",
        ",0,0,130,40,259,",
        ",0,0,130,40,260,FROM_100",
        // What was said stays when headcount shrinks.
        "FROM_10,12,12,16,40,10,FROM_10"
    })
    void movesOnlyWhenNobodyCanBeMeant(
            @Nullable Band band,
            int saidOf,
            int weighed,
            int persons,
            int others,
            @Nullable Integer employees,
            @Nullable Band next) {
        var count =
                new BandCount(UUID.randomUUID(), "110113008", band, saidOf, weighed, persons, others, employees, false);

        assertThat(count.next()).isEqualTo(next);
    }

    /** The sites of one talk close one after the other: what one of them brought is not said at the next. */
    @Test
    void movesNothingAtASiteOfATalk() {
        for (int weighed : new int[] {0, 12}) {
            var site = new BandCount(UUID.randomUUID(), "110113008", null, 0, weighed, 12, 40, 500, true);

            assertThat(site.moves()).isFalse();
            assertThat(site.next()).isNull();
        }
    }

    /** Whatever comes and goes, stall by stall: each time the band is another one, a handful has come or gone meanwhile. */
    @Test
    void everyMoveStandsForAHandful() {
        var dice = new Random(20261122);
        for (int round = 0; round < 300; round++) {
            Band band = null;
            int saidOf = 0;
            int weighed = 0;
            int persons = 0;
            for (int stall = 0; stall < 60; stall++) {
                persons = Math.max(0, persons + dice.nextInt(-2, 5));
                var count = new BandCount(
                        UUID.randomUUID(), "110113008", band, saidOf, weighed, persons, dice.nextInt(8), 400, false);
                if (count.next() != band) {
                    assertThat(Math.abs(persons - saidOf)).isGreaterThanOrEqualTo(BandCount.HANDFUL);
                    assertThat(Math.abs(persons - weighed)).isNotIn(1, 2);
                    saidOf = persons;
                    band = count.next();
                }
                weighed = persons;
            }
        }
    }
}
