package org.goutong.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.goutong.rosters.GivenRosters.name;

import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.goutong.GoutongTest;
import org.goutong.InChinese;
import org.goutong.Marks;
import org.goutong.People;
import org.goutong.TestClock;
import org.goutong.audit.FieldValue;
import org.goutong.audit.History;
import org.goutong.employers.CalledEmployer;
import org.goutong.employers.Employer;
import org.goutong.employers.Employers;
import org.goutong.employers.NewEmployer;
import org.goutong.employers.SourceKind;
import org.goutong.employers.TestCodes;
import org.goutong.errands.Errands;
import org.goutong.orgs.Colleagues;
import org.goutong.orgs.Scope;
import org.goutong.orgs.Scopes;
import org.goutong.orgs.Staff;
import org.goutong.places.GivenPlaces;
import org.goutong.places.Places;
import org.goutong.web.ChangedMeanwhile;
import org.goutong.web.Constraints;
import org.goutong.web.Forbidden;
import org.goutong.web.NotFound;
import org.goutong.web.Refused;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;

@GoutongTest
@ExtendWith(InChinese.class)
class EmployerImportTest {

    @Autowired
    Imports imports;

    @Autowired
    BatchQueries queries;

    @Autowired
    BatchStore store;

    @Autowired
    Running running;

    @Autowired
    Forecasts forecasts;

    @Autowired
    Checking checking;

    @Autowired
    UndoStore undone;

    @Autowired
    Destinations destinations;

    @Autowired
    Errands errands;

    @Autowired
    Colleagues colleagues;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    Clock clock;

    @Autowired
    Employers employers;

    @Autowired
    History history;

    @Autowired
    People people;

    @Autowired
    DataSource database;

    @Autowired
    Places places;

    @Autowired
    Scopes scopes;

    @Autowired
    Constraints constraints;

    @Autowired
    JdbcClient jdbc;

    private Staff street;

    @BeforeEach
    void comeIn() {
        street = people.staff("street-nanfaxin");
    }

    @Test
    void entersWhatIsNewAndAccountsForEveryRow() {
        var one = name("物流");
        var two = name("报关服务");
        var id = run(MatchKey.CREDIT_CODE_ELSE_NAME, Mode.CREATE_ONLY, """
                企业名称,地址,职工人数,成立日期
                %s,金航街1号,46 人,2016年6月7日
                %s,,,
                ,,,
                %s,金航街1号,,
                有限公司,,,
                %s,,很多,
                """.formatted(one, two, one, name("物流")));

        assertThat(lines(id))
                .extracting(Line::number, Line::verdict)
                .containsExactly(
                        tuple(2, Verdict.CREATE),
                        tuple(3, Verdict.CREATE),
                        tuple(5, Verdict.DUPLICATE),
                        tuple(6, Verdict.FAIL),
                        tuple(7, Verdict.CREATE));
        var batch = batch(id);
        assertThat(batch.stage()).isEqualTo(Batch.Stage.DONE);
        assertThat(batch.rowCount()).isEqualTo(5);
        assertThat(batch.blank()).isEqualTo(1);
        assertThat(List.of(batch.created(), batch.skipped(), batch.failed(), batch.duplicates()))
                .containsExactly(3, 0, 1, 1);
        var entered = find(one);
        assertThat(entered.employees()).isEqualTo(46);
        assertThat(entered.registeredOn()).isEqualTo(LocalDate.of(2016, 6, 7));
        assertThat(entered.source()).isEqualTo("表");
    }

    @Test
    void readsWhatPeopleAndSpreadsheetsWrite() {
        var one = name("物流");
        var id = run(MatchKey.NAME, Mode.CREATE_ONLY, """
                企业名称,职工人数,成立日期,建会日期,行业
                %s,约50余人,20160304,42528,交通运输
                """.formatted(one));

        assertThat(lines(id)).extracting(Line::remark).containsExactly("");
        var entered = find(one);
        assertThat(entered.employees()).isEqualTo(50);
        assertThat(entered.registeredOn()).isEqualTo(LocalDate.of(2016, 3, 4));
        assertThat(entered.unionFoundedOn()).isEqualTo(LocalDate.of(2016, 6, 7));
        assertThat(entered.industry()).isEqualTo("G");
    }

