package org.goutong.employers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.goutong.GoutongTest;
import org.goutong.People;
import org.goutong.audit.FieldValue;
import org.goutong.audit.History;
import org.goutong.orgs.Organisations;
import org.goutong.orgs.Scope;
import org.goutong.orgs.Staff;
import org.goutong.web.ChangedMeanwhile;
import org.goutong.web.Constraints;
import org.goutong.web.InvalidForm;
import org.goutong.web.NotFound;
import org.goutong.web.Refused;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;

@GoutongTest
class HeadsTest {

    static final String HERE = "110113008";
    static final String NEXT = "110113003";
    static final Scope JOB = new Scope.Job(Scope.Purpose.DEMO);
    static final EmployersController.Position FIRST = new EmployersController.Position(null, null);

    @Autowired
    Heads heads;

    @Autowired
    HeadQueries queries;

    @Autowired
    UnitingHeads uniting;

    @Autowired
    Employers employers;

    @Autowired
    Merges merges;

    @Autowired
    Partings partings;

    @Autowired
    History history;

    @Autowired
    RegisterCopy copy;

    @Autowired
    Organisations organisations;

    @Autowired
    People people;

    final String brand = InventedNames.brand();
    final String name = "北京" + brand + "配送有限公司";
    Staff street;
    Staff neighbour;

    @BeforeEach
    void meet() {
        street = people.staff("street-nanfaxin");
        neighbour = people.staff("street-renhe");
    }

    @AfterEach
    void forget() {
        copy.stop();
    }

    @Test
    void listsBranchesOfAllUnitsAndCountsThoseWithAUnion() {
        var head = register(HERE, name, null);
        var union = LocalDate.of(2016, 1, 4);
        var here = register(fact(HERE, name + "顺义站", null, union, null, head));
        var next = register(fact(NEXT, name + "仁和站", 30, null, null, head));
        register(fact(NEXT, name + "后沙峪站", null, null, LocalDate.of(2016, 2, 1), head));

        assertThat(queries.list(neighbour.scope(), head, null, FIRST, 10))
                .extracting(EmployerRow::id)
                .containsExactly(next, here);
        assertThat(queries.list(street.scope(), head, next, FIRST, 10))
                .extracting(EmployerRow::id)
                .containsExactly(here);
        assertThat(queries.list(street.scope(), head, null, new EmployersController.Position(NEXT, next), 10))
                .extracting(EmployerRow::id)
                .containsExactly(here);
        assertThat(queries.count(street.scope(), head, null)).isEqualTo(new HeadQueries.Tally(2, 1));
        assertThat(queries.count(street.scope(), head, here)).isEqualTo(new HeadQueries.Tally(1, 0));
        assertThat(queries.list(new Scope.Stall("000000"), head, null, FIRST, 10))
                .isEmpty();
    }

    @Test
    void showsHeadUpperHeadAndSisters() {
        var group = register(HERE, "北京" + brand + "集团有限公司", null);
        var head = register(HERE, name, group);
        var branch = register(HERE, name + "顺义站", head);
        var sister = register(NEXT, name + "仁和站", head);

        var family = family(branch);

        assertThat(family.head()).extracting(EmployerRow::id).isEqualTo(head);
        assertThat(family.above()).extracting(EmployerRow::id).isEqualTo(group);
        assertThat(family.sisters().rows()).extracting(EmployerRow::id).containsExactly(sister);
        assertThat(family.branches()).isEqualTo(Family.Below.NONE);
        assertThat(family(group).branches().rows()).extracting(EmployerRow::id).containsExactly(head);
    }

    @Test
    void proposesTheHeadThatABranchNamesAndNotesItOnce() {
        var head = register(HERE, name, null);
        var branch = register(HERE, name + "望京分公司", null);

        assertThat(family(branch).proposed()).extracting(EmployerRow::id).isEqualTo(head);
        assertThat(family(head).proposed()).isNull();
        assertThatThrownBy(() -> heads.note(neighbour, branch, head)).isInstanceOf(NotFound.class);
        heads.note(street, branch, head);
        heads.note(street, branch, head);

        assertThat(family(branch).proposed()).isNull();
        assertThat(history.list(street.scope(), branch, 10))
                .extracting(History.Change::field)
                .containsExactly("head_id");
        var other = register(HERE, "北京" + brand + "物流有限公司", null);
        assertThatThrownBy(() -> heads.note(street, branch, other)).isInstanceOf(ChangedMeanwhile.class);
    }

    @Test
    void proposesNobodyWhenTwoAreCalledSo() {
        register(HERE, name, null);
        register(NEXT, name, null);

        assertThat(family(register(HERE, name + "望京分公司", null)).proposed()).isNull();
    }

