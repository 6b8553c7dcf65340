package org.goutong.tables;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class XlsxTest {

    private static final String HEADER =
            "<row r='1'>" + text("A1", "编号") + text("B1", "企业名称") + text("C1", "成立日期") + "</row>";

    private static String text(String reference, String text) {
        return "<c r='%s' t='inlineStr'><is><t>%s</t></is></c>".formatted(reference, text);
    }

    @Test
    void readsWhatItWrites(@TempDir Path folder) throws IOException {
        var file = folder.resolve("list.xlsx");
        try (var writer = XlsxWriter.to(Files.newOutputStream(file))) {
            writer.sheet("名录", List.of("编号", "企业名称", "得分"));
            writer.row("007", "云溪<衡泰> & \"物流\"", 0.25);
            writer.sheet("另一张", List.of("企业名称"));
            writer.row("云溪禾木");
        }

        try (var table = Table.open(file, TableOptions.DEFAULT)) {
            assertThat(table.sheets()).containsExactly("名录", "另一张");
            var rows = new ArrayList<List<String>>();
            assertThat(table.forEach(row -> rows.add(row.cells()), note -> {})).isEqualTo(new Tally(1, 1, 0, 0));
            assertThat(rows).containsExactly(List.of("007", "云溪<衡泰> & \"物流\"", "0.25"));
        }
        try (var table = Table.open(file, TableOptions.DEFAULT.withSheet("另一张"))) {
            table.forEach(row -> assertThat(row.cells()).containsExactly("云溪禾木"), note -> {});
        }
    }

    @Test
    void goesOnInAnotherSheetWhenOneIsFull() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var writer = XlsxWriter.to(bytes, 4)) {
            writer.sheet("名录", List.of("企业名称"));
            for (int i = 0; i < 7; i++) {
                writer.row("云溪" + i);
            }
        }

        assertThat(Read.bytes(bytes.toByteArray(), TableOptions.DEFAULT).names())
                .containsExactly("云溪0", "云溪1", "云溪2");
        assertThat(Read.bytes(bytes.toByteArray(), TableOptions.DEFAULT.withSheet("名录 (3)"))
                        .names())
                .containsExactly("云溪6");
    }

    @Test
    void writesNoCharacterThatXmlForbids() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var writer = XlsxWriter.to(bytes)) {
            writer.sheet("名录", List.of("企业名称"));
            writer.row("云\u0001溪\uffff\ud800");
        }

        assertThat(Read.bytes(bytes.toByteArray(), TableOptions.DEFAULT).names().getFirst())
                .startsWith("云")
                .contains("溪");
    }

    @Test
    void keepsNumbersAsTyped() {
        var rows = HEADER
                + "<row r='2'><c r='A2'><v>1.3900000001E10</v></c><c r='B2' t='s'><v>1</v></c><c r='C2' s='1'><v>45231</v></c></row>"
                + "<row r='3'><c r='A3' s='2'><v>123</v></c><c r='B3' t='s'><v>0</v></c><c r='C3' s='1'><v>45231.5</v></c></row>"
                + "<row r='4'><c r='A4'><v>0.30000000000000004</v></c><c r='B4' t='b'><v>1</v></c><c r='C4' s='3'><v>45231</v></c></row>";
        var read = Workbooks.of(rows)
                .put(
                        "xl/sharedStrings.xml",
                        "<sst><si><t>云溪</t></si><si><r><t>衡</t></r><r><t>泰</t></r><rPh><t>hengtai</t></rPh></si></sst>")
                .put("xl/styles.xml", """
                        <styleSheet><numFmts><numFmt numFmtId="176" formatCode="000000"/>\
                        <numFmt numFmtId="177" formatCode="yyyy&quot;年&quot;m&quot;月&quot;"/></numFmts>\
                        <cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"><alignment/></xf>\
                        <xf numFmtId="14"/><xf numFmtId="176"/><xf numFmtId="177"/></cellXfs>\
                        <cellStyles/></styleSheet>""")
                .read();

        assertThat(read.rows().stream().map(Row::cells))
                .containsExactly(
                        List.of("13900000001", "衡泰", "2023-11-01"),
                        List.of("000123", "云溪", "2023-11-01 12:00:00"),
                        List.of("0.3", "TRUE", "2023-11-01"));
    }

    @Test
    void usesTheStoredResultOfAFormulaAndListsWhereThereIsNone() {
        var read = Workbooks.of(HEADER
                        + "<row r='2'><c r='A2'><f>1+1</f><v>2</v></c><c r='B2' t='str'><f>A1&amp;B1</f><v>云溪</v></c></row>"
                        + "<row r='3'><c r='A3'><f>1+1</f></c><c r='B3' t='e'><f>1/0</f><v>#DIV/0!</v></c></row>")
                .read();

        assertThat(read.rows().getFirst().cells()).containsExactly("2", "云溪");
        assertThat(read.notes())
                .containsExactly(
                        new TableNote(TableNote.Kind.FORMULA_WITHOUT_VALUE, 3, "编号", ""),
                        new TableNote(TableNote.Kind.ERROR_VALUE, 3, "企业名称", "#DIV/0!"));
        assertThat(read.tally()).isEqualTo(new Tally(2, 2, 0, 0));
    }

    @Test
    void listsDigitsThatTheSpreadsheetLost() {
        var read = Workbooks.of(
                        HEADER + "<row r='2'><c r='A2'><v>9.1330000123456702E17</v></c>" + text("B2", "云溪") + "</row>")
                .read();

        assertThat(read.noteKinds()).containsExactly(TableNote.Kind.LOST_DIGITS);
        assertThat(read.rows().getFirst().cell(0)).isEqualTo("913300001234567020");
    }

    @Test
    void readsRowsAndCellsWithoutReferences() {
        var read = Workbooks.of(
                        "<row><c t='inlineStr'><is><t>编号</t></is></c><c t='inlineStr'><is><t>企业名称</t></is></c></row>"
                                + "<row/><row><c><v>1</v></c><c t='inlineStr'><is><t>云溪</t></is></c></row>")
                .read();

        assertThat(read.names()).containsExactly("云溪");
        assertThat(read.rows().getFirst().number()).isEqualTo(3);
        assertThat(read.tally()).isEqualTo(new Tally(2, 1, 1, 0));
    }

    @Test
    void skipsAndListsACellTooLong() {
        var read = Workbooks.of(HEADER + "<row r='2'>" + text("B2", "长".repeat(1_000_000)) + "</row><row r='3'>"
                        + text("B3", "云溪") + "</row>")
                .read();

        assertThat(read.names()).containsExactly("云溪");
        assertThat(read.notes()).containsExactly(new TableNote(TableNote.Kind.CELL_TOO_LONG, 2, "企业名称", ""));
    }

    @Test
    void readsTheFirstSheetThatIsNotHidden() {
        assertThat(Workbooks.of(HEADER).read().header().titles()).startsWith("编号");
        assertProblem(
                TableProblem.Kind.NO_SUCH_SHEET,
                () -> Read.bytes(Workbooks.of(HEADER).bytes(), TableOptions.DEFAULT.withSheet("表")));
    }

    @Test
    void refusesAColumnOutsideTheSheetWithoutFillingMemory() {
        var read = Workbooks.of(HEADER + "<row r='2'>" + text("B2", "云溪") + text("ZZZZZZZ2", "x") + "</row>")
                .read();

        assertThat(read.noteKinds()).containsExactly(TableNote.Kind.TOO_MANY_CELLS);
    }

    @Test
    void refusesArchivesThatUnpackWithoutEnd() {
        var blanks = " ".repeat(1 << 20);
        var attribute = pieces("<worksheet><sheetData><row x='", blanks, 5, "'/>");
        var texts = pieces("<sst>", "<si/>".repeat(1 << 10), SharedTexts.MOST / (1 << 10) + 1, "</sst>");
        var workbook = pieces("<a>", blanks + "<b/>", 33, "</a>");

        for (var endless : List.of(
                Workbooks.of("").put("xl/worksheets/sheet1.xml", attribute),
                Workbooks.of("").put("xl/sharedStrings.xml", texts),
                Workbooks.of("").put("xl/workbook.xml", workbook),
                Workbooks.of(HEADER + "<row r='1048577'/>"))) {
            assertProblem(TableProblem.Kind.TOO_LARGE, endless::read);
        }
    }

    private static List<String> pieces(String start, String repeated, int times, String end) {
        var pieces = new ArrayList<>(List.of(start));
        pieces.addAll(Collections.nCopies(times, repeated));
        pieces.add(end);
        return pieces;
    }

    @Test
    void holdsNoRowThatWouldFillMemory() {
        var cell = "<c t='inlineStr'><is><t>" + "a".repeat(30_000) + "</t></is></c>";

        var read = Workbooks.of("")
                .put(
                        "xl/worksheets/sheet1.xml",
                        pieces(
                                "<worksheet><sheetData>" + HEADER + "<row>",
                                cell,
                                10_000,
                                "</row></sheetData></worksheet>"))
                .read();

        assertThat(read.noteKinds()).containsExactly(TableNote.Kind.CELL_TOO_LONG);
    }

    @Test
    void readsManySharedTexts() {
        var texts = new StringBuilder("<sst><si/>");
        var rows = new StringBuilder(HEADER);
        for (int i = 1; i < 60_000; i++) {
            texts.append("<si><t>云溪第").append(i).append("物流有限公司</t></si>");
            rows.append("<row><c/><c t='s'><v>").append(60_000 - i).append("</v></c></row>");
        }

        var names = Workbooks.of(rows.toString())
                .put("xl/sharedStrings.xml", texts + "</sst>")
                .read()
                .names();

        assertThat(names).hasSize(59_999).startsWith("云溪第59999物流有限公司").endsWith("云溪第1物流有限公司");
    }

    @Test
    void refusesEntitiesThatGrow() {
        var bomb = "<!DOCTYPE x [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;\">]>";

        assertProblem(
                TableProblem.Kind.DAMAGED_SPREADSHEET,
                () -> Workbooks.of(HEADER)
                        .put("xl/worksheets/sheet1.xml", bomb + Workbooks.sheet("<row>" + text("A1", "&b;") + "</row>"))
                        .read());
    }

    @Test
    void tellsOtherFilesApart() throws IOException {
        assertProblem(
                TableProblem.Kind.OTHER_ARCHIVE,
                () -> Workbooks.of("").without("_rels/.rels").read());
        assertProblem(
                TableProblem.Kind.DAMAGED_SPREADSHEET,
                () -> Workbooks.of("").without("xl/workbook.xml").read());
        assertProblem(TableProblem.Kind.DAMAGED_SPREADSHEET, () -> bytes("PK\3\4 and no more"));
        assertProblem(
                TableProblem.Kind.DAMAGED_SPREADSHEET,
                () -> Workbooks.of("<row><c t='s'><v>9</v></c></row>").read());
        assertProblem(TableProblem.Kind.EMPTY, () -> Workbooks.of("").read());
        assertProblem(TableProblem.Kind.WEB_PAGE, () -> bytes("\n<html><table><tr><td>1"));
        assertProblem(TableProblem.Kind.WEB_PAGE, () -> bytes("\ufeff<?xml version='1.0'?><Workbook/>"));
        assertProblem(TableProblem.Kind.NO_TABLE, () -> bytes("%PDF-1.7\n%"));
        assertProblem(TableProblem.Kind.NO_TABLE, () -> bytes("\u007fELF\0\0\1\0a\0\0\0b\0"));

        var compound = new ByteArrayOutputStream();
        compound.write(
                new byte[] {(byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0, (byte) 0xa1, (byte) 0xb1, 0x1a, (byte) 0xe1});
        compound.write(new byte[2000]);
        assertProblem(
                TableProblem.Kind.LEGACY_SPREADSHEET, () -> Read.bytes(compound.toByteArray(), TableOptions.DEFAULT));
        compound.write("EncryptedPackage".getBytes(StandardCharsets.UTF_16LE));
        assertProblem(TableProblem.Kind.ENCRYPTED, () -> Read.bytes(compound.toByteArray(), TableOptions.DEFAULT));
    }

    private static Read bytes(String bytes) {
        return Read.bytes(bytes.getBytes(StandardCharsets.UTF_8), TableOptions.DEFAULT);
    }

    private static void assertProblem(TableProblem.Kind kind, ThrowingCallable reading) {
        assertThatThrownBy(reading)
                .isInstanceOfSatisfying(
                        TableProblem.class,
                        problem -> assertThat(problem.kind()).isEqualTo(kind));
    }
}
