package org.goutong.orgs;

import java.util.UUID;
import org.goutong.web.Words;

/** A colleague in a list; the role is empty when no posting counts today. */
record StaffRow(
        UUID id,
        String username,
        String name,
        String orgCode,
        String unionName,
        String role,
        boolean active,
        boolean hasPassword) {

    String roleName() {
        return role.isEmpty() ? Words.t("orgs.staff.no-posting") : Words.t("orgs.role." + role);
    }

    /** Place in the list. */
    String position() {
        return orgCode + " " + id;
    }
}
