package org.goutong.employers;

import java.sql.Types;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.goutong.orgs.Scope;
import org.goutong.orgs.Scopes;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who stands above an employer, and which branches and stations hang below; closed ones are not counted. */
@Repository
class HeadQueries {

    private static final String BELOW = """
            from employers.employer e
            where e.head_id = :head and e.withdrawn_at is null and e.closed_on is null
              and e.id is distinct from :except
            """;

    private final Scopes scopes;
    private final JdbcClient jdbc;

    HeadQueries(Scopes scopes, JdbcClient jdbc) {
        this.scopes = scopes;
        this.jdbc = jdbc;
    }

    /** Whether an employer stands above another one, however many steps up. */
    boolean isAbove(Scope scope, UUID head, UUID employer) {
        return scopes.in(
                scope,
                () -> jdbc.sql("""
                        with recursive above (id) as (
                            select e.head_id from employers.employer e where e.id = :employer
                            union
                            select e.head_id from above join employers.employer e on e.id = above.id)
                        select exists (select 1 from above where id = :head)
                        """)
                        .param("employer", employer)
                        .param("head", head)
                        .query(Boolean.class)
                        .single());
    }

    /** The heads of employers and of all that stand above them, by whom they are the head of. */
    Map<UUID, UUID> listAbove(Scope scope, Collection<UUID> employers) {
        return scopes.in(
                scope,
                () -> jdbc
                        .sql("""
                        with recursive above (id, head_id) as (
                            select e.id, e.head_id from employers.employer e
                            where e.id = any(:employers) and e.head_id is not null
                            union
                            select e.id, e.head_id from above a join employers.employer e on e.id = a.head_id
                            where e.head_id is not null)
                        select id, head_id from above
                        """)
                        .param("employers", employers.toArray(UUID[]::new))
                        .query((row, number) ->
                                Map.entry(row.getObject("id", UUID.class), row.getObject("head_id", UUID.class)))
                        .stream()
                        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }

    /**
     * What hangs directly below a head, unit by unit.
     *
     * @param except one that is left out, or null
     * @param after the last one of the page before, or null
     */
    List<EmployerRow> list(
            Scope scope, UUID head, @Nullable UUID except, EmployersController.Position after, int most) {
        return scopes.in(
                scope,
                () -> jdbc.sql("""
                        select e.id, e.org_code, e.name, e.brand, e.credit_code, e.address, e.floor, e.employees,
                               e.union_founded_on, e.closed_on
                        """ + BELOW + """
                          and (e.org_code, e.id) > (:afterOrg, :afterId)
                        order by e.org_code, e.id limit :most
                        """)
                        .param("head", head)
                        .param("except", except, Types.OTHER)
                        .param("afterOrg", after.text() == null ? "" : after.text())
                        .param("afterId", after.id() == null ? new UUID(0, 0) : after.id())
                        .param("most", most)
                        .query(EmployerRow.class)
                        .list());
    }

    /** How many hang directly below a head, and how many of them have a union. */
    Tally count(Scope scope, UUID head, @Nullable UUID except) {
        return scopes.in(
                scope,
                () -> jdbc.sql("select count(*) as employers, count(e.union_founded_on) as with_union " + BELOW)
                        .param("head", head)
                        .param("except", except, Types.OTHER)
                        .query(Tally.class)
                        .single());
    }

    /** Employers, and how many of them have a union. */
    record Tally(int employers, int withUnion) {}
}
