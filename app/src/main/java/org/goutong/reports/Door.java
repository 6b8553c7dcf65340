package org.goutong.reports;

import java.util.Locale;
import org.goutong.web.Indicator;
import org.goutong.web.Ratio;
import org.goutong.web.Words;
import org.jspecify.annotations.Nullable;

/**
 * A figure that opens exactly the records that make it.
 *
 * @param whole the figure of which it is a part, null when it stands for itself
 * @param href path of the list
 */
record Door(Indicator indicator, long value, @Nullable Door whole, String href) {

    /** Its share of the whole, for example {@code 占未建会到会 25.00 %}; empty when there is none. */
    String share() {
        var percent = percent();
        return percent == null || whole == null
                ? ""
                : Words.t("reports.share", whole.indicator().name(), whole.amount(), percent);
    }

    /** The same as a number, for example {@code 25.00}; null when there is none. */
    @Nullable
    String percent() {
        return whole == null ? null : Ratio.percent(value, whole.value());
    }

    /** For example {@code 1,000}. */
    String amount() {
        return grouped(value);
    }

    /** The unit in the visitor's language. */
    String unit() {
        return unit(indicator);
    }

    static String unit(Indicator indicator) {
        return Words.t("reports.unit." + indicator.unit());
    }

    static String grouped(long value) {
        return String.format(Locale.ROOT, "%,d", value);
    }
}
