package org.goutong.reports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import com.jayway.jsonpath.JsonPath;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.goutong.GoutongTest;
import org.goutong.People;
import org.goutong.employers.Employers;
import org.goutong.employers.GivenChanges;
import org.goutong.employers.NewEmployer;
import org.goutong.orgs.NewOrganisation;
import org.goutong.orgs.Organisation;
import org.goutong.orgs.Organisations;
import org.goutong.orgs.Scope;
import org.goutong.orgs.Scopes;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

@GoutongTest
class CoverageTest {

    private static final String DISTRICT = "district-shunyi";

    @Autowired
    MockMvc web;

    @Autowired
    People people;

    @Autowired
    Employers employers;

    @Autowired
    Organisations organisations;

    @Autowired
    Scopes scopes;

    @Autowired
    JdbcClient jdbc;

    private String here;
    private String there;

    @BeforeEach
    void twoTownshipsOfTheirOwn() {
        here = township();
        there = township();
    }

    private String township() {
        var city = new Scope.Job(Scope.Purpose.COMMAND_LINE);
        var taken = organisations.listTownships(people.staff(DISTRICT).scope(), "110113").stream()
                .map(Organisation::code)
                .toList();
        int number = 500;
        while (taken.contains("110113" + number)) {
            number++;
        }
        var code = "110113" + number;
        organisations.enter(
                city,
                List.of(new NewOrganisation(
                        code, "110113", Organisation.Kind.TOWNSHIP, "试验" + number, null, "试验" + number + "总工会")));
        return code;
    }

    @Test
    void countsWhoStoodInAUnitOnADayAndWhoHadAUnionThen() throws Exception {
        var unionised = entered("甲", LocalDate.of(2001, 1, 5), LocalDate.of(2003, 1, 1), null);
        entered("乙", LocalDate.of(2002, 1, 5), null, null);
        entered("丙", LocalDate.of(2001, 1, 5), null, LocalDate.of(2004, 6, 30));
        entered("丁", LocalDate.of(2004, 1, 1), LocalDate.of(2004, 2, 1), null);

        assertThat(coverage(here, "2000-12-31")).isEqualTo("0/0");
        assertThat(coverage(here, "2002-12-31")).isEqualTo("0/3");
        assertThat(coverage(here, "2003-12-31")).isEqualTo("1/3");
        assertThat(coverage(here, "2004-12-31")).isEqualTo("2/3");

        employers.endUnion(people.staff(DISTRICT), unionised, LocalDate.of(2006, 5, 1));
        assertThat(coverage(here, "2006-04-30")).isEqualTo("2/3");
        assertThat(coverage(here, "2006-05-01")).isEqualTo("1/3");
    }

    @Test
    void countsAnEmployerWhereItWasBeforeItMoved() throws Exception {
        var id = entered("戊", LocalDate.of(2001, 1, 5), LocalDate.of(2002, 1, 1), null);
        move(id, there, LocalDate.of(2005, 3, 1));
        move(id, here, LocalDate.of(2008, 3, 1));

        assertThat(List.of(coverage(here, "2005-02-28"), coverage(there, "2005-02-28")))
                .containsExactly("1/1", "0/0");
        assertThat(List.of(coverage(here, "2005-03-01"), coverage(there, "2005-03-01")))
                .containsExactly("0/0", "1/1");
        assertThat(List.of(coverage(here, "2008-03-01"), coverage(there, "2008-03-01")))
                .containsExactly("1/1", "0/0");
        employers.endUnion(people.staff(DISTRICT), id, LocalDate.of(2009, 1, 1));
        assertThat(List.of(coverage(there, "2005-03-01"), coverage(here, "2009-01-01")))
                .containsExactly("1/1", "0/1");
    }

    @Test
    void countsAnEmployerOfUnknownAgeFromTheDayOnWhichItIsKnown() throws Exception {
        var id = entered("己", null, LocalDate.of(2002, 1, 1), null);

        assertThat(coverage(here, "2001-12-31")).isEqualTo("0/0");
        assertThat(coverage(here, "2002-01-01")).isEqualTo("1/1");
        employers.endUnion(people.staff(DISTRICT), id, LocalDate.of(2003, 1, 1));
        assertThat(coverage(here, "2002-01-01")).isEqualTo("1/1");
        assertThat(coverage(here, "2003-01-01")).isEqualTo("0/1");
    }

