package org.goutong.tables;

import java.io.File;
import java.io.IOException;
import java.util.List;
import javax.xml.stream.XMLStreamConstants;
import org.jspecify.annotations.Nullable;

/** The rows of one sheet of an XLSX. */
final class XlsxLines implements Lines {

    private static final int MOST_ROWS = 1_048_576;

    private final String file;
    private final Spreadsheet spreadsheet;
    private final SharedTexts texts;
    private final List<NumberFormat> formats;
    private final XmlPart rows;
    private final Line.Builder builder = new Line.Builder();
    private int row;
    private int column;

    private XlsxLines(Spreadsheet spreadsheet, Spreadsheet.Sheet sheet, String file) throws IOException {
        this.file = file;
        this.spreadsheet = spreadsheet;
        texts = spreadsheet.texts();
        formats = spreadsheet.formats();
        rows = spreadsheet.sheet(sheet);
    }

    /** @param sheet its name; empty for the first that is not hidden */
    static XlsxLines open(File archive, String file, String sheet) throws IOException {
        var spreadsheet = Spreadsheet.open(archive, file);
        try {
            return new XlsxLines(spreadsheet, wanted(spreadsheet.sheets(), sheet, file), file);
        } catch (IOException | RuntimeException failed) {
            spreadsheet.close();
            throw failed;
        }
    }

    private static Spreadsheet.Sheet wanted(List<Spreadsheet.Sheet> sheets, String name, String file) {
        if (name.isEmpty()) {
            return sheets.stream().filter(sheet -> !sheet.hidden()).findFirst().orElse(sheets.getFirst());
        }
        return sheets.stream()
                .filter(sheet -> sheet.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new TableProblem(
                        TableProblem.Kind.NO_SUCH_SHEET,
                        file,
                        0,
                        name,
                        String.join(
                                "、",
                                sheets.stream().map(Spreadsheet.Sheet::name).toList())));
    }

    @Override
    public @Nullable Line next() {
        while (true) {
            int event = rows.next();
            if (event == XMLStreamConstants.END_DOCUMENT
                    || event == XMLStreamConstants.END_ELEMENT && rows.isAt("sheetData")) {
                return null;
            }
            if (event == XMLStreamConstants.START_ELEMENT && rows.isAt("row")) {
                return line();
            }
        }
    }

    private Line line() {
        row = number(rows.attribute("r"), row + 1);
        if (row > MOST_ROWS) {
            throw TableProblem.of(TableProblem.Kind.TOO_LARGE, file);
        }
        column = 0;
        while (true) {
            int event = rows.next();
            if (event == XMLStreamConstants.END_DOCUMENT) {
                throw TableProblem.of(TableProblem.Kind.DAMAGED_SPREADSHEET, file);
            }
            if (event == XMLStreamConstants.END_ELEMENT && rows.isAt("row")) {
                return builder.take(row);
            }
            if (event == XMLStreamConstants.START_ELEMENT && rows.isAt("c")) {
                cell();
            }
        }
    }

    private int number(String stated, int otherwise) {
        if (stated.isEmpty()) {
            return otherwise;
        }
        if (stated.length() > 7 || !stated.chars().allMatch(c -> c >= '0' && c <= '9')) {
            throw TableProblem.of(TableProblem.Kind.DAMAGED_SPREADSHEET, file);
        }
        return Integer.parseInt(stated);
    }

    /** The column of a reference such as AB12, counted from 0. */
    private int column(String reference) {
        int letters = 0;
        for (int i = 0; i < reference.length(); i++) {
            int letter = (reference.charAt(i) | 0x20) - 'a';
            if (letter < 0 || letter > 25) {
                break;
            }
            letters = Math.min(26 * letters + letter + 1, MOST_ROWS);
        }
        return letters == 0 ? column : letters - 1;
    }

    private void cell() {
        column = column(rows.attribute("r"));
        var type = rows.attribute("t");
        var style = rows.attribute("s");
        boolean formula = false;
        @Nullable String value = "";
        int event = rows.next();
        while (!(event == XMLStreamConstants.END_ELEMENT && rows.isAt("c"))) {
            if (event == XMLStreamConstants.END_DOCUMENT) {
                throw TableProblem.of(TableProblem.Kind.DAMAGED_SPREADSHEET, file);
            }
            if (event == XMLStreamConstants.START_ELEMENT) {
                if (rows.isAt("f")) {
                    formula = true;
                    rows.text();
                } else if (rows.isAt("v") || rows.isAt("is")) {
                    value = rows.text();
                }
            }
            event = rows.next();
        }
        put(type, style, value, formula);
        column++;
    }

    private void put(String type, String style, @Nullable String stored, boolean formula) {
        var shown = stored == null || stored.isEmpty() ? stored : shown(type, style, stored);
        if (shown == null) {
            builder.put(column, "");
            builder.flaw(TableNote.Kind.CELL_TOO_LONG, column, "");
        } else if (type.equals("e")) {
            builder.put(column, "");
            builder.flaw(TableNote.Kind.ERROR_VALUE, column, shown);
        } else if (shown.isEmpty() && formula && !type.equals("str")) {
            builder.put(column, "");
            builder.flaw(TableNote.Kind.FORMULA_WITHOUT_VALUE, column, "");
        } else if (!shown.isEmpty()) {
            builder.put(column, shown);
            if ((type.isEmpty() || type.equals("n")) && NumberFormat.hasLostDigits(shown)) {
                builder.flaw(TableNote.Kind.LOST_DIGITS, column, shown);
            }
        }
    }

    private @Nullable String shown(String type, String style, String stored) {
        return switch (type) {
            case "s" -> {
                int place = number(stored, 0);
                if (place >= texts.size()) {
                    throw TableProblem.at(TableProblem.Kind.DAMAGED_SPREADSHEET, file, row);
                }
                yield texts.get(place);
            }
            case "", "n" -> {
                int place = number(style, 0);
                var format = place < formats.size() ? formats.get(place) : NumberFormat.PLAIN;
                yield format.typed(stored, spreadsheet.countsFrom1904());
            }
            case "b" -> stored.equals("1") ? "TRUE" : "FALSE";
            default -> stored;
        };
    }

    @Override
    public List<String> sheets() {
        return spreadsheet.sheets().stream().map(Spreadsheet.Sheet::name).toList();
    }

    @Override
    public boolean shifts() {
        return false;
    }

    @Override
    public void close() throws IOException {
        rows.close();
        spreadsheet.close();
    }
}
