package org.goutong.cases;

import org.goutong.web.Words;

/** Where somebody stands at the employer. */
public enum Level {
    /** 总裁, 总经理: decides. */
    EXECUTIVE,
    HR,
    /** 经办人: does the work. */
    HANDLER,
    /** 党组织. */
    PARTY,
    OTHER;

    String word() {
        return Words.t("cases.level." + name());
    }
}
