package org.goutong.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.goutong.rosters.GivenRosters.name;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.goutong.GoutongTest;
import org.goutong.People;
import org.goutong.employers.CalledEmployer;
import org.goutong.employers.Employer;
import org.goutong.employers.Employers;
import org.goutong.employers.Heads;
import org.goutong.employers.TestCodes;
import org.goutong.orgs.Staff;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Lists that say which firm stands above an employer. */
@GoutongTest
class HeadImportTest {

    @Autowired
    Imports imports;

    @Autowired
    BatchQueries queries;

    @Autowired
    Preview preview;

    @Autowired
    Forecasts forecasts;

    @Autowired
    Employers employers;

    @Autowired
    Heads heads;

    @Autowired
    People people;

    private Staff street;

    @BeforeEach
    void comeIn() {
        street = people.staff("street-nanfaxin");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            企业名称,信用代码,上级企业,地址 | 2 | 1
            总公司统一社会信用代码,企业名称,地址,备注 | 0 | -1
            上级企业名称,企业名称,统一社会信用代码,地址 | 0 | 2
            企业名称,上级企业/总公司（名称或统一社会信用代码）,总公司地址,总公司电话 | 1 | -1
            name,headcount,head office,address | 2 | -1
            name,parent company,headcount,parent company address | 1 | -1
            企业名称,总人数,地址,备注 | -1 | -1
            """)
    void knowsTheColumnByItsTitle(String titles, int head, int code) {
        var columns = Mapping.guess(ImportKind.EMPLOYERS, List.of(titles.split(",")));

        assertThat(columns.of(Field.HEAD)).isEqualTo(head < 0 ? null : head);
        assertThat(columns.of(Field.CREDIT_CODE)).isEqualTo(code < 0 ? null : code);
    }

    @Test
    void setsHeadsByNameOrCodeInTheRegisterOrFurtherUpInTheList() {
        var known = known(TestCodes.fresh());
        var station = known("");
        var code = TestCodes.fresh();
        var head = name("外卖");
        var stations = List.of(name("配送"), name("配送"), name("配送"));
        var id = run(Mode.UPDATE, """
                企业名称,统一社会信用代码,上级企业
                %s,%s,%s
                %s,,%s
                %s,,%s
                %s,,%s
                %s,,%s
                """.formatted(
                        head,
                        code,
                        known.creditCode(),
                        stations.get(0),
                        head,
                        stations.get(1),
                        code,
                        stations.get(2),
                        known.name(),
                        station.name(),
                        head.replace("北京", "北京 ")));

        assertThat(lines(id))
                .extracting(Line::verdict)
                .containsExactly(Verdict.CREATE, Verdict.CREATE, Verdict.CREATE, Verdict.CREATE, Verdict.FILL);
        var above = find(head);
        assertThat(above.headId()).isEqualTo(known.id());
        assertThat(stations).extracting(one -> find(one).headId()).containsExactly(above.id(), above.id(), known.id());
        assertThat(find(station.name()).headId()).isEqualTo(above.id());
    }

    @Test
    void refusesAHeadThatIsNotClearAndGivesTheRowBack() {
        var twice = name("外卖");
        run(Mode.UPDATE, "企业名称,统一社会信用代码\n%s,%s\n%s,%s\n".formatted(twice, TestCodes.fresh(), twice, TestCodes.fresh()));
        var upper = known("");
        var lower = known("");
        var ring = known("");
        heads.note(street, lower.id(), upper.id());
        var nobody = name("外卖");
        var late = name("外卖");
        var same = name("外卖");
        var id = run(Mode.UPDATE, """
                企业名称,统一社会信用代码,总公司
                %s,,%s
                %s,,%s
                %s,,%s
                %s,,%s
                %s,,%s
                %s,,%s
                %s,,91110113000000000A
                %s,,%s
                %s,,
                %s,%s,
                %s,%s,
                %s,,%s
                """.formatted(
                        name("配送"),
                        twice,
                        name("配送"),
                        nobody,
                        name("配送"),
                        late,
                        upper.name(),
                        lower.name(),
                        upper.name(),
                        upper.name(),
                        lower.name(),
                        upper.name(),
                        name("配送"),
                        ring.name(),
                        lower.name(),
                        late,
                        same,
                        TestCodes.fresh(),
                        same,
                        TestCodes.fresh(),
                        name("配送"),
                        same));

        assertThat(lines(id))
                .extracting(Line::verdict, Line::reason)
                .containsExactly(
                        tuple(Verdict.FAIL, Reason.HEAD_AMBIGUOUS),
                        tuple(Verdict.FAIL, Reason.HEAD_UNKNOWN),
                        tuple(Verdict.FAIL, Reason.HEAD_UNKNOWN),
                        tuple(Verdict.FAIL, Reason.HEAD_BELOW),
                        tuple(Verdict.FAIL, Reason.HEAD_BELOW),
                        tuple(Verdict.SKIP, Reason.NOTHING_NEW),
                        tuple(Verdict.CREATE, null),
                        tuple(Verdict.FILL, null),
                        tuple(Verdict.CREATE, null),
                        tuple(Verdict.CREATE, null),
                        tuple(Verdict.CREATE, null),
                        tuple(Verdict.FAIL, Reason.HEAD_AMBIGUOUS));
        assertThat(lines(id)).extracting(Line::detail).startsWith(twice, nobody, late);
        assertThat(find(upper.name()).headId()).isNull();

        var again =
                run(Mode.UPDATE, "企业名称,总公司\n%s,%s\n".formatted(lines(id).get(2).cell(0), late));
        assertThat(lines(again)).extracting(Line::verdict).containsExactly(Verdict.CREATE);
    }

    @Test
    void closesNoCircleWithinOneList() {
        var first = known("");
        var second = known("");
        var third = known("");
        var id = run(
                Mode.UPDATE,
                "企业名称,上级企业\n%s,%s\n%s,%s\n%s,%s\n"
                        .formatted(
                                first.name(), second.name(), second.name(), third.name(), third.name(), first.name()));

        assertThat(lines(id)).extracting(Line::verdict).containsExactly(Verdict.FILL, Verdict.FILL, Verdict.FAIL);
        assertThat(find(third.name()).headId()).isNull();
    }

    @Test
    void leavesAHeadThatAPersonHasConfirmed() {
        var station = known("");
        var confirmed = known("");
        heads.note(street, station.id(), confirmed.id());

        var id = run(
                Mode.UPDATE,
                "企业名称,上级企业\n%s,%s\n".formatted(station.name(), known("").name()));

        assertThat(lines(id)).extracting(Line::reason).containsExactly(Reason.CONFIRMED);
        assertThat(find(station.name()).headId()).isEqualTo(confirmed.id());
    }

    @Test
    void showsBeforehandWhichFirmWouldStandAbove() {
        var before = known("");
        var station = known("");
        run(Mode.UPDATE, "企业名称,上级企业\n%s,%s\n".formatted(station.name(), before.name()));
        var other = known("");
        var head = name("外卖");
        var id = GivenImports.checked(
                imports,
                street,
                ImportKind.EMPLOYERS,
                MatchKey.NAME,
                Mode.UPDATE,
                "企业名称,上级企业\n%s,\n%s,%s\n%s,%s\n".formatted(head, station.name(), head, other.name(), before.name()));

        var told = preview.changes(street, imports.get(street.scope(), id), lines(id));

        assertThat(told)
                .isEqualTo(Map.of(
                        3, List.of(new Change(Field.HEAD, before.name(), head)),
                        4, List.of(new Change(Field.HEAD, "", before.name()))));
    }

    @Test
    void isUndoneWithTheRestOfTheImport() {
        var before = known("");
        var station = known("");
        var other = known("");
        run(Mode.UPDATE, "企业名称,上级企业\n%s,%s\n".formatted(station.name(), before.name()));
        var head = name("外卖");
        var fresh = name("配送");
        var id = run(
                Mode.UPDATE,
                "企业名称,上级企业\n%s,\n%s,%s\n%s,%s\n%s,%s\n"
                        .formatted(head, fresh, head, station.name(), head, other.name(), head));
        assertThat(find(station.name()).headId()).isEqualTo(find(head).id());
        var forecast = forecasts.of(street, imports.get(street.scope(), id));
        assertThat(List.of(forecast.removed(), forecast.restored())).containsExactly(2, 2);
        assertThat(forecast.kept()).isEmpty();

        GivenImports.undo(imports, street, id);

        assertThat(called(head)).isNull();
        assertThat(called(fresh)).isNull();
        assertThat(find(station.name()).headId()).isEqualTo(before.id());
        assertThat(find(other.name()).headId()).isNull();
        assertThat(queries.listKept(street.scope(), id, 0, "", 10)).isEmpty();
    }

    @Test
    void keepsAHeadThatCannotStandAboveAgain() {
        var before = known("");
        var station = known("");
        run(Mode.UPDATE, "企业名称,上级企业\n%s,%s\n".formatted(station.name(), before.name()));
        var now = known("");
        var id = run(Mode.UPDATE, "企业名称,上级企业\n%s,%s\n".formatted(station.name(), now.name()));
        heads.note(street, before.id(), station.id());

        GivenImports.undo(imports, street, id);

        assertThat(find(station.name()).headId()).isEqualTo(now.id());
        assertThat(queries.listKept(street.scope(), id, 0, "", 10))
                .extracting(Kept::field, Kept::reason)
                .containsExactly(tuple("head_id", Kept.Reason.USED));
    }

    /** An employer that another list has entered. */
    private Employer known(String code) {
        var called = name("物流");
        run(Mode.CREATE_ONLY, "企业名称,统一社会信用代码\n%s,%s\n".formatted(called, code));
        return find(called);
    }

    private UUID run(Mode mode, String csv) {
        return GivenImports.imported(imports, street, ImportKind.EMPLOYERS, MatchKey.CREDIT_CODE_ELSE_NAME, mode, csv);
    }

    private List<Line> lines(UUID id) {
        return queries.listLines(street.scope(), id, null, 0, 100);
    }

    private Employer find(String name) {
        return Objects.requireNonNull(called(name));
    }

    private @Nullable Employer called(String name) {
        return employers.listCalled(street.scope(), List.of(), List.of(name)).stream()
                .map(CalledEmployer::employer)
                .findFirst()
                .orElse(null);
    }
}
