package org.goutong.founding;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An employer whose members found a union, or joined one later.
 *
 * @param leading the first one; its page leads to the founding
 * @param ownUnion whether it has a union of its own, which joins the federation
 * @param leftOn day it left again, null while it belongs; whom only the end of the founding let go has not left
 * @param closedOn day on which it closed down, null while it works
 */
record FoundingEmployer(
        UUID employerId,
        String name,
        @Nullable String creditCode,
        String address,
        boolean leading,
        @Nullable Integer employees,
        @Nullable Integer members,
        boolean ownUnion,
        LocalDate joinedOn,
        @Nullable LocalDate leftOn,
        @Nullable LocalDate closedOn) {}
