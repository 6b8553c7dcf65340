package org.goutong.tables;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Workbooks written part by part, so that they can be as odd as those people send. */
final class Workbooks {

    private static final String RELATION =
            "<Relationship Id=\"%s\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/%s\" Target=\"%s\"/>";

    private final Map<String, List<String>> parts = new LinkedHashMap<>();

    /** One sheet named 名录 with these rows, XML of {@code <row>} elements. */
    static Workbooks of(String rows) {
        var workbook = new Workbooks();
        workbook.put("_rels/.rels", relations(RELATION.formatted("r0", "officeDocument", "xl/workbook.xml")));
        workbook.put(
                "xl/_rels/workbook.xml.rels",
                relations(RELATION.formatted("r1", "worksheet", "worksheets/sheet1.xml")
                        + RELATION.formatted("r2", "sharedStrings", "sharedStrings.xml")
                        + RELATION.formatted("r3", "styles", "/xl/styles.xml")
                        + RELATION.formatted("r4", "worksheet", "worksheets/sheet2.xml")));
        workbook.put("xl/workbook.xml", """
                <workbook xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><workbookPr/>\
                <sheets><sheet name="说明" sheetId="2" state="hidden" r:id="r4"/><sheet name="名录" sheetId="1" r:id="r1"/>\
                </sheets></workbook>""");
        workbook.put("xl/worksheets/sheet1.xml", sheet(rows));
        workbook.put(
                "xl/worksheets/sheet2.xml", sheet("<row r='1'><c r='A1' t='inlineStr'><is><t>说明</t></is></c></row>"));
        workbook.put("xl/sharedStrings.xml", "<sst/>");
        workbook.put("xl/styles.xml", "<styleSheet/>");
        return workbook;
    }

    private static String relations(String relations) {
        return "<Relationships>" + relations + "</Relationships>";
    }

    static String sheet(String rows) {
        return "<worksheet><sheetData>" + rows + "</sheetData></worksheet>";
    }

    Workbooks put(String part, String xml) {
        return put(part, List.of(xml));
    }

    /** A part in pieces, so that it can be larger than the memory. */
    Workbooks put(String part, List<String> pieces) {
        parts.put(part, pieces);
        return this;
    }

    Workbooks without(String part) {
        parts.remove(part);
        return this;
    }

    String get(String part) {
        return String.join("", parts.getOrDefault(part, List.of()));
    }

    byte[] bytes() {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                for (var piece : part.getValue()) {
                    zip.write(piece.getBytes(StandardCharsets.UTF_8));
                }
                zip.closeEntry();
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    Read read() {
        return Read.bytes(bytes(), TableOptions.DEFAULT);
    }
}
