package org.goutong.employers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.goutong.GoutongTest;
import org.goutong.People;
import org.goutong.audit.FieldValue;
import org.goutong.orgs.Scope;
import org.goutong.orgs.Scopes;
import org.goutong.orgs.Staff;
import org.goutong.places.GivenPlaces;
import org.goutong.places.Places;
import org.goutong.web.InvalidForm;
import org.goutong.web.NotFound;
import org.goutong.web.Refused;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

@GoutongTest
@RecordApplicationEvents
class RegisterTest {

    static final String HERE = "110113008";
    static final String NEXT = "110113003";

    @Autowired
    Employers employers;

    @Autowired
    Places places;

    @Autowired
    People people;

    @Autowired
    Scopes scopes;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ApplicationEvents events;

    final String brand = InventedNames.brand();
    Staff street;
    Staff neighbour;

    @BeforeEach
    void meet() {
        street = people.staff("street-nanfaxin");
        neighbour = people.staff("street-renhe");
    }

    @Test
    void keepsTheFactsAndGivesThemToAllStaff() {
        var code = TestCodes.fresh();
        var facts = new NewEmployer(
                HERE,
                "北京" + brand + "货运代理有限公司",
                code,
                GivenPlaces.building(places, street),
                "金航街 1 号",
                "7",
                46,
                "G",
                LocalDate.of(2015, 5, 1),
                LocalDate.of(2010, 3, 2));
        var id = employers.register(street, facts);

        assertThat(employers.get(neighbour.scope(), id))
                .usingRecursiveComparison()
                .ignoringFields("id", "source", "createdAt", "version", "movedOn")
                .isEqualTo(facts);
        assertThat(employers.get(street.scope(), id).hasUnion(LocalDate.of(2015, 4, 30)))
                .isFalse();
        assertThat(events.stream(EmployerRegistered.class).map(EmployerRegistered::employerId))
                .containsExactly(id);
    }

    @Test
    void refusesNamesThatNameNobodyAndCodesThatAreWrongOrTaken() {
        var code = TestCodes.fresh();
        employers.register(street, facts(HERE, code));

        assertThat(problem(new NewEmployer(HERE, "有限公司", null, null, "", "", null, null, null, null)))
                .isEqualTo("employers.name.names-nobody");
        assertThat(problem(facts(HERE, "911103026605015137"))).isEqualTo("social-credit-code.check");
        assertThat(problem(facts(HERE, code))).isEqualTo("employers.credit-code.taken");
    }

    private String problem(NewEmployer employer) {
        try {
            employers.register(street, employer);
            return "none";
        } catch (InvalidForm invalid) {
            return invalid.problems().getFirst().key();
        }
    }

    @Test
    void letsNobodyWriteOutsideTheirUnitsOrUseForeignPlaces() {
        var id = employers.register(street, facts(HERE, null));
        var version = employers.get(street.scope(), id).version();
        var foreign = new NewEmployer(
                HERE,
                "北京" + brand + "有限公司",
                null,
                GivenPlaces.building(places, neighbour),
                "",
                "",
                null,
                null,
                null,
                null);

        assertThatThrownBy(() -> employers.register(neighbour, facts(HERE, null)))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> employers.change(neighbour, id, version, facts(HERE, null)))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> employers.change(street, id, version, facts(NEXT, null)))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> employers.register(street, foreign)).isInstanceOf(NotFound.class);
    }

    @Test
    void isGuardedByTheDatabaseToo() {
        var id = employers.register(street, facts(HERE, null));

        assertThat(scopes.in(
                        neighbour.scope(),
                        () -> jdbc.sql("update employers.employer set employees = 1 where id = ?")
                                .param(id)
                                .update()))
                .isZero();
        assertThatThrownBy(() -> employers.registerAll(neighbour.scope(), List.of(facts(HERE, null)), ""))
                .isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() -> employers.get(new Scope.Stall("000000"), id)).isInstanceOf(NotFound.class);
    }

    @Test
    void refusesAChangeThatWasMadeFromAnOlderState() {
        var id = employers.register(street, facts(HERE, null));
        var seen = employers.get(street.scope(), id).version();
        employers.change(
                street,
                id,
                seen,
                new NewEmployer(
                        HERE, "北京" + brand + "有限公司", null, null, "", "", 52, null, LocalDate.of(2016, 1, 4), null));

        assertThatThrownBy(() -> employers.change(street, id, seen, facts(HERE, null)))
                .isInstanceOf(Refused.class);
        assertThat(events.stream(EmployerChanged.class).map(EmployerChanged::changes))
                .containsExactly("employees: 46 → 52; unionFoundedOn:  → 2016-01-04");
    }

    @Test
    void saysOnceThatAnEmployerHasClosedAndOnceThatItHasNot() {
        var id = employers.register(street, facts(HERE, null));
        employers.setFacts(street, closed(id, "2016-06-01"));
        employers.setFacts(street, closed(id, "2016-06-02"));
        employers.restoreFacts(street, closed(id, "2016-06-01"));
        assertThat(events.stream(EmployerClosed.class).map(EmployerClosed::closedOn))
                .containsExactly(LocalDate.of(2016, 6, 1));
        assertThat(events.stream(EmployerReopened.class)).isEmpty();

        employers.restoreFacts(street, closed(id, null));
        employers.restoreFacts(street, closed(id, null));
        assertThat(events.stream(EmployerReopened.class))
                .containsExactly(new EmployerReopened(street.orgCode(), id, street.name()));
    }

    private static List<FieldValue> closed(UUID id, @Nullable String day) {
        return List.of(new FieldValue(id, "closed_on", day));
    }

    @Test
    void registersManyInTheOrderGivenAllOrNone() {
        var first = facts(HERE, TestCodes.fresh());
        var second = new NewEmployer(NEXT, "北京" + brand + "乙有限公司", null, null, "", "", null, null, null, null);
        var ids = employers.registerAll(new Scope.Job(Scope.Purpose.DEMO), List.of(first, second), "");

        assertThat(ids)
                .extracting(id -> employers.get(street.scope(), id).orgCode())
                .containsExactly(HERE, NEXT);
        assertThatThrownBy(() -> employers.registerAll(new Scope.Job(Scope.Purpose.DEMO), List.of(second, first), ""))
                .isInstanceOf(DataAccessException.class);
        assertThat(scopes.in(
                        street.scope(),
                        () -> jdbc.sql("select count(*) from employers.employer where name like ?")
                                .param("北京" + brand + "%")
                                .query(Integer.class)
                                .single()))
                .isEqualTo(2);
    }

    private NewEmployer facts(String unit, @Nullable String code) {
        return new NewEmployer(unit, "北京" + brand + "有限公司", code, null, "", "", 46, null, null, null);
    }
}
