package org.goutong.tables;

import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A list as somebody sent it, CSV or XLSX, read once from top to bottom in bounded memory.
 *
 * <p>Encoding, separator and header are found by looking; what the file is named does not matter. Every row below the
 * header is taken, blank, or skipped with a note. Everything that makes the file unreadable is a {@link TableProblem}.
 *
 * <pre>
 * try (var table = Table.open(Path.of("园区名录.xlsx"), TableOptions.DEFAULT)) {
 *     table.require(Column.NAME);
 *     var tally = table.forEach(row -&gt; … table.columns().value(Column.NAME, row) …, note -&gt; …);
 * }
 * </pre>
 */
public final class Table implements Closeable {

    private static final int MOST_AHEAD = 1000;

    private final String file;
    private final TableOptions options;
    private final Lines lines;
    private final @Nullable Path copy;
    private final Deque<Line> ahead = new ArrayDeque<>();
    private final Header header;
    private final Columns columns;
    private int usualWidth;

    private Table(String file, TableOptions options, Lines lines, @Nullable Path copy) {
        this.file = file;
        this.options = options;
        this.lines = lines;
        this.copy = copy;
        header = findHeader();
        columns = Columns.find(header.titles(), options.titles());
    }

    /** Opens a file. */
    public static Table open(Path file, TableOptions options) {
        try {
            if (!Files.exists(file)) {
                throw TableProblem.of(TableProblem.Kind.NO_SUCH_FILE, file.toString());
            }
            // A pipe can be read once only, as an upload.
            var archive = Files.isRegularFile(file) ? file.toFile() : null;
            return open(Files.newInputStream(file), archive, file.toString(), options);
        } catch (IOException failed) {
            throw unreadable(file.toString(), failed);
        }
    }

    /**
     * Opens what is uploaded. An XLSX is copied to a temporary file until the table is closed, for its parts stand in any
     * order.
     *
     * @param file its name, for messages
     */
    public static Table open(InputStream in, String file, TableOptions options) {
        try {
            return open(in, null, file, options);
        } catch (IOException failed) {
            throw unreadable(file, failed);
        }
    }

    private static TableProblem unreadable(String file, IOException failed) {
        if (failed instanceof NoSuchFileException) {
            return TableProblem.of(TableProblem.Kind.NO_SUCH_FILE, file);
        }
        // The message of a file system is often only the name of the file.
        var reason = failed instanceof FileSystemException system && system.getReason() == null
                ? failed.getClass().getSimpleName()
                : String.valueOf(failed.getMessage());
        return TableProblem.because(TableProblem.Kind.UNREADABLE, file, reason);
    }

    private static Table open(InputStream stream, @Nullable File archive, String file, TableOptions options)
            throws IOException {
        var in = new BufferedInputStream(stream);
        Path copy = null;
        try {
            if (Beginning.isArchive(in)) {
                if (archive == null) {
                    copy = Files.createTempFile("goutong-", ".xlsx");
                    Files.copy(in, copy, StandardCopyOption.REPLACE_EXISTING);
                }
                in.close();
                var opened = copy == null ? archive : copy.toFile();
                return new Table(file, options, XlsxLines.open(opened, file, options.sheet()), copy);
            }
            Beginning.refuseOtherFormats(in, file);
            var lines = CsvLines.open(new EncodedText(in, file), file, options.titles());
            return new Table(file, options, lines, null);
        } catch (IOException | RuntimeException failed) {
            in.close();
            if (copy != null) {
                Files.deleteIfExists(copy);
            }
            throw failed;
        }
    }

