package org.goutong.reports;

import org.jspecify.annotations.Nullable;

/**
 * A row of a figure as a page lists it.
 *
 * @param target identifier of the page that the row opens, empty when there is none
 * @param by who counted it, or null
 */
record CountedRow(
        IndicatorRecord row, String target, @Nullable String by) {}
