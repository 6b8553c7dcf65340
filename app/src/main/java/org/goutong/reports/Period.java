package org.goutong.reports;

import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Which days an overview covers. */
enum Period {
    MONTH,
    YEAR,
    ALL,
    CUSTOM;

    /** The period of that name in any case; without one the days decide, or it is this year. */
    static Period of(@Nullable String name, Asked asked) {
        for (var period : values()) {
            if (period.name().equalsIgnoreCase(name)) {
                return period;
            }
        }
        return given(asked.from()) || given(asked.to()) ? CUSTOM : YEAR;
    }

    private static boolean given(@Nullable String text) {
        return text != null && !text.isBlank();
    }

    /** The same question with the days of this period. */
    Asked within(Asked asked, LocalDate today) {
        return switch (this) {
            case MONTH -> days(asked, today.withDayOfMonth(1), today);
            case YEAR -> days(asked, today.withDayOfYear(1), today);
            case ALL -> new Asked(asked.org(), null, null, asked.meeting());
            case CUSTOM -> asked;
        };
    }

    private static Asked days(Asked asked, LocalDate from, LocalDate to) {
        return new Asked(asked.org(), from.toString(), to.toString(), asked.meeting());
    }

    /** For addresses, for example {@code month}. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
