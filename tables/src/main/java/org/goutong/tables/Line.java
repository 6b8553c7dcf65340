package org.goutong.tables;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A row as its file holds it, with what is wrong with single cells. */
record Line(Row row, List<Flaw> flaws) {

    /** What is wrong with the cell of one column. */
    record Flaw(TableNote.Kind kind, int column, String detail) {}

    /** Gathers the cells of one row after the other. */
    static final class Builder {

        private static final int MOST_COLUMNS = 16_384;
        private static final int LONGEST_ROW = 1 << 20;
        private static final String[] NO_CELLS = {};

        private String[] cells = new String[16];
        private int width;
        private int length;
        private List<Flaw> flaws = List.of();

        void put(int column, String cell) {
            boolean alreadyFull = length > LONGEST_ROW;
            length += cell.length();
            if (length > LONGEST_ROW) {
                if (!alreadyFull) {
                    flaw(TableNote.Kind.CELL_TOO_LONG, column, "");
                }
                return;
            }
            if (column >= MOST_COLUMNS) {
                if (flaws.stream().noneMatch(flaw -> flaw.kind() == TableNote.Kind.TOO_MANY_CELLS)) {
                    flaw(TableNote.Kind.TOO_MANY_CELLS, MOST_COLUMNS, "");
                }
                return;
            }
            if (column >= cells.length) {
                cells = Arrays.copyOf(cells, Math.max(column + 1, 2 * cells.length));
            }
            while (width < column) {
                cells[width++] = "";
            }
            cells[column] = cell;
            width = Math.max(width, column + 1);
        }

        void flaw(TableNote.Kind kind, int column, String detail) {
            if (flaws.isEmpty()) {
                flaws = new ArrayList<>();
            }
            flaws.add(new Flaw(kind, column, detail));
        }

        Line take(int number) {
            var line = new Line(new Row(number, width == 0 ? NO_CELLS : Arrays.copyOf(cells, width)), flaws);
            width = 0;
            length = 0;
            flaws = List.of();
            return line;
        }
    }
}
