package org.goutong.cases;

import java.time.LocalDate;
import java.util.List;
import org.goutong.web.View;
import org.goutong.web.Words;

/**
 * Whom the reader is to contact this week, on the page of the day.
 *
 * @param people who at employers of the reader is to be talked to, apart from the weekly contact
 * @param climbed overdue cases of others that have climbed to the reader's unit
 */
record CasesDue(
        List<CaseCard> cards,
        List<ReminderStore.PersonDue> people,
        CaseQueries.Own figures,
        int climbed,
        LocalDate today)
        implements View {

    static final int CARDS = 8;
    static final int PEOPLE = 5;

    /** The finding: what is due, or else what else asks for something. */
    String title() {
        if (figures.soon() > 0) {
            return figures.late() > 0
                    ? Words.t("cases.mine.late", figures.soon(), figures.late())
                    : Words.t("cases.mine", figures.soon());
        }
        return onlyClimbed() ? Words.t("cases.climbed-here", climbed) : Words.t("cases.mine.look");
    }

    /** Whether only cases of others ask for something. */
    boolean onlyClimbed() {
        return figures.soon() == 0 && climbed > 0;
    }

    /** How many are due and not shown. */
    int more() {
        return figures.soon() - cards.size();
    }

    /** The people that are shown. */
    List<ReminderStore.PersonDue> peopleShown() {
        return people.subList(0, Math.min(PEOPLE, people.size()));
    }

    boolean nothing() {
        return figures.soon() == 0
                && people.isEmpty()
                && climbed == 0
                && figures.withoutNextStep() == 0
                && figures.review() == 0
                && figures.strategy() == 0;
    }
}
