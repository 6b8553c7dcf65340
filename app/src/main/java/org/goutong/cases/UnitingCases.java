package org.goutong.cases;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.goutong.employers.EmployerUse;
import org.goutong.orgs.Scope;
import org.goutong.orgs.Scopes;
import org.goutong.web.Time;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * One case of each employer, for ever: when two employers become one, the case that has come further goes on, and all that
 * was noted of the other is noted there.
 */
@Component
class UnitingCases implements EmployerUse.Uniting {

    private static final List<String> NOTED = List.of(
            "step",
            "person",
            "contact",
            "waiting",
            "concern",
            "concern_answer",
            "strategy",
            "deliberation",
            "person_link");

    /** Rows that are at the case of another row: a step at that of its contact, an answer at that of its concern. */
    private static final Map<String, String> GOING_ALONG = Map.of("step", "contact", "concern_answer", "concern");

    /** The case of an employer with the first contact that reached somebody; null where nobody was. */
    private static final String REACHED = """
            with reached as (
                select c.id as case_id, c.org_code, n.id as contact_id, n.author_name,
                       (n.contacted_at at time zone 'Asia/Shanghai')::date as day,
                       (select max(l.contacted_at) from cases.contact l
                        where l.case_id = c.id and l.outcome = 'REACHED' and l.struck_at is null) as last_at
                from cases.case c
                left join lateral (select f.id, f.author_name, f.contacted_at from cases.contact f
                                   where f.case_id = c.id and f.outcome = 'REACHED' and f.struck_at is null
                                   order by f.contacted_at, f.id limit 1) n on true
                where c.employer_id = :employer and c.state <> 'MERGED'
            )
            """;

    private final Scopes scopes;
    private final JdbcClient jdbc;
    private final MovingRequests requests;
    private final ObjectProvider<Noted> others;
    private final Clock clock;

    UnitingCases(Scopes scopes, JdbcClient jdbc, MovingRequests requests, ObjectProvider<Noted> others, Clock clock) {
        this.scopes = scopes;
        this.jdbc = jdbc;
        this.requests = requests;
        this.others = others;
        this.clock = clock;
    }

    @Override
    public void unite(Scope scope, UUID gone, UUID kept) {
        scopes.run(scope, () -> {
            var cases = jdbc.sql("""
                    select id from cases.case where employer_id in (:gone, :kept) and state <> 'MERGED'
                    order by array_position(:stages, stage) desc, state = 'OPEN' desc, opened_at, id for update
                    """)
                    .param("gone", gone)
                    .param("kept", kept)
                    .param(
                            "stages",
                            java.util.Arrays.stream(Stage.values())
                                    .map(Stage::name)
                                    .toArray(String[]::new))
                    .query(UUID.class)
                    .list();
            if (cases.size() == 2) {
                fold(cases.getLast(), cases.getFirst(), kept);
            }
            if (!cases.isEmpty()) {
                keepInReach(cases.getFirst(), kept);
                requests.follow(scope, cases.getFirst(), gone, kept);
            }
        });
    }

    private void fold(UUID lesser, UUID further, UUID kept) {
        jdbc.sql("""
                update cases.waiting w set until_on = greatest(:today, w.since_on)
                where w.case_id = :lesser and w.until_on is null
                  and exists (select 1 from cases.waiting other where other.case_id = :further and other.until_on is null)
                """)
                .param("today", Time.day(clock.instant()))
                .param("lesser", lesser)
                .param("further", further)
                .update();
        move(lesser, further);
        // Somebody may be at work on the one that has come less far: then the other is taken up again by them.
        jdbc.sql("""
                update cases.case f
                set contacted_at = greatest(f.contacted_at, l.contacted_at),
                    unbroken_since = coalesce(f.unbroken_since, l.unbroken_since),
                    state = case when l.state = 'OPEN' then 'OPEN' else f.state end,
                    exit_reason = case when l.state = 'OPEN' then '' else f.exit_reason end,
                    resume_on = case when l.state = 'OPEN' then null else f.resume_on end,
                    owner_id = coalesce(f.owner_id, l.owner_id),
                    owner_name = case when f.owner_id is null then l.owner_name else f.owner_name end,
                    owned_on = coalesce(f.owned_on, l.owned_on),
                    contact_due_on = case when f.state = 'OPEN' or l.state <> 'OPEN' then f.contact_due_on
                                          else l.contact_due_on end,
                    next_step = case when f.next_on is null then l.next_step else f.next_step end,
                    next_on = coalesce(f.next_on, l.next_on)
                from cases.case l where f.id = :further and l.id = :lesser
                """).param("further", further).param("lesser", lesser).update();
        jdbc.sql("""
                update cases.case
                set state = 'MERGED', exit_reason = 'MERGED', employer_id = :kept, contact_due_on = null, next_step = '',
                    next_on = null, resume_on = null
                where id = :lesser
                """).param("kept", kept).param("lesser", lesser).update();
    }

