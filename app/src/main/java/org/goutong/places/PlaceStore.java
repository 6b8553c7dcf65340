package org.goutong.places;

import java.sql.Types;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.goutong.orgs.Scope;
import org.goutong.orgs.Scopes;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Places as rows. */
@Repository
class PlaceStore {

    static final String COLUMNS = """
            select p.id, p.org_code, p.kind, p.name, p.address, p.host_name, p.host_phone, p.employers, p.employees,
                   p.employers_with_union, p.members, p.counted_on, p.note
            from places.place p
            """;

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

    /** Like {@link #find}, and nobody else changes it until the transaction ends. */
    Optional<Place> lock(Scope scope, UUID id) {
        return scopes.in(
                scope,
                () -> jdbc.sql(COLUMNS + " where p.id = :id for update")
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

    void change(Scope scope, UUID id, NewPlace place, UUID by, Instant now) {
        scopes.run(
                scope,
                () -> bound(jdbc.sql("""
                                update places.place set org_code = :org, kind = :kind, name = :name, address = :address,
                                    host_name = :hostName, host_phone = :hostPhone, employers = :employers,
                                    employees = :employees, employers_with_union = :withUnion, members = :members,
                                    counted_on = :counted, note = :note, updated_at = :now, updated_by = :by
                                where id = :id
                                """), place, by, now).param("id", id).update());
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
}
