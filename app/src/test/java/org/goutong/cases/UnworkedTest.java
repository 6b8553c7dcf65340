package org.goutong.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.goutong.GoutongTest;
import org.goutong.InChinese;
import org.goutong.People;
import org.goutong.TestClock;
import org.goutong.employers.Employers;
import org.goutong.employers.InventedNames;
import org.goutong.employers.NewEmployer;
import org.goutong.orgs.Scope;
import org.goutong.orgs.Staff;
import org.goutong.places.GivenPlaces;
import org.goutong.places.Places;
import org.goutong.web.Time;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@GoutongTest
@ExtendWith(InChinese.class)
class UnworkedTest {

    private static final String STREET = "street-nanfaxin";

    @Autowired
    MockMvc web;

    @Autowired
    Cases cases;

    @Autowired
    CaseStages stages;

    @Autowired
    CaseOwners owners;

    @Autowired
    Contacts contacts;

    @Autowired
    UnworkedQueries queries;

    @Autowired
    Employers employers;

    @Autowired
    Places places;

    @Autowired
    People people;

    private Staff street;
    private UUID place;

    @BeforeEach
    void aBuilding() {
        street = people.staff(STREET);
        place = GivenPlaces.building(places, street);
    }

    private UUID employer(int employees, @Nullable LocalDate union) {
        return employers
                .registerAll(
                        new Scope.Job(Scope.Purpose.DEMO),
                        List.of(new NewEmployer(
                                street.orgCode(),
                                "北京" + InventedNames.brand() + "货运代理有限公司",
                                null,
                                place,
                                "",
                                "",
                                employees,
                                null,
                                union,
                                null)),
                        "测试名录")
                .getFirst();
    }

    @Test
    void showsWhomNobodyWorksOn() throws Exception {
        var without = employer(300, null);
        var small = employer(20, null);
        var waiting = employer(300, null);
        cases.open(street, waiting, Case.Channel.LIST, null);
        cases.open(street, employer(300, null), Case.Channel.VISIT, street.id());
        var ended = cases.open(street, employer(300, null), Case.Channel.VISIT, street.id());
        cases.close(street, ended, Case.ExitReason.REFUSED, "");
        employer(300, LocalDate.of(2015, 1, 1));

        assertThat(shown("")).containsExactly(without, waiting);
        assertThat(shown("&least=")).containsExactly(without, small, waiting);
        assertThat(page("/unworked-employers?place=" + place).select("input[name=employer]"))
                .extracting(box -> box.attr("value"))
                .containsExactly(without.toString());
    }

    @Test
    void putsThemIntoThePoolAfterAskingWithTheNumber() throws Exception {
        var one = employer(300, null);
        var other = employer(200, null);
        cases.open(street, employer(300, null), Case.Channel.LIST, null);

        var asked = document(send(post("/unworked-employers")
                .param("place", place.toString())
                .param("least", "100")
                .param("all", "true")));
        assertThat(asked.select("h1").text()).isEqualTo("把 2 家单位放进待认领？");
        assertThat(cases.find(street.scope(), one)).isEmpty();

        send(filled(asked));
        for (var id : List.of(one, other)) {
            assertThat(cases.find(street.scope(), id)).hasValueSatisfying(kept -> {
                assertThat(kept.ownerId()).isNull();
                assertThat(kept.channel()).isEqualTo(Case.Channel.LIST);
            });
        }
    }

    /** An employer in the middle of a founding moves: its case stays where it is until that is done. */
    @Test
    void leavesOutWhoseCaseAnotherUnitKeeps() throws Exception {
        var neighbour = people.staff("street-renhe");
        var free = employer(300, null);
        var given = new GivenCases(employers, cases, contacts);
        var kept = given.of(neighbour);
        given.reached(neighbour, kept, 0);
        var today = Time.day(TestClock.now());
        stages.move(neighbour, kept.id(), Stage.CONTACTED, Stage.AGREED, today, "");
        stages.fileApplication(neighbour, kept.id(), today, "");
        var before = employers.get(neighbour.scope(), kept.employerId());
        employers.change(
                people.staff("district-shunyi"),
                before.id(),
                before.version(),
                new NewEmployer(
                        street.orgCode(), before.name(), null, place, before.address(), "", 300, null, null, null));
        assertThat(cases.find(street.scope(), before.id())).isEmpty();

        assertThat(shown("")).containsExactly(free);
        var segment = Segment.ofRegister(place.toString(), "100", "");
        assertThat(queries.count(street.scope(), street.orgCode(), segment)).isEqualTo(1);
        assertThat(queries.listWithoutCase(street.scope(), street.orgCode(), segment, List.of(), 10))
                .containsExactly(free);
    }

    @Test
    void takesBackWhatNobodyHasBegunToWorkOn() throws Exception {
        var one = employer(300, null);
        var claimed = employer(200, null);
        var untouched = employer(150, null);

        var asked = document(send(post("/unworked-employers")
                .param("place", place.toString())
                .param("employer", one.toString(), claimed.toString())));
        send(filled(asked));
        assertThat(cases.find(street.scope(), untouched)).isEmpty();
        var taken = cases.find(street.scope(), claimed).orElseThrow().id();
        owners.handOver(street, taken, null, street.id(), "");
        var at = cases.find(street.scope(), one).orElseThrow().openedAt().toInstant();
        send(post("/unworked-employers/undo").param("at", at.toString()));

        assertThat(cases.find(street.scope(), one)).isEmpty();
        assertThat(cases.find(street.scope(), claimed)).isPresent();
    }

    private List<UUID> shown(String more) throws Exception {
        return page("/unworked-employers?place=" + place + more).select("main tbody a.name").stream()
                .map(link -> UUID.fromString(link.attr("href").substring("/employers/".length())))
                .toList();
    }

    private static MockHttpServletRequestBuilder filled(Document asked) {
        var form = post("/unworked-employers");
        asked.select("main form input[name]:not([name=_csrf])")
                .forEach(field -> form.param(field.attr("name"), field.attr("value")));
        return form;
    }

    private Document page(String path) throws Exception {
        return document(send(get(path)));
    }

    private MockHttpServletResponse send(MockHttpServletRequestBuilder request) throws Exception {
        return web.perform(request.with(People.as(STREET)).with(csrf()))
                .andReturn()
                .getResponse();
    }

    private static Document document(MockHttpServletResponse response) throws Exception {
        return Jsoup.parse(response.getContentAsString());
    }
}
