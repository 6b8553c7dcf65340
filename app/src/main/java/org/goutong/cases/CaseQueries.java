package org.goutong.cases;

import java.sql.Types;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.goutong.cases.CaseFilter.Due;
import org.goutong.cases.CaseFilter.Whose;
import org.goutong.employers.Employers;
import org.goutong.orgs.OrgCode;
import org.goutong.orgs.Scope;
import org.goutong.orgs.Scopes;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Cases: the board, the list and their figures. */
@Repository
class CaseQueries {

    static final String CARD = """
            select c.id, c.employer_id, e.name, e.employees, c.stage, c.state, c.channel, c.owner_id, c.owner_name,
                   c.contact_due_on, c.next_step, c.next_on, c.due_on, c.contacted_at, c.attempts, c.exit_reason, c.resume_on,
                   c.org_code, c.waiting_on, c.waiting_since, c.review_on, c.strategy_until
            """;

    private final Scopes scopes;
    private final WatchedCases watched;
    private final JdbcClient jdbc;

    CaseQueries(Scopes scopes, WatchedCases watched, JdbcClient jdbc) {
        this.scopes = scopes;
        this.watched = watched;
        this.jdbc = jdbc;
    }

    /** The first cards of every stage, what is due first first; at most {@code most} of each. */
    List<CaseCard> listBoard(Scope scope, CaseFilter filter, LocalDate today, int most) {
        if (filter.due().watched()) {
            return scopes.in(scope, () -> watched.listBoard(scope, filter, named(filter), today, most));
        }
        return scopes.in(
                scope,
                () -> first(jdbc.sql(CARD + """
                                        from unnest(:stages) as wanted(stage)
                                        cross join lateral cases.first_due(
                                            :state, wanted.stage, :from, :to, :owner, :nobodys, :dueFrom, :dueBefore, :climbed,
                                            :withoutNextStep, :channel, :employers, null, null, :most) as due(id)
                                        join cases.case c on c.id = due.id
                                        join employers.pub_employer e on e.id = c.employer_id
                                        order by c.due_on, c.id
                                        """), filter, today, most)
                        .param(
                                "stages",
                                Arrays.stream(Stage.values())
                                        .filter(stage -> filter.stage() == null || filter.stage() == stage)
                                        .map(Stage::name)
                                        .toArray(String[]::new))
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
        if (filter.due().watched()) {
            return scopes.in(scope, () -> watched.list(scope, filter, named(filter), today, afterDue, afterId, most));
        }
        return scopes.in(
                scope,
                () -> first(jdbc.sql(CARD + """
                                        from cases.first_due(
                                            :state, :stage, :from, :to, :owner, :nobodys, :dueFrom, :dueBefore, :climbed,
                                            :withoutNextStep, :channel, :employers, :afterDue, :afterId, :most) as due(id)
                                        join cases.case c on c.id = due.id
                                        join employers.pub_employer e on e.id = c.employer_id
                                        order by c.due_on, c.id
                                        """), filter, today, most)
                        .param(
                                "stage",
                                filter.stage() == null ? null : filter.stage().name(),
                                Types.VARCHAR)
                        .param("afterDue", afterDue, Types.DATE)
                        .param("afterId", afterId, Types.OTHER)
                        .query(CaseCard.class)
                        .list());
    }

    private JdbcClient.StatementSpec first(JdbcClient.StatementSpec sql, CaseFilter filter, LocalDate today, int most) {
        var due = filter.due();
        return sql.param("state", filter.state().name())
                .param("from", filter.unit())
                .param("to", OrgCode.end(filter.unit()))
                .param(
                        "owner",
                        filter.owner() != null ? filter.owner() : filter.whose() == Whose.MINE ? filter.me() : null,
                        Types.OTHER)
                .param("nobodys", filter.whose() == Whose.POOL)
                .param("dueFrom", due == Due.WEEK ? today : null, Types.DATE)
                .param(
                        "dueBefore",
                        switch (due) {
                            case LATE, CLIMBED -> today;
                            case WEEK, SOON -> today.plusDays(7);
                            case ANY, WITHOUT_NEXT_STEP, WAITING, REVIEW, STRATEGY -> null;
                        },
                        Types.DATE)
                .param(
                        "climbed",
                        due == Due.CLIMBED ? new Integer[] {filter.unit().length(), filter.levelBelow()} : null,
                        Types.ARRAY)
                .param("withoutNextStep", due == Due.WITHOUT_NEXT_STEP)
                .param(
                        "channel",
                        filter.channel() == null ? null : filter.channel().name(),
                        Types.VARCHAR)
                .param("employers", named(filter), Types.ARRAY)
                .param("most", most);
    }

    /** The employers whose name contains the text, at most 10,001; null without a text. */
    private UUID @Nullable [] named(CaseFilter filter) {
        return filter.text().isEmpty()
                ? null
                : Employers.searchTerm(filter.text())
                        .map(term -> jdbc.sql("select employers.pub_named(:term)")
                                .param("term", term)
                                .query(UUID.class)
                                .list()
                                .toArray(UUID[]::new))
                        .orElse(new UUID[0]);
    }

    /** How many cases stand where, and how many of them are whose and due when. */
    Figures count(Scope scope, CaseFilter filter, LocalDate today) {
        if (filter.due().watched()) {
            return scopes.in(
                    scope,
                    () -> count(scope, filter.of(Due.ANY), today)
                            .showing(watched.count(scope, filter, named(filter), today)));
        }
        return scopes.in(scope, () -> {
            var rows = jdbc.sql("""
                            select c.stage, count(*) as cases,
                                   count(*) filter (where %s) as shown,
                                   count(*) filter (where c.owner_id = :me) as mine,
                                   count(*) filter (where %s) as pool,
                                   count(*) filter (where %s) as late,
                                   count(*) filter (where %s) as climbed,
                                   count(*) filter (where %s) as week,
                                   count(*) filter (where %s) as without_next_step
                            from cases.case c where %s group by c.stage
                            """.formatted(
                                    filter.chosen(),
                                    CaseFilter.NOBODYS,
                                    CaseFilter.LATE,
                                    filter.climbed(),
                                    CaseFilter.WEEK,
                                    CaseFilter.WITHOUT_NEXT_STEP,
                                    filter.base()))
                    .params(filter.values(today, named(filter)))
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

        /** The same, of another filter of what is shown. */
        Figures showing(Map<Stage, Integer> others) {
            return new Figures(others, cases, mine, pool, late, climbed, week, withoutNextStep);
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
                () -> jdbc.sql("select count(*) from cases.case c where %s and %s"
                                .formatted(filter.base(), filter.chosen()))
                        .params(filter.values(today, named(filter)))
                        .query(Integer.class)
                        .single());
    }

    /** How many cases somebody has, and how many of them ask for something. */
    Own countOwn(Scope scope, UUID owner, LocalDate today) {
        return scopes.in(
                scope,
                () -> jdbc.sql("""
                        select count(*)::int as cases, (count(*) filter (where due_on < :today))::int as late,
                               (count(*) filter (where due_on < :today + 7))::int as soon,
                               (count(*) filter (where next_on is null and stage <> 'FOUNDED'))::int as without_next_step,
                               (count(*) filter (where review_on <= :today and stage <> 'FOUNDED'))::int as review,
                               (count(*) filter (where strategy_until <= :today and stage <> 'FOUNDED'))::int as strategy
                        from cases.case where state = 'OPEN' and owner_id = :owner
                        """)
                        .param("today", today)
                        .param("owner", owner)
                        .query(Own.class)
                        .single());
    }

    /**
     * Of one owner.
     *
     * @param soon due within a week, the late ones included
     * @param review to be deliberated again by now
     * @param strategy whose strategy has expired
     */
    record Own(int cases, int late, int soon, int withoutNextStep, int review, int strategy) {}

    /** The employers at a place that have agreed and not yet applied. */
    List<UUID> listAgreed(Scope scope, UUID placeId) {
        return scopes.in(
                scope,
                () -> jdbc.sql("""
                        select e.id from employers.pub_employer e join cases.case c on c.employer_id = e.id
                        where e.place_id = :place and c.state = 'OPEN' and c.stage = 'AGREED'
                        order by e.name, e.id limit 200
                        """).param("place", placeId).query(UUID.class).list());
    }

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
