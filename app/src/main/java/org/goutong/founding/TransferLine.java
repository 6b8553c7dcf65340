package org.goutong.founding;

import org.goutong.members.MemberContact;
import org.goutong.web.Masked;
import org.jspecify.annotations.Nullable;

/**
 * One member who is asked, as a list shows them.
 *
 * @param contact null when the membership is in no unit in sight
 */
record TransferLine(TransferRow offer, @Nullable MemberContact contact) {

    /** Masked; empty when out of sight. */
    String name() {
        return contact == null ? "" : Masked.name(contact.name());
    }

    /** Masked; empty when out of sight. */
    String phone() {
        return contact == null ? "" : Masked.phone(contact.phone());
    }

    /** The number of the member; empty when out of sight. */
    String number() {
        return contact == null ? "" : contact.number();
    }
}
