package org.goutong.employers;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.goutong.GoutongTest;
import org.goutong.People;
import org.goutong.TestDatabase;
import org.goutong.matching.training.LabelledLists;
import org.goutong.orgs.Scope;
import org.goutong.orgs.Scopes;
import org.goutong.orgs.Staff;
import org.goutong.places.GivenPlaces;
import org.goutong.places.Places;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Searches on a register of 20,000 employers and more: right, and by an index. */
@GoutongTest
class SearchTest {

    static final int REGISTER = 20_000;
    static final String HERE = "110113008";

    @Autowired
    Employers employers;

    @Autowired
    EmployerQueries queries;

    @Autowired
    Places places;

    @Autowired
    People people;

    @Autowired
    Scopes scopes;

    @Autowired
    JdbcClient jdbc;

    final String brand = InventedNames.brand();
    final Scope stall = new Scope.Stall("000000");
    Staff street;

    @BeforeAll
    static void fill(@Autowired Employers employers) throws SQLException {
        var many = new ArrayList<NewEmployer>();
        // As many trades as in a city: among names of five trades any other would be taken for a 字号.
        var settings = new LabelledLists.Settings(1, REGISTER, 0, 20, false, 0);
        for (var line : LabelledLists.invent(settings).right()) {
            many.add(facts(line.name(), many.size() % 2 == 0 ? HERE : "110113003", null));
        }
        employers.registerAll(new Scope.Job(Scope.Purpose.DEMO), many, "");
        try (var owner = owner();
                var statement = owner.createStatement()) {
            statement.execute("analyze employers.employer");
        }
    }

    private static java.sql.Connection owner() throws SQLException {
        var access = TestDatabase.access();
        return DriverManager.getConnection(access.url(), access.ownerUser(), access.ownerPassword());
    }

    @BeforeEach
    void meet() {
        street = people.staff("street-nanfaxin");
    }

