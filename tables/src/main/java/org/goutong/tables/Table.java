package org.goutong.tables;

import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
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

    private static final byte[] ARCHIVE = {'P', 'K'};
    private static final byte[] COMPOUND = {(byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0};
    private static final byte[] ENCRYPTION = "EncryptedPackage".getBytes(StandardCharsets.UTF_16LE);
    private static final int LOOKED_AT = 512;
    private static final int MOST_AHEAD = 1000;

    private final String file;
    private final TableOptions options;
    private final Lines lines;
    private final @Nullable Path copy;
    private final Deque<Line> ahead = new ArrayDeque<>();
    private final Header header;
    private final Columns columns;

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
            return open(Files.newInputStream(file), file.toFile(), file.toString(), options);
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
        return failed instanceof NoSuchFileException
                ? TableProblem.of(TableProblem.Kind.NO_SUCH_FILE, file)
                : TableProblem.because(TableProblem.Kind.UNREADABLE, file, String.valueOf(failed.getMessage()));
    }

    private static Table open(InputStream stream, @Nullable File archive, String file, TableOptions options)
            throws IOException {
        var in = new BufferedInputStream(stream);
        Path copy = null;
        try {
            in.mark(LOOKED_AT);
            var start = in.readNBytes(LOOKED_AT);
            in.reset();
            if (startsWith(start, ARCHIVE)) {
                if (archive == null) {
                    copy = Files.createTempFile("goutong-", ".xlsx");
                    Files.copy(in, copy, StandardCopyOption.REPLACE_EXISTING);
                }
                in.close();
                var opened = copy == null ? archive : copy.toFile();
                return new Table(file, options, XlsxLines.open(opened, file, options.sheet()), copy);
            }
            refuseOtherFormats(start, in, file);
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

    private static void refuseOtherFormats(byte[] start, InputStream in, String file) throws IOException {
        if (start.length == 0) {
            throw TableProblem.of(TableProblem.Kind.EMPTY, file);
        }
        if (startsWith(start, COMPOUND)) {
            throw TableProblem.of(
                    contains(in, ENCRYPTION) ? TableProblem.Kind.ENCRYPTED : TableProblem.Kind.LEGACY_SPREADSHEET,
                    file);
        }
        var text = new String(start, StandardCharsets.UTF_8)
                .replace("\ufeff", "")
                .strip()
                .toLowerCase(Locale.ROOT);
        if (text.startsWith("<?xml")
                || text.startsWith("<!doctype")
                || text.matches("(?s)<(html|head|meta|table)\\b.*")) {
            throw TableProblem.of(TableProblem.Kind.WEB_PAGE, file);
        }
        if (text.startsWith("%pdf")) {
            throw TableProblem.of(TableProblem.Kind.NO_TABLE, file);
        }
    }

    private static boolean startsWith(byte[] bytes, byte[] mark) {
        return bytes.length >= mark.length && IntStream.range(0, mark.length).allMatch(i -> bytes[i] == mark[i]);
    }

    private static boolean contains(InputStream in, byte[] sought) throws IOException {
        int matched = 0;
        for (int next = in.read(); next >= 0; next = in.read()) {
            matched = (byte) next == sought[matched] ? matched + 1 : (byte) next == sought[0] ? 1 : 0;
            if (matched == sought.length) {
                return true;
            }
        }
        return false;
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
        if (!columns.has(column)) {
            throw new TableProblem(
                    TableProblem.Kind.MISSING_COLUMN,
                    file,
                    header.row(),
                    options.titles().getOrDefault(column, column.usualTitle()),
                    String.join("、", header.titles()));
        }
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
        int width = header.titles().size();
        if (fit && lines.shifts() && row.width() != width) {
            boolean filledBeyond = IntStream.range(width, row.width())
                    .anyMatch(i -> !row.cell(i).isEmpty());
            if (filledBeyond) {
                notes.accept(
                        new TableNote(TableNote.Kind.TOO_MANY_CELLS, row.number(), "", row.width() + " > " + width));
                return false;
            }
            if (row.width() < width) {
                notes.accept(
                        new TableNote(TableNote.Kind.TOO_FEW_CELLS, row.number(), "", row.width() + " < " + width));
            }
        }
        return fit;
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
