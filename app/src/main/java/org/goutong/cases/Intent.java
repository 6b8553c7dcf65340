package org.goutong.cases;

import org.goutong.web.Words;

/** How somebody at the employer thinks of a union. */
public enum Intent {
    UNKNOWN,
    WILLING,
    HESITANT,
    AGAINST;

    String word() {
        return Words.t("cases.intent." + name());
    }
}
