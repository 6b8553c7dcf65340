package org.goutong.cases;

import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.net.URI;
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

        for (var who : List.of("street-nanfaxin", "district-shunyi", "city-auditor")) {
            for (var path : List.of(
                    "/cases",
                    "/cases?whose=mine",
                    "/cases?due=late",
                    "/cases?due=climbed",
                    "/cases?channel=VISIT",
                    "/cases?q=%E7%89%A9%E6%B5%81%E4%B9%9D",
                    "/cases?q=%E7%89%A9%E6%B5%81",
                    "/cases/list",
                    "/cases/list?stage=CONCERNED",
                    "/cases/list?due=without_next_step")) {
                measure(who, path);
            }
        }
        for (var run : List.of("first", "second", "third")) {
            var began = System.nanoTime();
            var sent = reminders.remind(today);
            say("clock, %s run: %,d reminders in %,d ms", run, sent, (System.nanoTime() - began) / 1_000_000);
        }
    }

    private void fill(int size, List<String> units, List<UUID> owners, LocalDate today) {
        scopes.run(
                JOB,
                () -> jdbc.sql("""
                        with place as (
                            select i, (:units::text[])[1 + i % :streets] as org, (:owners::uuid[])[1 + i % :streets] as owner
                            from generate_series(1, :size) i
                        ), firm as (
                            insert into employers.employer (org_code, name, normal_name, brand, employees, created_at, source)
                            select org, '北京' || chr(20000 + i % 997) || chr(21000 + i % 1009) || chr(22000 + i % 1013)
                                        || case i % 3 when 0 then '物流' when 1 then '科技' else '餐饮管理' end || '有限公司',
                                   '北京' || chr(20000 + i % 997) || chr(21000 + i % 1009) || chr(22000 + i % 1013)
                                        || case i % 3 when 0 then '物流' when 1 then '科技' else '餐饮管理' end || '有限公司',
                                   chr(20000 + i % 997) || chr(21000 + i % 1009) || chr(22000 + i % 1013), i % 400, now(), '样品'
                            from place
                            returning id, org_code
                        ), numbered as (
                            select id, org_code, (row_number() over (order by id))::int as n from firm
                        )
                        insert into cases.case (org_code, employer_id, stage, channel, owner_id, owner_name, owned_on, contact_due_on,
                                                next_step, next_on, contacted_at, opened_at)
                        select n.org_code, n.id, (:stages::text[])[1 + n % 20],
                               (array['STALL', 'STALL', 'VISIT', 'LIST'])[1 + n % 4],
                               case when n % 10 = 0 then null else (:owners::uuid[])[array_position(:units::text[], n.org_code)] end,
                               case when n % 10 = 0 then '' else '样品' end, :today::date - 3,
                               case when n % 10 = 0 then null else :today::date + (n % 14) - 7 end, '再打一次',
                               case when n % 10 = 0 or n % 7 = 0 then null else :today::date + (n % 30) - 2 end, now(), now()
                        from numbered n
                        """)
                        .param("units", units.toArray(String[]::new))
                        .param("owners", owners.stream().map(UUID::toString).toArray(String[]::new))
                        .param("streets", STREETS)
                        .param("size", size)
                        .param("today", today)
                        .param("stages", new String[] {
                            "NOT_CONTACTED", "NOT_CONTACTED", "NOT_CONTACTED", "NOT_CONTACTED", "NOT_CONTACTED",
                            "NOT_CONTACTED", "NOT_CONTACTED", "NOT_CONTACTED", "CONTACTED", "CONTACTED",
                            "CONTACTED", "CONCERNED", "CONCERNED", "INTENDING", "INTENDING",
                            "AGREED", "APPLIED", "PREPARING", "APPROVED", "FOUNDED"
                        })
                        .update());
    }

    private void measure(String who, String path) throws Exception {
        var times = new long[TIMES];
        var first = 0L;
        for (int i = -1; i < TIMES; i++) {
            var began = System.nanoTime();
            var answer = web.perform(get(URI.create(path)).with(People.as(who)))
                    .andReturn()
                    .getResponse();
            var took = (System.nanoTime() - began) / 1_000;
            if (answer.getStatus() != 200) {
                throw new AssertionError(path + " " + answer.getStatus());
            }
            if (i < 0) {
                first = took;
            } else {
                times[i] = took;
            }
        }
        Arrays.sort(times);
        say(
                "%-16s %-36s first %6.1f ms, p50 %6.1f ms, worst %6.1f ms",
                who, path, first / 1000.0, times[TIMES / 2] / 1000.0, times[TIMES - 1] / 1000.0);
    }

    private static void say(String pattern, Object... values) {
        System.out.println(">> " + pattern.formatted(values));
    }
}
