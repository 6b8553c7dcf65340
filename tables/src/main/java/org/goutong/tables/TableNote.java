package org.goutong.tables;

import java.util.Locale;

/**
 * Something a person should know about one row.
 *
 * @param row where it stands in the file, counted from 1
 * @param column title of the column; empty when the whole row is meant
 * @param detail what the kind needs to be understood, for example what the cell says
 */
public record TableNote(Kind kind, int row, String column, String detail) {

    /** What is to be known, and whether the row was left out because of it. */
    public enum Kind {
        /** Bytes that are no character in the encoding of the file. */
        BROKEN_CHARACTER(true),
        /** More characters than a cell of a spreadsheet can hold. */
        CELL_TOO_LONG(true),
        /** More cells than the header has columns: the row has shifted. */
        TOO_MANY_CELLS(true),
        /** What every row must say is missing. */
        EMPTY_VALUE(true),
        /** A number that must be there once stands in an earlier row, which the detail names. */
        REPEATED_ID(true),
        /** Fewer cells than the header has columns; the rest is taken as empty. */
        TOO_FEW_CELLS(false),
        /** A formula whose result was never stored; taken as empty. */
        FORMULA_WITHOUT_VALUE(false),
        /** An error such as #N/A; taken as empty. */
        ERROR_VALUE(false),
        /** A long number that the spreadsheet has rounded; taken as it stands. */
        LOST_DIGITS(false);

        private final boolean skipped;

        Kind(boolean skipped) {
            this.skipped = skipped;
        }

        /** Whether the row was left out. */
        public boolean skipped() {
            return skipped;
        }
    }

    /** A sentence: row, column, what is wrong, what became of it. Chinese unless the locale is another. */
    public String text(Locale locale) {
        return Texts.of(locale, "note." + Texts.key(kind), String.valueOf(row), column, detail);
    }
}
