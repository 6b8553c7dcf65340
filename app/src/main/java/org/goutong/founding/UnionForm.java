package org.goutong.founding;

import org.goutong.web.Words;

/** How the members of one or several employers can be organised. */
public enum UnionForm {
    /** 基层工会委员会: one employer, a committee of its own. */
    COMMITTEE,
    /** 联合基层工会: two or more employers, one committee. */
    JOINT,
    /** 组织员: one employer, one elected person. */
    ORGANISER,
    /** 工会联合会: many small employers of a building, park, village or trade. */
    FEDERATION;

    /** Whether it joins several employers, and admits more of them later. */
    boolean severalEmployers() {
        return this == JOINT || this == FEDERATION;
    }

    /** Whether a committee is elected, and not one person alone. */
    boolean hasCommittee() {
        return this != ORGANISER;
    }

    /** In the visitor's language. */
    String word() {
        return Words.t("founding.form." + name());
    }
}
