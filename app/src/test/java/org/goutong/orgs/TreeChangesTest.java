package org.goutong.orgs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.HashSet;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.goutong.GoutongTest;
import org.goutong.People;
import org.goutong.orgs.Organisation.Kind;
import org.goutong.web.NotFound;
import org.goutong.web.Refused;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@GoutongTest
class TreeChangesTest {

    @Autowired
    MockMvc mvc;

    @Autowired
    People people;

    @Autowired
    Organisations organisations;

    @Autowired
    TreeChanges changes;

    private Staff admin;

    @BeforeEach
    void anAdministrator() {
        admin = people.staff("admin");
    }

    @Test
    void theTreeOfTheFirstStartHasTheCityItsAreasAndTheirTownships() {
        var units = ReferenceTree.read();
        assertThat(units).hasSize(1 + 17 + 349);
        assertThat(organisations.listBelow(admin.scope(), "11"))
                .filteredOn(unit -> unit.kind() == Kind.DISTRICT)
                .hasSize(17);
        assertThat(organisations.get(admin.scope(), "110113008").unionName()).isEqualTo("南法信地区总工会");
        assertThat(organisations.get(admin.scope(), "110302").kind()).isEqualTo(Kind.DISTRICT);
    }

    @Test
    void addsAUnitBelowAnotherWithACodeOfItsOwn() {
        var station = changes.add(admin, "110113008", Kind.STATION, "大厦服务站", "大厦工会服务站");
        assertThat(station).hasSize(12).startsWith("110113008");
        var union = changes.add(admin, station, Kind.PRIMARY_UNION, "甲单位", "甲单位工会");
        assertThat(union).startsWith(station);
        assertThat(organisations.listAbove(admin.scope(), union))
                .extracting(Organisation::code)
                .containsExactly("11", "110113", "110113008", station, union);
    }

    @Test
    void keepsTheOfficialNumbersFreeBelowADistrict() {
        var department = changes.add(admin, "110302", Kind.INDUSTRY_DEPARTMENT, "物流行业", "物流行业工会");
        assertThat(department).matches("110302(9\\d\\d|[A-Z]..)");
        assertThat(changes.add(admin, "11", Kind.INDUSTRY_DEPARTMENT, "网约车行业", "网约车行业工会"))
                .matches("11(99\\d\\d|[A-Z]...)");
    }

    @Test
    void givesEachOfManyAtOnceItsOwnCode() throws Exception {
        Callable<String> add = () -> changes.add(admin, "110113012", Kind.PRIMARY_UNION, "乙单位", "乙单位工会");
        try (var many = Executors.newVirtualThreadPerTaskExecutor()) {
            var codes = many.invokeAll(Stream.generate(() -> add).limit(10).toList()).stream()
                    .map(Future::resultNow)
                    .toList();
            assertThat(new HashSet<>(codes)).hasSize(10);
        }
    }

    @Test
    void addsNothingThatCannotBeThere() {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> changes.add(admin, "110113008", Kind.DISTRICT, "甲", "甲"));
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> changes.add(people.staff("street-renhe"), "110113008", Kind.STATION, "甲", "甲"));
    }

    @Test
    void closesAUnitOnlyWhenNobodyIsLeft() {
        var department = changes.add(admin, "110113", Kind.INDUSTRY_DEPARTMENT, "快递行业", "快递行业工会");
        var station = changes.add(admin, department, Kind.STATION, "快递服务站", "快递服务站");
        assertThatExceptionOfType(Refused.class).isThrownBy(() -> changes.close(admin, department));
        changes.close(admin, station);
        changes.close(admin, department);
        assertThat(organisations.get(admin.scope(), department).active()).isFalse();
        assertThatExceptionOfType(Refused.class).isThrownBy(() -> changes.reopen(admin, station));
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> changes.add(admin, department, Kind.STATION, "甲", "甲"));
        changes.reopen(admin, department);
        changes.reopen(admin, station);
        assertThatExceptionOfType(Refused.class).isThrownBy(() -> changes.close(admin, "110113008"));
    }

    @Test
    void showsTheWayDownAndWhatIsBelow() throws Exception {
        var station = changes.add(admin, "110113008", Kind.STATION, "大厦服务站", "大厦工会服务站");
        var page = answer(get("/organisations/" + station), 200);
        assertThat(page.select(".page-pretitle a").eachAttr("href"))
                .containsExactly("/organisations/11", "/organisations/110113", "/organisations/110113008");
        assertThat(answer(get("/organisations/110113008"), 200)
                        .select("tbody a")
                        .eachAttr("href"))
                .contains("/organisations/" + station);
    }

    @Test
    void asksAgainForWhatIsMissing() throws Exception {
        var page = answer(post("/organisations/110113008/units").param("unionName", "甲工会"), 422);
        assertThat(page.select("#summary a").eachAttr("href")).containsExactly("#name", "#kind");
        assertThat(page.select("#unionName").val()).isEqualTo("甲工会");
    }

    @Test
    void renames() throws Exception {
        var station = changes.add(admin, "110113008", Kind.STATION, "旧名", "旧名服务站");
        mvc.perform(post("/organisations/" + station + "/name")
                        .param("name", "新名")
                        .param("unionName", "新名服务站")
                        .with(People.as("admin"))
                        .with(csrf()))
                .andExpect(status().isSeeOther());
        assertThat(organisations.get(admin.scope(), station).unionName()).isEqualTo("新名服务站");
    }

    @Test
    void readsLongListsInParts() throws Exception {
        var first = answer(get("/organisations/110113"), 200);
        var codes = first.select("tbody .code").eachText();
        assertThat(codes).hasSizeLessThanOrEqualTo(50).isSorted();
    }

    private Document answer(MockHttpServletRequestBuilder request, int expected) throws Exception {
        return Jsoup.parse(mvc.perform(request.with(People.as("admin")).with(csrf()))
                .andExpect(status().is(expected))
                .andReturn()
                .getResponse()
                .getContentAsString());
    }
}
