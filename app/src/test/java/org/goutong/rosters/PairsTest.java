package org.goutong.rosters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.goutong.People.as;
import static org.goutong.rosters.GivenRosters.name;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.io.ByteArrayInputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.goutong.GoutongTest;
import org.goutong.People;
import org.goutong.employers.Employers;
import org.goutong.employers.NewEmployer;
import org.goutong.orgs.Staff;
import org.goutong.places.GivenPlaces;
import org.goutong.places.Places;
import org.goutong.tables.Row;
import org.goutong.tables.Table;
import org.goutong.tables.TableOptions;
import org.goutong.web.NotFound;
import org.goutong.web.Refused;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

@GoutongTest
class PairsTest {

    @Autowired
    MockMvc web;

    @Autowired
    Rosters rosters;

    @Autowired
    Settlements settlements;

    @Autowired
    Pairs pairs;

    @Autowired
    PairStore store;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Places places;

    @Autowired
    Employers employers;

    @Autowired
    People people;

    private Staff street;
    private UUID building;
    private final String both = name("国际货运代理");
    private final String again = name("报关服务");
    private final String onlyTax = name("供应链管理");
    private final String onlyPark = name("物流");
    private UUID tax;
    private UUID park;

    @BeforeEach
    void twoListsOfOneBuilding() {
        street = people.staff("street-nanfaxin");
        building = GivenPlaces.building(places, street);
        tax = GivenRosters.compared(
                rosters, street, RosterKind.TAX, building, "企业名称\n%s\n%s\n%s\n".formatted(both, onlyTax, again));
        park = GivenRosters.compared(
                rosters,
                street,
                RosterKind.PARK,
                building,
                "企业名称,楼层\n%s,12\n%s,B1\n%s,12\n%s,3\n合计,\n".formatted(onlyPark, again, again, both));
    }

    @Test
    void showsWhatBothAndWhatOnlyOneOfThemNames() throws Exception {
        var pair = compared();

        assertThat(store.count(street.scope(), pair)).isEqualTo(new PairStore.Counts(2, 0, 0, 1, 1, 0, 2));
        var page = page("/rosters/pairs/" + pair, "street-nanfaxin", 200);
        assertThat(page.select(".figure .value").eachText()).containsExactly("4家", "2家", "1家", "1家", "0家", "0家");
        assertThat(page.select("tbody tr")).hasSize(2);
        assertThat(page.select("tbody tr").first().text()).contains(both, "名称");
        assertThat(page("/rosters/pairs/" + pair + "?shown=ONLY_RIGHT", "street-nanfaxin", 200)
                        .select("tbody td.name")
                        .text())
                .contains(onlyPark);
        page("/rosters/pairs/" + pair, "street-renhe", 404);
    }

