package org.goutong.employers;

import java.sql.DriverManager;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.function.IntConsumer;
import org.goutong.GoutongTest;
import org.goutong.People;
import org.goutong.TestDatabase;
import org.goutong.matching.training.LabelledQueries;
import org.goutong.orgs.Scope;
import org.goutong.orgs.Scopes;
import org.goutong.places.GivenPlaces;
import org.goutong.places.Places;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Measures the register at the size of a country's large city; runs only when asked for, because it takes a quarter of an
 * hour: {@code mvn test -pl app -am -Dtest=RegisterAtScale -Dgoutong.measure.employers=2500000 -DargLine=-Xmx8g
 * -Dsurefire.failIfNoSpecifiedTests=false}. What it prints is kept in {@code docs/benchmarks.md}.
 */
@GoutongTest
@EnabledIfSystemProperty(named = "goutong.measure.employers", matches = "[0-9]+")
class RegisterAtScale {

    static final Scope JOB = new Scope.Job(Scope.Purpose.DEMO);
    static final Scope STALL = new Scope.Stall("000000");
    static final String HERE = "110113008";
    static final int SET = 10_000;
    static final int QUERIES = 4_000;
    static final int WAITING = 100_000;
    static final String TODAY = "(now() at time zone 'Asia/Shanghai')::date";

    @Autowired
    Employers employers;

    @Autowired
    EmployerQueries queries;

    @Autowired
    LookUp lookUp;

    @Autowired
    MentionQueries mentions;

    @Autowired
    RegisterCopy copy;

    @Autowired
    Places places;

    @Autowired
    People people;

    @Autowired
    Scopes scopes;

    @Autowired
    JdbcClient jdbc;

    @Test
    void measures() throws Exception {
        int size = Integer.getInteger("goutong.measure.employers");
        var city = LabelledQueries.invent(new LabelledQueries.Settings(size, Math.min(QUERIES, size), 7, false));
        var typed = city.queries();
        var place = GivenPlaces.building(places, people.staff("street-nanfaxin"));
        fill(city, place);
        city = null;
        try (var owner = DriverManager.getConnection(
                        TestDatabase.access().url(),
                        TestDatabase.access().ownerUser(),
                        TestDatabase.access().ownerPassword());
                var statement = owner.createStatement()) {
            statement.execute("vacuum analyze employers.employer");
        }

        var before = used();
        var from = System.nanoTime();
        copy.load();
        say("load: %d ms, %d MiB", (System.nanoTime() - from) / 1_000_000, (used() - before) >> 20);

        var begun = new ArrayList<String>();
        var random = new Random(1);
        for (var query : typed) {
            var length = query.text().length();
            if (length >= 2) {
                begun.add(query.text().substring(0, 2 + random.nextInt(length - 1)));
            }
        }
        for (var at : List.of(place, UUID.randomUUID())) {
            var where = at.equals(place) ? "at a place of 2,000 employers" : "elsewhere";
            measure("suggest, " + where, begun.size(), i -> employers.suggest(STALL, at, begun.get(i)));
            measure("  database alone", begun.size(), i -> {
                var spelling = Spelling.of(begun.get(i)).begun();
                queries.suggest(STALL, at, spelling.brand(), spelling.normal(), List.of(), 8);
            });
        }
        measure("  matching alone", begun.size(), i -> copy.resolve(begun.get(i), ""));
        measure(
                "identify",
                typed.size(),
                i -> employers.identify(
                        new Scope.Form("000000", UUID.randomUUID()),
                        typed.get(i).text(),
                        HERE,
                        typed.get(i).hint()));
        measure(
                "  matching alone",
                typed.size(),
                i -> copy.resolve(typed.get(i).text(), typed.get(i).hint()));

        var ids = new ArrayList<UUID>();
        for (int i = 0; i < 2_000; i++) {
            ids.add(register(List.of(facts("北京" + InventedNames.brand() + "报关有限公司", null, null)))
                    .getFirst());
        }
        from = System.nanoTime();
        copy.catchUp();
        say("catch up with 2,000 new employers: %d ms", (System.nanoTime() - from) / 1_000_000);

        lookUp(typed.stream().map(query -> query.text()).limit(1_000).toList());
        stand();

        wait100k();
        var auditor = new Scope.Unit("11");
        for (var scope : List.of(auditor, new Scope.Unit("110113"), new Scope.Unit(HERE))) {
            var unit = ((Scope.Unit) scope).orgCode();
            measure(
                    "list of spellings, first page, unit " + unit,
                    30,
                    i -> mentions.list(scope, Mention.State.WAITING, unit, null, 31));
            measure(
                    "list of spellings, page in the middle, unit " + unit,
                    30,
                    i -> mentions.list(
                            scope, Mention.State.WAITING, unit, new MentionQueries.Position(3, new UUID(0, 0)), 31));
            measure("count of spellings, unit " + unit, 30, i -> mentions.count(scope, Mention.State.WAITING));
        }
        copy.stop();
    }

