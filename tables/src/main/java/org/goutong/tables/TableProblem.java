package org.goutong.tables;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Why a table cannot be read, and what to do about it. */
public final class TableProblem extends RuntimeException {

    /** What is wrong with the file. */
    public enum Kind {
        NO_SUCH_FILE,
        /** A folder, or the disk refuses; the detail is what the system says. */
        UNREADABLE,
        EMPTY,
        /** Bytes that are no text and no spreadsheet. */
        NO_TABLE,
        /** An .xls of Excel 97 to 2003, or WPS's .et. */
        LEGACY_SPREADSHEET,
        ENCRYPTED,
        /** A web page or XML with the name of a spreadsheet. */
        WEB_PAGE,
        /** An archive that holds no XLSX workbook: .ods, .docx, .xlsb, .zip. */
        OTHER_ARCHIVE,
        DAMAGED_SPREADSHEET,
        /** Unpacked it would be larger than any honest table. */
        TOO_LARGE,
        TOO_MANY_ROWS,
        /** The detail lists the sheets that are there. */
        NO_SUCH_SHEET,
        /** The detail lists the titles that are there. */
        MISSING_COLUMN,
        /** Neither UTF-8 nor GB18030 nor UTF-16. */
        ENCODING,
        /** A quotation mark is opened and never closed. */
        OPEN_QUOTE,
        /** Something stands between a closing quotation mark and the next separator. */
        STRAY_QUOTE,
        /** A cell of millions of characters, more than is worth holding. */
        ENDLESS_CELL
    }

    private final Kind kind;
    private final String file;
    private final int row;
    private final String column;
    private final String detail;
    private final @Nullable Column missing;

    TableProblem(Kind kind, String file, int row, String column, String detail) {
        this(kind, file, row, column, detail, null);
    }

    private TableProblem(Kind kind, String file, int row, String column, String detail, @Nullable Column missing) {
        super(kind + " " + file + ":" + row + " " + column + " " + detail, null, false, false);
        this.kind = kind;
        this.file = file;
        this.row = row;
        this.column = column;
        this.detail = detail;
        this.missing = missing;
    }

    static TableProblem missing(Column column, String file, Header header) {
        return new TableProblem(
                Kind.MISSING_COLUMN,
                file,
                header.row(),
                column.usualTitle(Locale.CHINESE),
                String.join("、", header.titles()),
                column);
    }

    static TableProblem of(Kind kind, String file) {
        return new TableProblem(kind, file, 0, "", "");
    }

    static TableProblem at(Kind kind, String file, int row) {
        return new TableProblem(kind, file, row, "", "");
    }

    static TableProblem because(Kind kind, String file, String detail) {
        return new TableProblem(kind, file, 0, "", detail);
    }

    public Kind kind() {
        return kind;
    }

    /** The file's name as it was given. */
    public String file() {
        return file;
    }

    /** Where in the file, counted from 1; 0 when the whole file is meant. */
    public int row() {
        return row;
    }

    /** The column's title, its usual one when it is missing; empty when no single column is meant. */
    public String column() {
        return column;
    }

    public String detail() {
        return detail;
    }

    /** One or two sentences: file, row, column, what is wrong, what to do. Chinese unless the locale is another. */
    public String text(Locale locale) {
        var title = missing == null ? column : missing.usualTitle(locale);
        return Texts.of(locale, "problem." + Texts.key(kind), file, String.valueOf(row), title, detail);
    }
}