    @Test
    void takesARowWithoutWhatNobodyCanRead() {
        var one = name("物流");
        var id = run(MatchKey.NAME, Mode.CREATE_ONLY, """
                企业名称,职工人数,成立日期,建会日期,行业
                %s,四五十,2016-02-30,,服务
                %s,46,2016-06-07,2015-06-07,F
                有限公司,很多,,,
                """.formatted(one, name("物流")));

        assertThat(lines(id)).extracting(Line::verdict).containsExactly(Verdict.CREATE, Verdict.CREATE, Verdict.FAIL);
        assertThat(lines(id).getFirst().remark())
                .startsWith("这几格没有收：")
                .contains("职工人数 四五十；", "行业 服务；", "成立日期 2016-02-30");
        assertThat(lines(id).get(1).remark()).contains("早于成立日期：建会日期 2015-06-07");
        assertThat(find(one).employees()).isNull();
        assertThat(find(one).industry()).isNull();
        var batch = batch(id);
        assertThat(batch.created()
                        + batch.updated()
                        + batch.filled()
                        + batch.skipped()
                        + batch.failed()
                        + batch.duplicates())
                .isEqualTo(batch.rowCount());
        assertThat(queries.countWithout(street.scope(), id)).isEqualTo(2);
        var returned = new ArrayList<Integer>();
        queries.forEachLeft(street.scope(), id, line -> returned.add(line.number()));
        assertThat(returned).containsExactly(2, 3, 4);
    }

    @Test
    void entersEmployersInTheUnitsAndAtThePlacesThatTheListNames() {
        var district = people.staff("district-shunyi");
        var place = GivenPlaces.building(places, street);
        var building = places.get(street.scope(), place).name();
        var names = Stream.generate(() -> name("物流")).limit(5).toList();
        var id = GivenImports.imported(
                imports, district, ImportKind.EMPLOYERS, MatchKey.NAME, Mode.CREATE_ONLY, """
                企业名称,所属街道,楼宇
                %s,南法信,%s
                %s,110113003,%s
                %s,,
                %s,朝阳门街道,
                %s,南法信地区总工会,没有的楼
                """.formatted(
                        names.get(0), building, names.get(1), building, names.get(2), names.get(3), names.get(4)));

        var lines = queries.listLines(district.scope(), id, null, 0, 100);
        assertThat(lines)
                .extracting(Line::verdict, Line::reason)
                .containsExactly(
                        tuple(Verdict.CREATE, null),
                        tuple(Verdict.CREATE, null),
                        tuple(Verdict.CREATE, null),
                        tuple(Verdict.FAIL, Reason.UNIT_UNKNOWN),
                        tuple(Verdict.CREATE, null));
        assertThat(Stream.of(0, 1, 2, 4).map(number -> find(names.get(number))).toList())
                .extracting(Employer::orgCode, Employer::placeId)
                .containsExactly(
                        tuple(street.orgCode(), place),
                        tuple("110113003", null),
                        tuple(district.orgCode(), null),
                        tuple(street.orgCode(), null));
        assertThat(lines.get(1).remark()).contains("没有这处场地");

        var again = GivenImports.imported(
                imports,
                district,
                ImportKind.EMPLOYERS,
                MatchKey.NAME,
                Mode.UPDATE,
                "企业名称,所属街道,楼宇\n%s,仁和,\n%s,,%s\n".formatted(names.get(0), names.get(4), building));
        assertThat(queries.listLines(district.scope(), again, null, 0, 100)
                        .getFirst()
                        .remark())
                .contains("归属没有改");
        assertThat(find(names.get(0)).orgCode()).isEqualTo(street.orgCode());
        assertThat(find(names.get(4)).placeId()).isEqualTo(place);
    }

    @Test
    void writesNothingBeforeItIsRun() {
        var one = name("物流");
        var id = GivenImports.checked(
                imports, street, ImportKind.EMPLOYERS, MatchKey.NAME, Mode.UPDATE, "企业名称\n" + one + "\n");

        assertThat(queries.count(street.scope(), id)).isEqualTo(Map.of(Verdict.CREATE, 1));
        assertThat(called(List.of(one))).isEmpty();
    }

