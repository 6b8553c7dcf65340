package org.goutong.leads;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An employer named at a stall.
 *
 * @param applicants persons, each counted once
 * @param here whether it works at the stall's place
 * @param leadOwner who has the lead; null when there is none from this stall
 */
record FoundRow(
        UUID employerId,
        String name,
        String address,
        String floor,
        @Nullable Integer employees,
        boolean here,
        int applicants,
        @Nullable String leadOwner) {

    boolean raised() {
        return leadOwner != null;
    }

    @Nullable
    EmployerSize size() {
        return EmployerSize.of(employees);
    }
}
