package org.goutong.rosters;

/**
 * A line in a pair of lists.
 *
 * @param otherRow row of the line that means the same, or may do so; 0 when there is none
 * @param reasons why, as {@link Reasons} stores them
 */
record PairRow(
        PairLine.Side side,
        PairLine.Part part,
        int rowNumber,
        String name,
        String address,
        String building,
        String floor,
        String room,
        int otherRow,
        String otherName,
        String otherAddress,
        String otherBuilding,
        String otherFloor,
        String otherRoom,
        String reasons) {

    String where() {
        return Whereabouts.text(address, building, floor, room);
    }

    String otherWhere() {
        return Whereabouts.text(otherAddress, otherBuilding, otherFloor, otherRoom);
    }

    String why() {
        return Reasons.text(reasons);
    }
}
