package org.goutong.matching.spark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.apache.spark.sql.SparkSession;
import org.goutong.matching.training.LabelledLists;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReconcileJobTest {

    @TempDir
    private Path folder;

    @BeforeAll
    static void showNoPages() {
        System.setProperty("spark.ui.enabled", "false");
    }

    private void run(String out, String... more) {
        var words = new ArrayList<>(List.of(more));
        words.addAll(List.of("--master", "local[2]", file("left.csv"), file("right.csv"), file(out)));
        ReconcileJob.run(words.toArray(String[]::new));
    }

    @Test
    void linksWhatOneMachineLinks() throws IOException {
        var lists = LabelledLists.invent(new LabelledLists.Settings(3_000, 4_000, 2_000, 7, true, 0.05));
        lists.writeTo(folder);

        run("links");

        assertThat(Links.written(folder.resolve("links"))).isEqualTo(Links.ofOneMachine(lists.left(), lists.right()));
    }

    @Test
    void linksTheSameInAnyNumberOfPartitionsWhicheverListIsLeft() throws IOException {
        var lists = LabelledLists.invent(new LabelledLists.Settings(1_000, 900, 700, 8, false, 0.05));
        new LabelledLists(lists.right(), lists.left(), lists.truth(), List.of()).writeTo(folder);

        run("links", "--partitions", "1");
        run("more", "--partitions", "23");

        assertThat(Links.written(folder.resolve("links")))
                .isEqualTo(Links.written(folder.resolve("more")))
                .isEqualTo(Links.ofOneMachine(lists.right(), lists.left()));
    }

    @Test
    void readsAndWritesParquet() throws IOException {
        var lists = LabelledLists.invent(LabelledLists.Settings.of(500, 9, false));
        lists.writeTo(folder);
        inSession(session -> {
            for (var list : List.of("left", "right")) {
                session.read()
                        .option("header", true)
                        .csv(file(list + ".csv"))
                        .write()
                        .parquet(file(list + ".parquet"));
            }
        });

        ReconcileJob.run("--master", "local[2]", file("left.parquet"), file("right.parquet"), file("links.parquet"));

        inSession(session -> assertThat(session.read()
                        .parquet(file("links.parquet"))
                        .toJavaRDD()
                        .collect())
                .extracting(row -> row.mkString(","))
                // Spark reads the larger of several files first.
                .containsExactlyInAnyOrderElementsOf(Links.ofOneMachine(lists.left(), lists.right())));
    }

    @Test
    void readsQuotedCellsAndOtherEncodings() throws IOException {
        Files.writeString(
                folder.resolve("left.csv"),
                "序号,单位名称,电话\n1,\"北京青禾\"\"物业\"\"管理有限公司,望京\",\n2,砚北货运代理,64149462\n",
                Charset.forName("GBK"));
        Files.writeString(
                folder.resolve("right.csv"),
                "id,name,phone\na,北京砚北货运代理有限公司,010-64149462\nb,杭州蓝湾酒店有限公司,\n",
                Charset.forName("GBK"));

        run("links", "--encoding", "GBK");

        assertThat(Links.written(folder.resolve("links")))
                .singleElement()
                .asString()
                .startsWith("2,a,0.");
    }

    @Test
    void comparesNothingWithNothing() throws IOException {
        Files.writeString(folder.resolve("left.csv"), "id,name\n");
        Files.writeString(folder.resolve("right.csv"), "id,name\n");

        run("links");

        assertThat(Links.written(folder.resolve("links"))).isEmpty();
    }

    @Test
    void refusesWhatCannotBeDone() throws IOException {
        assertRefused("Three files are needed", "left.csv", "right.csv");
        assertRefused("--partitions needs a number", "--partitions", "some", "a", "b", "c");
        assertRefused("--partitions needs a value", "a", "b", "c", "--partitions");
        assertRefused("There is no option --fast", "--fast", "a", "b", "c");
        assertRefused("There is no encoding \"KLINGON\"", "--encoding", "KLINGON", "a", "b", "c");
        var here = new String[] {"--master", "local[1]", file("left.csv"), file("right.csv"), file("links")};
        assertRefused("left.csv cannot be read", here);
        Files.writeString(folder.resolve("left.csv"), "id,colour\n1,red\n");
        Files.writeString(folder.resolve("right.csv"), "id,name\n1,北京砚北货运代理有限公司\n");
        assertRefused("has no column 企业名称 (name); its columns are [id, colour]", here);
        Files.writeString(folder.resolve("left.csv"), "id,name,phone\n1,砚北货运代理,64149462\n2,青禾\n");
        assertRefused("as many cells as", here);
        Files.createDirectory(folder.resolve("links"));
        assertRefused("links exists already", here);
    }

    private static void assertRefused(String message, String... words) {
        assertThatThrownBy(() -> ReconcileJob.run(words))
                .isInstanceOf(Refused.class)
                .hasMessageContaining(message);
    }

    private String file(String name) {
        return folder.resolve(name).toString();
    }

    private static void inSession(Consumer<SparkSession> work) {
        var session = SparkSession.builder().master("local[2]").getOrCreate();
        try {
            work.accept(session);
        } finally {
            session.stop();
        }
    }
}
