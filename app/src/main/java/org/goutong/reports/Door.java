package org.goutong.reports;

import java.util.Locale;
import org.goutong.web.Indicator;
import org.goutong.web.Words;

/**
 * A figure that opens exactly the records that make it.
 *
 * @param href path of the list
 */
record Door(Indicator indicator, long value, String href) {

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
