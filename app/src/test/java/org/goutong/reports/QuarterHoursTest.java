package org.goutong.reports;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.TreeMap;
import java.util.UUID;
import org.goutong.reports.QuarterHours.Bar;
import org.junit.jupiter.api.Test;

class QuarterHoursTest {

    private static final Instant OPENS = Instant.parse("2016-06-07T03:30:00Z");

    @Test
    void drawsTheTwoHoursOfTheStallAsEightBars() {
        var chart = QuarterHours.of(lasting(120), counts(21, 38, 57, 64, 52, 43, 31, 20));

        assertThat(chart.bars())
                .extracting(Bar::at)
                .containsExactly("11:30", "11:45", "12:00", "12:15", "12:30", "12:45", "13:00", "13:15");
        assertThat(chart.bars().get(3)).isEqualTo(new Bar("12:15", 64, 258, 38, 44, 146, true, true, true));
        assertThat(chart.bars().getFirst()).isEqualTo(new Bar("11:30", 21, 18, 136.1, 44, 47.9, false, true, true));
        assertThat(chart.peak()).isNotNull().extracting(Bar::at).isEqualTo("12:15");
        assertThat(chart.before() + chart.after()).isZero();
    }

    @Test
    void namesTheFirstOfTwoEqualPeaks() {
        assertThat(QuarterHours.of(lasting(60), counts(1, 7, 7, 2)).bars())
                .filteredOn(Bar::peak)
                .extracting(Bar::at)
                .containsExactly("11:45");
    }

    @Test
    void hasNoPeakWhenNobodyCame() {
        var chart = QuarterHours.of(lasting(60), counts());

        assertThat(chart.peak()).isNull();
        assertThat(chart.bars()).hasSize(4).allMatch(bar -> bar.height() == 0);
    }

    @Test
    void drawsTheMinutesOfGraceAndCountsWhatCameLater() {
        var chart = QuarterHours.of(lasting(60), counts(1, 2, 3, 4, 5, 6, 7));

        assertThat(chart.bars()).hasSize(6);
        assertThat(chart.after()).isEqualTo(7);
    }

    @Test
    void countsWhatCameBefore() {
        var counts = counts(1, 2);
        counts.put(OPENS.minus(Duration.ofMinutes(15)), 9L);

        assertThat(QuarterHours.of(lasting(30), counts).before()).isEqualTo(9);
    }

    @Test
    void labelsOnlySomeBarsOfALongDay() {
        var chart = QuarterHours.of(lasting(8 * 60), counts(1, 2, 3));

        assertThat(chart.bars()).hasSize(32);
        assertThat(chart.bars()).filteredOn(Bar::label).hasSizeLessThanOrEqualTo(10);
        assertThat(chart.bars()).filteredOn(Bar::number).hasSize(1);
    }

    @Test
    void drawsAtMostTwelveHours() {
        assertThat(QuarterHours.of(lasting(3 * 24 * 60), counts(1)).bars()).hasSize(48);
    }

    private static Meeting lasting(int minutes) {
        return new Meeting(
                UUID.randomUUID(),
                "110113008",
                "482913",
                "航港发展大厦",
                "一层大厅",
                OPENS,
                OPENS.plus(Duration.ofMinutes(minutes)),
                "CLOSED");
    }

    private static TreeMap<Instant, Long> counts(long... applications) {
        var counts = new TreeMap<Instant, Long>();
        for (int place = 0; place < applications.length; place++) {
            counts.put(OPENS.plus(Duration.ofMinutes(15L * place)), applications[place]);
        }
        return counts;
    }
}
