package org.goutong.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.util.UUID;
import org.goutong.GoutongTest;
import org.goutong.People;
import org.goutong.places.GivenPlaces;
import org.goutong.places.NewPlace;
import org.goutong.places.Places;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

@GoutongTest
class HistoryPageTest {

    @Autowired
    MockMvc web;

    @Autowired
    Places places;

    @Autowired
    People people;

    @Test
    void saysWhoChangedWhatAndWhyPageByPage() throws Exception {
        var id = changedOften(60);

        var place = page("/places/" + id, 200);
        assertThat(place.select("#changes dt")).hasSize(8);
        assertThat(place.select("#changes").text()).contains("第 60 次数", "何川");

        var first = page(place.select("#changes a").attr("href"), 200);
        assertThat(first.select("main dt")).hasSize(50);
        assertThat(first.select("main").text()).contains("159 → 160", "原因：第 60 次数");
        var older = page(first.select("a[rel=next]").attr("href"), 200);
        assertThat(older.select("main dt")).hasSize(10);
        assertThat(older.select("main").text()).contains("第 1 次数").doesNotContain("第 60 次数");
    }

    @Test
    void hidesTelephoneNumbersAndOtherUnitsRows() throws Exception {
        var id = changedOften(1);
        var street = people.staff("street-nanfaxin");
        var now = places.get(street.scope(), id);
        places.change(
                street,
                id,
                now.version(),
                new NewPlace(
                        now.orgCode(),
                        now.kind(),
                        now.name(),
                        now.address(),
                        now.hostName(),
                        "13800138000",
                        now.employers(),
                        null,
                        null,
                        null,
                        null,
                        ""),
                "");

        assertThat(page("/history/" + id + "?of=place", 200).select("main").text())
                .contains("138****8000")
                .doesNotContain("13800138000");
        assertThat(page("/history/" + id + "?of=place&lang=en", 200)
                        .select("main")
                        .text())
                .contains("What has changed", "Telephone");
        assertThat(status("/history/" + id + "?of=place", "street-renhe")).isEqualTo(404);
        assertThat(status("/history/" + id + "?of=employer", "street-nanfaxin")).isEqualTo(404);
        assertThat(status("/history/" + id + "?of=nothing", "street-nanfaxin")).isEqualTo(404);
    }

    private UUID changedOften(int times) {
        var street = people.staff("street-nanfaxin");
        var id = GivenPlaces.building(places, street);
        for (int i = 1; i <= times; i++) {
            var now = places.get(street.scope(), id);
            places.change(
                    street,
                    id,
                    now.version(),
                    new NewPlace(
                            now.orgCode(),
                            now.kind(),
                            now.name(),
                            now.address(),
                            now.hostName(),
                            now.hostPhone(),
                            100 + i,
                            now.employees(),
                            now.employersWithUnion(),
                            now.members(),
                            null,
                            ""),
                    "第 " + i + " 次数");
        }
        return id;
    }

    private Document page(String path, int status) throws Exception {
        var answer = web.perform(get(java.net.URI.create(path)).with(People.as("street-nanfaxin")))
                .andReturn()
                .getResponse();
        assertThat(answer.getStatus()).isEqualTo(status);
        return Jsoup.parse(answer.getContentAsString());
    }

    private int status(String path, String username) throws Exception {
        return web.perform(get(java.net.URI.create(path)).with(People.as(username)))
                .andReturn()
                .getResponse()
                .getStatus();
    }
}