    private void fill(LabelledQueries city, UUID place) {
        var from = System.nanoTime();
        var set = new ArrayList<NewEmployer>();
        int taken = 0;
        for (var line : city.register()) {
            var union = taken % 4 == 0 ? LocalDate.of(2010, 1, 1).plusDays(taken % 5_000) : null;
            set.add(facts(line.name(), taken++ < 2_000 ? place : null, union));
            if (set.size() == SET) {
                register(set);
                set.clear();
            }
        }
        register(set);
        say("%d employers entered in %d s", taken, (System.nanoTime() - from) / 1_000_000_000);
    }

    private List<UUID> register(List<NewEmployer> set) {
        return employers.registerAll(JOB, set, "");
    }

    private static NewEmployer facts(String name, UUID place, LocalDate union) {
        return new NewEmployer(HERE, name, null, place, "", "", null, null, union, null);
    }

    private void lookUp(List<String> names) {
        var street = people.staff("street-nanfaxin");
        measure("look up before entering, whole city", names.size(), i -> lookUp.find(street, names.get(i)));
        for (var common : List.of("科技", "科技发展有限公司")) {
            measure(
                    "list of names with " + common,
                    30,
                    i -> queries.listContaining(
                            street.scope(), new EmployerFilter(common, HERE, null), common, null, null, 31));
        }
    }

    /** All of them stand in one unit, so that no day of any unit takes longer. */
    private void stand() {
        for (var view : List.of("employers.pub_standing_employer", "employers.pub_standing_with_union")) {
            var day = " from " + view + " r where r.org_code >= '11' and r.org_code < '12' and r.from_on <= " + TODAY
                    + " and (r.until_on is null or r.until_on > " + TODAY + ")";
            measure(
                    "count of " + view,
                    5,
                    i -> scopes.in(
                            new Scope.Unit("11"),
                            () -> jdbc.sql("select sum(quantity)" + day)
                                    .query(Long.class)
                                    .optional()));
            measure(
                    "records of " + view,
                    30,
                    i -> scopes.in(
                            new Scope.Unit("11"),
                            () -> jdbc.sql("select r.id" + day
                                            + " order by r.at desc, r.id collate \"C\" desc limit 31")
                                    .query(String.class)
                                    .list()));
        }
    }

    private void wait100k() {
        scopes.run(JOB, () -> jdbc.sql("""
                insert into employers.mention (org_code, normal_text, typed, forms, likely_id, noted_at)
                select case when n % 3 = 0 then '110113008' when n % 3 = 1 then '110113003' else '110105001' end,
                       '等核对' || n, '等核对' || n, (random() * random() * 40)::int,
                       case when n % 4 = 0 then null else md5((n / 3)::text)::uuid end, now()
                from generate_series(1, :n) n
                """).param("n", WAITING).update());
    }

    private static void measure(String what, int times, IntConsumer work) {
        for (int i = 0; i < Math.min(times, 500); i++) {
            work.accept(i);
        }
        var took = new long[times];
        for (int i = 0; i < times; i++) {
            var from = System.nanoTime();
            work.accept(i);
            took[i] = System.nanoTime() - from;
        }
        Arrays.sort(took);
        say(
                "%s: p50 %.2f ms, p99 %.2f ms, max %.2f ms (%d)",
                what, took[times / 2] / 1e6, took[times * 99 / 100] / 1e6, took[times - 1] / 1e6, times);
    }

    private static long used() {
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }

    private static void say(String text, Object... values) {
        System.out.printf(text + "%n", values);
    }
}