    @Test
    void updatesFillsOrLeavesAsChosen() {
        var known = name("物流");
        run(MatchKey.NAME, Mode.CREATE_ONLY, "企业名称,地址,楼层\n%s,旧路1号,\n".formatted(known));
        var list = "企业名称,地址,楼层\n%s,新路2号,7\n".formatted(known);

        var left = run(MatchKey.NAME, Mode.CREATE_ONLY, list);
        assertThat(lines(left)).extracting(Line::reason).containsExactly(Reason.THERE_ALREADY);
        assertThat(find(known).address()).isEqualTo("旧路1号");

        var filled = run(MatchKey.NAME, Mode.FILL, list);
        assertThat(lines(filled)).extracting(Line::verdict).containsExactly(Verdict.FILL);
        assertThat(find(known).address()).isEqualTo("旧路1号");
        assertThat(find(known).floor()).isEqualTo("7");

        var updated = run(MatchKey.NAME, Mode.UPDATE, list);
        assertThat(lines(updated)).extracting(Line::verdict).containsExactly(Verdict.UPDATE);
        assertThat(find(known).address()).isEqualTo("新路2号");
        assertThat(batch(updated).updated()).isEqualTo(1);

        var again = run(MatchKey.NAME, Mode.UPDATE, list);
        assertThat(lines(again)).extracting(Line::reason).containsExactly(Reason.NOTHING_NEW);

        var strangers = run(MatchKey.NAME, Mode.UPDATE_ONLY, "企业名称\n" + name("物流") + "\n");
        assertThat(lines(strangers)).extracting(Line::reason).containsExactly(Reason.NOT_THERE);
    }

    @Test
    void keepsWhatAPersonHasConfirmed() {
        var byHand = employers.register(street, facts(name("物流"), null, "亲手填的路"));
        var changed = name("物流");
        run(MatchKey.NAME, Mode.CREATE_ONLY, "企业名称,地址\n%s,旧路1号\n".formatted(changed));
        edit(find(changed), "改过的路");

        var id = run(
                MatchKey.NAME,
                Mode.UPDATE,
                "企业名称,地址,楼层\n%s,表里的路,7\n%s,表里的路,8\n"
                        .formatted(employers.get(street.scope(), byHand).name(), changed));

        assertThat(lines(id))
                .extracting(Line::verdict, Line::reason, Line::detail)
                .containsExactly(
                        tuple(Verdict.FILL, Reason.CONFIRMED, "#ADDRESS"),
                        tuple(Verdict.FILL, Reason.CONFIRMED, "#ADDRESS"));
        assertThat(employers.get(street.scope(), byHand).address()).isEqualTo("亲手填的路");
        assertThat(find(changed).address()).isEqualTo("改过的路");
        assertThat(find(changed).floor()).isEqualTo("8");
    }

    @Test
    void keepsWhatAPersonHasFoundRightAlsoWhenTheImportIsUndone() {
        var known = name("物流");
        run(MatchKey.NAME, Mode.CREATE_ONLY, "企业名称,地址,楼层\n%s,一路,1\n".formatted(known));
        var second = run(MatchKey.NAME, Mode.UPDATE, "企业名称,地址,楼层\n%s,二路,2\n".formatted(known));
        var found = find(known);
        employers.confirm(street, found.id(), found.version(), Set.of("address"));

        var third = run(MatchKey.NAME, Mode.UPDATE, "企业名称,地址,楼层\n%s,三路,3\n".formatted(known));
        assertThat(lines(third)).extracting(Line::reason).containsExactly(Reason.CONFIRMED);
        assertThat(find(known).address()).isEqualTo("二路");
        assertThat(find(known).floor()).isEqualTo("3");
        GivenImports.undo(imports, street, third);

        GivenImports.undo(imports, street, second);
        assertThat(find(known).address()).isEqualTo("二路");
        assertThat(find(known).floor()).isEqualTo("1");
        assertThat(kept(second))
                .extracting(Kept::field, Kept::reason, Kept::actor)
                .containsExactly(tuple("address", Kept.Reason.CONFIRMED, street.name()));
    }

    @Test
    void refusesToFindRightWhatSomebodyHasChangedMeanwhileOrAnotherUnitKeeps() {
        var known = name("物流");
        run(MatchKey.NAME, Mode.CREATE_ONLY, "企业名称,地址\n%s,一路\n".formatted(known));
        var seen = find(known);
        edit(seen, "二路");

        assertThatThrownBy(() -> employers.confirm(street, seen.id(), seen.version(), Set.of("address")))
                .isInstanceOf(ChangedMeanwhile.class);
        assertThatThrownBy(() -> employers.confirm(
                        people.staff("street-renhe"), seen.id(), find(known).version(), Set.of("address")))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(
                        () -> employers.confirm(street, seen.id(), find(known).version(), Set.of("created_by")))
                .isInstanceOf(NotFound.class);
        assertThat(employers.listConfirmations(street.scope(), List.of(seen.id())))
                .isEmpty();
    }

