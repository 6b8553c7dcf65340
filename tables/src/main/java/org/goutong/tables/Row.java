package org.goutong.tables;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/** One row of a table, its cells trimmed. */
public final class Row {

    private final int number;
    private final String[] cells;

    Row(int number, String[] cells) {
        this.number = number;
        this.cells = cells;
    }

    /** Where the row stands in the file as a person counts it, from 1: the row of a sheet, the first line in a CSV. */
    public int number() {
        return number;
    }

    /** The cell of a column counted from 0, empty where the row ends before it. */
    public String cell(int column) {
        return column >= 0 && column < cells.length ? cells[column] : "";
    }

    /** All cells, the empty ones too. */
    public List<String> cells() {
        return Collections.unmodifiableList(Arrays.asList(cells));
    }

    int width() {
        return cells.length;
    }

    int filled() {
        int filled = 0;
        for (var cell : cells) {
            if (!cell.isEmpty()) {
                filled++;
            }
        }
        return filled;
    }

    boolean isBlank() {
        for (var cell : cells) {
            if (!cell.isEmpty()) {
                return false;
            }
        }
        return true;
    }
}
