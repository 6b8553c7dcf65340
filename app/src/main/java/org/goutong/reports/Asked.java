package org.goutong.reports;

import org.jspecify.annotations.Nullable;

/**
 * A selection as a visitor or a device asks for it, unchecked.
 *
 * @param org code of a unit; the person's own when missing
 * @param from first day, for example {@code 2016-06-01}
 * @param to last day, included
 * @param meeting join code or id of one meeting
 */
record Asked(
        @Nullable String org,
        @Nullable String from,
        @Nullable String to,
        @Nullable String meeting) {}
