package org.goutong.employers;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who stands above an employer, beside it and below it.
 *
 * @param above head of the head
 * @param proposed head that its registered name speaks of, where none is noted
 * @param branches what hangs below it
 * @param sisters what hangs below the same head
 * @param names names of the units of the rows
 */
record Family(
        @Nullable EmployerRow head,
        @Nullable EmployerRow above,
        @Nullable EmployerRow proposed,
        Below branches,
        Below sisters,
        UnitNames names) {

    /** The first ones below a head, and how many there are. */
    record Below(List<EmployerRow> rows, HeadQueries.Tally tally) {

        static final Below NONE = new Below(List.of(), new HeadQueries.Tally(0, 0));

        boolean cut() {
            return tally.employers() > rows.size();
        }
    }
}
