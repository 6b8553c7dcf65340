package org.goutong.cases;

import java.sql.Types;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.goutong.cases.CaseFilter.Due;
import org.goutong.orgs.Scope;
import org.goutong.orgs.Scopes;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Cases that wait for somebody, are to be deliberated again, or need another strategy, each kind in its own order; and those
 * of employers that were looked up. They are few, and sorted when they are read.
 */
@Repository
class WatchedCases {

    private final Scopes scopes;
    private final JdbcClient jdbc;

    WatchedCases(Scopes scopes, JdbcClient jdbc) {
        this.scopes = scopes;
        this.jdbc = jdbc;
    }

    /** The first cards of every stage, what waits longest first; at most {@code most} of each. */
    List<CaseCard> listBoard(Scope scope, CaseFilter filter, UUID @Nullable [] employers, LocalDate today, int most) {
        var day = day(filter.due());
        return scopes.in(
                scope,
                () -> jdbc.sql(CaseQueries.CARD + """
                                        from (select c.*, row_number() over (partition by c.stage order by c.%1$s, c.id) as place
                                              from %4$s where %2$s and %3$s) c
                                        join employers.pub_employer e on e.id = c.employer_id
                                        where c.place <= :most order by c.%1$s, c.id
                                        """.formatted(day, filter.base(), filter.chosen(), CaseFilter.CASES))
                        .params(filter.values(today, employers))
                        .param("most", most)
                        .query(CaseCard.class)
                        .list());
    }

    /** A page of cases, what waits longest first. */
    List<CaseCard> list(
            Scope scope,
            CaseFilter filter,
            UUID @Nullable [] employers,
            LocalDate today,
            @Nullable LocalDate afterDay,
            @Nullable UUID afterId,
            int most) {
        var day = day(filter.due());
        return scopes.in(
                scope,
                () -> jdbc.sql(CaseQueries.CARD + """
                                        from (select c.* from %4$s
                                              where %2$s and %3$s
                                                and (:afterId::uuid is null or (c.%1$s, c.id) > (:afterDay::date, :afterId::uuid))
                                              order by c.%1$s, c.id limit :most) c
                                        join employers.pub_employer e on e.id = c.employer_id
                                        order by c.%1$s, c.id
                                        """.formatted(day, filter.base(), filter.chosen(), CaseFilter.CASES))
                        .params(filter.values(today, employers))
                        .param("afterDay", afterDay, Types.DATE)
                        .param("afterId", afterId, Types.OTHER)
                        .param("most", most)
                        .query(CaseCard.class)
                        .list());
    }

    /** How many a filter leaves, and whose they are; nothing of when they are due. */
    CaseFigures count(Scope scope, CaseFilter filter, UUID @Nullable [] employers, LocalDate today) {
        return scopes.in(
                scope,
                () -> CaseFigures.of(jdbc.sql("""
                                select c.stage, count(*) as unit, count(*) filter (where %s) as shown,
                                       count(*) filter (where c.owner_id = :me) as mine, count(*) filter (where %s) as pool,
                                       0 as late, 0 as climbed, 0 as week, 0 as without_next_step
                                from %s where %s and %s and %s group by c.stage
                                """.formatted(
                                        filter.of(),
                                        CaseFilter.NOBODYS,
                                        CaseFilter.CASES,
                                        filter.base(),
                                        filter.when(),
                                        filter.where()))
                        .params(filter.values(today, employers))
                        .query(CaseFigures.OfStage.class)
                        .list()));
    }

    private static String day(Due due) {
        return switch (due) {
            case WAITING -> "waiting_since";
            case REVIEW -> "review_on";
            case STRATEGY -> "strategy_until";
            default -> "due_on";
        };
    }
}
