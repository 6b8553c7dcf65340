package org.goutong.rosters;

import java.util.Arrays;
import java.util.UUID;
import java.util.stream.Collectors;
import org.goutong.employers.Floor;
import org.goutong.web.Words;
import org.jspecify.annotations.Nullable;

/**
 * An employer to be visited.
 *
 * @param building place or building, empty when nobody knows
 * @param storey floor as a number, below ground negative; null when nobody knows
 * @param kinds sources that name it, for example {@code PARK,TAX}
 * @param withUnion whether it has a union
 */
record VisitRow(
        UUID id,
        String name,
        String building,
        @Nullable Integer storey,
        String address,
        String room,
        String kinds,
        @Nullable Integer employees,
        boolean withUnion) {

    /** For example 7 层. */
    String floor() {
        return storey == null ? Words.t("rosters.visits.floor-unknown") : Floor.text(String.valueOf(storey));
    }

    /** For example 园区名录、地税名录. */
    String sources() {
        return Arrays.stream(kinds.split(","))
                .map(kind -> RosterKind.valueOf(kind).word())
                .collect(Collectors.joining(Words.t("rosters.visits.and")));
    }
}
