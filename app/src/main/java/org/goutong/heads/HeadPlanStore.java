package org.goutong.heads;

import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.goutong.orgs.Colleague;
import org.goutong.orgs.Scope;
import org.goutong.orgs.Scopes;
import org.goutong.orgs.Staff;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Plans for head firms and their steps: writes and loads. */
@Repository
class HeadPlanStore {

    private static final String PLAN = """
            select p.id, p.org_code, p.employer_id, e.name as employer_name, p.sponsor, p.sponsor_level, p.route, p.note,
                   p.review_on, p.started_by_name, p.started_at, p.ended_on, p.ended_why, p.xmin::text as version
            from heads.head_plan p join employers.pub_employer e on e.id = p.employer_id
            """;

    private static final String STEP = """
            select s.id, s.org_code, s.plan_id, s.title, s.owner_id, s.owner_name, s.due_on,
                   s.removed_on is not null as removed, coalesce(t.state = 'DONE', false) as done, t.done_at,
                   s.xmin::text as version
            from heads.head_step s left join tasks.pub_task t on t.task_key = 'head-step:' || s.id
            """;

    private final Scopes scopes;
    private final JdbcClient jdbc;

    HeadPlanStore(Scopes scopes, JdbcClient jdbc) {
        this.scopes = scopes;
        this.jdbc = jdbc;
    }

    /** Which unit keeps the plan of a head firm. */
    record Keeping(UUID planId, UUID employerId, String orgCode) {}

    /** Who keeps the plan of a head firm that goes on, wherever that is; nothing for officers of a union of an employer. */
    Optional<Keeping> findKeeping(Scope scope, UUID employerId) {
        return scopes.in(
                scope,
                () -> jdbc.sql("""
                        select plan_id, employer_id, org_code from heads.planned_heads() where employer_id = :employer
                        """)
                        .param("employer", employerId)
                        .query(Keeping.class)
                        .optional());
    }

    /** Begins a plan; empty when there is one that goes on, in this unit or another. */
    Optional<UUID> start(Staff by, UUID employerId, NewHeadPlan facts, Instant now) {
        return scopes.in(
                by.scope(),
                () -> jdbc.sql("""
                        insert into heads.head_plan (org_code, employer_id, sponsor, sponsor_level, route, note, review_on,
                                                     started_by_name, started_at)
                        values (:org, :employer, :sponsor, :level, :route, :note, :review, :by, :now)
                        on conflict (employer_id) where ended_on is null do nothing
                        returning id
                        """)
                        .param("org", by.orgCode())
                        .param("employer", employerId)
                        .param("sponsor", facts.sponsor())
                        .param("level", facts.sponsorLevel().name())
                        .param("route", facts.route().name())
                        .param("note", facts.note())
                        .param("review", facts.reviewOn())
                        .param("by", by.name())
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .query(UUID.class)
                        .optional());
    }

    /** The plan of a head firm that goes on; else the one that was begun last. */
    Optional<HeadPlan> find(Scope scope, UUID employerId) {
        return scopes.in(
                scope,
                () -> jdbc.sql(PLAN + """
                        where p.employer_id = :employer order by p.ended_on is null desc, p.started_at desc limit 1
                        """)
                        .param("employer", employerId)
                        .query(HeadPlan.class)
                        .optional());
    }

    Optional<HeadPlan> findById(Scope scope, UUID id) {
        return scopes.in(
                scope,
                () -> jdbc.sql(PLAN + "where p.id = :id")
                        .param("id", id)
                        .query(HeadPlan.class)
                        .optional());
    }

    /** Changes a plan that goes on, unless somebody else has since the given state. */
    boolean change(Scope scope, UUID id, String version, NewHeadPlan facts) {
        return scopes.in(
                scope,
                () -> jdbc.sql("""
                                update heads.head_plan
                                set sponsor = :sponsor, sponsor_level = :level, route = :route, note = :note,
                                    review_on = :review
                                where id = :id and xmin::text = :version and ended_on is null
                                """)
                                .param("sponsor", facts.sponsor())
                                .param("level", facts.sponsorLevel().name())
                                .param("route", facts.route().name())
                                .param("note", facts.note())
                                .param("review", facts.reviewOn())
                                .param("id", id)
                                .param("version", version)
                                .update()
                        == 1);
    }

    /** Ends a plan, unless somebody else has changed it since the given state. */
    boolean end(Scope scope, UUID id, String version, LocalDate on, String why) {
        return scopes.in(
                scope,
                () -> jdbc.sql("""
                                update heads.head_plan set ended_on = :on, ended_why = :why
                                where id = :id and xmin::text = :version and ended_on is null
                                """)
                                .param("on", on)
                                .param("why", why)
                                .param("id", id)
                                .param("version", version)
                                .update()
                        == 1);
    }

    /** Goes on with a plan that was ended; says whether it was. */
    boolean resume(Scope scope, UUID id) {
        return scopes.in(scope, () -> jdbc.sql("""
                                update heads.head_plan set ended_on = null, ended_why = ''
                                where id = :id and ended_on is not null
                                """).param("id", id).update() == 1);
    }

    UUID addStep(Scope scope, UUID planId, NewHeadStep step, Colleague owner) {
        return scopes.in(
                scope,
                () -> jdbc.sql("""
                        insert into heads.head_step (org_code, plan_id, title, owner_id, owner_name, due_on)
                        values (:org, :plan, :title, :owner, :ownerName, :due) returning id
                        """)
                        .param("org", owner.orgCode())
                        .param("plan", planId)
                        .param("title", step.title())
                        .param("owner", owner.id())
                        .param("ownerName", owner.name())
                        .param("due", step.dueOn())
                        .query(UUID.class)
                        .single());
    }

    /** The steps of a plan that are within the scope and not taken out, what is due first first; at most 100. */
    List<HeadStep> listSteps(Scope scope, UUID planId) {
        return scopes.in(
                scope,
                () -> jdbc.sql(STEP + """
                        where s.plan_id = :plan and s.removed_on is null order by s.due_on, s.id limit 100
                        """)
                        .param("plan", planId)
                        .query(HeadStep.class)
                        .list());
    }

    Optional<HeadStep> findStep(Scope scope, UUID id) {
        return scopes.in(
                scope,
                () -> jdbc.sql(STEP + "where s.id = :id")
                        .param("id", id)
                        .query(HeadStep.class)
                        .optional());
    }

    /** Changes a step, unless somebody else has since the given state. */
    boolean changeStep(Scope scope, UUID id, String version, NewHeadStep step, Colleague owner) {
        return scopes.in(
                scope,
                () -> jdbc.sql("""
                                update heads.head_step
                                set org_code = :org, title = :title, owner_id = :owner, owner_name = :ownerName, due_on = :due
                                where id = :id and xmin::text = :version and removed_on is null
                                """)
                                .param("org", owner.orgCode())
                                .param("title", step.title())
                                .param("owner", owner.id())
                                .param("ownerName", owner.name())
                                .param("due", step.dueOn())
                                .param("id", id)
                                .param("version", version)
                                .update()
                        == 1);
    }

    /** Takes a step out of its plan, or puts it back; says whether it stood otherwise. */
    boolean remove(Scope scope, UUID id, @Nullable LocalDate on) {
        return scopes.in(
                scope,
                () -> jdbc.sql("""
                                update heads.head_step set removed_on = :on::date
                                where id = :id and (removed_on is null) = (:on::date is not null)
                                """).param("on", on, Types.DATE).param("id", id).update() == 1);
    }
}
