package org.goutong.cases;

import org.goutong.web.Words;

/** Who of us talks: content, frequency and depth differ. */
public enum OurLevel {
    CHAIR,
    ORGANISER;

    String word() {
        return Words.t("cases.our-level." + name());
    }
}
