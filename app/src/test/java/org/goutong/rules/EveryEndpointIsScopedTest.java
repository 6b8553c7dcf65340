package org.goutong.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.goutong.GivenStall;
import org.goutong.GoutongTest;
import org.goutong.Marks;
import org.goutong.People;
import org.goutong.cases.GivenCases;
import org.goutong.founding.GivenFoundings;
import org.goutong.heads.GivenHeads;
import org.goutong.imports.GivenImports;
import org.goutong.notices.GivenNotices;
import org.goutong.notices.Notices;
import org.goutong.orgs.Colleagues;
import org.goutong.orgs.NewColleague;
import org.goutong.orgs.NewOrganisation;
import org.goutong.orgs.Organisation.Kind;
import org.goutong.orgs.Organisations;
import org.goutong.orgs.Role;
import org.goutong.orgs.Scope;
import org.goutong.orgs.Scopes;
import org.goutong.orgs.Staff;
import org.goutong.reports.StallRows;
import org.goutong.rosters.GivenRosters;
import org.goutong.rosters.Pairs;
import org.goutong.rosters.Rosters;
import org.goutong.rosters.Settlements;
import org.goutong.rules.planted.PlantedEndpoints;
import org.goutong.talks.EmployerMeetings;
import org.goutong.talks.GivenEmployerMeetings;
import org.goutong.talks.Invitation;
import org.goutong.web.PersonalData;
import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Walks every endpoint as every role with the ids of another unit. What is not theirs is not there: 404, or 403 when
 * their role does not do such things; without an account they are sent to sign in.
 */
