package org.goutong.cases;

import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.sql.DriverManager;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.goutong.GoutongTest;
import org.goutong.People;
import org.goutong.TestClock;
import org.goutong.TestDatabase;
import org.goutong.orgs.Colleagues;
import org.goutong.orgs.NewColleague;
import org.goutong.orgs.NewOrganisation;
import org.goutong.orgs.Organisation.Kind;
import org.goutong.orgs.Organisations;
import org.goutong.orgs.Role;
import org.goutong.orgs.Scope;
import org.goutong.orgs.Scopes;
import org.goutong.web.Time;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/**
 * Measures the board, the list and the clock of contacts over the cases of a city; runs only when asked for: {@code mvn
 * test -pl app -am -Dtest=CasesAtScale -Dgoutong.measure.cases=200000 -Dsurefire.failIfNoSpecifiedTests=false}. What it
 * prints is kept in {@code docs/benchmarks.md}.
 */
@GoutongTest
@EnabledIfSystemProperty(named = "goutong.measure.cases", matches = "[0-9]+")
class CasesAtScale {

    private static final Scope JOB = new Scope.Job(Scope.Purpose.DEMO);
    private static final int STREETS = 300;
    private static final int TIMES = 30;
    private static final int WARM_UP = 400;
    private static final List<String> READERS = List.of("street-nanfaxin", "district-shunyi", "city-auditor");
    /** The name of one employer of the township. */
    private static final String THREE_CHARACTERS = written(Character.toString(20000 + STREETS)
            + Character.toString(21000 + STREETS)
            + Character.toString(22000 + STREETS));
    /** In a third of all names. */
    private static final String LOGISTICS = written("物流");
    /** In no name. */
    private static final String NOBODY = written("无此单位");

