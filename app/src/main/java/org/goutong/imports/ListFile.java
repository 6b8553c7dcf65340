package org.goutong.imports;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.goutong.tables.Row;
import org.goutong.tables.Table;
import org.goutong.tables.TableNote;
import org.goutong.tables.TableOptions;
import org.goutong.tables.TableProblem;
import org.goutong.web.Typed;

/** The file of a list, CSV or XLSX, read once from its top to its bottom. */
final class ListFile implements AutoCloseable {

    static final int MOST_ROWS = 200_000;

    private static final int SET = 5_000;

    private final Table table;

    private ListFile(Table table) {
        this.table = table;
    }

    /** @throws TableProblem when it is no list that can be read */
    static ListFile open(NewImport list) {
        try {
            return new ListFile(Table.open(
                    list.content().getInputStream(), list.fileName(), TableOptions.DEFAULT.withRowLimit(MOST_ROWS)));
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    /** The titles of the columns, or their letters where they have none. */
    List<String> headings() {
        return IntStream.range(0, table.header().titles().size())
                .mapToObj(table.header()::title)
                .map(Typed::line)
                .toList();
    }

    /**
     * What came of the rows of a file.
     *
     * @param rows that are not blank
     * @param last where the last of them stands
     */
    record Read(int rows, int blank, int last) {}

    /**
     * Reads all rows, a set at a time; a row that cannot be read is one without cells and with the reason.
     *
     * @throws org.goutong.tables.TableProblem when it cannot be read to its end
     */
    Read read(Consumer<List<Line>> sets) {
        var set = new ArrayList<Line>();
        var last = new int[1];
        Consumer<Line> take = line -> {
            last[0] = Math.max(last[0], line.number());
            set.add(line);
            if (set.size() == SET) {
                sets.accept(List.copyOf(set));
                set.clear();
            }
        };
        var tally = table.forEach(row -> take.accept(line(row)), new Unreadable(take));
        if (!set.isEmpty()) {
            sets.accept(List.copyOf(set));
        }
        return new Read((int) (tally.taken() + tally.skipped()), (int) tally.blank(), last[0]);
    }

    private static Line line(Row row) {
        return new Line(row.number(), row.cells().stream().map(Typed::text).toList(), null, null, "", "", null, null);
    }

    /** A row may have several flaws and is one row all the same. */
    private static final class Unreadable implements Consumer<TableNote> {

        private final Consumer<Line> take;
        private int row;

        private Unreadable(Consumer<Line> take) {
            this.take = take;
        }

        @Override
        public void accept(TableNote note) {
            if (note.kind().skipped() && note.row() != row) {
                row = note.row();
                take.accept(new Line(
                        row,
                        List.of(),
                        Verdict.FAIL,
                        Reason.valueOf(note.kind().name()),
                        Typed.line((note.column() + " " + note.detail()).strip()),
                        "",
                        null,
                        null));
            }
        }
    }

    @Override
    public void close() {
        table.close();
    }
}
