package org.goutong.tables;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CsvTest {

    private static final String LIST = """
            编号,企业名称,地址
            1,云溪衡泰物流有限公司,青禾路8号
            2,云溪禾木餐饮店,青禾路9号
            """;

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "GB18030", "GBK", "UTF-16LE", "UTF-16BE"})
    void findsTheEncoding(String charset) {
        assertThat(Read.csv(LIST, Charset.forName(charset)).names()).containsExactly("云溪衡泰物流有限公司", "云溪禾木餐饮店");
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "GB18030", "UTF-16LE", "UTF-16BE"})
    void readsAByteOrderMark(String charset) {
        assertThat(Read.csv('\ufeff' + LIST, Charset.forName(charset)).header().titles())
                .containsExactly("编号", "企业名称", "地址");
    }

    @Test
    void findsTheEncodingByTheFirstChineseNameHoweverLate() {
        var text = "id,name\n" + "1,Example Ltd\n".repeat(20_000) + "2,云溪衡泰物流有限公司\n";

        for (var charset : List.of(StandardCharsets.UTF_8, Charset.forName("GBK"))) {
            assertThat(Read.csv(text, charset).names()).hasSize(20_001).endsWith("云溪衡泰物流有限公司");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {",", "\t", ";", "|"})
    void findsTheSeparator(String separator) {
        var read = Read.csv(LIST.replace(",", separator));

        assertThat(read.names()).containsExactly("云溪衡泰物流有限公司", "云溪禾木餐饮店");
    }

    @Test
    void keepsToTheSeparatorOfTheHeaderWhenCellsHoldOthers() {
        var read = Read.csv("编号;企业名称;地址\n1;云溪衡泰;青禾路8号,2层,203,东\n2;云溪禾木;青禾路9号,1层,101,西\n");

        assertThat(read.rows().getFirst().cells()).containsExactly("1", "云溪衡泰", "青禾路8号,2层,203,东");
    }

    @Test
    void readsQuotesAsSpreadsheetsWriteThem() {
        var read = Read.csv("编号,企业名称,地址\r\n1,\"云溪\"\"衡泰\"\"物流\",\"青禾路8号\r\n2层,203\"\r\n2,云溪5\"店,\r\n");

        assertThat(read.rows().getFirst().cells()).containsExactly("1", "云溪\"衡泰\"物流", "青禾路8号\r\n2层,203");
        assertThat(read.names()).endsWith("云溪5\"店");
        assertThat(read.rows()).extracting(Row::number).containsExactly(2, 4);
    }

    @Test
    void takesTitlesAboveTheHeaderForNoRows() {
        var read = Read.csv("""
                云溪园区企业名录,,
                填报单位:,园区服务中心,
                ,,
                序号,单位名称(全称),*联系电话
                1,云溪衡泰,13900000001
                """);

        assertThat(read.header().row()).isEqualTo(4);
        assertThat(read.columns().found()).containsExactlyInAnyOrder(Column.ID, Column.NAME, Column.PHONE);
        assertThat(read.tally()).isEqualTo(new Tally(1, 1, 0, 0));
    }

    @Test
    void takesTheFirstRowOfSeveralCellsForTheHeaderWhenNoTitleIsKnown() {
        assertThat(Read.csv("名录\n甲,乙,丙\n1,2,3\n").header()).isEqualTo(new Header(2, List.of("甲", "乙", "丙")));
    }

    @Test
    void readsATableWithoutHeaderWhenToldSo() {
        var read = Read.bytes(
                "1,云溪衡泰\n2,云溪禾木\n".getBytes(StandardCharsets.UTF_8),
                TableOptions.DEFAULT.withHeaderRow(TableOptions.NO_HEADER).withTitle(Column.NAME, "#2"));

        assertThat(read.names()).containsExactly("云溪衡泰", "云溪禾木");
        assertThat(read.header().title(1)).isEqualTo("B");
    }

    @Test
    void readsOneColumnAlone() {
        assertThat(Read.csv("企业名称\n云溪衡泰\n\n云溪禾木").names()).containsExactly("云溪衡泰", "云溪禾木");
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '~', textBlock = """
            ="0101234",           0101234
            '91330000MA0000000X,  91330000MA0000000X
            1.3900000001E+10,     13900000001
            91330000MA0E50000X,   91330000MA0E50000X
            9.1330000E+17,        9.1330000E+17
            ' 云溪',              ' 云溪'
            """)
    void keepsWhatWasTyped(String written, String cell) {
        assertThat(Read.csv("编号,企业名称\n" + written + ",云溪\n").rows().getFirst().cell(0))
                .isEqualTo(cell);
    }

    @Test
    void trimsWhatNobodySees() {
        assertThat(Read.csv("编号,企业名称\n\u00a091330000\t,\u3000云溪\u200b \0\n")
                        .rows()
                        .getFirst()
                        .cells())
                .containsExactly("91330000", "云溪");
    }

    @Test
    void listsDigitsThatASpreadsheetLost() {
        var note = Read.csv("编号,税号,企业名称\n1,9.1330000E+17,云溪\n").notes().getFirst();

        assertThat(note).isEqualTo(new TableNote(TableNote.Kind.LOST_DIGITS, 2, "税号", "9.1330000E+17"));
    }

    @Test
    void accountsForEveryRow() throws IOException {
        var bytes = new ByteArrayOutputStream();
        bytes.write("编号,企业名称,地址\n1,云溪衡泰,青禾路\n,,\n\n2,云溪,禾木,青禾路\n3,云溪禾木\n4,".getBytes(StandardCharsets.UTF_8));
        bytes.write(0xff);
        bytes.write(",青禾路\n5,".getBytes(StandardCharsets.UTF_8));
        bytes.write("长".repeat(1_000_000).getBytes(StandardCharsets.UTF_8));
        bytes.write(",\n6,云溪青禾,\n".getBytes(StandardCharsets.UTF_8));

        var read = Read.bytes(bytes.toByteArray(), TableOptions.DEFAULT);

        assertThat(read.names()).containsExactly("云溪衡泰", "云溪禾木", "云溪青禾");
        assertThat(read.tally()).isEqualTo(new Tally(8, 3, 2, 3));
        assertThat(read.notes())
                .extracting(TableNote::row, TableNote::kind)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(5, TableNote.Kind.TOO_MANY_CELLS),
                        org.assertj.core.groups.Tuple.tuple(6, TableNote.Kind.TOO_FEW_CELLS),
                        org.assertj.core.groups.Tuple.tuple(7, TableNote.Kind.BROKEN_CHARACTER),
                        org.assertj.core.groups.Tuple.tuple(8, TableNote.Kind.CELL_TOO_LONG));
    }

    @Test
    void takesASeparatorAtTheEndOfEveryRowForNoCell() {
        assertThat(Read.csv("编号,企业名称\n1,云溪,\n2,禾木,\n").names()).containsExactly("云溪", "禾木");
        assertThat(Read.csv("编号,企业名称,电话\n1,云溪,\n2,禾木,餐饮,\n").noteKinds())
                .containsExactly(TableNote.Kind.TOO_MANY_CELLS);
    }

    @Test
    void saysWhichQuoteWasNeverClosed() {
        assertThatThrownBy(() -> Read.csv("编号,企业名称\n1,云溪\n2,\"衡泰\n3,禾木\n4,青禾\n"))
                .isInstanceOfSatisfying(TableProblem.class, problem -> {
                    assertThat(problem.kind()).isEqualTo(TableProblem.Kind.OPEN_QUOTE);
                    assertThat(problem.row()).isEqualTo(3);
                });
        assertThat(Read.csv("编号,企业名称\n1,\"云溪\"").names()).containsExactly("云溪");
        assertThat(Read.csv("编号,企业名称\n1,\"云溪\n\"\n").names()).containsExactly("云溪");
    }

    @Test
    void saysWhichQuoteStandsWrong() {
        assertThatThrownBy(() -> Read.csv("编号,企业名称\n1,\"云溪\"衡泰\n"))
                .isInstanceOfSatisfying(TableProblem.class, problem -> {
                    assertThat(problem.kind()).isEqualTo(TableProblem.Kind.STRAY_QUOTE);
                    assertThat(problem.row()).isEqualTo(2);
                });
    }

    @Test
    void givesUpOnACellOfManyMillions() {
        assertThatThrownBy(() -> Read.csv("编号,企业名称\n1,\"云溪\n" + "2,x\n".repeat(1_200_000)))
                .isInstanceOfSatisfying(TableProblem.class, problem -> {
                    assertThat(problem.kind()).isEqualTo(TableProblem.Kind.ENDLESS_CELL);
                    assertThat(problem.row()).isEqualTo(2);
                });
    }

    @Test
    void refusesAnUnknownEncodingWithItsRow() {
        var bytes = "id,name\n1,a\n2,\u00e9\u00e8\u00ff\u00c0\u00e9\u00e8".getBytes(StandardCharsets.ISO_8859_1);

        assertThatThrownBy(() -> Read.bytes(bytes, TableOptions.DEFAULT))
                .isInstanceOfSatisfying(TableProblem.class, problem -> {
                    assertThat(problem.kind()).isEqualTo(TableProblem.Kind.ENCODING);
                    assertThat(problem.row()).isEqualTo(3);
                });
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n\n", " ,, \n", "\ufeff"})
    void refusesAnEmptyFile(String text) {
        assertThatThrownBy(() -> Read.csv(text))
                .isInstanceOfSatisfying(
                        TableProblem.class,
                        problem -> assertThat(problem.kind()).isEqualTo(TableProblem.Kind.EMPTY));
    }

    @Test
    void namesTheMissingColumnAndThoseThatAreThere() {
        var bytes = "编号,楼宇名称\n1,云溪大厦\n".getBytes(StandardCharsets.UTF_8);

        try (var table = Table.open(new java.io.ByteArrayInputStream(bytes), "名录.csv", TableOptions.DEFAULT)) {
            assertThatThrownBy(() -> table.require(Column.NAME)).isInstanceOfSatisfying(TableProblem.class, problem -> {
                assertThat(problem.text(Locale.CHINESE))
                        .isEqualTo("文件“名录.csv”第 1 行的表头里没有“企业名称”列。现有：编号、楼宇名称。请改表头，或指明哪一列是它。");
                assertThat(problem.text(Locale.ENGLISH))
                        .startsWith("The header in row 1 of \"名录.csv\" has no column \"name\".");
            });
        }
    }

    @Test
    void refusesMoreRowsThanAllowed() {
        assertThatThrownBy(
                        () -> Read.bytes(LIST.getBytes(StandardCharsets.UTF_8), TableOptions.DEFAULT.withRowLimit(1)))
                .isInstanceOfSatisfying(TableProblem.class, problem -> {
                    assertThat(problem.kind()).isEqualTo(TableProblem.Kind.TOO_MANY_ROWS);
                    assertThat(problem.row()).isEqualTo(3);
                });
    }

    @Test
    void refusesWhatIsNotThere(@TempDir Path folder) {
        for (var kind : List.of(TableProblem.Kind.NO_SUCH_FILE, TableProblem.Kind.UNREADABLE)) {
            var path = kind == TableProblem.Kind.UNREADABLE ? folder : folder.resolve("none.csv");

            assertThatThrownBy(() -> Table.open(path, TableOptions.DEFAULT))
                    .isInstanceOfSatisfying(
                            TableProblem.class,
                            problem -> assertThat(problem.kind()).isEqualTo(kind));
        }
    }

    @Test
    void letsTheReadersOwnFailureThrough() {
        var bytes = LIST.getBytes(StandardCharsets.UTF_8);
        try (var table = Table.open(new java.io.ByteArrayInputStream(bytes), "list", TableOptions.DEFAULT)) {
            assertThatThrownBy(() -> table.forEach(
                            row -> {
                                throw new IllegalStateException("mine");
                            },
                            note -> {}))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessage("mine");
        }
    }

    @Test
    void writesWhatItReads(@TempDir Path folder) throws IOException {
        var file = folder.resolve("list.csv");
        try (var csv = CsvWriter.withMark(Files.newOutputStream(file))) {
            csv.row("编号", "企业名称");
            csv.row("1", "云溪,\"衡泰\"\n物流");
        }

        assertThat(Files.readString(file)).isEqualTo("\ufeff编号,企业名称\n1,\"云溪,\"\"衡泰\"\"\n物流\"\n");
        try (var table = Table.open(file, TableOptions.DEFAULT)) {
            table.forEach(row -> assertThat(row.cells()).containsExactly("1", "云溪,\"衡泰\"\n物流"), note -> {});
        }
    }
}
