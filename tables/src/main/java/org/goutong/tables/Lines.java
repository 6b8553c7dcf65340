package org.goutong.tables;

import java.io.Closeable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The rows of one file, one after the other. */
sealed interface Lines extends Closeable permits CsvLines, XlsxLines {

    /** The next row, blank ones too, or null at the end. */
    @Nullable
    Line next();

    /** The names of the sheets; empty where a file has none. */
    List<String> sheets();

    /** Whether a cell beyond the header shows that the row has shifted. */
    boolean shifts();
}
