package org.goutong.tables;

import java.io.Closeable;
import java.io.File;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipFile;

/**
 * The parts of an XLSX workbook, unpacked no further than they are read.
 *
 * <p>Read by hand, for the libraries trust the file: a cell that says it stands in column ZZZZZZ, an attribute of a
 * gigabyte or a text that unpacks without end must end in a sentence and not in a full memory.
 */
final class Spreadsheet implements Closeable {

    /** A sheet of the workbook and the part that holds it. */
    record Sheet(String name, String part, boolean hidden) {}

    private static final long LARGEST_SHEET = 4L << 30;
    private static final long LARGEST_TEXTS = 1L << 29;
    private static final long LARGEST_REST = 1L << 25;

    private final String file;
    private final ZipFile zip;
    private final List<Sheet> sheets = new ArrayList<>();
    private final Map<String, String> targets = new HashMap<>();
    private String texts = "";
    private String styles = "";
    private boolean from1904;

    private Spreadsheet(ZipFile zip, String file) {
        this.zip = zip;
        this.file = file;
    }

    static Spreadsheet open(File archive, String file) throws IOException {
        ZipFile zip;
        try {
            zip = new ZipFile(archive);
        } catch (IOException | IllegalArgumentException damaged) {
            throw TableProblem.of(TableProblem.Kind.DAMAGED_SPREADSHEET, file);
        }
        var spreadsheet = new Spreadsheet(zip, file);
        try {
            spreadsheet.readWorkbook();
            return spreadsheet;
        } catch (IOException | RuntimeException failed) {
            zip.close();
            throw failed;
        }
    }

    private void readWorkbook() throws IOException {
        var workbookPart = workbookPart();
        int slash = workbookPart.lastIndexOf('/') + 1;
        var folder = workbookPart.substring(0, slash);
        try (var relations = part(folder + "_rels/" + workbookPart.substring(slash) + ".rels", LARGEST_REST)) {
            while (relations.toStart()) {
                if (relations.isAt("Relationship")) {
                    var target = relations.attribute("Target");
                    var path = target.startsWith("/") ? target.substring(1) : folder + target;
                    var type = relations.attribute("Type");
                    if (type.endsWith("/worksheet")) {
                        targets.put(relations.attribute("Id"), path);
                    } else if (type.endsWith("/sharedStrings")) {
                        texts = path;
                    } else if (type.endsWith("/styles")) {
                        styles = path;
                    }
                }
            }
        }
        try (var workbook = part(workbookPart, LARGEST_REST)) {
            while (workbook.toStart()) {
                if (workbook.isAt("workbookPr")) {
                    var since = workbook.attribute("date1904");
                    from1904 = since.equals("1") || since.equals("true");
                } else if (workbook.isAt("sheet")) {
                    var target = targets.get(workbook.attribute("id"));
                    if (target != null) {
                        var state = workbook.attribute("state");
                        sheets.add(new Sheet(workbook.attribute("name"), target, state.endsWith("idden")));
                    }
                }
            }
        }
        if (sheets.isEmpty()) {
            throw TableProblem.of(TableProblem.Kind.DAMAGED_SPREADSHEET, file);
        }
    }

    private String workbookPart() throws IOException {
        if (zip.getEntry("_rels/.rels") != null) {
            try (var relations = part("_rels/.rels", LARGEST_REST)) {
                while (relations.toStart()) {
                    var target = relations.attribute("Target");
                    if (relations.attribute("Type").endsWith("/officeDocument") && target.endsWith(".xml")) {
                        var path = target.startsWith("/") ? target.substring(1) : target;
                        if (path.startsWith("xl/")) {
                            return path;
                        }
                    }
                }
            }
        }
        throw TableProblem.of(TableProblem.Kind.OTHER_ARCHIVE, file);
    }

    List<Sheet> sheets() {
        return sheets;
    }

    /** Whether days are counted from 1904, as once on the Macintosh. */
    boolean countsFrom1904() {
        return from1904;
    }

    XmlPart sheet(Sheet sheet) throws IOException {
        return part(sheet.part(), LARGEST_SHEET);
    }

    SharedTexts texts() throws IOException {
        var found = new SharedTexts();
        if (texts.isEmpty() || zip.getEntry(texts) == null) {
            return found;
        }
        try (var part = part(texts, LARGEST_TEXTS)) {
            while (part.toStart()) {
                if (part.isAt("si")) {
                    if (found.size() == SharedTexts.MOST) {
                        throw TableProblem.of(TableProblem.Kind.TOO_LARGE, file);
                    }
                    found.add(part.text());
                }
            }
        }
        return found;
    }

    /** How the numbers of each cell style are shown. */
    List<NumberFormat> formats() throws IOException {
        var found = new ArrayList<NumberFormat>();
        if (styles.isEmpty() || zip.getEntry(styles) == null) {
            return found;
        }
        var codes = new HashMap<String, String>();
        boolean ofCells = false;
        try (var part = part(styles, LARGEST_REST)) {
            while (part.toStart()) {
                if (part.isAt("numFmt")) {
                    codes.put(part.attribute("numFmtId"), part.attribute("formatCode"));
                } else if (part.isAt("xf") && ofCells) {
                    var id = part.attribute("numFmtId");
                    found.add(NumberFormat.of(id, codes.getOrDefault(id, "")));
                } else if (!part.isAt("xf")) {
                    ofCells = part.isAt("cellXfs") || ofCells && !part.isAt("cellStyles") && !part.isAt("dxfs");
                }
            }
        }
        return found;
    }

    private XmlPart part(String name, long largest) throws IOException {
        var entry = zip.getEntry(name);
        if (entry == null) {
            throw TableProblem.of(TableProblem.Kind.DAMAGED_SPREADSHEET, file);
        }
        return new XmlPart(zip.getInputStream(entry), largest, file);
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
