package org.goutong.leads;

import org.goutong.web.Words;
import org.jspecify.annotations.Nullable;

/** How many of its workers would join, as an employer may hear it: never a number. */
public enum Band {
    /** Fewer than five; fewer than a handful is never said at all. */
    SOME(1, 4),
    FROM_5(5, 9),
    FROM_10(10, 19),
    FROM_20(20, 49),
    FROM_50(50, 99),
    FROM_100(100, Integer.MAX_VALUE);

    private final int least;
    private final int most;

    Band(int least, int most) {
        this.least = least;
        this.most = most;
    }

    /** The band that a number of persons lies in; null for nobody. */
    static @Nullable Band of(int persons) {
        for (var band : values()) {
            if (persons >= band.least && persons <= band.most) {
                return band;
            }
        }
        return null;
    }

    /**
     * Whether it leaves open who is meant: it can speak of no more than half of those who work there.
     *
     * @param persons how many there really are, for the band without an end
     */
    boolean hides(int persons, int employees) {
        return 2L * (this == FROM_100 ? persons : most) <= employees;
    }

    /** In the visitor's language, for example 5–9 人. */
    public String word() {
        return Words.t("leads.band." + name());
    }
}
