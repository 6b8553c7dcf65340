package org.goutong.matching.training;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.goutong.matching.EmployerLine;
import org.goutong.matching.SocialCreditCode;
import org.goutong.matching.SocialCreditCode.Valid;
import org.goutong.matching.training.LabelledQueries.Query;
import org.goutong.matching.training.LabelledQueries.Settings;
import org.goutong.matching.training.LabelledQueries.TrueAnswer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LabelledQueriesTest {

    private static final LabelledQueries TYPED = LabelledQueries.invent(new Settings(5000, 2000, 1, false));
    private static final LabelledQueries SHORT = LabelledQueries.invent(new Settings(5000, 2000, 1, true));

    @Test
    void makesEqualQueriesOfEqualSettings() {
        assertThat(LabelledQueries.invent(new Settings(5000, 2000, 1, false))).isEqualTo(TYPED);
        assertThat(LabelledQueries.invent(new Settings(5000, 2000, 2, true)).queries())
                .isNotEqualTo(SHORT.queries());
    }

    @Test
    void makesAsManyAsAsked() {
        for (var made : List.of(TYPED, SHORT)) {
            assertThat(made.register()).hasSize(5000).doesNotContainNull();
            assertThat(made.queries()).hasSize(2000).doesNotContainNull();
            assertThat(made.truth().stream().map(TrueAnswer::queryId))
                    .containsExactlyElementsOf(
                            made.queries().stream().map(Query::id).toList());
        }
    }

    @Test
    void refusesMoreQueriesThanEmployers() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Settings(10, 11, 1, true));
    }

    @Test
    void asksForTheUnregisteredNowAndThen() {
        for (var made : List.of(TYPED, SHORT)) {
            var ids = byId(made);
            assertThat(made.truth()).allSatisfy(answer -> {
                if (answer.kind().startsWith("none_")) {
                    assertThat(answer.employerId()).isEmpty();
                } else {
                    assertThat(ids).containsKey(answer.employerId());
                }
            });
            assertThat(made.truth().stream()
                            .filter(answer -> answer.employerId().isEmpty()))
                    .hasSize(360);
        }
    }

    @Test
    void registersValidCodesAndDistinctNames() {
        for (var made : List.of(TYPED, SHORT)) {
            assertThat(made.register().stream().map(EmployerLine::creditCode))
                    .doesNotHaveDuplicates()
                    .allSatisfy(code -> assertThat(SocialCreditCode.parse(code)).isInstanceOf(Valid.class));
            assertThat(made.register().stream().map(EmployerLine::name)).doesNotHaveDuplicates();
        }
    }

    @Test
    void hintsAtThePlaceInAlmostHalfOfTheTypedTexts() {
        var kinds = TYPED.truth().stream().collect(toMap(TrueAnswer::queryId, TrueAnswer::kind));

        assertThat(TYPED.queries().stream().filter(query -> !query.hint().isEmpty()))
                .hasSizeBetween(780, 960)
                .allSatisfy(query -> assertThat(kinds.get(query.id())).endsWith("|hint"));
        assertThat(SHORT.queries()).allSatisfy(query -> assertThat(query.hint()).isEmpty());
    }

    @Test
    void countsTheRegisteredOfTheSameBrand() {
        var ids = byId(TYPED);
        var exact = TYPED.truth().stream()
                .filter(answer ->
                        answer.kind().startsWith("zihao_only|") || answer.kind().equals("zihao_only"))
                .toList();

        assertThat(exact).isNotEmpty().allSatisfy(answer -> {
            var brand = TYPED.queries()
                    .get(Integer.parseInt(answer.queryId().substring(1)) - 1)
                    .text()
                    .replaceFirst("(集团|公司)$", "");
            assertThat(ids.get(answer.employerId()).name()).contains(brand);
            assertThat(Integer.parseInt(answer.sameBrand())).isPositive();
        });
    }

    @Test
    void shortensAsStockListsAndRecruitingSitesDo() {
        var ids = byId(SHORT);
        var texts = SHORT.queries().stream().collect(toMap(Query::id, Query::text));
        var bySource = SHORT.truth().stream()
                .filter(answer -> !answer.employerId().isEmpty())
                .collect(groupingBy(TrueAnswer::kind));

        assertThat(bySource).containsKeys("board", "exchange", "recruiting", "product", "recruiting_opaque");
        assertThat(bySource.getOrDefault("board", List.of()))
                .hasSizeGreaterThan(600)
                .allSatisfy(answer -> {
                    assertThat(texts.get(answer.queryId())).hasSizeBetween(2, 7);
                    assertThat(ids.get(answer.employerId()).name()).contains("股份有限公司");
                });
        assertThat(texts.values()).anyMatch(text -> text.endsWith("股份")).anyMatch(text -> text.matches(".*[A-Za-z].*"));
    }

    @Test
    void writesTheThreeFiles(@TempDir Path folder) throws Exception {
        Generate.main(new String[] {"resolve", "--rows", "100", "--queries", "40", "--short-names", folder.toString()});

        assertThat(Files.readAllLines(folder.resolve("register.csv")))
                .hasSize(101)
                .first()
                .isEqualTo("enterprise_id,企业名称,统一社会信用代码,地址");
        assertThat(Files.readAllLines(folder.resolve("queries.csv")))
                .hasSize(41)
                .first()
                .isEqualTo("query_id,text,hint");
        assertThat(Files.readAllLines(folder.resolve("truth.csv")))
                .hasSize(41)
                .first()
                .isEqualTo("query_id,enterprise_id,kind,same_zihao");
    }

    private static Map<String, EmployerLine> byId(LabelledQueries made) {
        return made.register().stream().collect(toMap(EmployerLine::id, Function.identity()));
    }
}
