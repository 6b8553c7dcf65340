package org.goutong.demo;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/** When people come to a stall: how many in each quarter of an hour. */
record StallClock(LocalDateTime opens, List<Integer> perQuarter) {

    private static final int QUARTER_SECONDS = 900;

    /** A stall like any other: few at first, most in the middle. */
    static StallClock of(StallPlan plan, Dice dice) {
        var quarters = (int) (Duration.between(plan.opens(), plan.closes()).toSeconds() / QUARTER_SECONDS);
        var weights = new int[quarters];
        for (var quarter = 0; quarter < quarters; quarter++) {
            weights[quarter] = 2 + 3 * Math.min(quarter, quarters - 1 - quarter);
        }
        var counts = new int[quarters];
        for (var arrival = 0; arrival < plan.applications(); arrival++) {
            counts[dice.weighted(weights)]++;
        }
        return new StallClock(plan.opens(), boxed(counts));
    }

    static StallClock of(LocalDateTime opens, int... perQuarter) {
        return new StallClock(opens, boxed(perQuarter));
    }

    /** One moment for each form, ascending, no two alike. */
    List<LocalDateTime> moments(Dice dice) {
        var moments = new ArrayList<LocalDateTime>();
        for (var quarter = 0; quarter < perQuarter.size(); quarter++) {
            var seconds = new TreeSet<Integer>();
            while (seconds.size() < perQuarter.get(quarter)) {
                seconds.add(dice.below(QUARTER_SECONDS));
            }
            for (var second : seconds) {
                moments.add(opens.plusSeconds((long) quarter * QUARTER_SECONDS + second));
            }
        }
        return moments;
    }

    /** A five-minute mark, more often one at which many people were there. */
    LocalDateTime mark(Dice dice) {
        var quarter =
                dice.weighted(perQuarter.stream().mapToInt(count -> count + 1).toArray());
        return opens.plusMinutes(quarter * 15L + 5L * (1 + dice.below(3)));
    }

    private static List<Integer> boxed(int[] numbers) {
        var boxed = new ArrayList<Integer>();
        for (var number : numbers) {
            boxed.add(number);
        }
        return List.copyOf(boxed);
    }
}
