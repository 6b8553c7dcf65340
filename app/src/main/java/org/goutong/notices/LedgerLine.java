package org.goutong.notices;

import java.time.LocalDate;
import org.goutong.web.Words;

/** How many notices of a rule were to be sent over a channel on a day, and what became of them. */
record LedgerLine(
        LocalDate day,
        String rule,
        Channel channel,
        long expected,
        long sent,
        long waiting,
        long failed,
        long uncertain) {

    String ruleName() {
        return Words.t("notices.rule." + rule);
    }

    /** The address of the rows behind one of its numbers; of all of them without a state. */
    String path(String state) {
        return "/notices/deliveries/rows?day=" + day + "&rule=" + rule + "&channel=" + channel
                + (state.isEmpty() ? "" : "&state=" + state);
    }
}
