package org.goutong.rosters;

import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.goutong.orgs.Scope;
import org.goutong.orgs.Scopes;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who is to be visited: the employers of settled lists, each once, house by house and floor by floor. */
@Repository
class VisitQueries {

    private static final int FETCHED = 1_000;

    private static final String VISITS = """
            select e.id, e.name, coalesce(min(p.name), max(nullif(l.building, '')), '') as building,
                   coalesce(case when e.floor ~ '^-?[0-9]{1,3}$' then e.floor::int end, min(l.storey)) as storey,
                   coalesce(nullif(e.address, ''), max(l.address)) as address, max(l.room) as room,
                   string_agg(distinct r.kind, ',' order by r.kind) as kinds, e.employees,
                   e.union_founded_on is not null as with_union
            from rosters.line l
            join rosters.roster r on r.id = l.roster_id
            join employers.pub_employer e on e.id = l.employer_id
            left join places.pub_place p on p.id = coalesce(e.place_id, r.place_id)
            where l.roster_id = any(:rosters) and l.settlement_id is not null and e.withdrawn_at is null and e.closed_on is null
            group by e.id, e.name, e.floor, e.address, e.employees, e.union_founded_on
            order by coalesce(min(p.name), max(nullif(l.building, '')), '') = '',
                     coalesce(min(p.name), max(nullif(l.building, '')), '') collate "zh-x-icu", storey nulls last,
                     e.name collate "zh-x-icu", e.id
            """;

    private final Scopes scopes;
    private final JdbcClient jdbc;

    VisitQueries(Scopes scopes, JdbcClient jdbc) {
        this.scopes = scopes;
        this.jdbc = jdbc;
    }

    int count(Scope scope, List<UUID> rosters) {
        return scopes.in(
                scope,
                () -> jdbc.sql("""
                        select count(distinct l.employer_id) from rosters.line l
                        join employers.pub_employer e on e.id = l.employer_id
                        where l.roster_id = any(:rosters) and l.settlement_id is not null and e.withdrawn_at is null and e.closed_on is null
                        """)
                        .param("rosters", rosters.toArray(UUID[]::new))
                        .query(Integer.class)
                        .single());
    }

    List<VisitRow> list(Scope scope, List<UUID> rosters, int most) {
        return scopes.in(
                scope,
                () -> jdbc.sql(VISITS + " limit :most")
                        .param("rosters", rosters.toArray(UUID[]::new))
                        .param("most", most)
                        .query(VisitRow.class)
                        .list());
    }

    /** Hands all of them on, one by one, in bounded memory. */
    void forEach(Scope scope, List<UUID> rosters, Consumer<VisitRow> visit) {
        scopes.run(scope, () -> {
            try (var rows = jdbc
                    .sql(VISITS)
                    .withFetchSize(FETCHED)
                    .param("rosters", rosters.toArray(UUID[]::new))
                    .query(VisitRow.class)
                    .stream()) {
                rows.forEach(visit);
            }
        });
    }
}
