package org.goutong.commands;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import org.goutong.matching.training.LabelledLists;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ResolveTest {

    @TempDir
    Path folder;

    @Test
    void writesAnswersAsTheReadmeOfTheDataSays() throws IOException {
        var register = Files.writeString(folder.resolve("register.csv"), """
                enterprise_id,企业名称,统一社会信用代码,地址
                E1,云溪衡泰物流有限公司,,青禾路8号
                E2,云溪青禾广告有限公司,,
                """);
        var queries = Files.writeString(folder.resolve("queries.csv"), """
                query_id,text,hint
                Q1,云溪衡泰物流有限公司,青禾路8号
                Q2,临川广源贸易,
                """);
        var answers = folder.resolve("answers.csv");

        var said = Said.by("resolve", register, queries, "-o", answers);

        assertThat(said.code()).isZero();
        assertThat(said.err()).contains("2 条：名录里有 1，名录里没有 1");
        assertThat(Files.readAllLines(answers))
                .startsWith("query_id,rank,enterprise_id,score")
                .anyMatch(line -> line.matches("Q1,1,E1,(0\\.[0-9]{4}|1\\.0000)"))
                .anyMatch(line -> line.matches("Q2,1,,(0\\.[0-9]{4}|1\\.0000)"));
    }

    @Test
    void answersEveryQueryInItsOrderWithAtMostFiveRanks() throws IOException {
        LabelledLists.invent(LabelledLists.Settings.of(5000, 7, false)).writeTo(folder);
        var answers = folder.resolve("answers.csv");

        var said = Said.by("resolve", folder.resolve("right.csv"), folder.resolve("left.csv"), "-o", answers);

        assertThat(said.code()).isZero();
        var ranks = new HashMap<String, Integer>();
        String last = "";
        var lines = Files.readAllLines(answers);
        for (var line : lines.subList(1, lines.size())) {
            var cells = List.of(line.split(",", -1));
            int rank = ranks.merge(cells.get(0), 1, Integer::sum);
            assertThat(cells.get(1)).isEqualTo(String.valueOf(rank));
            assertThat(rank == 1 || cells.get(0).equals(last)).isTrue();
            assertThat(rank == 1 || !cells.get(2).isEmpty()).as(line).isTrue();
            last = cells.get(0);
        }
        assertThat(ranks).hasSize(5000);
        assertThat(ranks.values()).allMatch(rank -> rank <= 5);
    }
}
