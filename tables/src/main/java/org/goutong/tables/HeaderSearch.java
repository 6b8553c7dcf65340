package org.goutong.tables;

import java.util.List;
import java.util.Map;

/** Which of the first rows is the header: lists often begin with a title, a date, an empty line. */
final class HeaderSearch {

    /** How many filled rows are looked at. */
    static final int DEPTH = 30;

    private HeaderSearch() {}

    /**
     * The place of the best row in the list: the one with most known titles, then most filled cells, then the first;
     * −1 when the list is empty.
     */
    static int best(List<Row> rows, Map<Column, String> named) {
        int best = -1;
        int most = 0;
        for (int i = 0; i < rows.size(); i++) {
            int score = score(rows.get(i), named);
            if (score > most) {
                most = score;
                best = i;
            }
        }
        return best;
    }

    static int score(Row row, Map<Column, String> named) {
        int filled = row.filled();
        // A title row has one cell, and may well end with a word that is also a column's.
        int known = filled == 0 ? 0 : Columns.find(row.cells(), named).found().size();
        return 1000 * known + filled;
    }
}
