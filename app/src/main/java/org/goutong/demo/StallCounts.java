package org.goutong.demo;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import org.goutong.demo.DemoCity.Count;
import org.goutong.demo.DemoCity.CountKind;
import org.goutong.demo.DemoCity.Topic;
import org.jspecify.annotations.Nullable;

/** Records what was counted at one stall besides forms, in increments of five minutes or more. */
final class StallCounts {

    private static final int[] TOPIC_SHARES = {181, 128, 84, 50, 41, 28};

    private final StallPlan plan;
    private final StallClock clock;
    private final Dice dice;
    private final List<Count> counts = new ArrayList<>();

    StallCounts(StallPlan plan, StallClock clock, Dice dice) {
        this.plan = plan;
        this.clock = clock;
        this.dice = dice;
    }

    /** Shares out so many consultations over the topics; with 512 every share is exact. */
    void consultations(int total) {
        var rest = total;
        for (var topic : Topic.values()) {
            var share = topic == Topic.OTHER ? rest : total * TOPIC_SHARES[topic.ordinal()] / 512;
            rest -= share;
            spread(CountKind.CONSULTATION, topic, share, 1);
        }
    }

    /** Hands out in tens, the last time what is left. */
    void spread(CountKind kind, int total) {
        spread(kind, null, total, 10);
    }

    void add(CountKind kind, int quantity, LocalDateTime at) {
        counts.add(new Count(kind, null, quantity, at, dice.pick(plan.crew())));
    }

    List<Count> byTime() {
        return counts.stream()
                .sorted(Comparator.comparing(Count::at).thenComparing(Count::kind))
                .toList();
    }

    private void spread(CountKind kind, @Nullable Topic topic, int total, int step) {
        var quantities = new TreeMap<LocalDateTime, Integer>();
        for (var rest = total; rest > 0; rest -= step) {
            quantities.merge(clock.mark(dice), Math.min(step, rest), Integer::sum);
        }
        quantities.forEach((at, quantity) -> counts.add(new Count(kind, topic, quantity, at, dice.pick(plan.crew()))));
    }
}
