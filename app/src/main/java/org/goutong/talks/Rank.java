package org.goutong.talks;

import org.goutong.web.Words;

/** At which level somebody speaks for an employer. */
public enum Rank {
    /** 决策层 */
    EXECUTIVE,
    /** 管理层 */
    MANAGER,
    /** 经办人 */
    OFFICER;

    /** The word in the visitor's language, for example 决策层. */
    public String word() {
        return Words.t("talks.rank." + name());
    }
}
