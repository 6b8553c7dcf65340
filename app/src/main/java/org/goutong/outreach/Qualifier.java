package org.goutong.outreach;

import org.goutong.web.Words;

/** How exact a figure wants to be that somebody said. */
public enum Qualifier {
    EXACT,
    /** 约, 左右 */
    ABOUT,
    /** 近 */
    NEARLY,
    /** 多, 余, 上 */
    MORE_THAN;

    /** The word in the visitor's language, for example 不到. */
    public String word() {
        return Words.t("outreach.qualifier." + name());
    }
}
