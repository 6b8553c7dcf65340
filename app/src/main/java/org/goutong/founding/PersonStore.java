package org.goutong.founding;

import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.UUID;
import org.goutong.orgs.Scope;
import org.goutong.orgs.Scopes;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Persons in a role: writes. */
@Repository
class PersonStore {

    private final Scopes scopes;
    private final JdbcClient jdbc;

    PersonStore(Scopes scopes, JdbcClient jdbc) {
        this.scopes = scopes;
        this.jdbc = jdbc;
    }

    void addPerson(Scope scope, Founding founding, NewPerson person) {
        scopes.run(
                scope,
                () -> jdbc.sql("""
                        insert into founding.person (org_code, process_id, role, office, name, post, member, outside)
                        values (:org, :process, :role, :office, :name, :post, :member, :outside)
                        """)
                        .param("org", founding.orgCode())
                        .param("process", founding.id())
                        .param("role", person.role().name())
                        .param(
                                "office",
                                person.office() == null ? null : person.office().name(),
                                Types.VARCHAR)
                        .param("name", person.name())
                        .param("post", person.post())
                        .param("member", person.member())
                        .param("outside", person.outside())
                        .update());
    }

    /** Enters somebody whom voters wrote in, unless they are; returns their identifier. */
    UUID writeIn(Scope scope, Founding founding, Office office, WriteIn other) {
        return scopes.in(
                scope,
                () -> jdbc.sql("""
                        insert into founding.person (org_code, process_id, role, office, name, written_in, namesake_because)
                        values (:org, :process, 'CANDIDATE', :office, :name, true, :because)
                        on conflict (process_id, role, coalesce(office, ''), name) where removed_at is null
                        do update set namesake_because = excluded.namesake_because
                        returning id
                        """)
                        .param("org", founding.orgCode())
                        .param("process", founding.id())
                        .param("office", office.name())
                        .param("name", other.name())
                        .param("because", other.because())
                        .query(UUID.class)
                        .single());
    }

    /** Takes somebody out of a role; says whether they were in it. */
    boolean removePerson(Scope scope, UUID process, UUID person, Instant now) {
        return scopes.in(
                scope,
                () -> jdbc.sql("""
                                update founding.person set removed_at = :now
                                where id = :id and process_id = :process and removed_at is null
                                """)
                                .param("now", now.atOffset(ZoneOffset.UTC))
                                .param("id", person)
                                .param("process", process)
                                .update()
                        == 1);
    }

    /** Keeps what a candidate declared; says whether there is one. */
    boolean declare(Scope scope, UUID process, UUID person, Collection<Bar> bars, LocalDate on) {
        return scopes.in(
                scope,
                () -> jdbc.sql("""
                                update founding.person set declared_on = :on, bars = :bars::text[]
                                where id = :id and process_id = :process and role = 'CANDIDATE' and removed_at is null
                                """)
                                .param("on", on)
                                .param("bars", bars.stream().map(Bar::name).toArray(String[]::new))
                                .param("id", person)
                                .param("process", process)
                                .update()
                        == 1);
    }

    /** Keeps why somebody is not the one in charge who has the same name. */
    void tellApart(Scope scope, UUID process, UUID person, String because) {
        scopes.run(
                scope,
                () -> jdbc.sql(
                                "update founding.person set namesake_because = :because where id = :id and process_id = :process")
                        .param("because", because)
                        .param("id", person)
                        .param("process", process)
                        .update());
    }

    /** Marks the preparatory group as members. */
    void admitPreparer(Scope scope, UUID process, UUID person) {
        scopes.run(
                scope,
                () -> jdbc.sql("update founding.person set member = true where id = :id and process_id = :process")
                        .param("id", person)
                        .param("process", process)
                        .update());
    }
}
