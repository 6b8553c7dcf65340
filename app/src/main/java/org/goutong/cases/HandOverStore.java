package org.goutong.cases;

import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.goutong.orgs.Colleague;
import org.goutong.orgs.OrgCode;
import org.goutong.orgs.Scope;
import org.goutong.orgs.Scopes;
import org.goutong.orgs.Staff;
import org.goutong.web.Time;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who has how many cases, and many of them given to somebody else in one statement. Cases that rest go along. */
@Repository
class HandOverStore {

    private static final String RUNNING = "c.state in ('OPEN', 'SHELVED')";

    private final Scopes scopes;
    private final JdbcClient jdbc;

    HandOverStore(Scopes scopes, JdbcClient jdbc) {
        this.scopes = scopes;
        this.jdbc = jdbc;
    }

    /** Somebody with cases. */
    record Owner(UUID id, String name, int cases) {}

    /** Whoever owns cases at or below a unit, by name; at most {@code most}. Their names are no part of the index. */
    List<Owner> listOwners(Scope scope, String orgCode, int most) {
        return scopes.in(
                scope,
                () -> jdbc.sql("""
                        select o.id, (select c.owner_name from cases.case c where %1$s and c.owner_id = o.id limit 1) as name, o.cases
                        from (select c.owner_id as id, count(*)::int as cases from cases.case c
                              where %1$s and c.owner_id is not null and c.org_code >= :from and c.org_code < :to
                              group by c.owner_id) o
                        order by name, id limit :most
                        """.formatted(RUNNING))
                        .param("from", orgCode)
                        .param("to", OrgCode.end(orgCode))
                        .param("most", most)
                        .query(Owner.class)
                        .list());
    }

    /** Those of some people who own an open case; the order is kept. */
    List<Colleague> listOwning(Scope scope, List<Colleague> some) {
        var owning = scopes.in(
                scope,
                () -> jdbc.sql("""
                        select o.id from unnest(:ids) as o (id)
                        where exists (select 1 from cases.case c where c.owner_id = o.id and c.state = 'OPEN')
                        """)
                        .param("ids", some.stream().map(Colleague::id).toArray(UUID[]::new))
                        .query(UUID.class)
                        .set());
        return some.stream().filter(one -> owning.contains(one.id())).toList();
    }

    /** How many cases somebody has in each unit. */
    List<InUnit> countByUnit(Scope scope, UUID owner) {
        return scopes.in(
                scope,
                () -> jdbc.sql("""
                        select c.org_code, max(c.owner_name) as owner_name, count(*)::int as cases from cases.case c
                        where %s and c.owner_id = :owner group by c.org_code order by c.org_code
                        """.formatted(RUNNING))
                        .param("owner", owner)
                        .query(InUnit.class)
                        .list());
    }

    /** Cases of somebody in one unit. */
    record InUnit(String orgCode, String ownerName, int cases) {}

    /** What somebody looks after in each unit: cases, and steps and reviews of plans for head firms. */
    List<Left> countLeft(Scope scope, UUID owner) {
        return scopes.in(
                scope,
                () -> jdbc.sql("""
                        select org_code, max(owner_name) as owner_name, sum(cases)::int as cases, sum(steps)::int as steps
                        from (select c.org_code, c.owner_name, 1 as cases, 0 as steps
                              from cases.case c where %s and c.owner_id = :owner
                              union all
                              select t.org_code, t.owner_name, 0, 1
                              from tasks.pub_task t
                              where t.owner_id = :owner and t.state = 'OPEN'
                                and (starts_with(t.task_key, 'head-step:') or starts_with(t.task_key, 'head-plan:'))) one
                        group by org_code order by org_code
                        """.formatted(RUNNING))
                        .param("owner", owner)
                        .query(Left.class)
                        .list());
    }

    /** What somebody looks after in one unit. */
    record Left(String orgCode, String ownerName, int cases, int steps) {}

    /** A case that can be given to somebody else. */
    record Row(
            UUID id,
            UUID employerId,
            String employer,
            String orgCode,
            Stage stage,
            Case.State state,
            @Nullable LocalDate dueOn,
            @Nullable OffsetDateTime contactedAt) {}

