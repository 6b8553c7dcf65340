package org.goutong.imports;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import org.goutong.employers.Employers;
import org.goutong.matching.EmployerName;
import org.goutong.matching.SocialCreditCode;
import org.goutong.tables.Column;
import org.goutong.tables.Columns;
import org.goutong.web.Typed;
import org.goutong.web.Words;
import org.jspecify.annotations.Nullable;

/** What a column of a list can say. A value is text in the form in which the history of rows has it. */
enum Field {
    NAME("name", Column.NAME, ""),
    CREDIT_CODE("credit_code", Column.CREDIT_CODE, ""),
    ADDRESS("address", Column.ADDRESS, ""),
    FLOOR("floor", Column.FLOOR, ""),
    EMPLOYEES("employees", null, "(职工|员工|从业|用工|企业)人?数|人数|employees|headcount"),
    INDUSTRY("industry", null, "行业|industry"),
    UNION_FOUNDED_ON("union_founded_on", null, "建会(日期|时间)|工会成立|union.*(date|founded)"),
    REGISTERED_ON("registered_on", null, "(成立|注册|登记)(日期|时间)|registered"),
    CLOSED_ON("closed_on", null, "(注销|停业|吊销|歇业)(日期|时间)|closed");

    private static final int MOST = 10_000_000;
    private static final Pattern DAY = Pattern.compile("(\\d{4})[-/.年](\\d{1,2})[-/.月](\\d{1,2})日?( 0{1,2}:00(:00)?)?");

    private final String column;
    private final @Nullable Column usual;
    private final Pattern titles;

    Field(String column, @Nullable Column usual, String titles) {
        this.column = column;
        this.usual = usual;
        this.titles = Pattern.compile(titles, Pattern.CASE_INSENSITIVE);
    }

    /** Its name in the history. */
    String column() {
        return column;
    }

    /** As it stands in the detail of a {@link Reason}. */
    String detail() {
        return "#" + name();
    }

    String word() {
        return Words.t("imports.field." + name());
    }

    /** The column that says it by its title, counted from 0, or -1. */
    int place(List<String> headings) {
        if (usual != null) {
            return Columns.find(headings, java.util.Map.of()).place(usual);
        }
        for (int place = 0; place < headings.size(); place++) {
            if (titles.matcher(headings.get(place)).find()) {
                return place;
            }
        }
        return -1;
    }

    /** A value as it is stored, or why the text is none. */
    sealed interface Value {

        record Known(String text) implements Value {}

        record Unreadable(Reason reason) implements Value {}
    }

    /**
     * Reads what a cell says.
     *
     * <pre>
     * EMPLOYEES.read("2,881 人", today)      2881
     * REGISTERED_ON.read("2016年6月7日", …)  2016-06-07
     * CREDIT_CODE.read("1.10105E+17", …)     CODE_WRONG
     * </pre>
     *
     * @param cell not blank
     */
    Value read(String cell, LocalDate today) {
        return switch (this) {
            case NAME ->
                EmployerName.of(cell).normal().isEmpty()
                        ? new Value.Unreadable(Reason.NAMES_NOBODY)
                        : line(EmployerName.of(cell).typed());
            case CREDIT_CODE ->
                SocialCreditCode.parse(cell) instanceof SocialCreditCode.Valid valid
                        ? new Value.Known(valid.code().value())
                        : new Value.Unreadable(Reason.CODE_WRONG);
            case EMPLOYEES -> {
                var count = Typed.count(cell, MOST);
                yield count == null
                        ? new Value.Unreadable(Reason.NUMBER_UNREADABLE)
                        : new Value.Known(count.toString());
            }
            case INDUSTRY ->
                Employers.industry(cell)
                        .<Value>map(Value.Known::new)
                        .orElseGet(() -> new Value.Unreadable(Reason.UNKNOWN_WORD));
            case UNION_FOUNDED_ON, REGISTERED_ON, CLOSED_ON -> day(cell, today);
            default -> line(cell);
        };
    }

    private static Value line(String cell) {
        var line = Typed.line(cell);
        return line.length() > EmployerName.LONGEST ? new Value.Unreadable(Reason.TOO_LONG) : new Value.Known(line);
    }

    private static Value day(String cell, LocalDate today) {
        var day = DAY.matcher(cell.strip());
        if (!day.matches()) {
            return new Value.Unreadable(Reason.DAY_UNREADABLE);
        }
        try {
            var read = LocalDate.of(
                    Integer.parseInt(day.group(1)), Integer.parseInt(day.group(2)), Integer.parseInt(day.group(3)));
            return read.isAfter(today) ? new Value.Unreadable(Reason.IN_FUTURE) : new Value.Known(read.toString());
        } catch (DateTimeException noDay) {
            return new Value.Unreadable(Reason.DAY_UNREADABLE);
        }
    }

    /** Whether two values mean the same: a name may be written with other brackets and blanks. */
    boolean same(String one, String other) {
        return one.equals(other)
                || this == NAME
                        && EmployerName.of(one)
                                .normal()
                                .equals(EmployerName.of(other).normal());
    }
}
