package org.goutong.rosters;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.goutong.tables.Row;
import org.goutong.tables.Table;
import org.goutong.tables.TableNote;
import org.goutong.tables.TableOptions;
import org.goutong.tables.TableProblem;
import org.goutong.web.Typed;

/** The file of a list, CSV or XLSX. */
final class ListFile {

    /** More than that is not one list of one place. */
    static final int MOST_ROWS = 200_000;

    private static final int PREVIEWED = 8;
    private static final int SET = 20_000;
    private static final int MOST_NOTES = 10_000;
    private static final int LONGEST_CELL = 500;

    private final String name;
    private final byte[] content;

    private ListFile(String name, byte[] content) {
        this.name = name;
        this.content = content;
    }

    static ListFile of(String name, byte[] content) {
        return new ListFile(name, content);
    }

    /**
     * What came of the rows of a file.
     *
     * @param notes what is to be known about single rows, the first of them
     */
    record Read(int lines, int blank, int skipped, List<TableNote> notes) {}

    /**
     * Looks at the first rows.
     *
     * @throws TableProblem when it is no list that can be read
     */
    Preview preview() {
        var rows = new ArrayList<List<String>>();
        try (var table = open(TableOptions.DEFAULT.withRowLimit(PREVIEWED))) {
            var width = table.header().titles().size();
            try {
                table.forEach(
                        row -> rows.add(
                                IntStream.range(0, width).mapToObj(row::cell).toList()),
                        note -> {});
            } catch (TableProblem more) {
                if (more.kind() != TableProblem.Kind.TOO_MANY_ROWS) {
                    throw more;
                }
            }
            var titles =
                    IntStream.range(0, width).mapToObj(table.header()::title).toList();
            return new Preview(titles, List.copyOf(rows), guess(table.header().titles()), false);
        }
    }

    private static Mapping guess(List<String> titles) {
        var columns = new EnumMap<Fact, Integer>(Fact.class);
        for (var fact : Fact.values()) {
            var place = fact.place(titles);
            if (place >= 0 && !columns.containsValue(place)) {
                columns.put(fact, place);
            }
        }
        return new Mapping(columns);
    }

    /**
     * Reads all rows, a set at a time.
     *
     * @throws TableProblem when it cannot be read to its end
     */
    Read read(Mapping mapping, Consumer<List<Line>> sets) {
        var set = new ArrayList<Line>();
        var notes = new ArrayList<TableNote>();
        try (var table = open(TableOptions.DEFAULT.withRowLimit(MOST_ROWS))) {
            var tally = table.forEach(
                    row -> {
                        set.add(line(row, mapping));
                        if (set.size() == SET) {
                            sets.accept(List.copyOf(set));
                            set.clear();
                        }
                    },
                    note -> {
                        if (notes.size() < MOST_NOTES) {
                            notes.add(note);
                        }
                    });
            if (!set.isEmpty()) {
                sets.accept(List.copyOf(set));
            }
            return new Read((int) tally.taken(), (int) tally.blank(), (int) tally.skipped(), List.copyOf(notes));
        }
    }

    private Table open(TableOptions options) {
        return Table.open(new ByteArrayInputStream(content), name, options);
    }

    private static Line line(Row row, Mapping mapping) {
        return new Line(
                row.number(),
                cell(row, mapping, Fact.NAME),
                cell(row, mapping, Fact.CREDIT_CODE),
                cell(row, mapping, Fact.ADDRESS),
                cell(row, mapping, Fact.BUILDING),
                cell(row, mapping, Fact.FLOOR),
                cell(row, mapping, Fact.ROOM),
                cell(row, mapping, Fact.PHONE),
                cell(row, mapping, Fact.EMPLOYEES));
    }

    private static String cell(Row row, Mapping mapping, Fact fact) {
        var column = mapping.of(fact);
        var text = column == null ? "" : Typed.line(row.cell(column));
        return text.length() <= LONGEST_CELL ? text : text.substring(0, LONGEST_CELL);
    }
}