    /** Somebody's cases, what is due first first. */
    List<Row> list(Scope scope, UUID owner, int most) {
        return scopes.in(
                scope,
                () -> jdbc.sql("""
                        select c.id, c.employer_id, e.name as employer, c.org_code, c.stage, c.state, c.due_on, c.contacted_at
                        from cases.case c join employers.pub_employer e on e.id = c.employer_id
                        where %s and c.owner_id = :owner order by c.due_on, c.id limit :most
                        """.formatted(RUNNING))
                        .param("owner", owner)
                        .param("most", most)
                        .query(Row.class)
                        .list());
    }

    /** How many of these cases are within the scope, whoever owns them by now. */
    int countSeen(Scope scope, Collection<UUID> ids) {
        return scopes.in(
                scope,
                () -> jdbc.sql("select count(*) from cases.case where id = any(:ids)")
                        .param("ids", ids.toArray(UUID[]::new))
                        .query(Integer.class)
                        .single());
    }

    private static final String CHOSEN = """
            from cases.case c
            where %s and c.owner_id = :owner and (:ids::uuid[] is null or c.id = any(:ids))
              and (:unit::text is null or starts_with(c.org_code, :unit))
            """.formatted(RUNNING);

    /**
     * How many of somebody's cases can be given to a colleague.
     *
     * @param ids only these, null for all
     * @param to null when they go back to be claimed
     */
    int count(Scope scope, UUID owner, @Nullable Collection<UUID> ids, @Nullable Colleague to) {
        return scopes.in(
                scope,
                () -> chosen("select count(*) " + CHOSEN, owner, ids, to)
                        .query(Integer.class)
                        .single());
    }

    private JdbcClient.StatementSpec chosen(
            String sql, UUID owner, @Nullable Collection<UUID> ids, @Nullable Colleague to) {
        return jdbc.sql(sql)
                .param("owner", owner)
                .param("ids", ids == null ? null : ids.toArray(UUID[]::new), Types.ARRAY)
                .param("unit", to == null ? null : to.orgCode(), Types.VARCHAR);
    }

    /** A case that has another owner now. */
    record Handed(UUID id, String orgCode, String ownerName) {}

    /** Gives cases to a colleague whose unit covers them, or back to be claimed, those that somebody else was faster with aside. */
    List<Handed> handOver(
            Staff by,
            UUID owner,
            @Nullable Collection<UUID> ids,
            @Nullable Colleague to,
            String note,
            LocalDate firstOn,
            Instant now,
            int most) {
        return scopes.in(
                by.scope(),
                () -> chosen("""
                                with chosen as (
                                    select c.id, c.owner_name %s order by c.id limit :most for update
                                ), handed as (
                                    update cases.case c
                                    set owner_id = :to, owner_name = :toName,
                                        owned_on = case when :to::uuid is not null then :today::date end,
                                        contact_due_on = case when :to::uuid is not null and c.state = 'OPEN' and c.stage = any(:weekly)
                                                              then coalesce(c.contact_due_on, :first) end,
                                        next_on = case when :to::uuid is not null and c.state = 'OPEN' and c.stage <> 'FOUNDED'
                                                       then coalesce(c.next_on, :first) else c.next_on end
                                    from chosen where c.id = chosen.id
                                    returning c.id, c.org_code, c.stage, chosen.owner_name
                                ), said as (
                                    insert into cases.step (org_code, case_id, kind, from_stage, stepped_on, detail, note, by_id,
                                                            by_name, at)
                                    select org_code, id, :kind, stage, :today, case when :to::uuid is null then owner_name else :toName end,
                                           :note, :by, :byName, :now
                                    from handed
                                )
                                select id, org_code, owner_name from handed
                                """.formatted(CHOSEN), owner, ids, to)
                        .param("to", to == null ? null : to.id(), Types.OTHER)
                        .param("toName", to == null ? "" : to.name())
                        .param("kind", to == null ? Step.Kind.RELEASED.name() : Step.Kind.HANDED_OVER.name())
                        .param("note", note)
                        .param("first", firstOn)
                        .param("today", Time.day(now))
                        .param(
                                "weekly",
                                Arrays.stream(Stage.values())
                                        .filter(Stage::weekly)
                                        .map(Stage::name)
                                        .toArray(String[]::new))
                        .param("by", by.id())
                        .param("byName", by.name())
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .param("most", most)
                        .query(Handed.class)
                        .list());
    }
}
