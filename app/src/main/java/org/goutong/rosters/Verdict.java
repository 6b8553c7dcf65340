package org.goutong.rosters;

import org.goutong.web.Words;

/** What a line of a list turns out to be; every line is exactly one of them. */
public enum Verdict {
    /** An employer that is in the register. */
    KNOWN,
    /** An employer that is not in the register. */
    NEW,
    /** A person has to look. */
    DOUBTFUL,
    /** An employer that an earlier line of the list names already. */
    DUPLICATE,
    /** It names nobody. */
    UNREADABLE;

    /** The word in the visitor's language, for example 请核对. */
    public String word() {
        return Words.t("rosters.verdict." + name());
    }
}
