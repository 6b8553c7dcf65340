package org.goutong.founding;

import java.time.LocalDate;
import org.goutong.law.LegalParameters;
import org.goutong.law.LegalParameters.Parameter;
import org.goutong.web.Words;

/** What somebody can be elected to. */
enum Office {
    CHAIR("election.contest-chair"),
    VICE_CHAIR("election.contest-chair"),
    COMMITTEE("election.contest-committee"),
    AUDIT("election.contest-audit"),
    WOMEN("election.contest-women"),
    ORGANISER("election.contest-chair");

    private final String contest;

    Office(String contest) {
        this.contest = contest;
    }

    /** How many more candidates than seats there must be: a count for one seat, a share for several. */
    Parameter contestRule(LocalDate day) {
        return LegalParameters.on(day, contest);
    }

    /** In the visitor's language. */
    String word() {
        return Words.t("founding.office." + name());
    }
}