    @Test
    void putsTwoListsSideBySideOnce() {
        var pair = compared();

        assertThat(pairs.open(street, park, tax)).isEqualTo(pair);
        assertThatThrownBy(() -> pairs.open(street, tax, tax)).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> pairs.open(people.staff("street-renhe"), tax, park))
                .isInstanceOf(NotFound.class);
    }

    /** Again and again: which of the two lines of one name is linked is a matter of chance. */
    @RepeatedTest(5)
    void visitsEachEmployerOnceFloorByFloor() throws Exception {
        var pair = compared();
        settle(tax);
        settle(park);
        await(pair);

        assertThat(store.count(street.scope(), pair).union()).isEqualTo(4);
        var path = "/rosters/visits?roster=%s&roster=%s".formatted(tax, park);
        var page = page(path, "street-nanfaxin", 200);
        assertThat(page.select("h1").text()).contains("4");
        assertThat(page.select(".visits h2").eachText())
                .containsExactly(places.get(street.scope(), building).name());
        assertThat(page.select(".visits .group").eachText())
                .containsExactly("地下 1 层 1 家", "3 层 1 家", "12 层 1 家", "楼层不详 1 家");
        assertThat(page.select(".visits a.name").eachText()).containsExactly(again, both, onlyPark, onlyTax);
        assertThat(page.select(".visits tr:has(a:contains(" + both + ")) td")
                        .get(1)
                        .text())
                .isEqualTo("园区名录、地税名录");
        page(path, "street-renhe", 404);
        page("/rosters/visits?roster=", "street-nanfaxin", 404);
    }

    @Test
    void visitsNobodyWhoHasClosed() throws Exception {
        settle(tax);
        settle(park);
        var path = "/rosters/visits?roster=" + park;
        var closed = page(path, "street-nanfaxin", 200).select(".visits a.name").stream()
                .filter(link -> link.text().equals(onlyPark))
                .map(link -> UUID.fromString(link.attr("href").replace("/employers/", "")))
                .findFirst()
                .orElseThrow();
        var before = employers.get(street.scope(), closed);
        employers.change(
                street,
                closed,
                before.version(),
                new NewEmployer(
                        before.orgCode(),
                        onlyPark,
                        null,
                        building,
                        "",
                        "12",
                        null,
                        null,
                        null,
                        null,
                        null,
                        LocalDate.of(2016, 5, 1),
                        null));

        assertThat(page(path, "street-nanfaxin", 200).select(".visits a.name").eachText())
                .containsExactly(again, both);
    }

    @Test
    void countsInEnglishToo() throws Exception {
        var pair = compared();
        settle(tax);
        settle(park);
        await(pair);

        assertThat(page("/rosters/pairs/" + pair + "?lang=en", "street-nanfaxin", 200)
                        .select("h1")
                        .text())
                .isEqualTo("4 employers on the two lists together, 2 on both");
        assertThat(page("/rosters/visits?lang=en&roster=" + park, "street-nanfaxin", 200)
                        .select(".visits .group")
                        .first()
                        .text())
                .endsWith("1 employer");
        for (var path : List.of("", "?verdict=KNOWN", "/settlement", "/review", "/settlements/1")) {
            web.perform(get("/rosters/" + park + path).param("lang", "en").with(as("street-nanfaxin")))
                    .andExpect(answer -> assertThat(answer.getResponse().getStatus())
                            .as(path)
                            .isLessThan(400));
        }
    }

    @Test
    void writesTheVisitingListAsAWorkbook() throws Exception {
        settle(tax);
        settle(park);

        var answer = web.perform(get("/rosters/visits.xlsx")
                        .param("roster", tax.toString(), park.toString())
                        .with(as("street-nanfaxin")))
                .andReturn()
                .getResponse();

        assertThat(answer.getHeader("Content-Disposition")).startsWith("attachment");
        var rows = new ArrayList<Row>();
        try (var table = Table.open(
                new ByteArrayInputStream(answer.getContentAsByteArray()), "走访名单.xlsx", TableOptions.DEFAULT)) {
            table.forEach(rows::add, note -> {});
        }
        assertThat(rows.stream().map(row -> row.cell(3))).containsExactly(again, both, onlyPark, onlyTax);
        assertThat(rows.getFirst().cell(2)).isEqualTo("地下 1 层");
    }

    private UUID compared() {
        var pair = pairs.open(street, tax, park);
        await(pair);
        return pair;
    }

    private void await(UUID pair) {
        var deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
        while (isUnderWay() || store.find(street.scope(), pair).orElseThrow().comparing()) {
            assertThat(System.nanoTime()).as("still comparing").isLessThan(deadline);
            Thread.onSpinWait();
        }
    }

    /** Whether a settlement has not been heard of yet, so that a comparison is still to begin. */
    private boolean isUnderWay() {
        return jdbc.sql("""
                        select exists (select 1 from web.event_publication
                                       where completion_date is null and listener_id like 'org.goutong.rosters.Pairs%')
                        """).query(Boolean.class).single();
    }

    private void settle(UUID list) {
        var plan = settlements.plan(street.scope(), list);
        if (settlements.settle(street, list, plan) instanceof Settled.Overtaken) {
            GivenRosters.await(rosters, street, list);
            settlements.settle(street, list, settlements.plan(street.scope(), list));
        }
    }

    private Document page(String path, String username, int status) throws Exception {
        var answer = web.perform(get(path).with(as(username))).andReturn().getResponse();
        assertThat(answer.getStatus()).isEqualTo(status);
        return Jsoup.parse(answer.getContentAsString());
    }
}