    @Test
    void countsAnEmployerOnceWhoseUnionWasEndedByMistake() throws Exception {
        var id = entered("癸", LocalDate.of(2001, 1, 5), LocalDate.of(2002, 1, 1), null);
        employers.endUnion(people.staff(DISTRICT), id, LocalDate.of(2003, 1, 1));
        employers.noteUnion(people.staff(DISTRICT), id, LocalDate.of(2002, 1, 1));
        assertThat(List.of(coverage(here, "2002-06-01"), coverage(here, "2004-01-01")))
                .containsExactly("1/1", "1/1");

        move(id, there, LocalDate.of(2005, 3, 1));
        assertThat(List.of(coverage(here, "2002-06-01"), coverage(there, "2005-03-01")))
                .containsExactly("1/1", "1/1");
    }

    @Test
    void showsTheRateOfADayAndOpensItsRecords() throws Exception {
        entered("庚", LocalDate.of(2001, 1, 5), LocalDate.of(2003, 1, 1), null);
        entered("辛", LocalDate.of(2001, 1, 5), null, LocalDate.of(2004, 1, 1));
        entered("壬", LocalDate.of(2004, 1, 5), null, null);

        var page = Jsoup.parse(body("/reports?org=" + here + "&period=custom&from=2003-01-01&to=2003-12-31"));
        assertThat(page.select("#group-COVERAGE").text()).isEqualTo("建会率（2003年12月31日）");
        var figure = page.select("section[aria-labelledby=group-COVERAGE] a.figure:contains(已建会)");
        assertThat(figure.text()).contains("50.00 %");
        var records = Jsoup.parse(body(figure.attr("href")));
        assertThat(records.select("tbody td.name").eachText())
                .singleElement()
                .asString()
                .contains("庚");
        assertThat(records.select(".page-sub").text()).contains("2003年12月31日这一天");
        var row = Jsoup.parse(body("/reports?org=110113&period=custom&from=2003-01-01&to=2003-12-31"))
                .select("tr:has(a[href*=" + here + "])");
        assertThat(row.select("td[data-label=现有单位中已建会]").text()).isEqualTo("1 家50.00 %");
    }

    /** Then the database need not sort millions for a page; {@code RegisterAtScale} measures that it does not. */
    @ParameterizedTest
    @CsvSource({
        "employers.pub_standing_employer, employers.employer_standing_latest",
        "employers.pub_standing_with_union, employers.employer_union_latest"
    })
    void ordersTheNewestAsAnIndexDoes(String view, String index) {
        var present = asked("select split_part(pg_get_viewdef(cast(? as regclass), true), 'UNION ALL', 1)", view);
        var moment = asked("select pg_get_indexdef(cast(? as regclass), 1, true)", index);

        assertThat(present.replace("e.", "").replaceAll("\\s+", " "))
                .contains(moment.replaceAll("\\s+", " "))
                .doesNotContain("WHERE");
    }

    private String asked(String sql, String name) {
        return scopes.in(
                people.staff(DISTRICT).scope(),
                () -> jdbc.sql(sql).param(name).query(String.class).single());
    }

    private UUID entered(String mark, LocalDate registered, LocalDate union, LocalDate closed) {
        return employers
                .registerAll(
                        people.staff(DISTRICT).scope(),
                        List.of(new NewEmployer(
                                here,
                                "北京" + mark + here + "货运有限公司",
                                null,
                                null,
                                "",
                                "",
                                20,
                                "G",
                                union,
                                registered,
                                null,
                                closed,
                                null)),
                        "名录")
                .getFirst();
    }

    private void move(UUID id, String unit, LocalDate on) {
        var by = people.staff(DISTRICT);
        var now = employers.get(by.scope(), id);
        GivenChanges.move(
                employers,
                by,
                id,
                new NewEmployer(
                        unit, now.name(), null, null, "", "", 20, "G", now.unionFoundedOn(), now.registeredOn()),
                on);
    }

    /** With a union and in all, as the interface says, after a look at the records behind both. */
    private String coverage(String unit, String day) throws Exception {
        var asked = "?org=" + unit + "&to=" + day;
        var value = body("/api/v1/indicators/employersStandingWithUnion" + asked);
        int covered = JsonPath.read(value, "$.value");
        int all = JsonPath.read(value, "$.share.value");
        assertThat(rows("employersStandingWithUnion", asked)).hasSize(covered);
        assertThat(rows("employersStanding", asked)).hasSize(all);
        return covered + "/" + all;
    }

    private List<String> rows(String indicator, String asked) throws Exception {
        return JsonPath.read(body("/api/v1/indicators/" + indicator + "/records" + asked), "$.items[*].id");
    }

    private String body(String path) throws Exception {
        return web.perform(get(path).with(People.as(DISTRICT)))
                .andReturn()
                .getResponse()
                .getContentAsString();
    }
}
