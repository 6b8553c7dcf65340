package org.goutong.tables;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Whatever the bytes, a reader ends in rows that add up or in a {@link TableProblem}; the build gives these tests little
 * memory, so that none can be filled.
 */
@Timeout(60)
class HostileFilesTest {

    private static final int FILES_A_SEED = 400;
    private static final String[] ROWS = {
        "编号,企业名称,统一社会信用代码,地址,联系电话",
        "1,云溪衡泰物流有限公司,91330000MA0000000X,\"青禾路8号\n2层\",13900000001",
        "2,\"云溪\"\"禾木\"\"餐饮店\",,青禾路9号,0571-88000000",
        "",
        "3,云溪青禾广告有限公司,9.1330000E+17,,"
    };
    private static final String[] TOKENS = {
        "\"",
        ",",
        "\t",
        ";",
        "\n",
        "\r",
        "\0",
        "\ufeff",
        "<",
        ">",
        "&",
        "&#0;",
        "'",
        "E+99",
        "=\"",
        "<row>",
        "</c>",
        "r='ZZZZ9'",
        "t='s'",
        "9999999999",
        "-1",
        "<!DOCTYPE a [<!ENTITY b 'c'>]>",
        "<![CDATA[",
        "<!--",
        "]]>",
        "xmlns='x'"
    };

    static LongStream seeds() {
        return LongStream.concat(LongStream.range(0, 8), LongStream.of(new Random().nextLong()));
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void bearsAnyBytes(long seed) {
        var random = new Random(seed);
        for (int i = 0; i < FILES_A_SEED; i++) {
            var bytes = new byte[random.nextInt(random.nextBoolean() ? 20 : 5000)];
            random.nextBytes(bytes);
            if (random.nextBoolean() && bytes.length > 4) {
                System.arraycopy(start(random), 0, bytes, 0, 4);
            }
            readOrRefuse(bytes);
        }
    }

    private static byte[] start(Random random) {
        return HexFormat.of()
                .parseHex(List.of("504b0304", "d0cf11e0", "efbbbf31", "fffe3100", "feff0031", "3c3f786d", "84319533")
                        .get(random.nextInt(7)));
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void bearsAnyDamageToText(long seed) {
        var random = new Random(seed);
        var charsets = List.of("UTF-8", "GB18030", "UTF-16LE", "UTF-16BE");
        for (int i = 0; i < FILES_A_SEED; i++) {
            var charset = Charset.forName(charsets.get(random.nextInt(charsets.size())));
            var text = new StringBuilder(random.nextInt(4) == 0 ? "\ufeff" : "");
            IntStream.range(0, random.nextInt(40))
                    .forEach(row -> text.append(ROWS[row == 0 ? 0 : random.nextInt(ROWS.length)])
                            .append(random.nextInt(8) == 0 ? "\r\n" : "\n"));
            insertTokens(text, random);
            readOrRefuse(damaged(text.toString().getBytes(charset), random));
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void bearsAnyDamageToAWorkbook(long seed) throws Exception {
        var random = new Random(seed);
        var whole = new ByteArrayOutputStream();
        try (var writer = XlsxWriter.to(whole)) {
            writer.sheet("名录", List.of(ROWS[0].split(",")));
            for (int i = 0; i < 20; i++) {
                writer.row((Object[]) ROWS[1].split(","));
            }
        }
        for (int i = 0; i < FILES_A_SEED; i++) {
            readOrRefuse(damaged(whole.toByteArray(), random));
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void bearsAnyDamageInsideAWorkbook(long seed) {
        var random = new Random(seed);
        var row = "<row r='2'><c r='A2' s='1'><v>1.39E10</v></c><c r='B2' t='s'><v>0</v></c>"
                + "<c r='C2' t='inlineStr'><is><t>云溪</t></is></c><c r='D2'><f>A1</f><v>2</v></c></row>";
        var parts = List.of(
                "xl/worksheets/sheet1.xml",
                "xl/sharedStrings.xml",
                "xl/styles.xml",
                "xl/workbook.xml",
                "xl/_rels/workbook.xml.rels");
        for (int i = 0; i < FILES_A_SEED; i++) {
            var texts = "<sst><si><t>企业名称</t></si></sst>";
            var styles = "<styleSheet><numFmts><numFmt numFmtId='176' formatCode='0000'/></numFmts>"
                    + "<cellXfs><xf numFmtId='0'/><xf numFmtId='176'/></cellXfs></styleSheet>";
            var workbook = Workbooks.of(row.repeat(1 + random.nextInt(5)))
                    .put("xl/sharedStrings.xml", texts)
                    .put("xl/styles.xml", styles);
            var part = parts.get(random.nextInt(parts.size()));
            var xml = new StringBuilder(workbook.get(part));
            insertTokens(xml, random);
            int from = random.nextInt(xml.length());
            xml.delete(from, Math.min(xml.length(), from + random.nextInt(6)));
            readOrRefuse(workbook.put(part, xml.toString()).bytes());
        }
    }

    private static void insertTokens(StringBuilder text, Random random) {
        for (int times = random.nextInt(4); times > 0; times--) {
            text.insert(random.nextInt(text.length() + 1), TOKENS[random.nextInt(TOKENS.length)]);
        }
    }

    private static byte[] damaged(byte[] bytes, Random random) {
        var damaged = bytes.clone();
        for (int times = random.nextInt(6); times > 0 && damaged.length > 0; times--) {
            int at = random.nextInt(damaged.length);
            switch (random.nextInt(4)) {
                case 0 -> damaged[at] = (byte) random.nextInt();
                case 1 -> damaged = Arrays.copyOf(damaged, at);
                case 2 -> Arrays.fill(damaged, at, Math.min(damaged.length, at + random.nextInt(20)), (byte) 0xff);
                default -> System.arraycopy(damaged, 0, damaged, at, Math.min(at, damaged.length - at));
            }
        }
        return damaged;
    }

    private static void readOrRefuse(byte[] bytes) {
        try {
            var read = Read.bytes(bytes, TableOptions.DEFAULT);
            var tally = read.tally();
            var skips = read.notes().stream()
                    .filter(note -> note.kind().skipped())
                    .map(TableNote::row)
                    .count();
            assertThat(tally.rows()).isEqualTo(tally.taken() + tally.blank() + tally.skipped());
            assertThat(tally.taken()).isEqualTo(read.rows().size());
            assertThat(skips).isGreaterThanOrEqualTo(tally.skipped());
            read.notes().forEach(note -> assertThat(note.text(Locale.CHINESE)).isNotBlank());
        } catch (TableProblem refused) {
            assertThat(refused.text(Locale.ENGLISH)).contains("list");
        } catch (RuntimeException | AssertionError | OutOfMemoryError failed) {
            throw new AssertionError("bytes in hexadecimal: " + HexFormat.of().formatHex(bytes), failed);
        }
    }
}
