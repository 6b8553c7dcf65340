package org.goutong.imports;

import java.util.List;

/**
 * What undoing an import would come to, as things stand now.
 *
 * @param removed records that it entered and that would go
 * @param restored records that it changed and of which something would become what it was
 * @param kept what would stay, row by row
 * @param looked rows that were looked at
 * @param more whether there are more rows than were looked at
 */
record Forecast(int removed, int restored, List<Kept> kept, int looked, boolean more) {}
