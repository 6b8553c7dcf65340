package org.goutong.matching.spark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.goutong.matching.EmployerLine;
import org.goutong.matching.training.LabelledLists;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StandaloneClusterTest {

    private static final String FREQUENT_BRAND = "鑫达盛";
    private static final String BARE_BRAND = "砚北川";

    /** Stays after the test, with the logs of all processes. */
    private static final Path HOME = Path.of("target", "cluster").toAbsolutePath();

    @TempDir
    private Path folder;

    private static StandaloneCluster cluster;

    @BeforeAll
    static void startCluster() throws IOException, InterruptedException {
        cluster = new StandaloneCluster(HOME);
        for (var setting : cluster.settings()) {
            var parts = setting.split("=", 2);
            System.setProperty(parts[0], parts[1]);
        }
    }

    @AfterAll
    static void stopCluster() throws InterruptedException {
        cluster.close();
        System.getProperties().stringPropertyNames().stream()
                .filter(name -> name.startsWith("spark."))
                .forEach(System::clearProperty);
    }

    private List<String> linksOfCluster(LabelledLists lists) throws IOException {
        lists.writeTo(folder);
        long start = System.nanoTime();
        ReconcileJob.run(
                "--master",
                cluster.master(),
                folder.resolve("left.csv").toString(),
                folder.resolve("right.csv").toString(),
                folder.resolve("links").toString());
        System.out.printf("On the cluster: %d ms%n", (System.nanoTime() - start) / 1_000_000);
        return Links.written(folder.resolve("links"));
    }

    @Test
    void twoWorkersLinkAHundredThousandLinesAsOneMachineDoes() throws IOException {
        var lists = LabelledLists.invent(new LabelledLists.Settings(100_000, 100_000, 70_000, 20261121, false, 0.02));

        var links = linksOfCluster(lists);

        assertThat(links).hasSizeGreaterThan(60_000);
        assertThat(links.equals(Links.ofOneMachine(lists.left(), lists.right())))
                .isTrue();
        assertThat(cluster.executors("worker1")).isPositive();
        assertThat(cluster.executors("worker2")).isPositive();
    }

    /** A fifth of both lists has one brand, and a tenth of the left names another and nothing else. */
    @Test
    void brandsInAFifthOfTheRowsChangeNothing() throws IOException {
        var plain = LabelledLists.invent(LabelledLists.Settings.of(30_000, 5, true));
        var left = new ArrayList<EmployerLine>();
        for (var line : plain.left()) {
            left.add(
                    left.size() % 5 == 0
                            ? branded(line)
                            : left.size() % 10 == 1
                                    ? new EmployerLine(line.id(), BARE_BRAND, "", "", "6" + (1_000_000 + left.size()))
                                    : line);
        }
        var right = new ArrayList<EmployerLine>();
        for (var line : plain.right()) {
            right.add(
                    right.size() % 5 == 0
                            ? branded(line)
                            : right.size() % 20 == 1 ? renamed(line, "北京" + BARE_BRAND + ending(line) + "有限公司") : line);
        }
        var skewed = new LabelledLists(left, right, List.of(), List.of());

        assertThat(linksOfCluster(skewed).equals(Links.ofOneMachine(left, right)))
                .isTrue();
    }

    private static EmployerLine branded(EmployerLine line) {
        return renamed(line, "北京" + FREQUENT_BRAND + ending(line));
    }

    private static String ending(EmployerLine line) {
        return line.name().substring(line.name().length() / 2);
    }

    private static EmployerLine renamed(EmployerLine line, String name) {
        return new EmployerLine(line.id(), name, line.creditCode(), line.address(), line.phone());
    }
}
