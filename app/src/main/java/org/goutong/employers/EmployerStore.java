package org.goutong.employers;

import java.sql.Types;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.goutong.matching.EmployerName;
import org.goutong.orgs.Scope;
import org.goutong.orgs.Scopes;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The register: writes, and loads by identifier. */
@Repository
class EmployerStore {

    // xmin is the transaction that wrote this state of the row: two people cannot overwrite each other unseen.
    private static final String EMPLOYER = """
            select id, org_code, name, credit_code, place_id, address, floor, employees, industry, union_founded_on,
                   registered_on, xmin::text as version
            from employers.employer
            """;

    private final Scopes scopes;
    private final JdbcClient jdbc;

    EmployerStore(Scopes scopes, JdbcClient jdbc) {
        this.scopes = scopes;
        this.jdbc = jdbc;
    }

    Optional<Employer> find(Scope scope, UUID id) {
        return scopes.in(
                scope,
                () -> jdbc.sql(EMPLOYER + "where id = :id")
                        .param("id", id)
                        .query(Employer.class)
                        .optional());
    }

    Optional<Employer> findByCode(Scope scope, String creditCode) {
        return scopes.in(
                scope,
                () -> jdbc.sql(EMPLOYER + "where credit_code = :code")
                        .param("code", creditCode)
                        .query(Employer.class)
                        .optional());
    }

    /** Enters employers in one statement and returns their identifiers in the order given. */
    List<UUID> add(Scope scope, List<NewEmployer> employers, Instant now, @Nullable UUID by) {
        var names = employers.stream()
                .map(employer -> EmployerName.of(employer.name()))
                .toList();
        return scopes.in(
                scope,
                () -> jdbc.sql("""
                        with given as (
                            select uuidv7() as id, g.*
                            from unnest(:orgs::text[], :names::text[], :normals::text[], :brands::text[], :codes::text[],
                                        :places::uuid[], :addresses::text[], :floors::text[], :employees::int[],
                                        :industries::text[], :unions::date[], :registered::date[])
                                 with ordinality as g (org_code, name, normal_name, brand, credit_code, place_id, address,
                                                       floor, employees, industry, union_founded_on, registered_on, place)
                        ), entered as (
                            insert into employers.employer (id, org_code, name, normal_name, brand, credit_code, place_id,
                                address, floor, employees, industry, union_founded_on, registered_on, created_at, created_by)
                            select id, org_code, name, normal_name, brand, credit_code, place_id, address, floor, employees,
                                   industry, union_founded_on, registered_on, :now, :by
                            from given
                        )
                        select id from given order by place
                        """)
                        .param("orgs", column(employers, NewEmployer::orgCode))
                        .param("names", column(names, EmployerName::typed))
                        .param("normals", column(names, EmployerName::normal))
                        .param("brands", column(names, EmployerName::brand))
                        .param("codes", column(employers, NewEmployer::creditCode))
                        .param("places", column(employers, NewEmployer::placeId))
                        .param("addresses", column(employers, NewEmployer::address))
                        .param("floors", column(employers, NewEmployer::floor))
                        .param("employees", column(employers, NewEmployer::employees))
                        .param("industries", column(employers, NewEmployer::industry))
                        .param("unions", column(employers, NewEmployer::unionFoundedOn))
                        .param("registered", column(employers, NewEmployer::registeredOn))
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .param("by", by, Types.OTHER)
                        .query(UUID.class)
                        .list());
    }

    private static <T> @Nullable String[] column(List<T> rows, Function<T, ? extends @Nullable Object> value) {
        return rows.stream()
                .map(row -> value.apply(row) instanceof Object known ? known.toString() : null)
                .toArray(String[]::new);
    }

    /** Changes the facts unless somebody else has since the given state; says whether it did. */
    boolean change(Scope scope, UUID id, String version, NewEmployer facts) {
        var name = EmployerName.of(facts.name());
        return scopes.in(
                scope,
                () -> jdbc.sql("""
                                update employers.employer
                                set org_code = :org, name = :name, normal_name = :normal, brand = :brand, credit_code = :code,
                                    place_id = :place, address = :address, floor = :floor, employees = :employees,
                                    industry = :industry, union_founded_on = :union, registered_on = :registered
                                where id = :id and xmin::text = :version
                                """)
                                .param("org", facts.orgCode())
                                .param("name", name.typed())
                                .param("normal", name.normal())
                                .param("brand", name.brand())
                                .param("code", facts.creditCode(), Types.VARCHAR)
                                .param("place", facts.placeId(), Types.OTHER)
                                .param("address", facts.address())
                                .param("floor", facts.floor())
                                .param("employees", facts.employees(), Types.INTEGER)
                                .param("industry", facts.industry(), Types.VARCHAR)
                                .param("union", facts.unionFoundedOn(), Types.DATE)
                                .param("registered", facts.registeredOn(), Types.DATE)
                                .param("id", id)
                                .param("version", version)
                                .update()
                        == 1);
    }
}
