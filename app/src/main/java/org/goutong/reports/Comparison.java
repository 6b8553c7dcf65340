package org.goutong.reports;

import org.goutong.web.Words;

/**
 * What a recorded figure says to a claimed one.
 *
 * @param difference how many more or fewer were recorded, 0 when they agree
 */
record Comparison(Verdict verdict, long difference) {

    /** Whether they agree. */
    enum Verdict {
        AGREES,
        /** 400余 and 400. */
        AGREES_AT_THE_LOWEST,
        MORE_RECORDED,
        LESS_RECORDED
    }

    boolean agrees() {
        return verdict == Verdict.AGREES || verdict == Verdict.AGREES_AT_THE_LOWEST;
    }

    /** In words, for example 记录多 26. */
    String text() {
        return Words.t("reports.verdict." + verdict.name(), difference);
    }
}
