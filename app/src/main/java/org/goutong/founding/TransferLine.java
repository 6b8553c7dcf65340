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

    private static final int SHORTEST_TAIL = 4;

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

    /** Whether somebody looks for this member by name, number or the last digits of the phone. */
    boolean matches(String text) {
        return text.isEmpty()
                || contact != null
                        && (contact.name().contains(text)
                                || contact.number().contains(text)
                                || text.length() >= SHORTEST_TAIL
                                        && contact.phone().endsWith(text));
    }
}