    @Test
    void neverLetsAWeakerListOverwriteAStrongerOne() {
        var known = name("物流");
        taken(SourceKind.TAX, "企业名称,地址\n%s,税务路\n".formatted(known));

        var weaker = taken(SourceKind.OWN, "企业名称,地址,楼层\n%s,园区路,7\n".formatted(known));
        assertThat(lines(weaker))
                .extracting(Line::verdict, Line::reason, Line::detail)
                .containsExactly(tuple(Verdict.FILL, Reason.STRONGER, "#ADDRESS"));
        assertThat(find(known).address()).isEqualTo("税务路");
        assertThat(find(known).floor()).isEqualTo("7");

        var stronger = taken(SourceKind.REGISTRY, "企业名称,地址\n%s,登记路\n".formatted(known));
        assertThat(find(known).address()).isEqualTo("登记路");
        assertThat(lines(taken(SourceKind.TAX, "企业名称,地址,楼层\n%s,税务路,8\n".formatted(known))))
                .extracting(Line::reason, Line::detail)
                .containsExactly(tuple(Reason.STRONGER, "#ADDRESS"));
        assertThat(find(known).floor()).isEqualTo("8");

        GivenImports.undo(imports, street, stronger);
        assertThat(find(known).address()).isEqualTo("税务路");
        taken(SourceKind.TAX, "企业名称,地址\n%s,税务新路\n".formatted(known));
        assertThat(find(known).address()).isEqualTo("税务新路");
    }

    private UUID taken(SourceKind source, String csv) {
        var id = imports.upload(
                street,
                new NewImport(
                        UUID.randomUUID(),
                        street.orgCode(),
                        ImportKind.EMPLOYERS,
                        "",
                        "表.csv",
                        source,
                        new ByteArrayResource(csv.getBytes(StandardCharsets.UTF_8))));
        GivenImports.choose(imports, street, id, MatchKey.NAME, Mode.UPDATE);
        GivenImports.run(imports, street, id);
        return id;
    }

    @Test
    void keepsEmployersOfOneNameApart() {
        var same = name("物流");
        var first = TestCodes.fresh();
        var second = TestCodes.fresh();
        var id = run(
                MatchKey.CREDIT_CODE_ELSE_NAME,
                Mode.UPDATE,
                "企业名称,统一社会信用代码\n%s,%s\n%s,%s\n".formatted(same, first, same, second));
        assertThat(batch(id).created()).isEqualTo(2);

        var third = TestCodes.fresh();
        var next = run(
                MatchKey.CREDIT_CODE_ELSE_NAME,
                Mode.UPDATE,
                "企业名称,统一社会信用代码,地址\n%s,%s,东路\n%s,%s,西路\n%s,%s,北路\n%s,,南路\n"
                        .formatted(same, second, same, first, same, third, same));

        assertThat(lines(next))
                .extracting(Line::verdict)
                .containsExactly(Verdict.FILL, Verdict.FILL, Verdict.CREATE, Verdict.FAIL);
        assertThat(lines(next).getLast().reason()).isEqualTo(Reason.AMBIGUOUS);
        var called = called(List.of(same));
        assertThat(called)
                .extracting(Employer::creditCode, Employer::address)
                .containsExactlyInAnyOrder(tuple(first, "西路"), tuple(second, "东路"), tuple(third, "北路"));
    }

    @Test
    void refusesCodesThatAreWrongTakenOrSpoiledByASpreadsheet() {
        var code = TestCodes.fresh();
        run(MatchKey.CREDIT_CODE, Mode.CREATE_ONLY, "企业名称,统一社会信用代码\n%s,%s\n".formatted(name("物流"), code));

        var id = run(
                MatchKey.NAME,
                Mode.UPDATE,
                "企业名称,统一社会信用代码\n%s,1.10105E+17\n%s,%s\n".formatted(name("物流"), name("物流"), code));

        assertThat(lines(id)).extracting(Line::reason).containsExactly(Reason.CODE_WRONG, Reason.CODE_TAKEN);
        assertThat(lines(id).getFirst().detail()).isEqualTo("#CREDIT_CODE 1.10105E+17");
        assertThat(lines(id).getFirst().cell(1)).isEqualTo("1.10105E+17");
    }

