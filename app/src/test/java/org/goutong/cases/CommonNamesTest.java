package org.goutong.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.goutong.People.as;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.goutong.GoutongTest;
import org.goutong.People;
import org.goutong.employers.Employers;
import org.goutong.employers.InventedNames;
import org.goutong.employers.NewEmployer;
import org.goutong.orgs.Scopes;
import org.goutong.orgs.Staff;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/** Looking for a word that very many employers have in their names. */
@GoutongTest
class CommonNamesTest {

    @Autowired
    MockMvc web;

    @Autowired
    Employers employers;

    @Autowired
    Scopes scopes;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    People people;

    /** As of {@code cases.pub_named}. */
    private static final int MOST_NAMED = 5_000;

    private final String word = InventedNames.brand();

    @Test
    void missesNobodyOfTheUnitBecauseTheCityHasMany() {
        var street = people.staff("street-nanfaxin");
        var own = registered(street, 2);
        var others = registered(people.staff("street-renhe"), 3);

        var above = registered(people.staff("district-shunyi"), 1);

        assertThat(named(street, 3))
                .as("and that not all were looked at")
                .hasSize(4)
                .containsAll(own)
                .containsAll(above)
                .endsWith((UUID) null);
        assertThat(named(street, 6))
                .containsAll(own)
                .containsAll(above)
                .containsAll(others)
                .hasSize(6)
                .doesNotContainNull();
        assertThat(named(street, 1)).hasSize(2).endsWith((UUID) null);
    }

    @Test
    void saysThatMoreAreNamedSoThanWereLookedAt() throws Exception {
        var street = people.staff("street-nanfaxin");
        var many = registered(street, MOST_NAMED + 1);
        try {
            for (var path : List.of("/cases", "/cases/list", "/contacts", "/opinions")) {
                assertThat(shown(path, "zh")).contains("名称带“" + word + "”的单位太多，没有全找");
                assertThat(shown(path, "en")).contains("Too many employers have “" + word + "”");
            }
        } finally {
            employers.withdrawAll(street, many);
        }
        assertThat(shown("/cases", "zh")).doesNotContain("单位太多");
    }

    private List<UUID> registered(Staff by, int many) {
        return employers.registerAll(
                by.scope(),
                IntStream.range(0, many)
                        .mapToObj(i -> new NewEmployer(
                                by.orgCode(),
                                "北京" + word + "第" + i + "物流有限公司",
                                null,
                                null,
                                "",
                                "",
                                null,
                                null,
                                null,
                                null))
                        .toList(),
                "名录");
    }

    private List<UUID> named(Staff reader, int most) {
        return scopes.in(
                reader.scope(),
                () -> jdbc.sql("select cases.pub_named(:term, :most)")
                        .param("term", Employers.searchTerm(word).orElseThrow())
                        .param("most", most)
                        .query(UUID.class)
                        .list());
    }

    private String shown(String path, String language) throws Exception {
        var answer = web.perform(
                        get(path).param("q", word).param("lang", language).with(as("street-nanfaxin")))
                .andReturn()
                .getResponse();
        assertThat(answer.getStatus()).isEqualTo(200);
        return Jsoup.parse(answer.getContentAsString()).text();
    }
}
