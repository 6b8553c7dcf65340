package org.goutong.founding;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigInteger;
import java.util.List;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.Borders;
import org.apache.poi.xwpf.usermodel.IBodyElement;
import org.apache.poi.xwpf.usermodel.LineSpacingRule;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.TableRowAlign;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun.FontCharRange;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.goutong.founding.Letter.Block;
import org.goutong.founding.Letter.Height;
import org.goutong.founding.Letter.Kind;
import org.goutong.founding.Letter.Line;
import org.goutong.founding.Letter.Row;
import org.goutong.founding.Letter.Table;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTbl;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblLayoutType;

/** A letter as a .docx, laid out as official letters are: A4, 仿宋 of 16 points, 28 points from line to line. */
final class LetterFile {

    private static final int TWIPS = 20;
    private static final String BODY = "仿宋";
    private static final String TITLE = "宋体";
    private static final String HEADING = "黑体";
    private static final String NOTE = "楷体";
    private static final String RED = "C00000";
    private static final int TEXT_WIDTH = 8_844;

    private LetterFile() {}

    static void write(Letter letter, OutputStream out) throws IOException {
        try (var document = new XWPFDocument()) {
            page(document.getDocument().getBody().addNewSectPr());
            number(document.createFooter(HeaderFooterType.DEFAULT).createParagraph());
            for (var line : letter.head()) {
                head(document.createParagraph(), line);
            }
            title(document.createParagraph(), letter.title());
            for (var block : letter.blocks()) {
                add(document, block);
            }
            keepTogether(document.getBodyElements());
            document.write(out);
        }
    }

    /** What stands above a table says what it is: it does not stay behind on another page. */
    private static void keepTogether(List<IBodyElement> elements) {
        for (int i = 1; i < elements.size(); i++) {
            if (elements.get(i) instanceof XWPFTable && elements.get(i - 1) instanceof XWPFParagraph above) {
                above.setKeepNext(true);
            }
        }
    }

    /** Margins of 37, 35, 28 and 26 mm. */
    private static void page(CTSectPr section) {
        var size = section.addNewPgSz();
        size.setW(BigInteger.valueOf(11_906));
        size.setH(BigInteger.valueOf(16_838));
        var margin = section.addNewPgMar();
        margin.setTop(BigInteger.valueOf(2_098));
        margin.setBottom(BigInteger.valueOf(1_984));
        margin.setLeft(BigInteger.valueOf(1_588));
        margin.setRight(BigInteger.valueOf(1_474));
    }

    /** The number of the page, as official letters have it: — 1 —. */
    private static void number(XWPFParagraph paragraph) {
        paragraph.setAlignment(ParagraphAlignment.CENTER);
        text(paragraph, "— ", TITLE, 14, false);
        var field = paragraph.getCTP().addNewFldSimple();
        field.setInstr("PAGE");
        field.addNewR().addNewT().setStringValue("1");
        text(paragraph, " —", TITLE, 14, false);
    }

    private static void head(XWPFParagraph paragraph, Line line) {
        paragraph.setAlignment(ParagraphAlignment.CENTER);
        if (line.kind() == Kind.LETTERHEAD) {
            paragraph.setSpacingAfter(28 * TWIPS);
            text(paragraph, line.text(), TITLE, 36, true);
            paragraph.getRuns().getFirst().setColor(RED);
        } else {
            paragraph.setSpacingAfter(28 * TWIPS);
            paragraph.setBorderBottom(Borders.SINGLE);
            var rule = paragraph.getCTP().getPPr().getPBdr().getBottom();
            rule.setColor(RED);
            rule.setSz(BigInteger.valueOf(12));
            rule.setSpace(BigInteger.valueOf(6));
            text(paragraph, line.text(), BODY, 16, false);
        }
    }

    private static void title(XWPFParagraph paragraph, String title) {
        paragraph.setAlignment(ParagraphAlignment.CENTER);
        paragraph.setSpacingAfter(16 * TWIPS);
        text(paragraph, title, TITLE, 22, true);
    }

