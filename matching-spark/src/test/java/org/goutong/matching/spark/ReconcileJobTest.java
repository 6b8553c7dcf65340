package org.goutong.matching.spark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.goutong.matching.training.LabelledLists;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReconcileJobTest {

    @TempDir
    private Path folder;

    private void run(String out, String... more) {
        var words = new ArrayList<>(List.of(more));
        words.addAll(List.of(
                "--master",
                "local[2]",
                folder.resolve("left.csv").toString(),
                folder.resolve("right.csv").toString(),
                folder.resolve(out).toString()));
        System.setProperty("spark.ui.enabled", "false");
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
}
