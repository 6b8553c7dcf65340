package org.goutong.cases;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * How many cases a filter leaves. What one button says is counted with everything that the others choose, so that it is what
 * the reader meets behind it.
 *
 * @param shown how many of each stage the whole filter leaves
 * @param unit the whole unit’s
 * @param mine the reader’s own
 * @param pool nobody’s yet
 */
record CaseFigures(
        Map<Stage, Integer> shown, int unit, int mine, int pool, int late, int climbed, int week, int withoutNextStep) {

    /** Of one stage. */
    record OfStage(
            Stage stage,
            int shown,
            int unit,
            int mine,
            int pool,
            int late,
            int climbed,
            int week,
            int withoutNextStep) {}

    static CaseFigures of(List<OfStage> rows) {
        var shown = new EnumMap<Stage, Integer>(Stage.class);
        rows.forEach(row -> shown.put(row.stage(), row.shown()));
        return new CaseFigures(
                shown,
                rows.stream().mapToInt(OfStage::unit).sum(),
                rows.stream().mapToInt(OfStage::mine).sum(),
                rows.stream().mapToInt(OfStage::pool).sum(),
                rows.stream().mapToInt(OfStage::late).sum(),
                rows.stream().mapToInt(OfStage::climbed).sum(),
                rows.stream().mapToInt(OfStage::week).sum(),
                rows.stream().mapToInt(OfStage::withoutNextStep).sum());
    }

    /** The same of when something is due, with what others say of what is shown and whose it is. */
    CaseFigures watching(CaseFigures others) {
        return new CaseFigures(
                others.shown, others.unit, others.mine, others.pool, late, climbed, week, withoutNextStep);
    }

    int shown(Stage stage) {
        return shown.getOrDefault(stage, 0);
    }

    int shown(Stage.Lane lane) {
        return lane.stages().stream().mapToInt(this::shown).sum();
    }

    int shownInAll() {
        return shown.values().stream().mapToInt(Integer::intValue).sum();
    }
}
