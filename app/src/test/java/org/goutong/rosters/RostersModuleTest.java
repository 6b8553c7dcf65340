package org.goutong.rosters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.goutong.rosters.GivenRosters.name;

import java.util.List;
import java.util.UUID;
import org.goutong.GoutongTest;
import org.goutong.People;
import org.goutong.employers.Employers;
import org.goutong.employers.NewEmployer;
import org.goutong.orgs.Staff;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@GoutongTest
class RostersModuleTest {

    @Autowired
    Rosters rosters;

    @Autowired
    RosterQueries queries;

    @Autowired
    Employers employers;

    @Autowired
    People people;

    private Staff street;

    @BeforeEach
    void comeIn() {
        street = people.staff("street-nanfaxin");
    }

    @Test
    void comparesAListWithTheRegisterBehindThePage() {
        var registered = name("国际货运代理");
        var fresh = name("报关服务");
        var employer = register(registered);

        var list = compared("企业名称,楼层\n%s,7\n%s,5\n%s,5\n合计,\n".formatted(registered, fresh, fresh));

        assertThat(lines(list).stream().map(LineRow::verdict))
                .containsExactly(Verdict.KNOWN, Verdict.NEW, Verdict.DUPLICATE, Verdict.UNREADABLE);
        assertThat(lines(list).getFirst().employerId()).isEqualTo(employer);
        assertThat(Reasons.of(lines(list).getFirst().reasons())).isNotEmpty();
        assertThat(lines(list).get(2).duplicateOf()).isEqualTo(3);
        assertThat(queries.count(street.scope(), list)).isEqualTo(new Counts(4, 1, 1, 0, 1, 1, 1, 1));
    }

    @Test
    void accountsForEveryRowOfTheFile() {
        var list = compared("企业名称,楼层\n%s,7\n,\n%s,5,多出一格\n".formatted(name("物流"), name("物流")));

        var roster = rosters.get(street.scope(), list);
        assertThat(roster.lines()).isEqualTo(1);
        assertThat(roster.blank()).isEqualTo(1);
        assertThat(roster.skipped()).isEqualTo(1);
        assertThat(queries.listNotes(street.scope(), list, 0, 10))
                .singleElement()
                .satisfies(note -> assertThat(note.row()).isEqualTo(4));
    }

    private UUID compared(String csv) {
        return GivenRosters.compared(rosters, street, RosterKind.PARK, null, csv);
    }

    private List<LineRow> lines(UUID list) {
        return queries.listLines(street.scope(), list, LineFilter.of(null, null), 0, 100);
    }

    private UUID register(String name) {
        return employers.register(
                street, new NewEmployer(street.orgCode(), name, null, null, "金航街1号", "7", null, null, null, null));
    }
}
