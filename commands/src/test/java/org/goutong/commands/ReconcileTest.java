package org.goutong.commands;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.goutong.matching.training.LabelledLists;
import org.goutong.tables.Table;
import org.goutong.tables.TableOptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReconcileTest {

    @TempDir
    Path folder;

    private Path left;
    private Path right;
    private Path links;

    @BeforeEach
    void twoLists() throws IOException {
        left = write("left.csv", """
                编号,单位名称,信用代码,经营地址,电话
                L1,云溪市衡泰物流有限公司,,青禾路8号2层,13900000001
                L2,禾木餐饮店,,青禾路9号,
                L3,云溪青禾广告有限公司,,,
                """);
        right = write("right.csv", """
                id,name,code,address,phone
                R1,云溪衡泰物流有限公司,,青禾路8号,139 0000 0001
                R2,临川广源贸易有限公司,,,
                R3,云溪青禾广告有限公司,,,
                """);
        links = folder.resolve("links.csv");
    }

    private Path write(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    @Test
    void writesLinksAsTheReadmeOfTheDataSays() throws IOException {
        var said = Said.by("reconcile", left, right, "-o", links);

        assertThat(said.code()).isZero();
        assertThat(said.out()).isEmpty();
        assertThat(Files.readAllLines(links))
                .startsWith("left_id,right_id,score")
                .anyMatch(line -> line.matches("L3,R3,(0\\.[0-9]{4}|1\\.0000)"));
    }

    @Test
    void accountsForEveryRow() throws IOException {
        Files.writeString(left, Files.readString(left) + "L1,云溪禾木,,,\n\nL4,,,,\nL5,云溪,禾木,,,\n");

        var said = Said.by("reconcile", left, right, "-o", links);

        assertThat(said.err())
                .contains(
                        "7 行 = 采用 3 + 空行 1 + 跳过 3",
                        "第 5 行“编号”列的“L1”与前面的行重复，已跳过这一行",
                        "第 7 行“单位名称”列是空的，已跳过这一行",
                        "第 8 行的格数多于表头",
                        "采用 3 = 两边都有 ");
    }

    @Test
    void callsARowWithoutIdByItsNumber() throws IOException {
        var names = write("names.csv", "企业名称\n云溪青禾广告有限公司\n云溪青禾广告有限公司上川分公司\n");

        Said.by("reconcile", names, right, "-o", links);

        assertThat(Files.readString(links)).contains("row2,R3,");
    }

    @Test
    void readsOtherEncodingsAndColumnsByName() throws IOException {
        var odd = folder.resolve("odd.txt");
        Files.writeString(odd, "甲;乙\n1;云溪青禾广告有限公司\n", Charset.forName("GBK"));

        assertThat(Said.by("reconcile", odd, right, "-o", links).err()).contains("没有“企业名称”列。现有：甲、乙。", "--left-name");
        assertThat(Said.by("reconcile", odd, right, "-o", links, "--left-name=乙", "--left-id", "#1")
                        .code())
                .isZero();
        assertThat(Files.readString(links)).contains("1,R3,");
    }

    @Test
    void writesToTheStandardOutput() {
        var said = Said.by("reconcile", left, right, "-o", "-", "--quiet");

        assertThat(said.out()).startsWith("left_id,right_id,score\n").contains("L3,R3,");
        assertThat(said.err()).isEmpty();
    }

    @Test
    void summarisesForPrograms() throws IOException {
        var said = Said.by("reconcile", left, right, "-o", links, "--json", "-q");

        assertThat(said.err()).isEmpty();
        assertThat(said.out())
                .startsWith("{\"command\":\"reconcile\",\"left\":{\"file\":\"" + left + "\",\"header_row\":1,")
                .contains("\"name\":\"单位名称\"", "\"rows\":3,\"taken\":3,\"blank\":0,\"skipped\":0")
                .endsWith("}\n");
    }

    @Test
    void reportsEveryLineOfBothListsWithItsReason() throws IOException {
        var lists = LabelledLists.invent(new LabelledLists.Settings(300, 250, 150, 3, false, 0.05));
        lists.writeTo(folder);
        var report = folder.resolve("report.xlsx");

        assertThat(Said.by("reconcile", left, right, "-o", links, "--report", report)
                        .code())
                .isZero();

        var sheets = sheets(report);
        assertThat(sheets.keySet()).containsExactly("两边都有", "只在左", "只在右", "请核对", "冲突", "重复", "读取说明");
        var linked = new ArrayList<>(sheets.get("两边都有"));
        linked.addAll(sheets.get("请核对"));
        assertThat(linked)
                .hasSize(Files.readAllLines(links).size() - 1)
                .allSatisfy(row -> assertThat(row.getLast()).isNotBlank());
        assertThat(sheets.get("只在左"))
                .allSatisfy(row -> assertThat(row.getLast()).isNotBlank());
        var seen = new HashSet<String>();
        linked.forEach(row -> seen.add(row.get(0)));
        sheets.get("只在左").forEach(row -> seen.add(row.get(0)));
        sheets.get("重复").stream().filter(row -> row.get(0).equals("左")).forEach(row -> seen.add(row.get(6)));
        assertThat(seen)
                .containsExactlyInAnyOrderElementsOf(
                        lists.left().stream().map(line -> line.id()).toList());
    }

    private static Map<String, List<List<String>>> sheets(Path report) {
        var sheets = new LinkedHashMap<String, List<List<String>>>();
        List<String> names;
        try (var table = Table.open(report, TableOptions.DEFAULT)) {
            names = table.sheets();
        }
        for (var name : names) {
            var rows = new ArrayList<List<String>>();
            var options = TableOptions.DEFAULT.withSheet(name).withHeaderRow(1);
            try (var table = Table.open(report, options)) {
                table.forEach(row -> rows.add(row.cells()), note -> {});
            }
            sheets.put(name, rows);
        }
        return sheets;
    }

    @Test
    void reportsInEnglishToo() {
        var report = folder.resolve("report.xlsx");

        var said = Said.by("reconcile", left, right, "-o", links, "--report", report, "--lang", "en");

        assertThat(said.err()).contains("3 rows = 3 taken + 0 blank + 0 skipped");
        assertThat(sheets(report).keySet())
                .containsExactly("Both", "Only left", "Only right", "To confirm", "Conflicts", "Duplicates", "Notes");
    }

    @Test
    void reportsWhatWasSkipped() throws IOException {
        Files.writeString(left, Files.readString(left) + "L1,云溪禾木,,,\n".repeat(30));
        var report = folder.resolve("report.xlsx");

        var said = Said.by("reconcile", left, right, "-o", links, "--report", report);

        assertThat(said.err()).contains("……还有 10 行");
        assertThat(sheets(report).get("读取说明"))
                .hasSize(30)
                .allSatisfy(row -> assertThat(row.get(2)).isEqualTo("是"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "NO_SUCH_FILE",
                "EMPTY",
                "LEGACY",
                "BROKEN_ARCHIVE",
                "PAGE",
                "BINARY",
                "OPEN_QUOTE",
                "ENCODING",
                "COLUMN"
            })
    void refusesBadInputInASentence(String sort) throws IOException {
        var bad = folder.resolve("bad");
        switch (sort) {
            case "EMPTY" -> Files.createFile(bad);
            case "LEGACY" -> Files.write(bad, new byte[] {(byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0, 0, 0, 0, 0});
            case "BROKEN_ARCHIVE" -> Files.writeString(bad, "PK\3\4…");
            case "PAGE" -> Files.writeString(bad, "<html><table></table></html>");
            case "BINARY" -> Files.write(bad, new byte[5000]);
            case "OPEN_QUOTE" -> Files.writeString(bad, "id,name\n1,\"云溪\n2,禾木\n");
            case "ENCODING" ->
                Files.write(bad, "id,name\n1,\u00e9\u00ff\u00e9\u00ff\u00e9\u00ff".getBytes("ISO-8859-1"));
            case "COLUMN" -> Files.writeString(bad, "楼号,楼层\n1,2\n");
            default -> {}
        }

        for (var said :
                List.of(Said.by("reconcile", left, bad, "-o", links), Said.by("reconcile", bad, right, "-o", links))) {
            assertThat(said.code()).isEqualTo(Commands.REFUSED);
            assertThat(said.out()).isEmpty();
            assertThat(said.err()).contains("“" + bad + "”").doesNotContain("Exception", "\tat ");
        }
        try (var files = Files.list(folder)) {
            assertThat(files.map(file -> file.getFileName().toString())).noneMatch(name -> name.contains("links"));
        }
    }

    @Test
    void overwritesNoInput() throws IOException {
        var before = Files.readString(left);
        var link = Files.createSymbolicLink(folder.resolve("same.csv"), left);

        for (var output : List.of(left, link)) {
            var said = Said.by("reconcile", left, right, "-o", output);

            assertThat(said.code()).isEqualTo(Commands.REFUSED);
            assertThat(said.err()).contains("就是输入文件");
        }
        assertThat(Said.by("reconcile", left, right, "-o", links, "--report", links)
                        .err())
                .contains("同一个文件");
        assertThat(left).hasContent(before);
    }

    @Test
    void keepsTheOldResultWhenItFails() throws IOException {
        Files.writeString(links, "old");

        Said.by("reconcile", left, folder.resolve("none"), "-o", links);

        assertThat(links).hasContent("old");
    }

    @Test
    void replacesTheOldResultWhenItSucceeds() throws IOException {
        Files.writeString(links, "old");

        Said.by("reconcile", left, right, "-o", links);

        assertThat(Files.readString(links)).startsWith("left_id");
    }

    @Test
    void saysWhenTheDiskIsFull() throws IOException {
        var full = Path.of("/dev/full");
        assumeThat(full).exists();

        var said = Said.by("reconcile", left, right, "-o", full);

        assertThat(said.code()).isEqualTo(Commands.REFUSED);
        assertThat(said.err()).contains("写不了结果文件“/dev/full”");
    }

    @Test
    void comparesListsWithoutRows() throws IOException {
        var empty = write("empty.csv", "id,name\n");

        assertThat(Said.by("reconcile", empty, right, "-o", links).code()).isZero();
        assertThat(Said.by("reconcile", left, empty, "-o", links).err()).contains("0 行 = 采用 0");
        assertThat(links).hasContent("left_id,right_id,score");
    }

    @Test
    void saysWhyItCannotWrite() {
        assertThat(Said.by("reconcile", left, right, "-o", folder.resolve("none/links.csv"))
                        .err())
                .contains("文件夹不存在");
        assertThat(Said.by("reconcile", left, right, "-o", folder).err()).contains("是文件夹");
    }
}
