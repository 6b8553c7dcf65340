package org.goutong.cases;

import java.time.LocalDate;
import java.util.UUID;
import org.goutong.orgs.Scope;
import org.goutong.orgs.Scopes;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Repository;

/**
 * Counts cases: those of a township one by one; those of a district or a city, of which there are many, from what the database
 * has tallied (decision 0027).
 */
@Repository
class CaseTally {

    /** Digits of a district: what is tallied is kept by district. */
    private static final int DISTRICT = 6;
    /** From how many changes on they are added up. */
    private static final int MANY = 1_000;

    private static final String COUNTED = """
            select c.stage, c.due_on, c.owned, c.planned, c.level, 1 as cases, (c.owner_id is not distinct from :me)::int as mine
            from %s where %s
            """;
    /** Of what is tallied nobody knows whose it is; the reader’s own are counted one by one. */
    private static final String TALLIED = """
            select t.stage, t.due_on, t.owned, t.planned, t.level, t.cases, 0 as mine
            from cases.tally t where t.state = '%s' and t.org_code >= :from and t.org_code < :to
            union all
            select c.stage, c.due_on, c.owned, c.planned, c.level, 0 as cases, 1 as mine
            from %s where %s and c.owner_id = :me
            """;

    private final Scopes scopes;
    private final JdbcClient jdbc;

    CaseTally(Scopes scopes, JdbcClient jdbc) {
        this.scopes = scopes;
        this.jdbc = jdbc;
    }

    /** Whether a unit is a district or wider, so that its cases are tallied. */
    static boolean tallied(String unit) {
        return unit.length() <= DISTRICT;
    }

    /**
     * How many cases stand where, and how many of them are whose and due when.
     *
     * @param filter by no day of the kinds of {@link CaseFilter.Due#watched}
     * @param employers only of these; null for all
     */
    CaseFigures count(Scope scope, CaseFilter filter, UUID @Nullable [] employers, LocalDate today) {
        var rows = filter.whole() && tallied(filter.unit())
                ? TALLIED.formatted(filter.state(), CaseFilter.CASES, filter.base())
                : COUNTED.formatted(CaseFilter.CASES, filter.base());
        var of = switch (filter.whose()) {
            case UNIT -> "sum(c.cases) filter (where true";
            case MINE -> "sum(c.mine) filter (where true";
            case POOL -> "sum(c.cases) filter (where " + CaseFilter.NOBODYS;
        };
        return scopes.in(
                scope,
                () -> CaseFigures.of(jdbc.sql("""
                                select c.stage, coalesce(%1$s and %2$s), 0) as shown,
                                       coalesce(sum(c.cases) filter (where %2$s), 0) as unit,
                                       coalesce(sum(c.mine) filter (where %2$s), 0) as mine,
                                       coalesce(sum(c.cases) filter (where %2$s and %3$s), 0) as pool,
                                       coalesce(%1$s and %4$s), 0) as late,
                                       coalesce(%1$s and %5$s), 0) as climbed,
                                       coalesce(%1$s and %6$s), 0) as week,
                                       coalesce(%1$s and %7$s), 0) as without_next_step
                                from (%8$s) c where %9$s group by c.stage
                                """.formatted(
                                        of,
                                        filter.when(),
                                        CaseFilter.NOBODYS,
                                        CaseFilter.LATE,
                                        filter.climbed(),
                                        CaseFilter.WEEK,
                                        CaseFilter.WITHOUT_NEXT_STEP,
                                        rows,
                                        filter.where()))
                        .params(filter.values(today, employers))
                        .query(CaseFigures.OfStage.class)
                        .list()));
    }

    /** Adds up what has gathered, so that a figure is read from few rows. */
    @Scheduled(fixedDelayString = "PT1M", initialDelayString = "PT1M")
    void fold() {
        fold(MANY);
    }

    /** Adds up when at least so many changes have gathered. */
    void fold(int many) {
        jdbc.sql("select cases.fold_tally(:many)")
                .param("many", many)
                .query((row, number) -> 0)
                .list();
    }
}
