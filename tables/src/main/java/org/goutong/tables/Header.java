package org.goutong.tables;

import java.util.List;

/**
 * The row that says what the columns are.
 *
 * @param row where it stands, counted from 1; 0 when the table has none
 * @param titles what it says of each column, empty where it says nothing
 */
public record Header(int row, List<String> titles) {

    /** What the column is called: its title, or its letters (A, B … Z, AA …) where it has none. */
    public String title(int column) {
        return column < titles.size() && !titles.get(column).isEmpty() ? titles.get(column) : letters(column);
    }

    /** The letters over a column in a spreadsheet, counted from 0. */
    static String letters(int column) {
        var letters = new StringBuilder();
        for (int left = column; left >= 0; left = left / 26 - 1) {
            letters.insert(0, (char) ('A' + left % 26));
        }
        return letters.toString();
    }
}
