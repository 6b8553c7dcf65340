package org.goutong.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.goutong.GoutongTest;
import org.goutong.Marks;
import org.goutong.People;
import org.goutong.orgs.Scope;
import org.goutong.orgs.Scopes;
import org.goutong.orgs.Staff;
import org.goutong.tables.XlsxWriter;
import org.goutong.web.Time;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Measures imports and their undoing, and checks that every row arrived and that undoing leaves the tables as they were;
 * runs only when asked for: {@code mvn test -pl app -am -Dtest=ImportsAtScale -Dgoutong.measure.imports=200000
 * -Dsurefire.failIfNoSpecifiedTests=false}. Employers and notes have that many rows; updates, which come as a workbook, people
 * and places a quarter of them. What it prints is kept in {@code docs/benchmarks.md}.
 */
@GoutongTest
@EnabledIfSystemProperty(named = "goutong.measure.imports", matches = "[0-9]+")
class ImportsAtScale {

    private static final Scope JOB = new Scope.Job(Scope.Purpose.COMMAND_LINE);
    private static final int SIZE = Integer.getInteger("goutong.measure.imports", 0);
    private static final int QUARTER = SIZE / 4;
    private static final List<String> AUTHORS = List.of("季学年", "何川", "林小满", "方砚", "周遥", "宋词", "陆离");
    private static final LocalDateTime FIRST = LocalDateTime.of(2012, 3, 2, 9, 0);
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    @Autowired
    Imports imports;

    @Autowired
    Forecasts forecasts;

    @Autowired
    People people;

    @Autowired
    Scopes scopes;

    @Autowired
    JdbcClient jdbc;

    private final String mark = Marks.next();

    @Test
    void measures() {
        var street = people.staff("street-nanfaxin");
        say("load %.1f before", load());
        var untouched = employers();
        var entered = take(
                street, "employers.csv", ImportKind.EMPLOYERS, MatchKey.NAME, Mode.UPDATE, csv(SIZE, this::employer));
        assertThat(count(
                        "select count(*) from employers.employer where withdrawn_at is null and address = '旧路' || employees"
                                + " and starts_with(name, '北京') and name like :mark"))
                .isEqualTo(SIZE);

        var before = employers();
        var changed = take(
                street,
                "updates.xlsx",
                ImportKind.EMPLOYERS,
                MatchKey.NAME,
                Mode.UPDATE,
                workbook(QUARTER, this::moved));
        assertThat(count("select count(*) from employers.employer where withdrawn_at is null and floor = '7'"
                        + " and address = '新路' || employees and name like :mark"))
                .isEqualTo(QUARTER);
        foretell(street, changed, "updates");
        undo(street, changed, "updates");
        assertThat(employers()).isEqualTo(before);

        before = cases();
        var noted =
                take(street, "notes.csv", ImportKind.NOTES, MatchKey.CONTENT, Mode.CREATE_ONLY, csv(SIZE, this::note));
        everyNoteHasItsAuthorAndTime();
        undo(street, noted, "notes");
        assertThat(cases()).isEqualTo(before);

        var persons = take(
                street,
                "people.csv",
                ImportKind.PEOPLE,
                MatchKey.EMPLOYER_AND_NAME,
                Mode.CREATE_ONLY,
                csv(QUARTER, this::person));
        assertThat(
                        count(
                                "select count(*) from cases.person p join cases.case c on c.id = p.case_id"
                                        + " join employers.employer e on e.id = c.employer_id where p.name = '周宁' and e.name like :mark"))
                .isEqualTo(QUARTER);
        undo(street, persons, "people");
        assertThat(cases()).isEqualTo(before);

        before = digest("places.place", "true");
        var places = take(
                street,
                "places.csv",
                ImportKind.PLACES,
                MatchKey.PLACE_NAME,
                Mode.CREATE_ONLY,
                csv(QUARTER, this::place));
        assertThat(count("select count(*) from places.place where name like :mark"))
                .isEqualTo(QUARTER);
        undo(street, places, "places");
        assertThat(digest("places.place", "true")).isEqualTo(before);

        undo(street, entered, "employers");
        assertThat(employers()).isEqualTo(untouched);
        say("load %.1f after", load());
    }

    private List<String> employer(int row) {
        return row < 0 ? List.of("企业名称", "地址", "楼层", "职工人数") : List.of(name(row), "旧路" + row, "", String.valueOf(row));
    }

    private List<String> moved(int row) {
        return row < 0 ? employer(row) : List.of(name(row), "新路" + row, "7", String.valueOf(row));
    }

    private List<String> note(int row) {
        return row < 0
                ? List.of("单位名称", "走访时间", "走访人", "方式", "内容")
                : List.of(name(row), MINUTE.format(at(row)), author(row), "电话", "第" + row + "次问账怎么算");
    }

    private static LocalDateTime at(int row) {
        return FIRST.plusMinutes(row);
    }

    private static String author(int row) {
        return AUTHORS.get(row % AUTHORS.size());
    }

    private List<String> person(int row) {
        return row < 0 ? List.of("单位名称", "姓名", "职务") : List.of(name(row), "周宁", "人事主管");
    }

    private List<String> place(int row) {
        return row < 0
                ? List.of("场地名称", "地址", "职工数")
                : List.of("大厦" + row + mark, "金航街" + row + "号", String.valueOf(row));
    }

    private String name(int row) {
        return "北京"
                + Character.toString(0x4e00 + row % 199 * 17)
                + Character.toString(0x5e00 + row / 199 % 499 * 13)
                + Character.toString(0x4f00 + row / 99_301 * 7)
                + mark
                + "商贸有限公司";
    }

