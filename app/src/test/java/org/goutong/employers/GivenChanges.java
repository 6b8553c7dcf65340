package org.goutong.employers;

import java.time.LocalDate;
import java.util.UUID;
import org.goutong.orgs.Staff;

/** Changes employers from a day on, as their form does. */
public final class GivenChanges {

    private GivenChanges() {}

    /** An employer gets a new name on a day. */
    static void rename(Employers employers, Staff by, UUID id, NewEmployer facts, LocalDate on) {
        edit(employers, by, id, facts, new DatedChange(on, null));
    }

    /** An employer moves to another unit or address on a day. */
    public static void move(Employers employers, Staff by, UUID id, NewEmployer facts, LocalDate on) {
        edit(employers, by, id, facts, new DatedChange(null, on));
    }

    private static void edit(Employers employers, Staff by, UUID id, NewEmployer facts, DatedChange dates) {
        employers.edit(by, id, employers.get(by.scope(), id).version(), facts, dates, "");
    }
}