    private static String written(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    @Autowired
    Organisations organisations;

    @Autowired
    Colleagues colleagues;

    @Autowired
    Reminders reminders;

    @Autowired
    People people;

    @Autowired
    Scopes scopes;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MockMvc web;

    @Test
    void measures() throws Exception {
        int size = Integer.getInteger("goutong.measure.cases");
        var today = Time.day(TestClock.now());
        var units = new ArrayList<String>(List.of("110113008"));
        var owners = new ArrayList<UUID>(List.of(people.staff("street-nanfaxin").id()));
        for (int i = 1; i < STREETS; i++) {
            var district = i % 2 == 0 ? "110113" : "110105";
            var code = district + "%03d".formatted(300 + i);
            organisations.enter(
                    JOB,
                    List.of(
                            new NewOrganisation("110105", "11", Kind.DISTRICT, "朝阳区", null, "朝阳区总工会"),
                            new NewOrganisation(code, district, Kind.TOWNSHIP, "样品街道" + i, null, "样品街道" + i + "总工会")));
            units.add(code);
            owners.add(colleagues.appoint(
                    JOB,
                    new NewColleague(
                            "scale-" + i, "样品" + i, code, Role.STREET_ORGANISER, LocalDate.of(2016, 1, 1), null)));
        }
        var from = System.nanoTime();
        fill(size, units, owners, today);
        try (var owner = DriverManager.getConnection(
                        TestDatabase.access().url(),
                        TestDatabase.access().ownerUser(),
                        TestDatabase.access().ownerPassword());
                var statement = owner.createStatement()) {
            statement.execute("vacuum analyze employers.employer");
            statement.execute("vacuum analyze cases.case");
        }
        say("%,d cases entered in %,d ms", size, (System.nanoTime() - from) / 1_000_000);

        for (int i = 0; i < WARM_UP; i++) {
            ask("district-shunyi", i % 2 == 0 ? "/cases?q=" + LOGISTICS : "/cases/list?due=late");
        }
        for (var who : READERS) {
            for (var path : pages(owners.getFirst())) {
                measure(who, path);
            }
        }
        touch(size / 20, today);
        for (var who : READERS) {
            measure(who, "/cases");
            measure(who, "/cases/list?channel=MEETING");
        }
        for (var run : List.of("first", "second", "third")) {
            var began = System.nanoTime();
            var sent = reminders.remind(today);
            say("clock, %s run: %,d reminders in %,d ms", run, sent, (System.nanoTime() - began) / 1_000_000);
        }
    }

    private static List<String> pages(UUID owner) {
        var pages = new ArrayList<>(List.of("/cases", "/cases/list", "/cases/list?next", "/cases/list?next20"));
        for (var filter : List.of(
                "whose=mine",
                "whose=pool",
                "due=late",
                "due=climbed",
                "due=week",
                "due=without_next_step",
                "owner=" + owner,
                "channel=VISIT",
                "channel=MEETING",
                "q=" + THREE_CHARACTERS,
                "q=" + LOGISTICS,
                "q=" + NOBODY,
                "whose=pool&channel=MEETING",
                "due=late&channel=VISIT",
                "due=late&q=" + LOGISTICS)) {
            pages.add("/cases?" + filter);
            pages.add("/cases/list?" + filter);
        }
        for (var filter :
                List.of("stage=NOT_CONTACTED", "stage=CONCERNED", "stage=ASSEMBLY", "state=shelved", "state=closed")) {
            pages.add("/cases/list?" + filter);
        }
        return pages;
    }

    /**
     * Enters employers and their cases: as many open ones as asked for and a fifth of them that have ended. Stage, channel,
     * owner and days are thrown independently of each other.
     */
    private void fill(int size, List<String> units, List<UUID> owners, LocalDate today) {
        scopes.run(
                JOB,
                () -> jdbc.sql("""
                        with place as (
                            select i, (:units::text[])[1 + i % :streets] as org
                            from generate_series(1, :size) i
                        ), firm as (
                            insert into employers.employer (org_code, name, normal_name, brand, employees, created_at, source)
                            select org, '北京' || chr(20000 + i % 997) || chr(21000 + i % 1009) || chr(22000 + i % 1013)
                                        || case i / 300 % 3 when 0 then '物流' when 1 then '科技' else '餐饮管理' end || '有限公司',
                                   '北京' || chr(20000 + i % 997) || chr(21000 + i % 1009) || chr(22000 + i % 1013)
                                        || case i / 300 % 3 when 0 then '物流' when 1 then '科技' else '餐饮管理' end || '有限公司',
                                   chr(20000 + i % 997) || chr(21000 + i % 1009) || chr(22000 + i % 1013), i % 400, now(), '样品'
                            from place
                            returning id, org_code
                        ), numbered as (
                            select id, org_code, (row_number() over (order by id))::int as n from firm
                        ), thrown as (
                            select n.*, (:stages::text[])[1 + dice(1, 20)] as stage,
                                   case when dice(2, 5000) = 0 then 'MEETING' else (:channels::text[])[1 + dice(3, 10)] end as channel,
                                   case dice(4, 12) when 0 then 'SHELVED' when 1 then 'CLOSED' else 'OPEN' end as state,
                                   dice(5, 10) > 0 as owned, dice(6, 20) = 0 as forgotten, dice(7, 7) > 0 as planned,
                                   :today::date + dice(8, 14) - 7 as contact, :today::date + dice(9, 30) - 2 as next, dice(10, 60) as days
                            from numbered n
                        )
                        insert into cases.case (org_code, employer_id, stage, channel, state, exit_reason, resume_on, owner_id,
                                                owner_name, owned_on, contact_due_on, next_step, next_on, contacted_at, opened_at)
                        select org_code, id, stage, channel, state, case when state = 'OPEN' then '' else 'MOVED' end,
                               case when state = 'SHELVED' then :today::date + 30 end,
                               case when owned then (:owners::uuid[])[array_position(:units::text[], org_code)] end,
                               case when owned then '样品' else '' end, :today::date - 3,
                               case when owned and state = 'OPEN' then contact - case when forgotten then days else 0 end end,
                               '再打一次', case when owned and planned and state = 'OPEN' then next end, now(), now()
                        from thrown
                        """.replaceAll(
                                "dice\\((\\d+), (\\d+)\\)", "(hashint4extended(n.n, $1) & 1073741823)::int % $2"))
                        .param("units", units.toArray(String[]::new))
                        .param("owners", owners.stream().map(UUID::toString).toArray(String[]::new))
                        .param("streets", STREETS)
                        .param("size", size * 6 / 5)
                        .param("today", today)
                        .param(
                                "channels",
                                "STALL STALL STALL VISIT VISIT LIST LIST ONLINE REFERRAL EMPLOYER".split(" "))
                        .param("stages", new String[] {
                            "NOT_CONTACTED", "NOT_CONTACTED", "NOT_CONTACTED", "NOT_CONTACTED", "NOT_CONTACTED",
                            "NOT_CONTACTED", "NOT_CONTACTED", "NOT_CONTACTED", "CONTACTED", "CONTACTED",
                            "CONTACTED", "CONCERNED", "CONCERNED", "INTENDING", "INTENDING",
                            "AGREED", "APPLIED", "PREPARING", "APPROVED", "FOUNDED"
                        })
                        .update());
    }

    /** Plans something else in some cases all over the city, as a day's work does; the database has not cleaned up yet. */
    private void touch(int some, LocalDate today) {
        var touched = scopes.in(
                JOB,
                () -> jdbc.sql("""
                        update cases.case set next_on = :today::date + 3
                        where id in (select id from cases.case where state = 'OPEN' and owner_id is not null
                                     order by md5(id::text) limit :some)
                        """).param("today", today).param("some", some).update());
        say("%,d cases planned anew, not vacuumed", touched);
    }

    private void measure(String who, String path) throws Exception {
        var times = new long[TIMES];
        var first = 0L;
        var asked = follow(who, path);
        for (int i = -1; i < TIMES; i++) {
            var began = System.nanoTime();
            ask(who, asked);
            var took = (System.nanoTime() - began) / 1_000;
            if (i < 0) {
                first = took;
            } else {
                times[i] = took;
            }
        }
        Arrays.sort(times);
        say(
                "%-16s %-60s first %6.1f ms, p50 %6.1f ms, worst %6.1f ms",
                who, path, first / 1000.0, times[TIMES / 2] / 1000.0, times[TIMES - 1] / 1000.0);
    }

    /** The address of a page; {@code ?next20} is that of the page to which "next" leads after twenty times. */
    private String follow(String who, String path) throws Exception {
        if (!path.contains("?next")) {
            return path;
        }
        var pages = path.endsWith("20") ? 20 : 1;
        var asked = path.substring(0, path.indexOf('?'));
        for (int i = 0; i < pages; i++) {
            var next = Jsoup.parse(ask(who, asked)).selectFirst("a[rel=next]");
            if (next == null) {
                break;
            }
            asked = next.attr("href");
        }
        return asked;
    }

    private String ask(String who, String path) throws Exception {
        var answer = web.perform(get(URI.create(path)).with(People.as(who)))
                .andReturn()
                .getResponse();
        if (answer.getStatus() != 200) {
            throw new AssertionError(path + " " + answer.getStatus());
        }
        return answer.getContentAsString(StandardCharsets.UTF_8);
    }

    private static void say(String pattern, Object... values) {
        System.out.println(">> " + pattern.formatted(values));
    }
}