    private Header findHeader() {
        if (options.headerRow() == TableOptions.NO_HEADER) {
            var first = lines.next();
            if (first == null) {
                throw TableProblem.of(TableProblem.Kind.EMPTY, file);
            }
            ahead.add(first);
            return new Header(0, first.row().cells().stream().map(cell -> "").toList());
        }
        if (options.headerRow() > 0) {
            return namedHeader();
        }
        var filled = new ArrayList<Row>();
        for (var line = lines.next(); line != null; line = lines.next()) {
            ahead.add(line);
            if (!line.row().isBlank()) {
                filled.add(line.row());
            }
            if (filled.size() == HeaderSearch.DEPTH || ahead.size() == MOST_AHEAD) {
                break;
            }
        }
        int best = HeaderSearch.best(filled, options.titles());
        if (best < 0) {
            throw TableProblem.of(TableProblem.Kind.EMPTY, file);
        }
        var found = filled.get(best);
        while (ahead.removeFirst().row() != found) {
            // The title of the list and the blank lines around it are no rows of the table.
        }
        return new Header(found.number(), found.cells());
    }

    private Header namedHeader() {
        for (var line = lines.next(); line != null; line = lines.next()) {
            if (line.row().number() >= options.headerRow()) {
                return new Header(line.row().number(), line.row().cells());
            }
        }
        throw TableProblem.of(TableProblem.Kind.EMPTY, file);
    }

    /** The file's name as it was given. */
    public String file() {
        return file;
    }

    public Header header() {
        return header;
    }

    public Columns columns() {
        return columns;
    }

    /** The names of all sheets, in their order; empty for a CSV. */
    public List<String> sheets() {
        return lines.sheets();
    }

    /** Refuses the table with {@link TableProblem.Kind#MISSING_COLUMN} when it has no such column. */
    public void require(Column column) {
        if (columns.has(column)) {
            return;
        }
        var named = options.titles().get(column);
        throw named == null
                ? TableProblem.missing(column, file, header)
                : new TableProblem(
                        TableProblem.Kind.MISSING_COLUMN, file, header.row(), named, String.join("、", header.titles()));
    }

    /**
     * Reads all rows below the header, once.
     *
     * @param rows takes each row; what it throws comes out of here
     * @param notes takes what is to be known about single rows, before the row itself when it is taken
     */
    public Tally forEach(Consumer<Row> rows, Consumer<TableNote> notes) {
        long all = 0;
        long taken = 0;
        long blank = 0;
        for (var line = next(); line != null; line = next()) {
            if (++all > options.rowLimit()) {
                throw new TableProblem(
                        TableProblem.Kind.TOO_MANY_ROWS,
                        file,
                        line.row().number(),
                        "",
                        String.valueOf(options.rowLimit()));
            }
            if (line.flaws().isEmpty() && line.row().isBlank()) {
                blank++;
            } else if (isFit(line, notes)) {
                taken++;
                rows.accept(line.row());
            }
        }
        return new Tally(all, taken, blank, all - taken - blank);
    }

    private @Nullable Line next() {
        var line = ahead.poll();
        return line != null ? line : lines.next();
    }

    private boolean isFit(Line line, Consumer<TableNote> notes) {
        var row = line.row();
        boolean fit = true;
        for (var flaw : line.flaws()) {
            notes.accept(new TableNote(flaw.kind(), row.number(), header.title(flaw.column()), flaw.detail()));
            fit &= !flaw.kind().skipped();
        }
        return fit && (!lines.shifts() || hasWidthOfHeader(row, notes));
    }

    private boolean hasWidthOfHeader(Row row, Consumer<TableNote> notes) {
        int width = header.titles().size();
        if (usualWidth == 0) {
            // Some programs end every row with a separator and the header without one.
            boolean onlyBlanks = IntStream.range(width, row.width())
                    .allMatch(i -> row.cell(i).isEmpty());
            usualWidth = onlyBlanks ? Math.max(width, row.width()) : width;
        }
        if (row.width() > usualWidth) {
            notes.accept(new TableNote(TableNote.Kind.TOO_MANY_CELLS, row.number(), "", row.width() + " > " + width));
            return false;
        }
        if (row.width() < width) {
            notes.accept(new TableNote(TableNote.Kind.TOO_FEW_CELLS, row.number(), "", row.width() + " < " + width));
        }
        return true;
    }

    /** Closes the file, and removes the copy of an uploaded one. */
    @Override
    public void close() {
        try {
            lines.close();
            if (copy != null) {
                Files.deleteIfExists(copy);
            }
        } catch (IOException failed) {
            throw unreadable(file, failed);
        }
    }
}
