package org.goutong.web;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/** How ratios are written: strings with two digits, rounded half up. */
public final class Ratio {

    private Ratio() {}

    /** A ratio such as {@code "3.93"} for 326 of 83; null when nothing can be divided. */
    public static @Nullable String of(long part, long whole) {
        return whole == 0
                ? null
                : BigDecimal.valueOf(part)
                        .divide(BigDecimal.valueOf(whole), 2, RoundingMode.HALF_UP)
                        .toPlainString();
    }

    /** A percentage such as {@code "13.54"} for 390 of 2,881; null when nothing can be divided. */
    public static @Nullable String percent(long part, long whole) {
        return whole == 0
                ? null
                : BigDecimal.valueOf(part)
                        .multiply(BigDecimal.valueOf(100))
                        .divide(BigDecimal.valueOf(whole), 2, RoundingMode.HALF_UP)
                        .toPlainString();
    }
}
