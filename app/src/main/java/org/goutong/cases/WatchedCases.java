package org.goutong.cases;

import java.sql.Types;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.goutong.cases.CaseFilter.Due;
import org.goutong.orgs.Scope;
import org.goutong.orgs.Scopes;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Cases that wait for somebody, are to be deliberated again, or need another strategy: few, each kind in its own order. */
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
                                              from cases.case c where %2$s and %3$s) c
                                        join employers.pub_employer e on e.id = c.employer_id
                                        where c.place <= :most order by c.%1$s, c.id
                                        """.formatted(day, filter.base(), filter.chosen()))
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
                                        from (select c.* from cases.case c
                                              where %2$s and %3$s
                                                and (:afterId::uuid is null or (c.%1$s, c.id) > (:afterDay::date, :afterId::uuid))
                                              order by c.%1$s, c.id limit :most) c
                                        join employers.pub_employer e on e.id = c.employer_id
                                        order by c.%1$s, c.id
                                        """.formatted(day, filter.base(), filter.chosen()))
                        .params(filter.values(today, employers))
                        .param("afterDay", afterDay, Types.DATE)
                        .param("afterId", afterId, Types.OTHER)
                        .param("most", most)
                        .query(CaseCard.class)
                        .list());
    }

    /** How many a filter leaves, by stage. */
    Map<Stage, Integer> count(Scope scope, CaseFilter filter, UUID @Nullable [] employers, LocalDate today) {
        return scopes.in(
                scope,
                () -> jdbc
                        .sql("select c.stage, count(*)::int as cases from cases.case c where %s and %s group by c.stage"
                                .formatted(filter.base(), filter.chosen()))
                        .params(filter.values(today, employers))
                        .query((row, number) -> Map.entry(Stage.valueOf(row.getString("stage")), row.getInt("cases")))
                        .stream()
                        .collect(Collectors.toMap(
                                Map.Entry::getKey,
                                Map.Entry::getValue,
                                Integer::sum,
                                () -> new EnumMap<>(Stage.class))));
    }

    private static String day(Due due) {
        return switch (due) {
            case WAITING -> "waiting_since";
            case REVIEW -> "review_on";
            case STRATEGY -> "strategy_until";
            default -> throw new IllegalArgumentException(due.name());
        };
    }
}
