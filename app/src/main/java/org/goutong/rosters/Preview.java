package org.goutong.rosters;

import java.util.List;

/**
 * The beginning of a file, and which column seems to say what.
 *
 * @param titles of the columns, or their letters where they have none
 * @param rows the first rows below the titles
 * @param mapping what to propose
 * @param remembered whether a person has confirmed it for such a list before
 */
record Preview(List<String> titles, List<List<String>> rows, Mapping mapping, boolean remembered) {

    /** What tells lists with the same titles. */
    String headings() {
        return String.join("\n", titles);
    }

    Preview mappedBy(Mapping known) {
        return new Preview(titles, rows, known, true);
    }

    /** What a column says in the first rows, for example 北京砚北国际货运代理有限公司. */
    String example(int column) {
        return rows.stream()
                .map(row -> column < row.size() ? row.get(column) : "")
                .filter(text -> !text.isEmpty())
                .findFirst()
                .orElse("");
    }
}