    @Test
    void understandsNameCodeAndWhatItIsAlready() {
        var code = TestCodes.fresh();
        var head = employers.register(street, new NewEmployer(HERE, name, code, null, "", "", null, null, null, null));
        var branch = register(HERE, name + "顺义站", head);

        assertThat(heads.find(street, name, "", null).id()).isEqualTo(head);
        assertThat(heads.find(street, code, "", null).id()).isEqualTo(head);
        assertThat(heads.find(street, "  ", head.toString(), null)).isEqualTo(MeantHead.none());
        var twin = register(NEXT, name, null);
        assertThat(heads.find(street, name, "", null).problem()).isEqualTo("employers.head.choose");
        assertThat(heads.find(street, name, twin.toString(), null).id()).isEqualTo(twin);
        assertThat(heads.find(street, name, "", employers.get(street.scope(), branch))
                        .id())
                .as("unchanged")
                .isEqualTo(head);
        assertThat(heads.find(street, brand, "", employers.get(street.scope(), branch))
                        .candidates())
                .extracting(EmployerRow::id)
                .contains(head, twin)
                .doesNotContain(branch);
    }

    @Test
    void refusesHeadsThatGoRoundInACircle() {
        var top = register(HERE, name, null);
        var middle = register(HERE, name + "顺义分公司", top);
        var station = register(HERE, name + "顺义站", middle);

        assertThat(problem(top, top)).isEqualTo("employers.head.itself");
        assertThat(problem(top, station)).isEqualTo("employers.head.circle");
        assertThat(queries.isAbove(street.scope(), top, station)).isTrue();
        assertThat(queries.isAbove(street.scope(), station, top)).isFalse();
    }

    private String problem(UUID employer, UUID head) {
        try {
            heads.note(street, employer, head);
            return "none";
        } catch (InvalidForm invalid) {
            return invalid.problems().getFirst().key();
        }
    }

    @Test
    void theDatabaseRefusesACircleThatTwoCloseTogether() {
        var one = register(HERE, name, null);
        var other = register(HERE, name + "顺义站", one);

        assertThatThrownBy(() -> employers.setFacts(street, List.of(new FieldValue(one, "head_id", other.toString()))))
                .isInstanceOfSatisfying(
                        DataIntegrityViolationException.class,
                        circle -> assertThat(Constraints.name(circle)).isEqualTo("employer_head_no_circle"));
    }

    @Test
    void branchesFollowAMergedHeadAndComeBack() {
        var gone = register(HERE, name, null);
        var kept = register(HERE, "北京" + brand + "物流有限公司", null);
        var branch = register(HERE, name + "顺义站", gone);

        assertThat(employers.withdrawAll(street, List.of(gone)).withdrawn()).isEmpty();
        var merge = merges.merge(street, kept, gone, versions(kept, gone), Set.of(), "电话核对过");
        assertThat(employers.get(street.scope(), branch).headId()).isEqualTo(kept);

        partings.part(street, merge, Set.of(), "是两家");
        assertThat(employers.get(street.scope(), branch).headId()).isEqualTo(gone);
    }

    @Test
    void aHeadAndItsBranchAreNotMerged() {
        var head = register(HERE, name, null);
        var branch = register(HERE, name + "顺义站", head);

        assertThat(uniting.objection(JOB, head, branch)).isEqualTo("employers.merge.head-and-branch");
        assertThatThrownBy(() -> merges.merge(street, head, branch, versions(head, branch), Set.of(), "重复"))
                .isInstanceOf(Refused.class);
        assertThat(uniting.objection(JOB, head, register(HERE, "北京" + brand + "物流有限公司", null)))
                .isNull();
    }

    private Map<UUID, String> versions(UUID one, UUID other) {
        return Map.of(
                one, employers.get(street.scope(), one).version(),
                other, employers.get(street.scope(), other).version());
    }

    @Test
    void boundsWhatAPageShows() {
        var head = register(HERE, name, null);
        employers.registerAll(
                JOB,
                IntStream.rangeClosed(1, 12)
                        .mapToObj(number -> fact(HERE, name + "第" + number + "配送站", null, null, null, head))
                        .toList(),
                "");

        var branches = family(head).branches();

        assertThat(branches.rows()).hasSize(8);
        assertThat(branches.tally().employers()).isEqualTo(12);
        assertThat(branches.cut()).isTrue();
    }

    private Family family(UUID id) {
        return heads.family(street, employers.get(street.scope(), id), new UnitNames(organisations, street));
    }

    private UUID register(String unit, String called, @Nullable UUID head) {
        return register(fact(unit, called, null, null, null, head));
    }

    private UUID register(NewEmployer facts) {
        return employers.registerAll(JOB, List.of(facts), "").getFirst();
    }

    private static NewEmployer fact(
            String unit,
            String called,
            @Nullable Integer staff,
            @Nullable LocalDate union,
            @Nullable LocalDate closed,
            @Nullable UUID head) {
        return new NewEmployer(unit, called, null, null, "", "", staff, null, union, null, null, closed, head);
    }
}
