package org.goutong.orgs;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What somebody is, or was, at a unit; the last day is null while nobody has said when it ends. */
record Posting(
        String orgCode,
        String unionName,
        Role role,
        LocalDate fromOn,
        @Nullable LocalDate toOn) {

    boolean runsOn(LocalDate day) {
        return !fromOn.isAfter(day) && (toOn == null || !toOn.isBefore(day));
    }
}
