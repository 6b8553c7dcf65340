package org.goutong.tables;

import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** Writes a CSV in UTF-8, row after row: commas, quotation marks where needed, {@code \n} at each end. */
public final class CsvWriter implements Closeable {

    private final de.siegmar.fastcsv.writer.CsvWriter rows;

    private CsvWriter(de.siegmar.fastcsv.writer.CsvWriter rows) {
        this.rows = rows;
    }

    /** For programs. */
    public static CsvWriter to(OutputStream out) {
        return new CsvWriter(de.siegmar.fastcsv.writer.CsvWriter.builder()
                .lineDelimiter(LineDelimiter.LF)
                .build(out, StandardCharsets.UTF_8));
    }

    /** For spreadsheets, which take a text for GBK unless it begins with a byte order mark. */
    public static CsvWriter withMark(OutputStream out) throws IOException {
        out.write(new byte[] {(byte) 0xef, (byte) 0xbb, (byte) 0xbf});
        return to(out);
    }

    public void row(String... cells) throws IOException {
        try {
            rows.writeRecord(cells);
        } catch (UncheckedIOException failed) {
            throw failed.getCause();
        }
    }

    /** Closes the stream too. */
    @Override
    public void close() throws IOException {
        rows.close();
    }
}
