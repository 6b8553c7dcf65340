package org.goutong.outreach;

import org.goutong.web.Words;

/** What is counted on the spot besides forms. */
public enum TallyKind {
    /** Somebody asked something, in person-times (人次). */
    CONSULTATION,
    /** Leaflets and brochures handed out, in pieces (份). */
    MATERIAL,
    /** Cooling packs handed out, in pieces (份). */
    COOLING_PACK;

    /** The word in the visitor's language, for example 清凉包. */
    public String word() {
        return Words.t("outreach.tally." + name());
    }
}
