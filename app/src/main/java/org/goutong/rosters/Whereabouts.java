package org.goutong.rosters;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Where an employer is, read from what a list says: 金航街1号航港发展大厦7层703室. */
final class Whereabouts {

    private static final Pattern STOREY = Pattern.compile("(?<![0-9])([0-9]{1,2})(?:层|楼(?!盘|宇|栋|号)|[Ff](?![A-Za-z]))");
    private static final Pattern BELOW = Pattern.compile("(?:地下|负)([0-9一二三])层|(?<![A-Za-z0-9])[Bb]([1-5])(?![0-9])");
    private static final Pattern ROOM = Pattern.compile("(?<![0-9])([0-9]{1,2})[0-9]{2}(?:室|房|号房|$)");

    private Whereabouts() {}

    /** Address, building, floor and room in one text, nothing twice. */
    static String text(String address, String building, String floor, String room) {
        var parts = List.of(address, building, storey(floor), room);
        return parts.stream()
                .filter(part -> !part.isEmpty() && (part == address || !address.contains(part)))
                .collect(Collectors.joining(" "));
    }

    /** 7 is a floor only when somebody says so. */
    private static String storey(String floor) {
        return floor.matches("-?[0-9]{1,3}") ? floor + "层" : floor;
    }

    /**
     * The floor as a number, for example {@code 7} or {@code -1}: as the list's own column says it, otherwise from the
     * address or the room; empty when nothing tells.
     */
    static String floor(String address, String floor, String room) {
        var said = floor.strip();
        if (said.matches("-?[0-9]{1,3}")) {
            return String.valueOf(Integer.parseInt(said));
        }
        for (var text : List.of(said, address, room)) {
            var found = floorIn(text);
            if (!found.isEmpty()) {
                return found;
            }
        }
        var door = ROOM.matcher(room.strip());
        return door.find() ? String.valueOf(Integer.parseInt(door.group(1))) : "";
    }

    private static String floorIn(String text) {
        var below = BELOW.matcher(text);
        if (below.find()) {
            var number = below.group(1) == null ? below.group(2) : below.group(1);
            return "-" + number.replace('一', '1').replace('二', '2').replace('三', '3');
        }
        var storey = STOREY.matcher(text);
        if (storey.find()) {
            return String.valueOf(Integer.parseInt(storey.group(1)));
        }
        var door = ROOM.matcher(text);
        return door.find() ? String.valueOf(Integer.parseInt(door.group(1))) : "";
    }
}