    private static void add(XWPFDocument document, Block block) {
        switch (block) {
            case Line line -> add(document.createParagraph(), line);
            case Table table -> add(document, table);
        }
    }

    private static void add(XWPFParagraph paragraph, Line line) {
        if (line.kind() == Kind.TITLE) {
            paragraph.setPageBreak(true);
            title(paragraph, line.text());
            return;
        }
        paragraph.setSpacingBetween(28, LineSpacingRule.EXACT);
        switch (line.kind()) {
            case LETTERHEAD, TITLE -> throw new IllegalArgumentException(line.text());
            case NUMBER -> {
                paragraph.setAlignment(ParagraphAlignment.CENTER);
                text(paragraph, line.text(), BODY, 16, false);
            }
            case ADDRESSEE -> text(paragraph, line.text(), BODY, 16, false);
            case HEADING -> {
                paragraph.setFirstLineIndent(32 * TWIPS);
                text(paragraph, line.text(), HEADING, 16, false);
            }
            case TEXT -> {
                paragraph.setFirstLineIndent(32 * TWIPS);
                text(paragraph, line.text(), BODY, 16, false);
            }
            case SIGNATURE -> {
                paragraph.setAlignment(ParagraphAlignment.RIGHT);
                paragraph.setIndentationRight(32 * TWIPS);
                text(paragraph, line.text(), BODY, 16, false);
            }
            case NOTE -> text(paragraph, line.text(), NOTE, 14, false);
        }
    }

    private static void add(XWPFDocument document, Table table) {
        var drawn = document.createTable(table.rows().size(), table.widths().size());
        drawn.setWidth(TEXT_WIDTH);
        grid(drawn.getCTTbl(), table);
        drawn.setTableAlignment(TableRowAlign.CENTER);
        drawn.setCellMargins(60, 80, 60, 80);
        for (int i = 0; i < table.rows().size(); i++) {
            var row = table.rows().get(i);
            drawn.getRow(i).setRepeatHeader(row.head());
            drawn.getRow(i).setCantSplitRow(true);
            drawn.getRow(i).setHeight(height(row.height()));
            for (int column = 0; column < row.cells().size(); column++) {
                var cell = drawn.getRow(i).getCell(column);
                cell.setWidth(String.valueOf(table.part(column, TEXT_WIDTH)));
                cell.setVerticalAlignment(XWPFTableCell.XWPFVertAlign.CENTER);
                fill(cell.getParagraphs().getFirst(), row, row.cells().get(column));
            }
        }
    }

    /** Word and WPS take the widths of columns from the grid, not from the cells. */
    private static void grid(CTTbl drawn, Table table) {
        var grid = drawn.getTblGrid() == null ? drawn.addNewTblGrid() : drawn.getTblGrid();
        while (grid.sizeOfGridColArray() > 0) {
            grid.removeGridCol(0);
        }
        for (int column = 0; column < table.widths().size(); column++) {
            grid.addNewGridCol().setW(BigInteger.valueOf(table.part(column, TEXT_WIDTH)));
        }
        drawn.getTblPr().addNewTblLayout().setType(STTblLayoutType.FIXED);
    }

    private static int height(Height height) {
        return switch (height) {
            case LINE -> 28 * TWIPS;
            case OPINION -> 90 * TWIPS;
            case PASTE -> 240 * TWIPS;
        };
    }

    private static void fill(XWPFParagraph paragraph, Row row, String text) {
        if (row.head()) {
            paragraph.setAlignment(ParagraphAlignment.CENTER);
        }
        text(paragraph, text, row.head() ? HEADING : BODY, 12, false);
    }

    private static void text(XWPFParagraph paragraph, String text, String font, int points, boolean bold) {
        var run = paragraph.createRun();
        run.setText(text);
        run.setFontFamily(font, FontCharRange.eastAsia);
        run.setFontFamily("Times New Roman", FontCharRange.ascii);
        run.setFontFamily("Times New Roman", FontCharRange.hAnsi);
        run.setFontSize(points);
        run.setBold(bold);
    }
}
