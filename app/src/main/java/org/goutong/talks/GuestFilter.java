package org.goutong.talks;

import java.util.Locale;
import org.goutong.web.Words;

/** Which employers of a meeting are wanted. */
enum GuestFilter {
    ALL("true"),
    PRESENT("g.present"),
    PRESENT_WITHOUT_UNION("g.present and not g.with_union"),
    PREPARING("g.present and g.intent = 'PREPARING'"),
    INTENDING("g.present and g.intent = 'INTENDING'"),
    ACCEPTED("g.answer = 'ACCEPTED'"),
    OTHER_TIME("g.answer = 'OTHER_TIME'"),
    DECLINED("g.answer = 'DECLINED'"),
    WAITING("g.invited_at is not null and g.answer = ''"),
    SPEAKING("g.speaker");

    private final String condition;

    GuestFilter(String condition) {
        this.condition = condition;
    }

    String condition() {
        return condition;
    }

    /** As it stands in an address, for example {@code present-without-union}. */
    String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    String word() {
        return Words.t("talks.guests." + code());
    }

    static GuestFilter of(String code) {
        for (var filter : values()) {
            if (filter.code().equals(code)) {
                return filter;
            }
        }
        return ALL;
    }
}
