package org.goutong.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.goutong.GivenStall;
import org.goutong.GoutongTest;
import org.goutong.People;
import org.goutong.TestClock;
import org.goutong.cases.GivenCases;
import org.goutong.demo.DemoCity.Employer;
import org.goutong.employers.Employers;
import org.goutong.employers.NewEmployer;
import org.goutong.leads.Leads;
import org.goutong.orgs.Scope;
import org.goutong.orgs.Staff;
import org.goutong.outreach.Meetings;
import org.goutong.web.Time;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.MockMvc;

/** The forms of the stall of 2016-06-07, and how far the employers came that they name. */
@GoutongTest
class StallConversionsTest {

    @Autowired
    MockMvc web;

    @Autowired
    People people;

    @Autowired
    GivenStall given;

    @Autowired
    Employers employers;

    @Autowired
    Meetings meetings;

    @Autowired
    Leads leads;

    @Autowired
    ApplicationContext context;

    private Staff street;

    @Test
    void dividesByAllEmployersThatApplicantsNamedWhateverBecameOfThem() throws Exception {
        street = people.staff("street-renhe");
        var before = figures();
        var city = DemoCity.generate();
        var forms = city.stall(DemoCity.LOBBY_STALL).applications();
        var named = new HashMap<String, UUID>();
        city.employers().stream()
                .filter(employer ->
                        forms.stream().anyMatch(form -> employer.key().equals(form.employerKey())))
                .forEach(employer -> named.put(employer.key(), registered(employer)));
        var names = new HashMap<String, String>();
        city.employers().forEach(employer -> names.put(employer.key(), employer.name()));
        var withoutUnion = city.employers().stream()
                .filter(employer -> named.containsKey(employer.key()) && employer.unionFoundedOn() == null)
                .map(employer -> named.get(employer.key()))
                .toList();
        GivenCases.worked(context, street, withoutUnion.get(0), 1, false);

        var stall = given.openedBy(street);
        forms.forEach(form -> given.filed(stall, form.name(), form.phone(), names.get(form.employerKey())));
        meetings.close(street, stall.id());

        await().untilAsserted(() -> assertThat(since(before)).containsEntry("SURFACED KNOWN", 83));
        leads.raise(street, stall.id(), Set.of(withoutUnion.get(1)), street.id(), Time.day(TestClock.now()));
        await().untilAsserted(() -> assertThat(since(before)).containsEntry("STALL KNOWN", 1));
        assertThat(since(before))
                .containsEntry("SURFACED REACHED", 1)
                .containsEntry("SURFACED INTENDING", 0)
                .containsEntry("SURFACED_WITHOUT_UNION KNOWN", 81)
                .containsEntry("SURFACED_WITHOUT_UNION REACHED", 1)
                .containsEntry("STALL REACHED", 0)
                .containsEntry("VISIT KNOWN", 1);

        var total = figures().get("SURFACED KNOWN");
        var rows = page("/conversions/employers?channel=SURFACED&since=" + LocalDate.of(2000, 1, 1));
        assertThat(rows.select("h1").text()).startsWith("%,d 家".formatted(total));
        assertThat(rows.select("tbody tr")).isNotEmpty();
        assertThat(rows.select("tbody").text()).contains("没有立案");
    }

    private UUID registered(Employer employer) {
        return employers
                .registerAll(
                        new Scope.Job(Scope.Purpose.DEMO),
                        List.of(new NewEmployer(
                                street.orgCode(),
                                employer.name(),
                                null,
                                null,
                                employer.address(),
                                "",
                                employer.employees(),
                                null,
                                employer.unionFoundedOn(),
                                null)),
                        "")
                .getFirst();
    }

    /** Ways and steps with what stands there, for example {@code SURFACED KNOWN}. */
    private Map<String, Integer> figures() throws Exception {
        var figures = new HashMap<String, Integer>();
        for (var link : page("/conversions").select("a[href*=/conversions/employers]")) {
            var address = link.attr("href");
            figures.put(
                    address.replaceFirst(".*channel=(\\w+)&got=(\\w+).*", "$1 $2"),
                    Integer.valueOf(link.text().replace(",", "")));
        }
        return figures;
    }

    private Map<String, Integer> since(Map<String, Integer> before) throws Exception {
        var now = figures();
        var grown = new HashMap<String, Integer>();
        for (var way : List.of("SURFACED", "SURFACED_WITHOUT_UNION", "STALL", "VISIT")) {
            for (var got : List.of("KNOWN", "REACHED", "INTENDING")) {
                var figure = way + " " + got;
                grown.put(figure, now.getOrDefault(figure, 0) - before.getOrDefault(figure, 0));
            }
        }
        return grown;
    }

    private Document page(String path) throws Exception {
        return Jsoup.parse(
                web.perform(get(path).with(People.as(street.username())).locale(Locale.SIMPLIFIED_CHINESE))
                        .andReturn()
                        .getResponse()
                        .getContentAsString());
    }
}
