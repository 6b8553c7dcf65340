package org.goutong.tables;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Which column of a table holds what. */
public final class Columns {

    private static final int NONE = -1;

    private final Map<Column, Integer> places;

    private Columns(Map<Column, Integer> places) {
        this.places = places;
    }

    /**
     * Finds the columns by their titles; of two with the same meaning the one with the more usual title, then the first.
     *
     * @param named what columns are called whose titles are not the usual ones; {@code #3} is the third column
     */
    public static Columns find(List<String> titles, Map<Column, String> named) {
        var places = new EnumMap<Column, Integer>(Column.class);
        named.forEach((column, title) -> {
            int place = placeOf(title, titles);
            if (place != NONE) {
                places.put(column, place);
            }
        });
        var best = new EnumMap<Column, Integer>(Column.class);
        for (int place = 0; place < titles.size(); place++) {
            if (titles.get(place).isEmpty() || places.containsValue(place)) {
                continue;
            }
            for (var meaning : titles.get(place).split("[/、/]")) {
                var plain = Column.plain(meaning);
                for (var column : Column.values()) {
                    int fit = named.containsKey(column) ? 0 : column.fit(plain);
                    if (fit > best.getOrDefault(column, 0)) {
                        best.put(column, fit);
                        places.put(column, place);
                    }
                }
            }
        }
        return new Columns(places);
    }

    private static int placeOf(String title, List<String> titles) {
        if (title.matches("#[0-9]{1,5}")) {
            int place = Integer.parseInt(title.substring(1)) - 1;
            return place < titles.size() ? place : NONE;
        }
        int exactly = titles.indexOf(title);
        return exactly >= 0
                ? exactly
                : titles.stream().map(Column::plain).toList().indexOf(Column.plain(title));
    }

    public boolean has(Column column) {
        return places.containsKey(column);
    }

    /** Where the column stands, counted from 0, or −1 when the table has none. */
    public int place(Column column) {
        return places.getOrDefault(column, NONE);
    }

    /** What the row says in this column, empty when the table has no such column. */
    public String value(Column column, Row row) {
        return row.cell(place(column));
    }

    /** Everything that was found. */
    public Set<Column> found() {
        return Collections.unmodifiableSet(places.keySet());
    }
}
