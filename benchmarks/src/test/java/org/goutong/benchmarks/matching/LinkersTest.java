package org.goutong.benchmarks.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.goutong.matching.EmployerLine;
import org.goutong.matching.training.LabelledLists;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LinkersTest {

    private static final LabelledFolder THREE =
            new LabelledFolder(lines("a", "b", "c"), lines("x", "y", "z"), Set.of("a x", "b y"));

    private static List<EmployerLine> lines(String... ids) {
        return List.of(ids).stream()
                .map(id -> new EmployerLine(id, id, "", "", ""))
                .toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Goutong", "Lucene", "Fellegi-Sunter"})
    void linksInventedLists(String name, @TempDir Path folder) throws Exception {
        LabelledLists.invent(LabelledLists.Settings.of(600, 5, false)).writeTo(folder);
        var lists = LabelledFolder.read(folder);
        var linker = Contestant.LINKERS.get(name).get();

        assertThat(Outcome.of(linker, linker.pairs(lists.left(), lists.right()), lists)
                        .f1())
                .isBetween(0.9, 1.0);
    }

    @Test
    void choosesTheThresholdThatIsBestForOthers() {
        var pairs = List.of(new Pair(0, 0, 3), new Pair(1, 1, 2), new Pair(2, 2, 1));

        assertThat(Outcome.of(new Lucene(), pairs, THREE)).isEqualTo(new Outcome(1, 1, 1, Double.NaN));
    }

    @Test
    void countsWhatGoutongItselfLinks() {
        var pairs = List.of(new Pair(0, 0, 0.95), new Pair(1, 1, 0.6), new Pair(2, 2, 0.6));

        assertThat(Outcome.of(new Goutong(), pairs, THREE)).isEqualTo(new Outcome(0.8, 2 / 3.0, 1, 1));
    }

    @Test
    void takesNoLineTwice() {
        var pairs = new ArrayList<>(List.of(new Pair(0, 1, 1), new Pair(0, 0, 2), new Pair(1, 0, 1.5)));
        pairs.add(new Pair(1, 1, 0.5));

        assertThat(Outcome.of(new Lucene(), pairs, THREE).f1()).isEqualTo(1);
    }

    @Test
    void cannotSeparateEqualScores() {
        var pairs = List.of(new Pair(0, 0, 1), new Pair(1, 1, 1), new Pair(2, 2, 1));

        assertThat(Outcome.of(new Lucene(), pairs, THREE).precision()).isEqualTo(2 / 3.0);
    }
}
