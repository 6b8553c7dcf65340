package org.goutong.commands;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongConsumer;
import org.goutong.tables.Column;
import org.goutong.tables.Columns;
import org.goutong.tables.Header;
import org.goutong.tables.Row;
import org.goutong.tables.Table;
import org.goutong.tables.TableNote;
import org.goutong.tables.TableOptions;
import org.goutong.tables.Tally;

/**
 * A file of employers, or of questions about them, read to its end.
 *
 * @param header row and titles of the header
 * @param columns titles of the columns that were used
 * @param tally what became of each row, those left out here among the skipped
 * @param notes what is to be known of single rows, in their order
 */
record EmployerFile(Path path, Header header, Map<Column, String> columns, Tally tally, List<TableNote> notes) {

    private static final int ROWS_BETWEEN_PROGRESS = 1024;

    /** Takes what a row says; what a column says is empty when the table has no such column. */
    interface Lines {
        void add(String id, Columns columns, Row row);
    }

    /**
     * Reads a file; a row without id goes by its number, as {@code row17}.
     *
     * @param essential the column without which a row says nothing; the first of these that the table has
     * @param progress hears how many rows were read
     */
    static EmployerFile read(
            Path path, TableOptions options, List<Column> essential, Lines lines, LongConsumer progress) {
        try (var table = Table.open(path, options)) {
            var there =
                    essential.stream().filter(table.columns()::has).findFirst().orElse(essential.getFirst());
            table.require(there);
            options.titles().keySet().forEach(table::require);
            var reading = new Reading(table, there, lines, progress);
            var tally = table.forEach(reading::take, reading.notes::add);
            var used = new EnumMap<Column, String>(Column.class);
            table.columns()
                    .found()
                    .forEach(column -> used.put(
                            column, table.header().title(table.columns().place(column))));
            return new EmployerFile(
                    path,
                    table.header(),
                    used,
                    new Tally(
                            tally.rows(),
                            tally.taken() - reading.leftOut,
                            tally.blank(),
                            tally.skipped() + reading.leftOut),
                    reading.notes);
        }
    }

    /** One pass through a table. */
    private static final class Reading {

        private final Columns columns;
        private final Header header;
        private final Column essential;
        private final Lines lines;
        private final LongConsumer progress;
        private final SeenIds ids = new SeenIds();
        private final List<TableNote> notes = new ArrayList<>();
        private long rows;
        private long leftOut;

        Reading(Table table, Column essential, Lines lines, LongConsumer progress) {
            this.columns = table.columns();
            this.header = table.header();
            this.essential = essential;
            this.lines = lines;
            this.progress = progress;
        }

        void take(Row row) {
            if (++rows % ROWS_BETWEEN_PROGRESS == 0) {
                progress.accept(rows);
            }
            var id = columns.value(Column.ID, row);
            if (id.isEmpty()) {
                id = "row" + row.number();
            }
            if (columns.value(essential, row).isEmpty()) {
                leaveOut(TableNote.Kind.EMPTY_VALUE, row, essential, "");
            } else if (ids.add(id)) {
                lines.add(id, columns, row);
            } else {
                leaveOut(TableNote.Kind.REPEATED_ID, row, Column.ID, id);
            }
        }

        private void leaveOut(TableNote.Kind kind, Row row, Column column, String detail) {
            leftOut++;
            notes.add(new TableNote(kind, row.number(), header.title(columns.place(column)), detail));
        }
    }
}
