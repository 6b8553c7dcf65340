package org.goutong.cases;

import java.sql.Types;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
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
    private final CaseTally tally;
    private final JdbcClient jdbc;

    CaseQueries(Scopes scopes, WatchedCases watched, CaseTally tally, JdbcClient jdbc) {
        this.scopes = scopes;
        this.watched = watched;
        this.tally = tally;
        this.jdbc = jdbc;
    }

    /** The board and its figures; a name is looked up once for both. */
    Shown showBoard(Scope scope, CaseFilter filter, LocalDate today, int most) {
        return scopes.in(scope, () -> {
            var employers = named(filter);
            return new Shown(
                    listBoard(scope, filter, employers, today, most),
                    count(scope, filter, employers, today),
                    common(employers));
        });
    }

    /** A page of the list, as {@link #list}, and its figures. */
    Shown showList(
            Scope scope,
            CaseFilter filter,
            LocalDate today,
            @Nullable LocalDate afterDue,
            @Nullable UUID afterId,
            int most) {
        return scopes.in(scope, () -> {
            var employers = named(filter);
            return new Shown(
                    list(scope, filter, employers, today, afterDue, afterId, most),
                    count(scope, filter, employers, today),
                    common(employers));
        });
    }

    /**
     * Some cases, and how many there are.
     *
     * @param common whether so many employers have the text in their names that not all were looked at
     */
    record Shown(List<CaseCard> cards, CaseFigures figures, boolean common) {}

    /** The first cards of every stage, what is due first first; at most {@code most} of each. */
    List<CaseCard> listBoard(Scope scope, CaseFilter filter, LocalDate today, int most) {
        return scopes.in(scope, () -> listBoard(scope, filter, named(filter), today, most));
    }

    private List<CaseCard> listBoard(
            Scope scope, CaseFilter filter, UUID @Nullable [] employers, LocalDate today, int most) {
        if (filter.due().watched() || employers != null) {
            return watched.listBoard(scope, filter, employers, today, most);
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
                                        """), filter, null, today, most)
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
        return scopes.in(scope, () -> list(scope, filter, named(filter), today, afterDue, afterId, most));
    }

    private List<CaseCard> list(
            Scope scope,
            CaseFilter filter,
            UUID @Nullable [] employers,
            LocalDate today,
            @Nullable LocalDate afterDue,
            @Nullable UUID afterId,
            int most) {
        if (filter.due().watched()) {
            return watched.list(scope, filter, employers, today, afterDue, afterId, most);
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
                                        """), filter, employers, today, most)
                        .param(
                                "stage",
                                filter.stage() == null ? null : filter.stage().name(),
                                Types.VARCHAR)
                        .param("afterDue", afterDue, Types.DATE)
                        .param("afterId", afterId, Types.OTHER)
                        .query(CaseCard.class)
                        .list());
    }

    private static JdbcClient.StatementSpec first(
            JdbcClient.StatementSpec sql, CaseFilter filter, UUID @Nullable [] employers, LocalDate today, int most) {
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
                .param("employers", employers, Types.ARRAY)
                .param("most", most);
    }

    /** The employers whose name contains the text, and nobody last when not all were looked at; null without a text. */
    private UUID @Nullable [] named(CaseFilter filter) {
        return filter.text().isEmpty()
                ? null
                : Employers.searchTerm(filter.text())
                        .map(term -> jdbc.sql("select cases.pub_named(:term)")
                                .param("term", term)
                                .query(UUID.class)
                                .list()
                                .toArray(UUID[]::new))
                        .orElse(new UUID[0]);
    }

    private static boolean common(UUID @Nullable [] employers) {
        return employers != null && employers.length > 0 && employers[employers.length - 1] == null;
    }

    /** How many cases stand where, and how many of them are whose and due when. */
    CaseFigures count(Scope scope, CaseFilter filter, LocalDate today) {
        return scopes.in(scope, () -> count(scope, filter, named(filter), today));
    }

    private CaseFigures count(Scope scope, CaseFilter filter, UUID @Nullable [] employers, LocalDate today) {
        return filter.due().watched()
                ? tally.count(scope, filter.of(Due.ANY), employers, today)
                        .watching(watched.count(scope, filter, employers, today))
                : tally.count(scope, filter, employers, today);
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
