package org.goutong.rosters;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.goutong.tables.Column;
import org.goutong.tables.Columns;
import org.goutong.web.Words;
import org.jspecify.annotations.Nullable;

/** What a column of a list says of an employer. */
public enum Fact {
    NAME("name", Column.NAME),
    CREDIT_CODE("creditCode", Column.CREDIT_CODE),
    ADDRESS("address", Column.ADDRESS),
    BUILDING("building", Column.BUILDING),
    FLOOR("floor", Column.FLOOR),
    ROOM("room", Column.ROOM),
    PHONE("phone", Column.PHONE),
    EMPLOYEES("employees", null);

    private static final Pattern HEADCOUNT =
            Pattern.compile("(职工|员工|从业|用工|企业)人?数|人数|employees|headcount", Pattern.CASE_INSENSITIVE);

    private final String field;
    private final @Nullable Column column;

    Fact(String field, @Nullable Column column) {
        this.field = field;
        this.column = column;
    }

    /** The name of its field in a form. */
    String field() {
        return field;
    }

    /** The word in the visitor's language, for example 单位名称. */
    String word() {
        return Words.t("rosters.fact." + name());
    }

    /** The column that says it by its title, counted from 0, or -1. */
    int place(List<String> titles) {
        if (column != null) {
            return Columns.find(titles, Map.of()).place(column);
        }
        for (int place = 0; place < titles.size(); place++) {
            if (HEADCOUNT.matcher(titles.get(place)).find()) {
                return place;
            }
        }
        return -1;
    }
}
