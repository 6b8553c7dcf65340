package org.goutong.tables;

import java.io.ByteArrayInputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** What came out of a table, for tests. */
record Read(Header header, List<Row> rows, List<TableNote> notes, Tally tally, Columns columns) {

    static Read csv(String text) {
        return csv(text, StandardCharsets.UTF_8);
    }

    static Read csv(String text, Charset charset) {
        return bytes(text.getBytes(charset), TableOptions.DEFAULT);
    }

    static Read bytes(byte[] bytes, TableOptions options) {
        try (var table = Table.open(new ByteArrayInputStream(bytes), "list", options)) {
            var rows = new ArrayList<Row>();
            var notes = new ArrayList<TableNote>();
            var tally = table.forEach(rows::add, notes::add);
            return new Read(table.header(), rows, notes, tally, table.columns());
        }
    }

    List<String> names() {
        return rows.stream().map(row -> columns.value(Column.NAME, row)).toList();
    }

    List<TableNote.Kind> noteKinds() {
        return notes.stream().map(TableNote::kind).toList();
    }
}
