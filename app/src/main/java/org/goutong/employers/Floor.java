package org.goutong.employers;

import org.goutong.web.Words;

/** How a floor is written for people: {@code 7} becomes 7 层, {@code -1} becomes 地下 1 层, 3层东 stays. */
public final class Floor {

    private Floor() {}

    /** Address and floor in one line; an address that names the floor already stays as it is. */
    public static String text(String address, String floor) {
        return address.contains(floor + "层") ? address : (address + " " + text(floor)).strip();
    }

    /** The floor in the visitor's language; empty when it is not known. */
    public static String text(String floor) {
        if (floor.matches("[0-9]{1,3}")) {
            return Words.t("employers.floor.number", floor);
        }
        return floor.matches("-[0-9]{1,2}") ? Words.t("employers.floor.below", floor.substring(1)) : floor;
    }
}
