package org.goutong.outreach;

import org.goutong.web.Words;

/** What people ask about, in the order of the counters. */
public enum Topic {
    MEMBER_CARD,
    JOINING,
    MUTUAL_AID,
    FOUNDING,
    LEGAL_ADVICE,
    OTHER;

    /** The word in the visitor's language, for example 怎么入会. */
    public String word() {
        return Words.t("outreach.topic." + name());
    }
}