@GoutongTest
@Import(PlantedEndpoints.class)
@TestPropertySource(properties = "spring.test.mockmvc.print=none")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EveryEndpointIsScopedTest {

    /** What other units may see by design, and why. */
    private static final Map<String, String> OPEN_TO_OTHER_UNITS = Map.of(
            "GET /employers/{id}", "register facts are for all staff; what belongs to a unit is left out of the page",
            "GET /employers/{id}/branches", "a head may have branches anywhere; it shows register facts only",
            "GET /employers/{id}/timeline",
                    "what became of register facts is for all staff; what a unit has done there is left out",
            "GET /employers/{id}/question",
                    "other units ask the one that keeps an employer; it shows register facts only",
            "POST /employers/{id}/question",
                    "leaves a task with the unit that keeps the employer, and tells nothing of it",
            "GET /employers/{id}/access",
                    "other units ask the one that keeps a case; it shows its union and nothing else",
            "POST /employers/{id}/access", "leaves a request with the unit that keeps a case, and tells nothing of it");

    /** What answers before anybody is asked who they are, and cannot say so itself. */
    private static final Map<String, String> BELOW_ACCOUNTS = Map.of(
            "GET /error", "says in the look of the house that the server found no controller; web knows no people");

    private static final Scope JOB = new Scope.Job(Scope.Purpose.COMMAND_LINE);

    @Autowired
    MockMvc web;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mapping;

    @Autowired
    People people;

    @Autowired
    Organisations organisations;

    @Autowired
    Colleagues colleagues;

    @Autowired
    Scopes scopes;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    PersonalData personalData;

    @Autowired
    Rosters rosters;

    @Autowired
    Settlements settlements;

    @Autowired
    Pairs pairs;

    @Autowired
    ApplicationContext context;

    @Autowired
    GivenStall given;

    @Autowired
    Notices notices;

    @Autowired
    EmployerMeetings employerMeetings;

    private Samples samples;
    private Map<String, Samples> own;

    @BeforeAll
    void unitsWithRecords() {
        organisations.enter(JOB, List.of(new NewOrganisation("110105", "11", Kind.DISTRICT, "朝阳区", null, "朝阳区总工会")));
        appoint("district-chaoyang", "周遥", "110105", Role.DISTRICT_ORGANISER);
        appoint("admin-chaoyang", "宋词", "110105", Role.ADMINISTRATOR);
        appoint("auditor-chaoyang", "陆离", "110105", Role.AUDITOR);
        samples = samples("street-nanfaxin");
        own = Map.of(
                "street-renhe", samples("street-renhe"),
                "district-chaoyang", samples("district-chaoyang"),
                "admin-chaoyang", samples("district-chaoyang"));
    }

    private Samples samples(String organiser) {
        var person = people.staff(organiser);
        var roster = roster(person, Samples.rosterTitle(person));
        var stall = new StallRows(scopes, jdbc, personalData).enter(person);
        var colleague = "sample-" + Marks.next();
        appoint(colleague, "样品", person.orgCode(), person.role());
        return Samples.of(
                stall,
                person,
                people.staff(colleague).id(),
                roster,
                pairs.open(person, roster, roster(person, "另一份" + Samples.rosterTitle(person))),
                GivenCases.sample(context, person),
                GivenHeads.planned(context, person, stall.employer(), Samples.rosterTitle(person)),
                GivenFoundings.sample(
                        context,
                        person,
                        given.employer(GivenRosters.name("样品"), person.orgCode()),
                        "工会" + Samples.rosterTitle(person)),
                notice(person),
                meeting(person, stall.employer()),
                GivenImports.sample(context, person, Samples.importTitle(person)));
    }

    private UUID notice(Staff person) {
        var subject = Samples.rosterTitle(person) + UUID.randomUUID();
        notices.sendAll(person.scope(), List.of(GivenNotices.reminder(person, subject)));
        return scopes.in(
                person.scope(),
                () -> jdbc.sql("select id from notices.notice where subject_name = ?")
                        .param(subject)
                        .query(UUID.class)
                        .single());
    }

    private UUID meeting(Staff person, UUID guest) {
        var id = GivenEmployerMeetings.planned(employerMeetings, person);
        employerMeetings.invite(person, id, List.of(Invitation.of(guest)));
        return id;
    }

    private UUID roster(Staff person, String title) {
        var id = GivenRosters.named(rosters, person, title, "企业名称\n%s\n".formatted(GivenRosters.name("物流")));
        GivenRosters.await(rosters, person, id);
        settlements.settle(person, id, settlements.plan(person.scope(), id));
        return id;
    }

    private void appoint(String username, String name, String orgCode, Role role) {
        colleagues.appoint(
                JOB, new NewColleague(username, name, orgCode, role, LocalDate.of(2016, 1, 1), People.PASSWORD));
    }

    @Test
    void everyEndpointSaysWhoMayCome() {
        var ours = endpoints(false);

        assertThat(ours).hasSizeGreaterThan(5);
        assertThat(ours).allSatisfy(endpoint -> assertThat(unguarded(endpoint)).isFalse());
    }

    @Test
    void nothingOfAnotherUnitIsThere() {
        assertThat(endpoints(false).stream().flatMap(endpoint -> walk(endpoint).stream()))
                .isEmpty();
    }

    @Test
    void noFieldReachesIntoAnotherUnit() {
        assertThat(endpoints(false).stream().flatMap(endpoint -> walkFields(endpoint).stream()))
                .isEmpty();
    }

    @Test
    void everyExceptionIsStillAnEndpoint() {
        assertThat(endpoints(false)).extracting(Endpoint::toString).containsAll(OPEN_TO_OTHER_UNITS.keySet());
    }

    @Test
    void catchesAnEndpointThatSaysNothing() {
        assertThat(endpoints(true))
                .filteredOn(EveryEndpointIsScopedTest::unguarded)
                .extracting(Endpoint::pattern)
                .containsExactly("/planted/silent");
    }

    @Test
    void catchesAnEndpointWithoutScope() {
        assertThat(walk(planted("/planted/meetings/{meetingId}")))
                .anyMatch(found -> found.contains("street-renhe got 200"));
    }

    @Test
    void catchesAListThatShowsOthers() {
        assertThat(walk(planted("/planted/list"))).anyMatch(found -> found.contains("street-renhe saw"));
    }

    @Test
    void catchesAPageThatShowsAWholeNumber() {
        assertThat(walk(planted("/planted/number"))).anyMatch(found -> found.contains("in full"));
    }

    @Test
    void catchesAFieldThatReachesIntoAnotherUnit() {
        assertThat(walkFields(planted("/planted/field"))).anyMatch(found -> found.contains("meeting"));
    }

    @Test
    void catchesAVariableThatNobodyHasExplained() {
        assertThatThrownBy(() -> walk(planted("/planted/things/{thingId}")))
                .hasMessageContaining("enter in Samples what things/{thingId} names");
        assertThatThrownBy(() -> walkFields(planted("/planted/unexplained")))
                .hasMessageContaining("enter in Samples what thing names");
    }

    /** What somebody reached with the ids of the other unit. */
    private List<String> walk(Endpoint endpoint) {
        if (endpoint.isOpen()) {
            return List.of();
        }
        var path = endpoint.path(samples);
        var names = endpoint.variables().stream().anyMatch(samples::ofUnit);
        var found = new ArrayList<String>();
        walkAnonymously(endpoint, path, found);
        for (var username : List.of(
                "street-renhe", "district-chaoyang", "admin-chaoyang", "auditor-chaoyang", "admin", "city-auditor")) {
            var person = people.staff(username);
            var mayCome = endpoint.needs() != null && person.may(endpoint.needs());
            var covers = person.covers("110113008");
            if (mayCome && covers && endpoint.method() != HttpMethod.GET) {
                continue;
            }
            var answer = ask(endpoint, path, username, Map.of());
            if (answer.getStatus() >= 500) {
                found.add("%s: %s got %d".formatted(endpoint, username, answer.getStatus()));
            } else if (!mayCome) {
                expect(endpoint, username, answer, List.of(403), found);
            } else if (names && !covers && !OPEN_TO_OTHER_UNITS.containsKey(endpoint.toString())) {
                expect(endpoint, username, answer, List.of(403, 404), found);
            }
            if (body(answer).contains(StallRows.PHONE)) {
                found.add("%s: %s saw a telephone number in full".formatted(endpoint, username));
            }
            if (!covers || !mayCome) {
                shown(answer).forEach(mark -> found.add("%s: %s saw %s".formatted(endpoint, username, mark)));
            }
        }
        return found;
    }

    private void walkAnonymously(Endpoint endpoint, String path, List<String> found) {
        var answer = ask(endpoint, path, null, Map.of());
        var sentAway = endpoint.isApi()
                ? answer.getStatus() == 401
                : answer.getStatus() == 302
                        && String.valueOf(answer.getRedirectedUrl()).endsWith("/sign-in");
        if (!sentAway) {
            found.add("%s: nobody got %d".formatted(endpoint, answer.getStatus()));
        }
        shown(answer).forEach(mark -> found.add("%s: nobody saw %s".formatted(endpoint, mark)));
    }

    /** Which fields of an own address take an id of the other unit. */
    private List<String> walkFields(Endpoint endpoint) {
        var found = new ArrayList<String>();
        if (endpoint.isOpen()) {
            return found;
        }
        for (var field : endpoint.fields()) {
            if (samples.field(endpoint, field.name()) == null) {
                if (field.isIdentifier() && !samples.knows(endpoint, field.name())) {
                    throw new AssertionError("%s: enter in Samples what %s names".formatted(endpoint, field.name()));
                }
                continue;
            }
            for (var username : own.keySet()) {
                if (endpoint.needs() != null && people.staff(username).may(endpoint.needs())) {
                    walkField(endpoint, field, username, found);
                }
            }
        }
        return found;
    }

    private void walkField(Endpoint endpoint, Endpoint.Field field, String username, List<String> found) {
        var mine = Objects.requireNonNull(own.get(username));
        var foreign = Objects.requireNonNull(samples.field(endpoint, field.name()));
        var answer = ask(endpoint, endpoint.path(mine), username, Map.of(field.name(), foreign));
        var refused = answer.getStatus() >= 400 && answer.getStatus() < 500;
        var nothing = endpoint.method() == HttpMethod.GET && answer.getStatus() == 200;
        if (!refused && !nothing) {
            found.add("%s: %s got %d with another unit's %s"
                    .formatted(endpoint, username, answer.getStatus(), field.name()));
        }
        shown(answer)
                .forEach(mark -> found.add("%s: %s saw %s by %s".formatted(endpoint, username, mark, field.name())));
        var control = ask(
                endpoint,
                endpoint.path(mine),
                username,
                Map.of(field.name(), Objects.requireNonNull(mine.field(endpoint, field.name()))));
        if (control.getStatus() >= 400 && control.getStatus() != 409) {
            found.add("%s: %s got %d with the own %s, so a refusal of another's tells nothing; complete Samples: %s"
                    .formatted(endpoint, username, control.getStatus(), field.name(), reason(control)));
        }
    }

    private void expect(
            Endpoint endpoint,
            String username,
            MockHttpServletResponse answer,
            List<Integer> statuses,
            List<String> found) {
        if (!statuses.contains(answer.getStatus())) {
            found.add("%s: %s got %d instead of %s".formatted(endpoint, username, answer.getStatus(), statuses));
        }
    }

    private static String reason(MockHttpServletResponse answer) {
        var page = Jsoup.parse(body(answer));
        return page.select(".summary li, .page-sub").eachText().toString();
    }

    private List<String> shown(MockHttpServletResponse answer) {
        return samples.marks().stream().filter(body(answer)::contains).toList();
    }

    private static String body(MockHttpServletResponse answer) {
        return new String(answer.getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    /** Asks with the person's own values in every field but the given ones. */
    private MockHttpServletResponse ask(
            Endpoint endpoint, String path, @Nullable String username, Map<String, String> given) {
        var request = request(endpoint, path).with(csrf());
        if (username != null) {
            request.with(People.as(username));
        }
        for (var field : endpoint.fields()) {
            var value = given.containsKey(field.name()) ? given.get(field.name()) : usual(endpoint, field, username);
            if (value != null) {
                request.param(field.name(), value);
            }
        }
        try {
            return web.perform(request).andReturn().getResponse();
        } catch (Exception failure) {
            throw new AssertionError(endpoint + " as " + username, failure);
        }
    }

    private static AbstractMockHttpServletRequestBuilder<?> request(Endpoint endpoint, String path) {
        var file = endpoint.fields().stream()
                .filter(field -> field.type() == MultipartFile.class)
                .findFirst();
        return file.isEmpty()
                ? MockMvcRequestBuilders.request(endpoint.method(), path)
                : MockMvcRequestBuilders.multipart(path)
                        .file(new MockMultipartFile(
                                file.get().name(), "样品.csv", null, "企业名称\n样品\n".getBytes(StandardCharsets.UTF_8)));
    }

    private @Nullable String usual(Endpoint endpoint, Endpoint.Field field, @Nullable String username) {
        if (endpoint.method() == HttpMethod.GET && !field.required()) {
            return null;
        }
        var mine = username == null ? null : own.get(username);
        return (mine == null ? samples : mine).value(endpoint, field.name());
    }

    private static boolean unguarded(Endpoint endpoint) {
        return endpoint.needs() == null && !endpoint.isOpen();
    }

    private Endpoint planted(String pattern) {
        return endpoints(true).stream()
                .filter(endpoint -> endpoint.pattern().equals(pattern))
                .findFirst()
                .orElseThrow();
    }

    private List<Endpoint> endpoints(boolean planted) {
        return mapping.getHandlerMethods().entrySet().stream()
                .filter(entry -> entry.getValue().getBeanType().getPackageName().startsWith("org.goutong"))
                .filter(entry -> (entry.getValue().getBeanType() == PlantedEndpoints.class) == planted)
                .flatMap(entry -> Endpoint.of(entry.getKey(), entry.getValue()).stream())
                .filter(endpoint -> !BELOW_ACCOUNTS.containsKey(endpoint.toString()))
                .sorted(java.util.Comparator.comparing(Endpoint::toString))
                .toList();
    }
}
