package org.goutong.places;

import static org.goutong.orgs.Columns.column;

import java.sql.Types;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.goutong.audit.FieldValue;
import org.goutong.orgs.Scope;
import org.goutong.orgs.Scopes;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Places as rows. */
@Repository
class PlaceStore {

    static final String COLUMNS = """
            select p.id, p.org_code, p.kind, p.name, p.address, p.host_name, p.host_phone, p.employers, p.employees,
                   p.employers_with_union, p.members, p.counted_on, p.note, p.xmin::text as version
            from places.place p
            """;

    private static final long LIST_LOCK = 0x706c61636573L;

    private final Scopes scopes;
    private final JdbcClient jdbc;

    PlaceStore(Scopes scopes, JdbcClient jdbc) {
        this.scopes = scopes;
        this.jdbc = jdbc;
    }

    Optional<Place> find(Scope scope, UUID id) {
        return scopes.in(
                scope,
                () -> jdbc.sql(COLUMNS + " where p.id = :id")
                        .param("id", id)
                        .query(Place.class)
                        .optional());
    }

    UUID add(Scope scope, NewPlace place, UUID by, Instant now) {
        return scopes.in(
                scope,
                () -> bound(jdbc.sql("""
                                insert into places.place (org_code, kind, name, address, host_name, host_phone, employers,
                                    employees, employers_with_union, members, counted_on, note, created_at, created_by)
                                values (:org, :kind, :name, :address, :hostName, :hostPhone, :employers, :employees,
                                    :withUnion, :members, :counted, :note, :now, :by)
                                returning id
                                """), place, by, now).query(UUID.class).single());
    }

    /** Changes the facts unless somebody else has since the given state; says whether it did. */
    boolean change(Scope scope, UUID id, String version, NewPlace place, UUID by, Instant now) {
        return scopes.in(
                scope,
                () -> bound(jdbc.sql("""
                                update places.place set org_code = :org, kind = :kind, name = :name, address = :address,
                                    host_name = :hostName, host_phone = :hostPhone, employers = :employers,
                                    employees = :employees, employers_with_union = :withUnion, members = :members,
                                    counted_on = :counted, note = :note, updated_at = :now, updated_by = :by
                                where id = :id and xmin::text = :version
                                """), place, by, now)
                                .param("id", id)
                                .param("version", version)
                                .update()
                        == 1);
    }

    private static JdbcClient.StatementSpec bound(
            JdbcClient.StatementSpec statement, NewPlace place, UUID by, Instant now) {
        return statement
                .param("org", place.orgCode())
                .param("kind", place.kind().name())
                .param("name", place.name())
                .param("address", place.address())
                .param("hostName", place.hostName())
                .param("hostPhone", place.hostPhone())
                .param("employers", place.employers(), Types.INTEGER)
                .param("employees", place.employees(), Types.INTEGER)
                .param("withUnion", place.employersWithUnion(), Types.INTEGER)
                .param("members", place.members(), Types.INTEGER)
                .param("counted", place.countedOn(), Types.DATE)
                .param("note", place.note())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("by", by, Types.OTHER);
    }

    void hold() {
        jdbc.sql("select pg_advisory_xact_lock(:lock)")
                .param("lock", LIST_LOCK)
                .query((row, number) -> 0)
                .single();
    }

    /** Enters places of a list in one statement and returns their identifiers in the order given. */
    List<UUID> addAll(Scope scope, List<NewPlace> places, Instant now) {
        return scopes.in(
                scope,
                () -> jdbc.sql("""
                        with given as (
                            select uuidv7() as id, g.*
                            from unnest(:orgs::text[], :kinds::text[], :names::text[], :addresses::text[], :hosts::text[],
                                        :phones::text[], :employers::int[], :employees::int[], :unions::int[],
                                        :members::int[], :counted::date[], :notes::text[])
                                 with ordinality as g (org_code, kind, name, address, host_name, host_phone, employers,
                                                       employees, employers_with_union, members, counted_on, note, place)
                        ), entered as (
                            insert into places.place (id, org_code, kind, name, address, host_name, host_phone, employers,
                                employees, employers_with_union, members, counted_on, note, created_at)
                            select id, org_code, kind, name, address, host_name, host_phone, employers, employees,
                                   employers_with_union, members, counted_on, note, :now
                            from given
                        )
                        select id from given order by place
                        """)
                        .param("orgs", column(places, NewPlace::orgCode))
                        .param("kinds", column(places, NewPlace::kind))
                        .param("names", column(places, NewPlace::name))
                        .param("addresses", column(places, NewPlace::address))
                        .param("hosts", column(places, NewPlace::hostName))
                        .param("phones", column(places, NewPlace::hostPhone))
                        .param("employers", column(places, NewPlace::employers))
                        .param("employees", column(places, NewPlace::employees))
                        .param("unions", column(places, NewPlace::employersWithUnion))
                        .param("members", column(places, NewPlace::members))
                        .param("counted", column(places, NewPlace::countedOn))
                        .param("notes", column(places, NewPlace::note))
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .query(UUID.class)
                        .list());
    }

    /** Sets single facts in one statement. */
    void set(Scope scope, Collection<FieldValue> facts) {
        scopes.run(
                scope,
                () -> jdbc.sql("""
                        update places.place p
                        set kind = become.kind, name = become.name, address = become.address, host_name = become.host_name,
                            host_phone = become.host_phone, employers = become.employers, employees = become.employees,
                            employers_with_union = become.employers_with_union, members = become.members,
                            counted_on = become.counted_on, note = become.note
                        from (select id, jsonb_object_agg(field, value) as facts
                              from unnest(:ids::uuid[], :fields::text[], :values::text[]) as fact (id, field, value)
                              group by id) given
                        join places.place was on was.id = given.id
                        cross join lateral jsonb_populate_record(was, given.facts) become
                        where p.id = given.id
                        """)
                        .param("ids", column(facts, FieldValue::subjectId))
                        .param("fields", column(facts, FieldValue::field))
                        .param("values", column(facts, FieldValue::value))
                        .update());
    }

    /** Removes places except some; returns those that stay. */
    Set<UUID> removeAll(Scope scope, Collection<UUID> ids, Collection<UUID> except) {
        return scopes.in(scope, () -> {
            jdbc.sql("delete from places.place where id = any(:ids) and id <> all(:except)")
                    .param("ids", ids.toArray(UUID[]::new))
                    .param("except", except.toArray(UUID[]::new))
                    .update();
            return jdbc.sql("select id from places.place where id = any(:ids)")
                    .param("ids", ids.toArray(UUID[]::new))
                    .query(UUID.class)
                    .set();
        });
    }
}
