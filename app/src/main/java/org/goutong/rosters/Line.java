package org.goutong.rosters;

import org.jspecify.annotations.Nullable;

/**
 * What one row of a list says of an employer, as it stands there; "" where it says nothing.
 *
 * @param rowNumber row of the file as a person counts it
 */
record Line(
        int rowNumber,
        String name,
        String creditCode,
        String address,
        String building,
        String floor,
        String room,
        String phone,
        String employees) {

    /** The floor as a number, below ground negative; null when nothing tells. */
    @Nullable
    Integer storey() {
        var storey = Whereabouts.floor(address, floor, room);
        return storey.isEmpty() ? null : Integer.valueOf(storey);
    }

    /** Where the line says the employer is, in one text. */
    String whereabouts() {
        return Whereabouts.text(address, building, floor, room);
    }
}
