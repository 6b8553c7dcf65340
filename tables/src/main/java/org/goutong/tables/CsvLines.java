package org.goutong.tables;

import de.siegmar.fastcsv.reader.AbstractBaseCsvCallbackHandler;
import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The rows of a CSV, its separator found by looking: comma, tab, semicolon or bar. */
final class CsvLines implements Lines {

    private static final char[] SEPARATORS = {',', '\t', ';', '|'};
    private static final int SAMPLE = 1 << 13;
    private static final int LONGEST_ROW = 1 << 22;

    /** Stands behind the last line, so that a quotation mark that was never closed is seen to swallow it. */
    private static final char END = '\uffff';

    private final String file;
    private final Cells cells = new Cells();
    private final CloseableIterator<Line> rows;
    private final EncodedText text;

    private CsvLines(Reader reader, EncodedText text, char separator, String file) {
        this.text = text;
        this.file = file;
        rows = CsvReader.builder()
                .fieldSeparator(separator)
                .skipEmptyLines(false)
                .allowExtraFields(true)
                .allowMissingFields(true)
                .maxBufferSize(LONGEST_ROW)
                .build(cells, new Marked(reader))
                .iterator();
    }

    static CsvLines open(EncodedText text, String file, Map<Column, String> named) throws IOException {
        var sample = sample(text);
        if (sample.isEmpty()) {
            throw TableProblem.of(TableProblem.Kind.EMPTY, file);
        }
        return new CsvLines(new Resumed(sample, text), text, separator(sample, file, text, named), file);
    }

    private static String sample(EncodedText text) throws IOException {
        var sample = new char[SAMPLE];
        int length = 0;
        for (int read = 0; read >= 0 && length < SAMPLE; length += Math.max(0, read)) {
            read = text.read(sample, length, SAMPLE - length);
        }
        return new String(sample, 0, length);
    }

    private static char separator(String sample, String file, EncodedText text, Map<Column, String> named) {
        char best = ',';
        int most = -1;
        for (char separator : SEPARATORS) {
            if (sample.indexOf(separator) >= 0) {
                int score = score(new CsvLines(new StringReader(sample), text, separator, file), named);
                if (score > most) {
                    most = score;
                    best = separator;
                }
            }
        }
        return best;
    }

    private static int score(CsvLines lines, Map<Column, String> named) {
        var rows = new ArrayList<Row>();
        try {
            for (var line = lines.next(); line != null && rows.size() < HeaderSearch.DEPTH; line = lines.next()) {
                rows.add(line.row());
            }
        } catch (TableProblem problem) {
            // The sample ends within a cell, or the separator is the wrong one; what came before it counts.
        }
        int header = HeaderSearch.best(rows, named);
        return header < 0 ? 0 : HeaderSearch.score(rows.get(header), named);
    }

    @Override
    public @Nullable Line next() {
        try {
            return rows.hasNext() ? rows.next() : null;
        } catch (CsvParseException refused) {
            throw problem(refused);
        } catch (UncheckedIOException failed) {
            throw TableProblem.because(
                    TableProblem.Kind.UNREADABLE,
                    file,
                    String.valueOf(failed.getCause().getMessage()));
        }
    }

    private RuntimeException problem(CsvParseException refused) {
        if (refused.getCause() instanceof TableProblem problem) {
            return problem;
        }
        // The parser tells its reasons apart by their wording alone.
        var reason = refused.getCause() == null
                ? ""
                : String.valueOf(refused.getCause().getMessage());
        if (reason.startsWith("Unexpected character")) {
            return TableProblem.at(TableProblem.Kind.STRAY_QUOTE, file, cells.line);
        }
        return reason.startsWith("The maximum buffer size")
                ? TableProblem.at(TableProblem.Kind.ENDLESS_CELL, file, cells.line)
                : refused;
    }

    @Override
    public List<String> sheets() {
        return List.of();
    }

    @Override
    public boolean shifts() {
        return true;
    }

    @Override
    public void close() throws IOException {
        rows.close();
    }

    /** Makes lines of what the parser finds. */
    private final class Cells extends AbstractBaseCsvCallbackHandler<Line> {

        private final Line.Builder builder = new Line.Builder();
        private int line;
        private boolean end;

        @Override
        protected void handleBegin(long startingLineNumber) {
            line = (int) Math.min(startingLineNumber, Integer.MAX_VALUE);
        }

        @Override
        protected void handleField(int column, char[] buffer, int offset, int length, boolean quoted) {
            if (length > 0 && buffer[offset + length - 1] == END) {
                if (quoted) {
                    throw TableProblem.at(TableProblem.Kind.OPEN_QUOTE, file, line);
                }
                end = column == 0 && length == 1;
            }
            if (length > CellText.LONGEST) {
                builder.put(column, "");
                builder.flaw(TableNote.Kind.CELL_TOO_LONG, column, String.valueOf(length));
                return;
            }
            var cell = CellText.typed(CellText.trimmed(buffer, offset, length));
            builder.put(column, cell);
            if (text.isBroken() && cell.indexOf('�') >= 0) {
                builder.flaw(TableNote.Kind.BROKEN_CHARACTER, column, cell);
            } else if (CellText.hasLostDigits(cell)) {
                builder.flaw(TableNote.Kind.LOST_DIGITS, column, cell);
            }
        }

        @Override
        protected @Nullable Line buildRecord() {
            var built = builder.take(line);
            return end ? null : built;
        }
    }

    /** A text that was begun already. */
    private static final class Resumed extends Reader {

        private final StringReader begun;
        private final Reader rest;
        private boolean resumed;

        Resumed(String begun, Reader rest) {
            this.begun = new StringReader(begun);
            this.rest = rest;
        }

        @Override
        public int read(char[] target, int offset, int length) throws IOException {
            if (!resumed) {
                int read = begun.read(target, offset, length);
                if (read >= 0) {
                    return read;
                }
                resumed = true;
            }
            return rest.read(target, offset, length);
        }

        @Override
        public void close() throws IOException {
            rest.close();
        }
    }

    /** A text with {@link #END} in a line of its own behind it. */
    private static final class Marked extends Reader {

        private final Reader text;
        private char last = '\n';
        private String tail = "";
        private boolean ended;

        Marked(Reader text) {
            this.text = text;
        }

        @Override
        public int read(char[] target, int offset, int length) throws IOException {
            if (!ended) {
                int read = text.read(target, offset, length);
                if (read > 0) {
                    last = target[offset + read - 1];
                    return read;
                }
                ended = true;
                tail = last == '\n' || last == '\r' ? "" + END : "\n" + END;
            }
            if (tail.isEmpty()) {
                return -1;
            }
            target[offset] = tail.charAt(0);
            tail = tail.substring(1);
            return 1;
        }

        @Override
        public void close() throws IOException {
            text.close();
        }
    }
}