    @Test
    void neverChangesAnotherUnitsEmployer() {
        var neighbour = people.staff("street-renhe");
        var theirs = name("物流");
        employers.registerAll(neighbour.scope(), List.of(facts(theirs, neighbour.orgCode(), "仁和路")), "测试名录");

        var id = run(MatchKey.NAME, Mode.UPDATE, "企业名称,地址\n%s,南法信路\n".formatted(theirs));

        assertThat(lines(id)).extracting(Line::reason).containsExactly(Reason.OTHER_UNIT);
        assertThat(find(theirs).address()).isEqualTo("仁和路");
        assertThatThrownBy(() -> imports.get(neighbour.scope(), id)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> imports.run(neighbour, id)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> imports.upload(
                        street,
                        new NewImport(
                                UUID.randomUUID(),
                                neighbour.orgCode(),
                                ImportKind.EMPLOYERS,
                                "",
                                "x.csv",
                                SourceKind.OWN,
                                new org.springframework.core.io.ByteArrayResource("企业名称\n甲\n".getBytes()))))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() ->
                        GivenImports.uploaded(imports, people.staff("city-auditor"), ImportKind.EMPLOYERS, "企业名称\n甲\n"))
                .isInstanceOf(Forbidden.class);
    }

    @Test
    void undoesWhatItEnteredAndWhatItChanged() {
        var known = name("物流");
        run(MatchKey.NAME, Mode.CREATE_ONLY, "企业名称,地址,楼层\n%s,旧路1号,\n".formatted(known));
        var fresh = name("物流");
        var id = run(
                MatchKey.NAME, Mode.UPDATE, "企业名称,地址,楼层,职工人数\n%s,新路2号,7,30\n%s,新路3号,8,40\n".formatted(known, fresh));
        assertThat(find(known).employees()).isEqualTo(30);

        GivenImports.undo(imports, street, id);

        assertThat(batch(id).stage()).isEqualTo(Batch.Stage.UNDONE);
        assertThat(find(known).address()).isEqualTo("旧路1号");
        assertThat(find(known).floor()).isEmpty();
        assertThat(find(known).employees()).isNull();
        assertThat(called(List.of(fresh))).isEmpty();
        assertThat(kept(id)).isEmpty();
        var undone = batch(id);

        imports.undo(street, id);
        assertThat(batch(id)).isEqualTo(undone);
    }

    @Test
    void keepsAndListsWhatSomebodyHasChangedSince() {
        var known = name("物流");
        run(MatchKey.NAME, Mode.CREATE_ONLY, "企业名称,地址,楼层\n%s,旧路1号,3\n".formatted(known));
        var fresh = name("物流");
        var id = run(MatchKey.NAME, Mode.UPDATE, "企业名称,地址,楼层\n%s,新路2号,7\n%s,新路3号,8\n".formatted(known, fresh));
        edit(find(known), "后来改的路");
        edit(find(fresh), "后来改的路");

        GivenImports.undo(imports, street, id);

        assertThat(find(known).address()).isEqualTo("后来改的路");
        assertThat(find(known).floor()).isEqualTo("3");
        assertThat(find(fresh).address()).isEqualTo("后来改的路");
        assertThat(kept(id))
                .extracting(Kept::rowNumber, Kept::field, Kept::value, Kept::actor, Kept::reason)
                .containsExactly(
                        tuple(2, "address", "后来改的路", street.name(), Kept.Reason.CHANGED),
                        tuple(3, "", "后来改的路", street.name(), Kept.Reason.CHANGED));
    }

    @Test
    void keepsWhereAnEmployerIsWhenItsFormerPlaceIsGone() {
        var before = "大厦" + Marks.next();
        var placed = GivenImports.imported(
                imports,
                street,
                ImportKind.PLACES,
                MatchKey.PLACE_NAME,
                Mode.UPDATE,
                "场地名称,地址\n%s,金航街1号\n".formatted(before));
        var now = GivenPlaces.building(places, street);
        var known = name("物流");
        run(MatchKey.NAME, Mode.CREATE_ONLY, "企业名称,楼宇,地址\n%s,%s,旧路1号\n".formatted(known, before));
        var id = run(
                MatchKey.NAME,
                Mode.UPDATE,
                "企业名称,楼宇,地址\n%s,%s,新路2号\n"
                        .formatted(known, places.get(street.scope(), now).name()));
        GivenImports.undo(imports, street, placed);
        assertThat(places.listCalled(street.scope(), street.orgCode(), List.of(before)))
                .isEmpty();
        var forecast = forecasts.of(street, batch(id));

        GivenImports.undo(imports, street, id);

        assertThat(batch(id).stage()).isEqualTo(Batch.Stage.UNDONE);
        assertThat(find(known).placeId()).isEqualTo(now);
        assertThat(find(known).address()).isEqualTo("旧路1号");
        assertThat(kept(id))
                .extracting(Kept::rowNumber, Kept::field, Kept::reason, Kept::changed, Kept::value)
                .containsExactly(tuple(2, "place_id", Kept.Reason.GONE, "place_id", now.toString()));
        assertThat(kept(id)).isEqualTo(forecast.kept());
    }

    @Test
    void stopsUndoingWhereAConstraintIsInTheWay() {
        var id = begunToUndo();
        var times = new AtomicInteger();

        workWhereUndoing(() -> {
                    times.incrementAndGet();
                    throw new DataIntegrityViolationException("a constraint nobody thought of");
                })
                .run(id);

        assertThat(times).as("twice, for somebody may have come between").hasValue(2);
        assertThat(batch(id).stage()).isEqualTo(Batch.Stage.UNDOING);
        assertThat(batch(id).interruptedBy()).isEqualTo("imports.interrupted.refused");
    }

    private UUID begunToUndo() {
        var id = run(MatchKey.NAME, Mode.CREATE_ONLY, "企业名称\n%s\n".formatted(name("物流")));
        store.move(street, id, List.of(Batch.Stage.DONE), Batch.Stage.UNDOING);
        return id;
    }

    /** Work that does something before every step of an undoing. */
    private Work workWhereUndoing(Runnable first) {
        var undoing = new Undoing(scopes, store, undone, destinations, history, errands, events, clock) {
            @Override
            void undo(Staff by, UUID batch) {
                first.run();
                super.undo(by, batch);
            }
        };
        return new Work(store, checking, running, undoing, colleagues, constraints);
    }

    @Test
    void goesOnUndoingWhereSomebodyCameBetween() {
        var id = begunToUndo();
        var times = new AtomicInteger();

        workWhereUndoing(() -> {
                    if (times.getAndIncrement() == 0) {
                        throw new DataIntegrityViolationException("somebody was faster");
                    }
                })
                .run(id);

        assertThat(batch(id).interruptedBy()).isEmpty();
        assertThat(GivenImports.await(imports, street, id).stage()).isEqualTo(Batch.Stage.UNDONE);
    }

    @Test
    void saysWhatCannotGoBackAndGoesOnHoweverLongItWasStopped() {
        var code = TestCodes.fresh();
        run(MatchKey.NAME, Mode.CREATE_ONLY, "企业名称,统一社会信用代码\n%s,%s\n".formatted(name("物流"), code));
        var other = name("物流");
        run(MatchKey.NAME, Mode.CREATE_ONLY, "企业名称\n%s\n".formatted(other));
        var taken = List.of(new FieldValue(find(other).id(), "credit_code", code));
        var id = begunToUndo();

        workWhereUndoing(() -> employers.restoreFacts(street, taken)).run(id);

        assertThat(batch(id).interruptedBy()).isEqualTo("constraint.employer_credit_code_unique");
        assertThat(new ImportProgress(batch(id), false).text()).isEqualTo("有一行现在退不回去，停在这里：这个信用代码已经登记给别的单位。");
        TestClock.advance(Imports.UNDOABLE.plusDays(1));
        GivenImports.undo(imports, street, id);
        assertThat(batch(id).stage()).isEqualTo(Batch.Stage.UNDONE);
    }

    @Test
    void listsOnceWhatStaysWhenTheLastSetOfRowsIsASmallOne() {
        var names = Stream.generate(() -> name("物流")).limit(2_050).toList();
        var id = run(MatchKey.NAME, Mode.CREATE_ONLY, "企业名称\n" + String.join("\n", names) + "\n");
        edit(find(names.get(500)), "后来改的路");

        GivenImports.undo(imports, street, id);

        assertThat(batch(id).stage()).isEqualTo(Batch.Stage.UNDONE);
        assertThat(kept(id)).extracting(Kept::rowNumber).containsExactly(502);
    }

    @Test
    void foretellsWhatUndoingWouldComeToAndWritesNothing() {
        var known = name("物流");
        run(MatchKey.NAME, Mode.CREATE_ONLY, "企业名称,地址,楼层\n%s,旧路1号,3\n".formatted(known));
        var edited = name("物流");
        var used = name("物流");
        var id = run(
                MatchKey.NAME,
                Mode.UPDATE,
                "企业名称,地址,楼层\n%s,新路2号,7\n%s,新路3号,8\n%s,,\n%s,,\n".formatted(known, edited, used, name("物流")));
        edit(find(known), "后来改的路");
        edit(find(edited), "后来改的路");
        GivenImports.imported(
                imports,
                street,
                ImportKind.NOTES,
                MatchKey.CONTENT,
                Mode.CREATE_ONLY,
                "单位名称,走访时间,走访人\n%s,2015-03-02,季学年\n".formatted(used));

        var forecast = forecasts.of(street, batch(id));
        assertThat(List.of(forecast.removed(), forecast.restored(), forecast.looked()))
                .containsExactly(1, 1, 4);
        assertThat(forecast.kept())
                .extracting(Kept::rowNumber, Kept::field, Kept::reason, Kept::changed, Kept::value, Kept::actor)
                .containsExactlyInAnyOrder(
                        tuple(2, "address", Kept.Reason.CHANGED, "address", "后来改的路", street.name()),
                        tuple(3, "", Kept.Reason.CHANGED, "address", "后来改的路", street.name()),
                        tuple(4, "", Kept.Reason.USED, "", "", ""));
        assertThat(find(known).floor()).isEqualTo("7");

        GivenImports.undo(imports, street, id);
        assertThat(kept(id)).containsExactlyInAnyOrderElementsOf(forecast.kept());
    }

    @Test
    void keepsTheNameThatAListChangesUntilItIsUndone() {
        var before = name("物流");
        var after = name("供应链");
        var code = TestCodes.fresh();
        run(MatchKey.CREDIT_CODE, Mode.CREATE_ONLY, "企业名称,统一社会信用代码\n%s,%s\n".formatted(before, code));
        var id = find(before).id();

        var renamed = run(MatchKey.CREDIT_CODE, Mode.UPDATE, "企业名称,统一社会信用代码\n%s,%s\n".formatted(after, code));
        assertThat(employers.get(street.scope(), id).name()).isEqualTo(after);
        assertThat(meant(before)).isEqualTo(id);
        assertThat(meant(after)).isEqualTo(id);

        GivenImports.undo(imports, street, renamed);
        assertThat(meant(before)).isEqualTo(id);
        assertThat(meant(after)).isNotEqualTo(id);
        assertThat(formerNames(id)).isZero();
    }

    private UUID meant(String typed) {
        return employers
                .identify(new Scope.Stall("000000"), typed, street.orgCode(), "")
                .employerId();
    }

    private int formerNames(UUID employer) {
        return scopes.in(
                street.scope(),
                () -> jdbc.sql("select count(*) from employers.former_name where employer_id = :id")
                        .param("id", employer)
                        .query(Integer.class)
                        .single());
    }

    @Test
    void undoesImportsOneAfterTheOther() {
        var known = name("物流");
        var first = run(MatchKey.NAME, Mode.UPDATE, "企业名称,地址\n%s,一路\n".formatted(known));
        var second = run(MatchKey.NAME, Mode.UPDATE, "企业名称,地址\n%s,二路\n".formatted(known));
        var third = run(MatchKey.NAME, Mode.UPDATE, "企业名称,地址\n%s,三路\n".formatted(known));

        GivenImports.undo(imports, street, second);
        assertThat(kept(second)).extracting(Kept::value).containsExactly("三路");
        assertThat(find(known).address()).isEqualTo("三路");

        GivenImports.undo(imports, street, third);
        assertThat(find(known).address()).isEqualTo("二路");

        GivenImports.undo(imports, street, first);
        assertThat(kept(first)).extracting(Kept::reason).containsExactly(Kept.Reason.CHANGED);
    }

    @Test
    void namesTheImportOfEveryChangeInTheHistory() {
        var known = name("物流");
        run(MatchKey.NAME, Mode.CREATE_ONLY, "企业名称,地址\n%s,旧路1号\n".formatted(known));
        var id = run(MatchKey.NAME, Mode.UPDATE, "企业名称,地址\n%s,新路2号\n".formatted(known));

        assertThat(history.listBefore(street.scope(), id, List.of(find(known).id())))
                .singleElement()
                .satisfies(before -> {
                    assertThat(before.field()).isEqualTo("address");
                    assertThat(before.value()).isEqualTo("旧路1号");
                });
        assertThat(history.list(street.scope(), find(known).id(), 10))
                .singleElement()
                .extracting(History.Change::actor)
                .isEqualTo(street.name());
    }

    @Test
    void entersAnEmployerOnceThoughTwoListsRunAtTheSameTime() throws Exception {
        var names = Stream.generate(() -> name("物流")).limit(500).toList();
        var list = "企业名称\n" + String.join("\n", names) + "\n";
        var ids = Stream.of(list, list)
                .map(csv -> GivenImports.checked(
                        imports, street, ImportKind.EMPLOYERS, MatchKey.NAME, Mode.CREATE_ONLY, csv))
                .toList();
        ids.forEach(id -> beginUnheard(id));

        try (var hands = Executors.newFixedThreadPool(2)) {
            for (var done : hands.invokeAll(ids.stream()
                    .map(id -> Executors.callable(() -> running.run(street, id)))
                    .toList())) {
                done.get();
            }
        }

        assertThat(ids.stream().mapToInt(id -> batch(id).created()).sum()).isEqualTo(500);
        assertThat(called(names)).hasSize(500);
    }

    @Test
    void stopsBetweenSetsAndGoesOn() throws SQLException {
        var list = "企业名称\n" + Stream.generate(() -> name("物流")).limit(2_100).collect(Collectors.joining("\n"));
        var id = GivenImports.checked(imports, street, ImportKind.EMPLOYERS, MatchKey.NAME, Mode.CREATE_ONLY, list);
        beginUnheard(id);
        try (var elsewhere = database.getConnection();
                var lock = elsewhere.prepareStatement("select pg_advisory_lock(hashtextextended(?, 0))")) {
            lock.setString(1, "errand:" + id);
            lock.execute();
            running.run(street, id);
            imports.stop(street, id);
            running.run(street, id);
            try (var unlock = elsewhere.createStatement()) {
                unlock.execute("select pg_advisory_unlock_all()");
            }
        }
        var stopped = batch(id);
        assertThat(stopped.stage()).isEqualTo(Batch.Stage.STOPPED);
        assertThat(List.of(stopped.created(), stopped.leftOpen())).containsExactly(2_000, 100);

        GivenImports.run(imports, street, id);
        assertThat(List.of(batch(id).created(), batch(id).leftOpen())).containsExactly(2_100, 0);
    }

    @Test
    void refusesToUndoAfterThirtyDays() {
        var id = run(MatchKey.NAME, Mode.CREATE_ONLY, "企业名称\n%s\n".formatted(name("物流")));
        TestClock.set(TestClock.now().plus(Duration.ofDays(31)));

        assertThatThrownBy(() -> imports.undo(street, id)).isInstanceOf(Refused.class);
    }

    private UUID run(MatchKey key, Mode mode, String csv) {
        return GivenImports.imported(imports, street, ImportKind.EMPLOYERS, key, mode, csv);
    }

    /** Begins a run that only the test goes on with. */
    private void beginUnheard(UUID id) {
        store.move(street, id, List.of(Batch.Stage.CHECKED), Batch.Stage.RUNNING);
    }

    private Batch batch(UUID id) {
        return imports.get(street.scope(), id);
    }

    private List<Line> lines(UUID id) {
        return queries.listLines(street.scope(), id, null, 0, 100);
    }

    private List<Kept> kept(UUID id) {
        return queries.listKept(street.scope(), id, 0, "", 100);
    }

    private Employer find(String name) {
        return called(List.of(name)).getFirst();
    }

    private NewEmployer facts(String name, String orgCode, String address) {
        return new NewEmployer(
                orgCode == null ? street.orgCode() : orgCode, name, null, null, address, "", null, null, null, null);
    }

    private void edit(Employer employer, String address) {
        employers.change(
                street,
                employer.id(),
                employer.version(),
                new NewEmployer(
                        employer.orgCode(),
                        employer.name(),
                        employer.creditCode(),
                        null,
                        address,
                        employer.floor(),
                        employer.employees(),
                        employer.industry(),
                        null,
                        null));
    }

    private List<Employer> called(List<String> names) {
        return employers.listCalled(street.scope(), List.of(), names).stream()
                .map(CalledEmployer::employer)
                .toList();
    }
}
