package org.goutong.cases;

import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.goutong.orgs.Scope;
import org.goutong.orgs.Scopes;
import org.goutong.orgs.Staff;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What a struck contact leaves behind it, as rows. */
@Repository
class StrikingOutStore {

    private final Scopes scopes;
    private final JdbcClient jdbc;

    StrikingOutStore(Scopes scopes, JdbcClient jdbc) {
        this.scopes = scopes;
        this.jdbc = jdbc;
    }

    Optional<NotedContact> find(Scope scope, UUID id) {
        return scopes.in(
                scope,
                () -> jdbc.sql("""
                        select n.id, n.case_id, n.contacted_at, n.channel, n.outcome,
                               coalesce(nullif(concat_ws(' ', nullif(p.position, ''), p.name), ''), n.person_title) as who,
                               n.our_level, n.note, n.author_id, n.author_name as author, n.entered_by,
                               n.struck_by_name as struck_by, n.struck_why
                        from cases.contact n left join cases.person p on p.id = n.person_id
                        where n.id = :id
                        """).param("id", id).query(NotedContact.class).optional());
    }

    /** Strikes a contact out, with the last touch of its person; says whether it stood. */
    boolean strikeOut(Staff by, UUID id, String why, Instant now) {
        return scopes.in(by.scope(), () -> {
            var struck = jdbc.sql("""
                    update cases.contact set struck_at = :now, struck_by_name = :by, struck_why = :why
                    where id = :id and struck_at is null
                    """)
                    .param("now", now.atOffset(ZoneOffset.UTC))
                    .param("by", by.name())
                    .param("why", why)
                    .param("id", id)
                    .update();
            jdbc.sql("""
                    update cases.person p
                    set contacted_at = (select max(n.contacted_at) from cases.contact n
                                        where n.person_id = p.id and n.outcome = 'REACHED' and n.struck_at is null)
                    where p.id = (select n.person_id from cases.contact n where n.id = :id)
                    """).param("id", id).update();
            return struck == 1;
        });
    }

    /** Gives the step that a contact made to the first that is left and reached somebody; says whether there is one. */
    boolean giveStepToFirst(Scope scope, UUID caseId, UUID contact) {
        return scopes.in(scope, () -> {
            var first = jdbc.sql("""
                            select id from cases.contact
                            where case_id = :case and outcome = 'REACHED' and struck_at is null
                            order by contacted_at, id limit 1
                            """).param("case", caseId).query(UUID.class).optional();
            first.ifPresent(id ->
                    jdbc.sql("""
                            update cases.step s
                            set contact_id = n.id, stepped_on = (n.contacted_at at time zone 'Asia/Shanghai')::date
                            from cases.contact n where n.id = :first and s.contact_id = :contact
                            """).param("first", id).param("contact", contact).update());
            return first.isPresent();
        });
    }

    /** Nobody was ever reached: the case is where it began, and the step counts for nothing. */
    void takeStepBack(Staff by, UUID caseId, UUID contact, Instant now) {
        scopes.run(
                by.scope(),
                () -> jdbc.sql("""
                        with back as (
                            update cases.step set taken_back_at = :now, taken_back_by_name = :by
                            where contact_id = :contact and taken_back_at is null
                        )
                        update cases.case set stage = 'NOT_CONTACTED' where id = :case and stage = 'CONTACTED'
                        """)
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .param("by", by.name())
                        .param("contact", contact)
                        .param("case", caseId)
                        .update());
    }

    /**
     * Sets the day of the weekly contact, and gives the case back the plan that the contact replaced, as the history says,
     * unless somebody has planned since.
     *
     * @param due null when there is none
     * @param follows whether what is next was nothing but that contact
     */
    void due(Scope scope, UUID caseId, UUID struck, @Nullable LocalDate due, boolean follows) {
        scopes.run(
                scope,
                () -> jdbc.sql("""
                        with noted as (
                            select x.before, x.after
                            from cases.contact n join audit.pub_change x on x.subject_id = n.case_id
                            where n.id = :struck
                              and x.changed_at between n.entered_at - interval '1 minute' and n.entered_at + interval '1 minute'
                              and case when n.outcome = 'REACHED' then (x.after ->> 'contacted_at')::timestamptz = n.contacted_at
                                       else (x.after ->> 'attempts')::int > (x.before ->> 'attempts')::int end
                            order by abs(extract(epoch from x.changed_at - n.entered_at)), x.id desc limit 1
                        ), plan as (
                            select c.id, w.next_step, w.next_on
                            from cases.case c, noted n, jsonb_populate_record(c, n.before) w,
                                 jsonb_populate_record(c, n.after) a
                            where c.id = :case and c.next_step = a.next_step and c.next_on is not distinct from a.next_on
                        )
                        update cases.case c
                        set contact_due_on = :due,
                            next_step = case when p.id is not null then p.next_step when :follows then '' else c.next_step end,
                            next_on = case when p.id is not null then p.next_on
                                           when :follows and c.next_on is not null then coalesce(:due, c.next_on)
                                           else c.next_on end
                        from cases.case k left join plan p on p.id = k.id
                        where c.id = :case and k.id = c.id
                        """)
                        .param("struck", struck)
                        .param("due", due, Types.DATE)
                        .param("follows", follows)
                        .param("case", caseId)
                        .update());
    }
}
