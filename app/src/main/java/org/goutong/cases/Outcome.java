package org.goutong.cases;

import org.goutong.web.Words;

/** What came of a contact. */
public enum Outcome {
    /** Somebody at the employer talked. */
    REACHED,
    /** 闭门羹: nobody was let in, or nobody would talk. */
    SHUT_OUT,
    NO_ANSWER;

    String word() {
        return Words.t("cases.contact.outcome." + name());
    }
}