    /** @param rows what a row says; of row -1 the titles */
    private static byte[] csv(int size, IntFunction<List<String>> rows) {
        return IntStream.range(-1, size)
                .mapToObj(row -> String.join(",", rows.apply(row)))
                .collect(Collectors.joining("\n", "", "\n"))
                .getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] workbook(int size, IntFunction<List<String>> rows) {
        var bytes = new ByteArrayOutputStream();
        try (var book = XlsxWriter.to(bytes)) {
            book.sheet("名录", rows.apply(-1));
            for (int row = 0; row < size; row++) {
                book.row(rows.apply(row).toArray());
            }
        } catch (IOException lost) {
            throw new UncheckedIOException(lost);
        }
        return bytes.toByteArray();
    }

    private UUID take(Staff by, String file, ImportKind kind, MatchKey key, Mode mode, byte[] content) {
        var id = timed(file + ": upload", () -> GivenImports.uploaded(imports, by, kind, file, content));
        timed(file + ": check", () -> {
            GivenImports.choose(imports, by, id, key, mode);
            return id;
        });
        timed(file + ": import", () -> {
            GivenImports.run(imports, by, id);
            return id;
        });
        var batch = imports.get(by.scope(), id);
        say("%s", batch);
        assertThat(batch.stage()).isEqualTo(Batch.Stage.DONE);
        assertThat(batch.created() + batch.updated()).isEqualTo(batch.rowCount());
        return id;
    }

    private void foretell(Staff by, UUID id, String what) {
        var batch = imports.get(by.scope(), id);
        timed(what + ": forecast of the undo, as a page", () -> forecasts.of(by, batch));
        timed(what + ": forecast of the undo, all as a file", () -> {
            forecasts.forEachKept(by, batch, kept -> assertThat(kept).isEmpty());
            return id;
        });
    }

    private void undo(Staff by, UUID id, String what) {
        timed(what + ": undo", () -> {
            GivenImports.undo(imports, by, id);
            return id;
        });
        assertThat(imports.get(by.scope(), id).stage()).isEqualTo(Batch.Stage.UNDONE);
        assertThat(count("select count(*) from imports.kept where batch_id = '%s'".formatted(id)))
                .isZero();
    }

    /** In total by what each note says of itself, and row by row, with its employer, in a sample. */
    private void everyNoteHasItsAuthorAndTime() {
        var kept = """
                from cases.contact n join cases.case c on c.id = n.case_id join employers.employer e on e.id = c.employer_id
                cross join lateral (select substring(n.note from '第([0-9]+)次')::int as number) row
                where e.name like :mark
                """;
        assertThat(count("select count(*) " + kept)).isEqualTo(SIZE);
        assertThat(count("select count(distinct row.number) " + kept + " and n.author_name = ('{"
                        + String.join(",", AUTHORS) + "}'::text[])[row.number % 7 + 1] and n.contacted_at = '"
                        + FIRST.atZone(Time.ZONE).toOffsetDateTime()
                        + "'::timestamptz + row.number * interval '1 minute'"))
                .isEqualTo(SIZE);
        var sample = IntStream.iterate(0, row -> row < SIZE, row -> row + Math.max(1, SIZE / 200))
                .boxed()
                .toList();
        assertThat(scopes.in(
                        JOB,
                        () -> jdbc.sql("""
                                select count(*)
                                from unnest(:names::text[], :authors::text[], :times::timestamp[]) given (name, author, at)
                                join employers.employer e on e.name = given.name
                                join cases.case c on c.employer_id = e.id
                                join cases.contact n on n.case_id = c.id and n.author_name = given.author
                                 and n.contacted_at = given.at at time zone 'Asia/Shanghai'
                                """)
                                .param("names", sample.stream().map(this::name).toArray(String[]::new))
                                .param(
                                        "authors",
                                        sample.stream()
                                                .map(ImportsAtScale::author)
                                                .toArray(String[]::new))
                                .param(
                                        "times",
                                        sample.stream()
                                                .map(row -> at(row).toString())
                                                .toArray(String[]::new))
                                .query(Integer.class)
                                .single()))
                .isEqualTo(sample.size());
    }

    private int count(String sql) {
        return scopes.in(
                JOB,
                () -> jdbc.sql(sql)
                        .param("mark", "%" + mark + "%")
                        .query(Integer.class)
                        .single());
    }

    /** Everything that the register says of employers that are in it. */
    private String employers() {
        return digest("employers.employer", "t.withdrawn_at is null");
    }

    private String cases() {
        return List.of("case", "contact", "person", "step").stream()
                .map(table -> digest("cases." + table, "true"))
                .collect(Collectors.joining(" "));
    }

    // The number of the transaction that wrote a row last says nothing of it.
    private String digest(String table, String which) {
        return scopes.in(
                JOB,
                () -> jdbc.sql(
                                "select count(*) || coalesce(md5(string_agg(md5((to_jsonb(t) - 'changed_in')::text), '' order by t.id)), '') from %s t where %s"
                                        .formatted(table, which))
                        .query(String.class)
                        .single());
    }

    private static <T> T timed(String what, Supplier<T> work) {
        ManagementFactory.getMemoryPoolMXBeans().forEach(pool -> pool.resetPeakUsage());
        var from = System.nanoTime();
        var result = work.get();
        var took = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - from);
        var peak = ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == java.lang.management.MemoryType.HEAP)
                .mapToLong(pool -> pool.getPeakUsage().getUsed())
                .sum();
        say("%s in %,d ms, heap at most %d MiB", what, took, peak >> 20);
        return result;
    }

    private static double load() {
        return ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
    }

    private static void say(String text, Object... values) {
        System.out.printf(text + "%n", values);
    }
}
