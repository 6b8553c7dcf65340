package org.goutong.places;

import static org.assertj.core.api.Assertions.assertThat;
import static org.goutong.People.as;
import static org.goutong.places.GivenPlaces.named;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import org.goutong.FilledForm;
import org.goutong.GoutongTest;
import org.goutong.Marks;
import org.goutong.People;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@GoutongTest
class PlacesPageTest {

    @Autowired
    MockMvc web;

    @Autowired
    Places places;

    @Autowired
    People people;

    @Test
    void showsBothCoveragesAsNumbersBesideTheirBars() throws Exception {
        var street = people.staff("street-nanfaxin");
        var name = "住邦2000 " + Marks.next();
        var id = places.add(
                street,
                new NewPlace(
                        street.orgCode(),
                        PlaceKind.BUILDING_CLUSTER,
                        name,
                        "八里庄西里",
                        "物业",
                        "010-85800000",
                        2881,
                        23781,
                        390,
                        9500,
                        null,
                        ""));

        var list = page(get("/places").param("q", name).with(as("street-nanfaxin")), 200);
        assertThat(list.select(".bar b").eachText()).containsExactly("13.54 %", "39.95 %");
        assertThat(list.select(".bar i").eachAttr("style")).containsExactly("width:13.54%", "width:39.95%");

        var page = page(get("/places/{id}", id).with(as("street-nanfaxin")), 200);
        assertThat(page.select(".bar b").eachText()).containsExactly("13.54 %", "39.95 %");
        assertThat(page.select("a[href=tel:01085800000]").text()).isEqualTo("010-85800000");
        assertThat(page.text()).contains("390 ÷ 2,881 家");
    }

    @Test
    void keepsWhatWasTypedAndNamesEachFieldToMend() throws Exception {
        var page = page(
                post("/places")
                        .param("name", "新世纪大厦")
                        .param("kind", "CASTLE")
                        .param("orgCode", "110113003")
                        .param("employers", "很多")
                        .param("employersWithUnion", "3")
                        .param("hostPhone", "<call>")
                        .with(csrf())
                        .with(as("street-nanfaxin")),
                422);

        assertThat(page.select("#summary a").eachAttr("href"))
                .containsExactly("#kind", "#orgCode", "#address", "#hostPhone", "#employers");
        assertThat(page.select("#name").val()).isEqualTo("新世纪大厦");
        assertThat(page.select("#employers").val()).isEqualTo("很多");
        assertThat(page.select("#hostPhone").val()).isEqualTo("<call>");
        assertThat(page.select("#orgCode option").eachAttr("value")).containsExactly("110113008");
    }

    @Test
    void explainsASecondPlaceOfTheSameName() throws Exception {
        var street = people.staff("street-nanfaxin");
        var name = "同名大厦 " + Marks.next();
        places.add(street, named(name, street.orgCode()));

        var page = page(
                post("/places")
                        .param("name", name)
                        .param("kind", "PARK")
                        .param("orgCode", "110113008")
                        .param("address", "裕东路7号")
                        .with(csrf())
                        .with(as("street-nanfaxin")),
                422);

        assertThat(page.select("#name-error").text()).isEqualTo("本单位已有同名场地。请改名，或直接用那一处。");
        assertThat(page.select("#address").val()).isEqualTo("裕东路7号");
    }

    @Test
    void takesAPlaceAndShowsIt() throws Exception {
        var name = "汇龙森科技园 " + Marks.next();
        var answer = web.perform(post("/places")
                        .param("name", name)
                        .param("kind", "PARK")
                        .param("orgCode", "110113008")
                        .param("address", "科创十四街")
                        .param("employers", "1,234")
                        .param("employersWithUnion", "")
                        .with(csrf())
                        .with(as("street-nanfaxin")))
                .andReturn()
                .getResponse();

        assertThat(answer.getStatus()).isEqualTo(303);
        var page = page(get(answer.getHeader("Location")).with(as("street-nanfaxin")), 200);
        assertThat(page.select("h1").text()).isEqualTo(name);
        assertThat(page.select(".figure .value").eachText()).containsExactly("1,234家", "还没有数", "还没有数", "还没有数");
    }

    @Test
    void asksTheSecondOfTwoOnlyAboutWhatBothChanged() throws Exception {
        var id = GivenPlaces.building(places, people.staff("street-nanfaxin"));
        var path = "/places/" + id;
        var opened = page(get(path + "/edit").with(as("street-nanfaxin")), 200);
        var first = FilledForm.of(opened, path, "employers", "160", "hostName", "林女士", "why", "物业来电");
        page(first.with(csrf()).with(as("street-nanfaxin")), 303);

        var untouched = FilledForm.of(opened, path, "note", "周三人多");
        page(untouched.with(csrf()).with(as("district-shunyi")), 303);
        var conflict = page(
                FilledForm.of(opened, path, "employers", "170", "note", "周三人多")
                        .with(csrf())
                        .with(as("district-shunyi")),
                409);
        assertThat(conflict.select("[role=alert] tbody tr").eachText())
                .singleElement()
                .asString()
                .contains("单位数", "160", "何川", "170");
        assertThat(conflict.select("#hostName").val()).isEqualTo("林女士");

        page(FilledForm.of(conflict, path, "take", "theirs").with(csrf()).with(as("district-shunyi")), 303);
        var street = people.staff("street-nanfaxin");
        assertThat(places.get(street.scope(), id).employers()).isEqualTo(160);
        assertThat(places.get(street.scope(), id).note()).isEqualTo("周三人多");
        page(FilledForm.of(conflict, path).with(csrf()).with(as("district-shunyi")), 303);
        assertThat(places.get(street.scope(), id).employers())
                .as("whoever was asked and saves means it")
                .isEqualTo(170);

        var shown = page(get(path).with(as("street-nanfaxin")), 200).select("#changes");
        assertThat(shown.text()).contains("157 → 160", "原因：物业来电", "周三人多");
        var english = page(get(path + "?lang=en").with(as("street-nanfaxin")), 200);
        assertThat(english.select("#changes").text()).contains("Employers", "Why: 物业来电");
    }

    @Test
    void isKeptByOrganisersAndReadByAuditors() throws Exception {
        var id = GivenPlaces.building(places, people.staff("street-nanfaxin"));

        assertThat(page(get("/places/{id}", id).with(as("city-auditor")), 200).select("a[href$=/edit]"))
                .isEmpty();
        page(get("/places/{id}/edit", id).with(as("city-auditor")), 403);
        page(get("/places/{id}", id).with(as("street-renhe")), 404);
        page(get("/places/{id}/edit", id).with(as("street-renhe")), 404);
        page(post("/places/{id}", id).param("name", "x").with(csrf()).with(as("street-renhe")), 404);
        page(get("/places/{id}", id).with(as("admin")), 403);
        page(get("/places/nothing").with(as("street-nanfaxin")), 404);
    }

    private Document page(MockHttpServletRequestBuilder request, int status) throws Exception {
        var answer = web.perform(request).andReturn().getResponse();
        assertThat(answer.getStatus()).isEqualTo(status);
        return Jsoup.parse(answer.getContentAsString());
    }
}
