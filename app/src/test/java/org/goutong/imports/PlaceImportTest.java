package org.goutong.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.UUID;
import org.goutong.GoutongTest;
import org.goutong.Marks;
import org.goutong.People;
import org.goutong.TestClock;
import org.goutong.employers.Employers;
import org.goutong.employers.NewEmployer;
import org.goutong.orgs.Staff;
import org.goutong.outreach.GivenMeetings;
import org.goutong.outreach.Meetings;
import org.goutong.places.NewPlace;
import org.goutong.places.Place;
import org.goutong.places.Places;
import org.goutong.rosters.GivenRosters;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@GoutongTest
class PlaceImportTest {

    @Autowired
    Imports imports;

    @Autowired
    BatchQueries queries;

    @Autowired
    KeptRows keptRows;

    @Autowired
    Places places;

    @Autowired
    Employers employers;

    @Autowired
    Meetings meetings;

    @Autowired
    People people;

    private Staff street;

    @BeforeEach
    void comeIn() {
        street = people.staff("street-nanfaxin");
    }

    @Test
    void entersUpdatesAndTakesBackPlaces() {
        var one = "大厦" + Marks.next();
        var two = "园区" + Marks.next();
        var first = run(
                MatchKey.PLACE_NAME,
                Mode.UPDATE,
                "场地名称,地址,类型,单位数,已建会数\n%s,金航街1号,楼宇,157,23\n%s,金航街2号,园区,,\n%s,,,,\n%s,x路,,3,9\n"
                        .formatted(one, two, "无址" + Marks.next(), "多了" + Marks.next()));
        assertThat(lines(first))
                .extracting(Line::verdict, Line::reason)
                .containsExactly(
                        tuple(Verdict.CREATE, null),
                        tuple(Verdict.CREATE, null),
                        tuple(Verdict.FAIL, Reason.MISSING),
                        tuple(Verdict.FAIL, Reason.MORE_WITH_UNION));
        assertThat(find(one).unionCoverage()).isEqualTo("14.65");

        var second = run(
                MatchKey.NAME_AND_ADDRESS, Mode.UPDATE, "场地名称,地址,单位数\n%s,金航街1号,160\n%s,别的路,1\n".formatted(one, two));
        assertThat(lines(second))
                .extracting(Line::verdict, Line::reason)
                .containsExactly(tuple(Verdict.UPDATE, null), tuple(Verdict.FAIL, Reason.OTHER_ADDRESS));
        assertThat(find(one).employers()).isEqualTo(160);

        GivenImports.undo(imports, street, second);
        assertThat(find(one).employers()).isEqualTo(157);

        employers.register(
                street,
                new NewEmployer(
                        street.orgCode(),
                        GivenRosters.name("物流"),
                        null,
                        find(two).id(),
                        "",
                        "",
                        null,
                        null,
                        null,
                        null));
        meetings.plan(street, GivenMeetings.plan(street, find(two).id(), TestClock.now()));
        GivenImports.undo(imports, street, first);
        assertThat(places.listCalled(street.scope(), street.orgCode(), List.of(one)))
                .isEmpty();
        assertThat(find(two).name()).isEqualTo(two);
        assertThat(queries.listKept(street.scope(), first, 0, "", 10))
                .extracting(Kept::rowNumber, Kept::reason)
                .containsExactly(tuple(3, Kept.Reason.USED));
        assertThat(keptRows.of(
                        street, imports.get(street.scope(), first), queries.listKept(street.scope(), first, 0, "", 10)))
                .extracting(KeptRow::why)
                .containsExactly("已经用上了：1 家单位、1 场沟通会");
    }

    @Test
    void keepsACountThatSomebodyHasMadeTooSmallSince() {
        var one = "大厦" + Marks.next();
        run(MatchKey.PLACE_NAME, Mode.UPDATE, "场地名称,地址,单位数,已建会数\n%s,金航街1号,100,23\n".formatted(one));
        var id = run(MatchKey.PLACE_NAME, Mode.UPDATE, "场地名称,地址,单位数\n%s,金航街2号,200\n".formatted(one));
        var known = find(one);
        places.change(
                street,
                known.id(),
                known.version(),
                new NewPlace(
                        known.orgCode(),
                        known.kind(),
                        known.name(),
                        known.address(),
                        known.hostName(),
                        known.hostPhone(),
                        known.employers(),
                        known.employees(),
                        150,
                        known.members(),
                        known.countedOn(),
                        known.note()),
                "");

        GivenImports.undo(imports, street, id);

        assertThat(imports.get(street.scope(), id).stage()).isEqualTo(Batch.Stage.UNDONE);
        assertThat(find(one).employers()).isEqualTo(200);
        assertThat(find(one).address()).isEqualTo("金航街1号");
        assertThat(queries.listKept(street.scope(), id, 0, "", 10))
                .extracting(Kept::rowNumber, Kept::field, Kept::reason, Kept::changed, Kept::value, Kept::actor)
                .containsExactly(
                        tuple(2, "employers", Kept.Reason.CHANGED, "employers_with_union", "150", street.name()));
    }

    private UUID run(MatchKey key, Mode mode, String csv) {
        return GivenImports.imported(imports, street, ImportKind.PLACES, key, mode, csv);
    }

    private List<Line> lines(UUID id) {
        return queries.listLines(street.scope(), id, null, 0, 100);
    }

    private Place find(String name) {
        return places.listCalled(street.scope(), street.orgCode(), List.of(name))
                .getFirst();
    }
}
