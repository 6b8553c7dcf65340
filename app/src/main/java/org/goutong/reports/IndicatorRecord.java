package org.goutong.reports;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One row that makes part of a figure; never a personal field.
 *
 * @param org unit it belongs to
 * @param meeting join code of its meeting, or null
 * @param label what it is called, for example a receipt number or an employer
 * @param quantity what it adds to the figure
 */
record IndicatorRecord(
        String id, Instant at, String org, @Nullable String meeting, String label, long quantity) {

    IndicatorRecord labelled(String word) {
        return new IndicatorRecord(id, at, org, meeting, word, quantity);
    }
}
