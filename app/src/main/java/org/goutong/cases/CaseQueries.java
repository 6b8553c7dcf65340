package org.goutong.cases;

import java.sql.Types;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.goutong.orgs.Scope;
import org.goutong.orgs.Scopes;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Cases: the board, the list and their figures. */
@Repository
class CaseQueries {

    private static final String CARD = """
            select c.id, c.employer_id, e.name, e.employees, c.stage, c.state, c.channel, c.owner_id, c.owner_name,
                   c.contact_due_on, c.next_step, c.next_on, c.due_on, c.contacted_at, c.attempts, c.exit_reason, c.resume_on,
                   c.org_code
            """;

    private final Scopes scopes;
    private final JdbcClient jdbc;

    CaseQueries(Scopes scopes, JdbcClient jdbc) {
        this.scopes = scopes;
        this.jdbc = jdbc;
    }

    /** The first cards of every stage, what is due first first; at most {@code most} of each. */
    List<CaseCard> listBoard(Scope scope, CaseFilter filter, LocalDate today, int most) {
        return scopes.in(
                scope,
                () -> jdbc.sql(CARD + """
                        from unnest(:stages) as wanted(stage)
                        cross join lateral (
                            select c.* from cases.case c where c.stage = wanted.stage and %s
                            order by c.due_on, c.id limit :most) c
                        join employers.pub_employer e on e.id = c.employer_id
                        order by c.due_on, c.id
                        """.formatted(filter.where()))
                        .params(filter.values(today))
                        .param(
                                "stages",
                                java.util.Arrays.stream(Stage.values())
                                        .map(Stage::name)
                                        .toArray(String[]::new))
                        .param("most", most)
                        .query(CaseCard.class)
                        .list());
    }

    /**
     * A page of cases, what is due first first, then those without a day.
     *
     * @param afterDue day of the last row before, null when it had none
     * @param afterId the last row before, null at the beginning
     */
    List<CaseCard> list(
            Scope scope,
            CaseFilter filter,
            LocalDate today,
            @Nullable LocalDate afterDue,
            @Nullable UUID afterId,
            int most) {
        var after = afterId == null
                ? "true"
                : afterDue == null
                        ? "c.due_on is null and c.id > :afterId"
                        : "((c.due_on, c.id) > (:afterDue, :afterId) or c.due_on is null)";
        return scopes.in(
                scope,
                () -> jdbc.sql(CARD + """
                        from (select c.* from cases.case c where %s and %s order by c.due_on, c.id limit :most) c
                        join employers.pub_employer e on e.id = c.employer_id
                        order by c.due_on, c.id
                        """.formatted(filter.where(), after))
                        .params(filter.values(today))
                        .param("afterDue", afterDue, Types.DATE)
                        .param("afterId", afterId, Types.OTHER)
                        .param("most", most)
                        .query(CaseCard.class)
                        .list());
    }

    /** How many cases stand where, and how many of them are whose and due when. */
    Figures count(Scope scope, CaseFilter filter, LocalDate today) {
        return scopes.in(scope, () -> {
            var rows = jdbc.sql("""
                            select c.stage, count(*) as cases,
                                   count(*) filter (where %s) as shown,
                                   count(*) filter (where c.owner_id = :me) as mine,
                                   count(*) filter (where c.owner_id is null and c.stage <> 'FOUNDED') as pool,
                                   count(*) filter (where c.due_on < :today) as late,
                                   count(*) filter (where %s) as climbed,
                                   count(*) filter (where c.due_on >= :today and c.due_on < :today + 7) as week,
                                   count(*) filter (where c.next_on is null and c.owner_id is not null
                                                          and c.stage <> 'FOUNDED') as without_next_step
                            from cases.case c where %s group by c.stage
                            """.formatted(
                                    filter.where(),
                                    filter.base()
                                            .of((Stage) null)
                                            .of(CaseFilter.Due.CLIMBED)
                                            .where(),
                                    filter.base().of((Stage) null).where()))
                    .params(filter.values(today))
                    .query(Count.class)
                    .list();
            return Figures.of(rows);
        });
    }

    /** Of one stage. */
    record Count(
            Stage stage,
            int cases,
            int shown,
            int mine,
            int pool,
            int late,
            int climbed,
            int week,
            int withoutNextStep) {}

    /**
     * Of all stages.
     *
     * @param shown how many of each the whole filter leaves
     */
    record Figures(
            Map<Stage, Integer> shown,
            int cases,
            int mine,
            int pool,
            int late,
            int climbed,
            int week,
            int withoutNextStep) {

        static Figures of(List<Count> rows) {
            var shown = new EnumMap<Stage, Integer>(Stage.class);
            rows.forEach(row -> shown.put(row.stage(), row.shown()));
            return new Figures(
                    shown,
                    rows.stream().mapToInt(Count::cases).sum(),
                    rows.stream().mapToInt(Count::mine).sum(),
                    rows.stream().mapToInt(Count::pool).sum(),
                    rows.stream().mapToInt(Count::late).sum(),
                    rows.stream().mapToInt(Count::climbed).sum(),
                    rows.stream().mapToInt(Count::week).sum(),
                    rows.stream().mapToInt(Count::withoutNextStep).sum());
        }

        int shown(Stage stage) {
            return shown.getOrDefault(stage, 0);
        }

        int shown(Stage.Lane lane) {
            return lane.stages().stream().mapToInt(this::shown).sum();
        }

        int shownInAll() {
            return shown.values().stream().mapToInt(Integer::intValue).sum();
        }
    }

    /** How many cases a filter leaves. */
    int countOf(Scope scope, CaseFilter filter, LocalDate today) {
        return scopes.in(
                scope,
                () -> jdbc.sql("select count(*) from cases.case c where " + filter.where())
                        .params(filter.values(today))
                        .query(Integer.class)
                        .single());
    }

    /** How many cases somebody has, and how many of them are late or without a plan. */
    Own countOwn(Scope scope, UUID owner, LocalDate today) {
        return scopes.in(
                scope,
                () -> jdbc.sql("""
                        select count(*)::int as cases, (count(*) filter (where due_on < :today))::int as late,
                               (count(*) filter (where next_on is null and stage <> 'FOUNDED'))::int as without_next_step
                        from cases.case where state = 'OPEN' and owner_id = :owner
                        """)
                        .param("today", today)
                        .param("owner", owner)
                        .query(Own.class)
                        .single());
    }

    /** Of one owner. */
    record Own(int cases, int late, int withoutNextStep) {}

    /** Who owns cases at and below a unit, by name; at most 200. */
    List<Owner> listOwners(Scope scope, String from, String to) {
        return scopes.in(
                scope,
                () -> jdbc.sql("""
                        select s.owner_id as id, min(s.owner_name) as name
                        from (select c.owner_id, c.owner_name from cases.case c
                              where c.state = 'OPEN' and c.owner_id is not null and c.org_code >= :from and c.org_code < :to
                              limit 20000) s
                        group by s.owner_id order by 2 limit 200
                        """)
                        .param("from", from)
                        .param("to", to)
                        .query(Owner.class)
                        .list());
    }

    /** Somebody who owns cases. */
    record Owner(UUID id, String name) {}

    /** How many concerns were noted of a case. */
    int countConcerns(Scope scope, UUID caseId) {
        return scopes.in(
                scope,
                () -> jdbc.sql("select count(*) from cases.concern where case_id = :case")
                        .param("case", caseId)
                        .query(Integer.class)
                        .single());
    }
}
