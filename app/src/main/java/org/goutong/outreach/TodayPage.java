package org.goutong.outreach;

import gg.jte.Content;
import java.util.List;
import org.goutong.web.View;
import org.goutong.web.Words;

/**
 * The day's meetings of a scope, by what needs attention first.
 *
 * @param day for example 11月24日 周二
 * @param clock when it was put together, for example 12:26
 * @param late planned, their hour has come, and nobody has opened them
 * @param relayed open sites to which a talk is relayed: they take forms, and are no meetings of the day
 * @param forgotten planned for an earlier day and never opened
 * @param upcoming planned for later days, the next one first
 * @param units how many units the scope has
 * @param panels what higher modules show on top
 * @param meetings what higher modules show of the day's other meetings
 */
record TodayPage(
        String day,
        String clock,
        List<TodayRow> late,
        List<TodayRow> open,
        List<TodayRow> planned,
        List<TodayRow> closed,
        List<TodayRow> relayed,
        List<TodayRow> forgotten,
        List<TodayRow> upcoming,
        int units,
        long busyUnits,
        List<Content> panels,
        List<Content> meetings,
        boolean mayPlan)
        implements View {

    /** One part of the board. */
    record Part(String key, String shape, String tone, String paint, List<TodayRow> rows) {

        String word() {
            return Words.t("outreach.today." + key);
        }
    }

    List<Part> parts() {
        return List.of(
                new Part(
                        "late",
                        "warn",
                        "bad",
                        "background:repeating-linear-gradient(45deg,var(--bad) 0 4px,var(--sheet) 4px 7px)",
                        late),
                new Part("open", "live", "act", "background:var(--action)", open),
                new Part(
                        "planned",
                        "planned",
                        "",
                        "background:var(--sheet);box-shadow:inset 0 0 0 1.5px var(--edge)",
                        planned),
                new Part("closed", "done", "good", "background:var(--good)", closed));
    }

    int total() {
        return late.size() + open.size() + planned.size() + closed.size();
    }

    long consultations() {
        return parts().stream()
                .flatMap(part -> part.rows().stream())
                .mapToLong(TodayRow::consultations)
                .sum();
    }

    /** The finding, for example 今天 5 场，2 场进行中，1 场到点没有打开. */
    String title() {
        return total() == 0
                ? Words.t("outreach.today.none")
                : Words.t("outreach.today.finding", total(), open.size(), late.size());
    }
}
