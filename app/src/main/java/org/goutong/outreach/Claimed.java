package org.goutong.outreach;

import org.goutong.web.Words;

/** What a figure somebody said speaks of; {@link #indicator} is the recorded number it stands beside. */
public enum Claimed {
    APPLICATIONS("applications"),
    EMPLOYERS_WITHOUT_UNION("employersWithoutUnion"),
    ADMITTED("admitted"),
    CONSULTATIONS("consultations"),
    MATERIALS("materials"),
    COOLING_PACKS("coolingPacks");

    private final String indicator;

    Claimed(String indicator) {
        this.indicator = indicator;
    }

    /** The code of the recorded number, for example {@code employersWithoutUnion}. */
    public String indicator() {
        return indicator;
    }

    /** The word in the visitor's language, for example 入会申请. */
    public String word() {
        return Words.t("outreach.claimed." + name());
    }

    static Claimed of(String indicator) {
        for (var claimed : values()) {
            if (claimed.indicator.equals(indicator)) {
                return claimed;
            }
        }
        throw new IllegalArgumentException(indicator);
    }
}
