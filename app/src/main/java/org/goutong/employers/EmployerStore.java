package org.goutong.employers;

import static org.goutong.orgs.Columns.column;

import java.sql.Types;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.goutong.audit.FieldValue;
import org.goutong.matching.EmployerName;
import org.goutong.orgs.Scope;
import org.goutong.orgs.Scopes;
import org.goutong.web.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The register: writes, and loads by identifier. */
@Repository
class EmployerStore {

    private static final long REGISTER_LOCK = 0x726f7374657273L;

    // xmin is the transaction that wrote this state of the row: two people cannot overwrite each other unseen.
    static final String EMPLOYER = """
            select id, org_code, name, credit_code, place_id, address, floor, employees, industry, union_founded_on,
                   registered_on, credit_code_note, closed_on, head_id, moved_on, source, created_at,
                   xmin::text as version
            from employers.employer
            """;

    private final Scopes scopes;
    private final JdbcClient jdbc;
    private final RegisterCopy copy;

    EmployerStore(Scopes scopes, JdbcClient jdbc, RegisterCopy copy) {
        this.scopes = scopes;
        this.jdbc = jdbc;
        this.copy = copy;
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
                () -> jdbc.sql(EMPLOYER + "where credit_code = :code and withdrawn_at is null")
                        .param("code", creditCode)
                        .query(Employer.class)
                        .optional());
    }

    /** Enters employers in one statement and returns their identifiers in the order given. */
    List<UUID> add(
            Scope scope, List<NewEmployer> employers, Instant now, @Nullable UUID by, String source, SourceKind kind) {
        var names = employers.stream()
                .map(employer -> EmployerName.of(employer.name()))
                .toList();
        return written(
                scope,
                () -> jdbc.sql("""
                        with given as (
                            select uuidv7() as id, g.*
                            from unnest(:orgs::text[], :names::text[], :normals::text[], :brands::text[], :codes::text[],
                                        :places::uuid[], :addresses::text[], :floors::text[], :employees::int[],
                                        :industries::text[], :unions::date[], :registered::date[], :notes::text[],
                                        :closed::date[], :heads::uuid[])
                                 with ordinality as g (org_code, name, normal_name, brand, credit_code, place_id, address,
                                                       floor, employees, industry, union_founded_on, registered_on,
                                                       credit_code_note, closed_on, head_id, place)
                        ), entered as (
                            insert into employers.employer (id, org_code, name, normal_name, brand, credit_code, place_id,
                                address, floor, employees, industry, union_founded_on, registered_on, credit_code_note, closed_on,
                                head_id, created_at, created_by, source, source_rank)
                            select id, org_code, name, normal_name, brand, credit_code, place_id, address, floor, employees,
                                   industry, union_founded_on, registered_on, credit_code_note, closed_on, head_id, :now, :by, :source,
                                   :rank
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
                        .param("notes", column(employers, NewEmployer::creditCodeNote))
                        .param("closed", column(employers, NewEmployer::closedOn))
                        .param("heads", column(employers, NewEmployer::headId))
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .param("by", by, Types.OTHER)
                        .param("source", source)
                        .param("rank", kind.rank())
                        .query(UUID.class)
                        .list());
    }

    /** Changes the facts unless somebody else has since the given state; says whether it did. */
    boolean change(Scope scope, UUID id, String version, NewEmployer facts, Instant now) {
        var name = EmployerName.of(facts.name());
        return written(
                scope,
                () -> jdbc.sql("""
                                update employers.employer
                                set org_code = :org, name = :name, normal_name = :normal, brand = :brand, credit_code = :code,
                                    place_id = :place, address = :address, floor = :floor, employees = :employees,
                                    industry = :industry, union_founded_on = :union, registered_on = :registered,
                                    credit_code_note = :note, closed_on = :closed, head_id = :head, changed_at = :now
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
                                .param("note", facts.creditCodeNote(), Types.VARCHAR)
                                .param("closed", facts.closedOn(), Types.DATE)
                                .param("head", facts.headId(), Types.OTHER)
                                .param("now", now.atOffset(ZoneOffset.UTC))
                                .param("id", id)
                                .param("version", version)
                                .update()
                        == 1);
    }

    /** The employer that stands for one that was merged into it; the same for any other. */
    Optional<Employer> findStanding(Scope scope, UUID id) {
        return scopes.in(
                scope,
                () -> jdbc.sql(EMPLOYER + """
                        where id = (select coalesce(e.merged_into, e.id) from employers.employer e where e.id = :id)
                        """)
                        .param("id", id)
                        .query(Employer.class)
                        .optional());
    }

    /** The same for many, in the order given, each once. */
    List<Employer> listStanding(Scope scope, List<UUID> ids) {
        return scopes.in(
                scope,
                () -> jdbc.sql(EMPLOYER + """
                             , (select coalesce(e.merged_into, e.id) as standing, min(g.place) as place
                                from unnest(:ids::uuid[]) with ordinality as g (given, place)
                                join employers.employer e on e.id = g.given
                                group by 1) as asked
                        where id = asked.standing
                        order by asked.place
                        """)
                        .param("ids", ids.toArray(UUID[]::new))
                        .query(Employer.class)
                        .list());
    }

    /** Sets single facts in one statement; what follows from a name follows. */
    void set(Scope scope, Collection<FieldValue> facts) {
        if (facts.isEmpty()) {
            return;
        }
        var all = facts.stream().flatMap(EmployerStore::withNames).toList();
        written(
                scope,
                () -> jdbc.sql("""
                        update employers.employer e
                        set org_code = become.org_code, name = become.name, normal_name = become.normal_name, brand = become.brand,
                            credit_code = become.credit_code, place_id = become.place_id, address = become.address,
                            floor = become.floor, employees = become.employees, industry = become.industry,
                            union_founded_on = become.union_founded_on, registered_on = become.registered_on,
                            credit_code_note = become.credit_code_note, closed_on = become.closed_on,
                            head_id = become.head_id
                        from (select id, jsonb_object_agg(field, value) as facts
                              from unnest(:ids::uuid[], :fields::text[], :values::text[]) as fact (id, field, value)
                              group by id) given
                        join employers.employer was on was.id = given.id
                        cross join lateral jsonb_populate_record(was, given.facts) become
                        where e.id = given.id
                        """)
                        .param("ids", column(all, FieldValue::subjectId))
                        .param("fields", column(all, FieldValue::field))
                        .param("values", column(all, FieldValue::value))
                        .update());
    }

    private static Stream<FieldValue> withNames(FieldValue fact) {
        if (!fact.field().equals("name") || fact.value() == null) {
            return Stream.of(fact);
        }
        var name = EmployerName.of(fact.value());
        return Stream.of(
                new FieldValue(fact.subjectId(), "name", name.typed()),
                new FieldValue(fact.subjectId(), "normal_name", name.normal()),
                new FieldValue(fact.subjectId(), "brand", name.brand()));
    }

    void hold() {
        jdbc.sql("select pg_advisory_xact_lock(:lock)")
                .param("lock", REGISTER_LOCK)
                .query((row, number) -> 0)
                .single();
    }

    boolean tryHold() {
        return jdbc.sql("select pg_try_advisory_xact_lock(:lock)")
                .param("lock", REGISTER_LOCK)
                .query(Boolean.class)
                .single();
    }

    /** Those of these employers that have a day of closing. */
    Set<UUID> listClosed(Scope scope, Collection<UUID> ids) {
        return scopes.in(
                scope,
                () -> jdbc.sql("select id from employers.employer where id = any(:ids) and closed_on is not null")
                        .param("ids", ids.toArray(UUID[]::new))
                        .query(UUID.class)
                        .set());
    }

    /** The units of employers, each employer's; fails with 404 when one is not there. */
    List<String> listUnits(Scope scope, Collection<UUID> ids) {
        var units = scopes.in(
                scope,
                () -> jdbc.sql("select org_code from employers.employer where id = any(:ids)")
                        .param("ids", ids.toArray(UUID[]::new))
                        .query(String.class)
                        .list());
        if (units.size() < Set.copyOf(ids).size()) {
            throw new NotFound();
        }
        return units;
    }

    /** Withdraws employers that nobody has changed since they were entered, except some; returns all withdrawn ones. */
    List<UUID> withdraw(Scope scope, Collection<UUID> ids, Collection<UUID> except, Instant now) {
        return written(scope, () -> {
            jdbc.sql("""
                    update employers.employer set withdrawn_at = :now
                    where id = any(:ids) and id <> all(:except) and changed_at is null and withdrawn_at is null
                    """)
                    .param("now", now.atOffset(ZoneOffset.UTC))
                    .param("ids", ids.toArray(UUID[]::new))
                    .param("except", except.toArray(UUID[]::new))
                    .update();
            return jdbc.sql("select id from employers.employer where id = any(:ids) and withdrawn_at is not null")
                    .param("ids", ids.toArray(UUID[]::new))
                    .query(UUID.class)
                    .list();
        });
    }

    private <T> T written(Scope scope, Supplier<T> write) {
        return scopes.in(scope, () -> {
            copy.followAfterCommit();
            return write.get();
        });
    }
}
