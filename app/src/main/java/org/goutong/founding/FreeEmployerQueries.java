package org.goutong.founding;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.goutong.orgs.Scope;
import org.goutong.orgs.Scopes;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which employers a founding could take, and what is in the way of the others. */
@Repository
class FreeEmployerQueries {

    private final Scopes scopes;
    private final JdbcClient jdbc;

    FreeEmployerQueries(Scopes scopes, JdbcClient jdbc) {
        this.scopes = scopes;
        this.jdbc = jdbc;
    }

    /** Those of some employers that belong to no founding and no founded union, wherever it is, in the order given. */
    List<UUID> listFree(Scope scope, List<UUID> employers) {
        return scopes.in(
                scope,
                () -> jdbc.sql("""
                        select e.id from unnest(:employers::uuid[]) with ordinality as e (id, place)
                        where e.id not in (select w.employer_id from founding.in_the_way(:employers, array[]::uuid[]) w)
                        order by e.place
                        """)
                        .param("employers", employers.toArray(UUID[]::new))
                        .query(UUID.class)
                        .list());
    }

    /**
     * The founding that keeps an employer out of another one, its own before a federation, wherever it is.
     *
     * @param unites whether its union would join a federation: then its own founding is in the way only while it is under
     *     way, and a federation is always
     */
    Optional<InTheWay> findInTheWay(Scope scope, UUID employer, boolean unites) {
        var employers = new UUID[] {employer};
        return scopes.in(
                scope,
                () -> jdbc.sql("""
                        select p.union_name
                        from founding.in_the_way(:employers, :uniting) w left join founding.process p on p.id = w.process_id
                        order by w.own_union, w.process_id limit 1
                        """)
                        .param("employers", employers)
                        .param("uniting", unites ? employers : new UUID[0])
                        .query(InTheWay.class)
                        .optional());
    }

    /**
     * A founding that keeps an employer out of another one.
     *
     * @param unionName null where the scope does not reach: then nothing is told of it
     */
    record InTheWay(@Nullable String unionName) {}

    /**
     * Those of some employers that are in a founding, wherever it is, which keeps them out of another one.
     *
     * @param uniting those whose union would join a federation, see {@link #findInTheWay}
     */
    Set<UUID> listTaken(Scope scope, List<UUID> employers, List<UUID> uniting) {
        return scopes.in(
                scope,
                () -> jdbc.sql("select distinct w.employer_id from founding.in_the_way(:employers, :uniting) w")
                        .param("employers", employers.toArray(UUID[]::new))
                        .param("uniting", uniting.toArray(UUID[]::new))
                        .query(UUID.class)
                        .set());
    }

    /** How many members the unions know at an employer now. */
    int countMembers(Scope scope, UUID employer) {
        return scopes.in(
                scope,
                () -> jdbc.sql("select count(*)::int from members.pub_member m where m.employer_id = :employer")
                        .param("employer", employer)
                        .query(Integer.class)
                        .single());
    }
}
