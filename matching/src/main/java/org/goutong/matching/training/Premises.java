package org.goutong.matching.training;

import java.util.List;

/**
 * A building or park in which firms are.
 *
 * @param street with its number, {@code 光华路8号院}
 * @param blocks its parts, {@code A座}; none when it has one only
 * @param crowd how many firms it draws, relative to others
 * @param trades what most of its firms deal in, as in a market or a logistics park; none where all kinds of firms are
 * @param doors whether addresses tell the rooms
 */
record Premises(
        City.District district,
        String street,
        String building,
        List<String> blocks,
        double crowd,
        List<String> trades,
        boolean doors) {}
