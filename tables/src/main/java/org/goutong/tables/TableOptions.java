package org.goutong.tables;

import java.util.EnumMap;
import java.util.Map;

/**
 * What the sender of a table knows better than it shows.
 *
 * @param sheet name of the sheet to read; empty for the first one
 * @param headerRow row of the header counted from 1, {@link #NO_HEADER}, or {@link #FIND_HEADER}
 * @param titles what columns are called that do not have one of their usual titles: a title of the header, or {@code #3}
 *     for the third column
 * @param rowLimit how many rows below the header are read before the table is refused
 */
public record TableOptions(String sheet, int headerRow, Map<Column, String> titles, long rowLimit) {

    public static final int FIND_HEADER = -1;
    public static final int NO_HEADER = 0;

    /** Find everything, read everything. */
    public static final TableOptions DEFAULT = new TableOptions("", FIND_HEADER, Map.of(), Long.MAX_VALUE);

    public TableOptions {
        titles = Map.copyOf(titles);
    }

    public TableOptions withSheet(String name) {
        return new TableOptions(name, headerRow, titles, rowLimit);
    }

    public TableOptions withHeaderRow(int row) {
        return new TableOptions(sheet, row, titles, rowLimit);
    }

    public TableOptions withTitle(Column column, String title) {
        var more = new EnumMap<Column, String>(Column.class);
        more.putAll(titles);
        more.put(column, title);
        return new TableOptions(sheet, headerRow, more, rowLimit);
    }

    public TableOptions withRowLimit(long rows) {
        return new TableOptions(sheet, headerRow, titles, rows);
    }
}
