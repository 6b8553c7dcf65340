package org.goutong.tables;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/**
 * Writes a workbook sheet after sheet and row after row, holding only a few rows.
 *
 * <p>A sheet that is full goes on in another of the same name and a number: 两边都有, 两边都有 (2). Texts stay texts, so
 * codes and phones keep all their digits.
 */
public final class XlsxWriter implements Closeable {

    private static final int ROWS_HELD = 500;

    private final OutputStream out;
    private final Workbook workbook;
    private final int rowsOfASheet;
    private @Nullable Worksheet sheet;
    private String name = "";
    private List<String> titles = List.of();
    private int parts;
    private int row;

    private XlsxWriter(OutputStream out, int rowsOfASheet) {
        this.out = out;
        workbook = new Workbook(out, "Goutong", null);
        this.rowsOfASheet = rowsOfASheet;
    }

    public static XlsxWriter to(OutputStream out) {
        return new XlsxWriter(out, Worksheet.MAX_ROWS);
    }

    static XlsxWriter to(OutputStream out, int rowsOfASheet) {
        return new XlsxWriter(out, rowsOfASheet);
    }

    /** Begins a sheet; the one before is complete. */
    public void sheet(String name, List<String> titles) throws IOException {
        this.name = name;
        this.titles = titles;
        parts = 0;
        begin();
    }

    private void begin() throws IOException {
        finish();
        parts++;
        sheet = workbook.newWorksheet(parts == 1 ? name : name + " (" + parts + ")");
        sheet.freezePane(0, 1);
        for (int column = 0; column < titles.size(); column++) {
            sheet.width(column, 20);
            sheet.inlineString(0, column, titles.get(column));
            sheet.style(0, column).bold().set();
        }
        row = 1;
    }

    /** Adds a row to the sheet begun last: numbers as numbers, everything else as text. */
    public void row(Object... cells) throws IOException {
        if (row == rowsOfASheet) {
            begin();
        }
        var current = sheet;
        if (current == null) {
            throw new IllegalStateException("no sheet was begun");
        }
        for (int column = 0; column < cells.length; column++) {
            if (cells[column] instanceof Number number) {
                current.value(row, column, number);
            } else {
                current.inlineString(row, column, cells[column].toString());
            }
        }
        row++;
        if (row % ROWS_HELD == 0) {
            current.flush();
        }
    }

    private void finish() throws IOException {
        if (sheet != null) {
            sheet.close();
        }
    }

    /** Completes the workbook and closes the stream. */
    @Override
    public void close() throws IOException {
        try (out) {
            finish();
            workbook.close();
        }
    }
}