    @Test
    void suggestsThePlacesEmployersFirstThenTheCitys() {
        var place = GivenPlaces.building(places, street);
        register(facts("北京" + brand + "乙物流有限公司", "110113003", null));
        register(facts("北京中" + brand + "物流有限公司", HERE, place));
        register(facts("北京" + brand + "甲物流有限公司", HERE, place));

        assertThat(employers.suggest(stall, place, brand.substring(0, 4)))
                .extracting(Suggestion::name, Suggestion::here)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("北京" + brand + "甲物流有限公司", true),
                        org.assertj.core.groups.Tuple.tuple("北京中" + brand + "物流有限公司", true),
                        org.assertj.core.groups.Tuple.tuple("北京" + brand + "乙物流有限公司", false));
    }

    @Test
    void keepsSuggestingWhileTheFormOfTheNameIsBeingTyped() {
        register(facts("北京" + brand + "物流有限公司", HERE, null));
        var name = "北京" + brand + "物流有限公司";

        for (int typed = 3; typed <= name.length(); typed++) {
            assertThat(employers.suggest(stall, null, name.substring(0, typed)))
                    .as(name.substring(0, typed))
                    .isNotEmpty();
            if (typed >= 2 + brand.length()) {
                assertThat(employers.suggest(stall, null, name.substring(0, typed)))
                        .as(name.substring(0, typed))
                        .extracting(Suggestion::name)
                        .containsExactly(name);
            }
        }
    }

    @Test
    void suggestsEightAtMostAndNothingForOneCharacter() {
        for (int i = 0; i < 9; i++) {
            register(facts("北京" + brand + "甲乙丙丁戊己庚辛壬".charAt(i) + "物流有限公司", HERE, null));
        }

        assertThat(employers.suggest(stall, null, brand)).hasSize(8);
        assertThat(employers.suggest(stall, null, brand.substring(0, 1))).isEmpty();
        assertThat(employers.suggest(stall, null, "")).isEmpty();
    }

    @Test
    void findsTwoCharactersAnywhereInANameWithinTheUnitAndByUnion() {
        // Two characters that no other name has, nor had: what is found may have been called so once.
        var two = "骦骧";
        var rare = brand.substring(0, 2) + two + brand.substring(4);
        register(facts("北京中" + rare + "物流有限公司", HERE, null));
        register(facts("北京东" + rare + "物流有限公司", "110113003", null));

        assertThat(names(find(rare, "110113", null))).containsExactly("北京东" + rare + "物流有限公司", "北京中" + rare + "物流有限公司");
        assertThat(names(find(rare, HERE, null))).containsExactly("北京中" + rare + "物流有限公司");
        assertThat(find(rare, "110113", true).rows()).isEmpty();
        assertThat(names(find(two, "110113", null)))
                .containsExactlyInAnyOrder("北京东" + rare + "物流有限公司", "北京中" + rare + "物流有限公司");
    }

    @Test
    void goesThroughAllPagesOfASearchWithoutGapOrRepetition() {
        for (int i = 0; i < 7; i++) {
            register(facts("北京" + brand + "同名物流有限公司", HERE, null));
        }
        var filter = new EmployerFilter(brand, HERE, null);
        var seen = new ArrayList<UUID>();
        String afterBrand = null;
        UUID afterId = null;
        for (int page = 0; page < 4; page++) {
            var found = queries.listContaining(street.scope(), filter, brand, afterBrand, afterId, 2);
            for (var row : found.rows()) {
                seen.add(row.id());
                afterBrand = row.brand();
                afterId = row.id();
            }
        }

        assertThat(seen).hasSize(7).doesNotHaveDuplicates();
    }

    @Test
    void countsNoFurtherThanTenThousand() {
        assertThat(find("公司", "110113", null).total()).isEqualTo(EmployerQueries.MOST_COUNTED + 1);
        assertThat(queries.count(street.scope(), new EmployerFilter("", "110113", null)))
                .isEqualTo(EmployerQueries.MOST_COUNTED + 1);
    }

    @Test
    void reachesTheIndexesFromInsideTheFunctions() throws SQLException {
        assertThat(planOf(
                        "search",
                        Map.of(
                                "term", "'" + brand.substring(0, 2) + "'",
                                "from_unit", "'11'",
                                "to_unit", "'12'",
                                "with_union", "null::boolean",
                                "after_brand", "null::text",
                                "after_id", "null::uuid",
                                "most", "51")))
                .contains("employer_contains")
                .doesNotContain("Seq Scan on employer");
        assertThat(planOf(
                        "suggest",
                        Map.of(
                                "place", "'" + UUID.randomUUID() + "'::uuid",
                                "brand_part", "'" + brand.substring(0, 2) + "'",
                                "name_part", "'北京" + brand.charAt(0) + "'",
                                "alike", "array['" + UUID.randomUUID() + "'::uuid]",
                                "most", "8")))
                .contains("employer_brand", "employer_normal_name", "employer_place")
                .doesNotContain("Seq Scan on employer");
    }

    /** Plans the very body of a function, as its owner runs it. */
    private String planOf(String function, Map<String, String> arguments) throws SQLException {
        try (var owner = owner();
                var statement = owner.createStatement()) {
            statement.execute("set goutong.scope_kind = 'person'");
            String body;
            try (var source = statement.executeQuery(
                    "select prosrc from pg_proc where pronamespace = 'employers'::regnamespace and proname = '"
                            + function + "'")) {
                source.next();
                body = source.getString(1);
            }
            for (var argument : arguments.entrySet()) {
                body = body.replaceAll("\\b" + argument.getKey() + "\\b", argument.getValue());
            }
            var plan = new StringBuilder();
            try (var lines = statement.executeQuery("explain " + body)) {
                while (lines.next()) {
                    plan.append(lines.getString(1)).append('\n');
                }
            }
            return plan.toString();
        }
    }

    @Test
    void neverReadsTheRegisterFromEndToEnd() {
        var everything = new EmployerFilter("", "110113", null);
        var organised = new EmployerFilter("", "110113", true);
        var scope = street.scope();
        assertThat(scansDuring(stall, () -> employers.identify(stall, brand + "货代", HERE, "")))
                .isZero();
        assertThat(scansDuring(stall, () -> employers.identify(stall, "911103026605015136", HERE, "")))
                .isZero();
        assertThat(scansDuring(stall, () -> employers.suggest(stall, UUID.randomUUID(), brand)))
                .isZero();
        assertThat(scansDuring(scope, () -> find(brand, "110113", null))).isZero();
        assertThat(scansDuring(scope, () -> queries.list(scope, everything, HERE, UUID.randomUUID(), 51)))
                .isZero();
        assertThat(scansDuring(scope, () -> queries.list(scope, organised, HERE, UUID.randomUUID(), 51)))
                .isZero();
        assertThat(scansDuring(scope, () -> queries.count(scope, organised))).isZero();
        assertThat(scansDuring(scope, () -> queries.listByCode(scope, everything, "91110113")))
                .isZero();
        assertThat(scansDuring(scope, () -> queries.listSameName(scope, "北京" + brand + "公司")))
                .isZero();
        assertThat(scansDuring(scope, () -> queries.listByIds(scope, List.of(UUID.randomUUID(), UUID.randomUUID()))))
                .isZero();
    }

    private int scansDuring(Scope scope, Runnable search) {
        return scopes.in(scope, () -> {
            var before = sequentialScans();
            search.run();
            return sequentialScans() - before;
        });
    }

    private int sequentialScans() {
        return jdbc.sql("select seq_scan from pg_stat_xact_user_tables where relid = 'employers.employer'::regclass")
                .query(Integer.class)
                .single();
    }

    private EmployerQueries.Found find(String term, String unit, @Nullable Boolean union) {
        return queries.listContaining(street.scope(), new EmployerFilter(term, unit, union), term, null, null, 51);
    }

    private static List<String> names(EmployerQueries.Found found) {
        return found.rows().stream().map(EmployerRow::name).toList();
    }

    private void register(NewEmployer employer) {
        employers.registerAll(new Scope.Job(Scope.Purpose.DEMO), List.of(employer), "");
    }

    private static NewEmployer facts(String name, String unit, @Nullable UUID place) {
        return new NewEmployer(unit, name, null, place, "", "", null, null, null, null);
    }
}
