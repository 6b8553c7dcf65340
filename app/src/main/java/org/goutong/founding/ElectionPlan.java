package org.goutong.founding;

import org.jspecify.annotations.Nullable;

/** Who meets, how many are elected and for how long; fields as in {@link Founding}. */
record ElectionPlan(
        boolean congress,
        @Nullable Integer delegates,
        int viceChairs,
        @Nullable Integer committeeSeats,
        @Nullable Integer auditSeats,
        @Nullable Integer womenSeats,
        @Nullable Integer termYears,
        boolean committeeElects) {

    /** The plan that a founding has now. */
    static ElectionPlan of(Founding founding) {
        return new ElectionPlan(
                founding.congress(),
                founding.delegates(),
                founding.viceChairs(),
                founding.committeeSeats(),
                founding.auditSeats(),
                founding.womenSeats(),
                founding.termYears(),
                founding.committeeElects());
    }
}
