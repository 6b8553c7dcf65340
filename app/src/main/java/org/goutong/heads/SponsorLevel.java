package org.goutong.heads;

import org.goutong.web.Words;

/** At which level somebody carries a plan: a union, or the party and government beside it, whose doors open where ours do not. */
public enum SponsorLevel {
    CITY,
    DISTRICT,
    TOWNSHIP,
    INDUSTRY,
    PARTY_AND_GOVERNMENT;

    String word() {
        return Words.t("heads.sponsor-level." + name());
    }
}
