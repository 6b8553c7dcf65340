package org.goutong.founding;

import java.time.LocalDate;
import org.goutong.web.Time;
import org.goutong.web.View;

/**
 * A member is asked whether to move to the union at work.
 *
 * @param contact whom the member asks once the offer has ended
 */
record TransferPage(String token, TransferRow offer, Contact contact, LocalDate today) implements View {

    /**
     * Whoever looks after the new union.
     *
     * @param unitName the union they work at
     * @param phone in the office; may be empty
     */
    record Contact(String unitName, String name, String phone) {}

    /** The last day on which the member can answer. */
    String until() {
        return Time.date(offer.openUntil(), today);
    }
}