    /** What was noted of a case is noted of another one, or of the same one in the unit it has come to. */
    void move(UUID from, UUID to) {
        for (var table : tables()) {
            jdbc.sql("""
                    update %s n set case_id = c.id, org_code = c.org_code
                    from cases.case c where c.id = :to and n.case_id = :from
                    """.formatted(table)).param("from", from).param("to", to).update();
        }
    }

    /** All tables with rows that are noted at a case. */
    private List<String> tables() {
        return Stream.concat(
                        NOTED.stream().map("cases."::concat), others.stream().map(Noted::table))
                .toList();
    }

    /** A case that no unit of the employer's could see comes to the employer's unit. */
    private void keepInReach(UUID id, UUID kept) {
        var moved = jdbc.sql("""
                update cases.case c set org_code = e.org_code
                from employers.pub_employer e
                where c.id = :id and e.id = :kept
                  and not starts_with(e.org_code, c.org_code) and not starts_with(c.org_code, e.org_code)
                """).param("id", id).param("kept", kept).update();
        if (moved == 1) {
            move(id, id);
        }
    }

    @Override
    public void part(Scope scope, UUID gone, UUID kept, UUID merge) {
        scopes.run(scope, () -> {
            for (var table : tables()) {
                jdbc.sql("""
                        update %s n set case_id = k.id, org_code = k.org_code
                        from cases.case g, cases.case k
                        where g.employer_id = :gone and g.state <> 'MERGED' and k.employer_id = :kept and k.state <> 'MERGED'
                          and n.case_id = g.id and n.id > :merge
                        """.formatted(table))
                        .param("gone", gone)
                        .param("kept", kept)
                        .param("merge", merge)
                        .update();
            }
        });
    }

    /** A case is 已接触 because somebody was reached: where the contact has gone, so has the stage, and its step. */
    @Override
    public void parted(Scope scope, UUID gone, UUID kept) {
        scopes.run(scope, () -> {
            List.of(gone, kept).forEach(employer -> requests.askAgain(scope, employer));
            GOING_ALONG.forEach((table, with) -> goAlong(table, with, gone, kept));
            for (var employer : List.of(gone, kept)) {
                jdbc.sql(REACHED + """
                        update cases.case c set stage = 'NOT_CONTACTED', contacted_at = null, unbroken_since = null
                        from reached r
                        where c.id = r.case_id and r.contact_id is null and c.stage = 'CONTACTED'
                          and not exists (select 1 from cases.step s
                                          where s.case_id = c.id and s.kind = 'MOVED' and s.contact_id is null
                                            and s.taken_back_at is null)
                        """).param("employer", employer).update();
                jdbc.sql(REACHED + """
                        , moved as (
                            update cases.case c
                            set stage = 'CONTACTED', contacted_at = greatest(c.contacted_at, r.last_at)
                            from reached r
                            where c.id = r.case_id and r.contact_id is not null and c.stage = 'NOT_CONTACTED'
                            returning c.id
                        )
                        insert into cases.step (org_code, case_id, kind, from_stage, to_stage, stepped_on, by_name, at,
                                                contact_id)
                        select r.org_code, r.case_id, 'MOVED', 'NOT_CONTACTED', 'CONTACTED', r.day, r.author_name, :now,
                               r.contact_id
                        from reached r join cases.case c on c.id = r.case_id
                        where r.contact_id is not null
                          and (c.stage = 'NOT_CONTACTED' or c.stage = 'CONTACTED' and not c.listed)
                          and not exists (select 1 from cases.step s
                                          where s.case_id = r.case_id and s.kind = 'MOVED' and s.to_stage = 'CONTACTED'
                                            and s.taken_back_at is null)
                        """)
                        .param("employer", employer)
                        .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                        .update();
            }
        });
    }

    private void goAlong(String table, String with, UUID gone, UUID kept) {
        jdbc.sql("""
                update cases.%1$s n set case_id = o.case_id, org_code = o.org_code
                from cases.%2$s o join cases.case c on c.id = o.case_id
                where o.id = n.%2$s_id and o.case_id <> n.case_id and c.employer_id in (:gone, :kept)
                """.formatted(table, with))
                .param("gone", gone)
                .param("kept", kept)
                .update();
    }
}
