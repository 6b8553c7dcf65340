package org.goutong.cases;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.UUID;
import org.goutong.orgs.Scope;
import org.goutong.orgs.Scopes;
import org.goutong.orgs.Staff;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The moves to 已接触 that contacts of lists make, as rows. */
@Repository
class ListStepStore {

    private final Scopes scopes;
    private final JdbcClient jdbc;

    ListStepStore(Scopes scopes, JdbcClient jdbc) {
        this.scopes = scopes;
        this.jdbc = jdbc;
    }

    /** Moves open cases on in which nobody was reached before; the step belongs to the first contact that did. */
    void move(Staff by, Collection<UUID> contacts, Instant now) {
        scopes.run(
                by.scope(),
                () -> jdbc.sql("""
                        with first as (
                            select distinct on (n.case_id) n.case_id, n.id,
                                   (n.contacted_at at time zone 'Asia/Shanghai')::date as day
                            from cases.contact n where n.id = any(:contacts) and n.outcome = 'REACHED'
                            order by n.case_id, n.contacted_at, n.id
                        ), moved as (
                            update cases.case c set stage = 'CONTACTED' from first f
                            where c.id = f.case_id and c.stage = 'NOT_CONTACTED' and c.state = 'OPEN'
                            returning c.id, c.org_code, f.id as contact_id, f.day
                        )
                        insert into cases.step (org_code, case_id, kind, from_stage, to_stage, stepped_on, contact_id, by_id,
                                                by_name, at)
                        select m.org_code, m.id, 'MOVED', 'NOT_CONTACTED', 'CONTACTED', m.day, m.contact_id, :by, :byName,
                               :now
                        from moved m
                        """)
                        .param("contacts", contacts.toArray(UUID[]::new))
                        .param("by", by.id())
                        .param("byName", by.name())
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .update());
    }

    /**
     * Frees steps of contacts that are about to go: one from which somebody has moved the case on stays, one goes to the
     * first contact that is left and reached somebody, the others go along.
     */
    void release(Scope scope, Collection<UUID> contacts) {
        scopes.run(scope, () -> {
            var ids = contacts.toArray(UUID[]::new);
            jdbc.sql("""
                    update cases.step s set contact_id = null
                    where s.contact_id = any(:contacts) and s.taken_back_at is null
                      and exists (select from cases.step later where later.case_id = s.case_id and later.kind = 'MOVED'
                                                               and later.taken_back_at is null and (later.at, later.id) > (s.at, s.id))
                    """).param("contacts", ids).update();
            jdbc.sql("""
                    update cases.step s set contact_id = n.id, stepped_on = n.day
                    from cases.step was
                    cross join lateral (
                        select k.id, (k.contacted_at at time zone 'Asia/Shanghai')::date as day from cases.contact k
                        where k.case_id = was.case_id and k.outcome = 'REACHED' and k.struck_at is null
                          and k.id <> all(:contacts)
                        order by k.contacted_at, k.id limit 1) n
                    where s.id = was.id and was.contact_id = any(:contacts) and was.taken_back_at is null
                    """).param("contacts", ids).update();
            jdbc.sql("delete from cases.step where contact_id = any(:contacts)")
                    .param("contacts", ids)
                    .update();
        });
    }

    /** Nobody was ever reached in these cases, and nobody has moved them: they are where they began. */
    void moveBack(Scope scope, Collection<UUID> cases) {
        scopes.run(
                scope,
                () -> jdbc.sql("""
                        update cases.case c set stage = 'NOT_CONTACTED'
                        where c.id = any(:cases) and c.stage = 'CONTACTED' and c.contacted_at is null
                          and not exists (select from cases.step s where s.case_id = c.id and s.kind = 'MOVED'
                                                                     and s.taken_back_at is null)
                        """).param("cases", cases.toArray(UUID[]::new)).update());
    }
}
