package org.goutong.orgs;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Staff, postings and what opens an account. */
@Repository
class StaffStore {

    private final Scopes scopes;
    private final JdbcClient jdbc;

    StaffStore(Scopes scopes, JdbcClient jdbc) {
        this.scopes = scopes;
        this.jdbc = jdbc;
    }

    /** Somebody who may sign in: active, with a password. */
    Optional<SignedIn> findAccount(Scope scope, String username) {
        return scopes.in(
                scope,
                () -> jdbc.sql("""
                        select id as staff_id, username, coalesce(password, '') as password
                        from orgs.staff where username = :username and active
                        """)
                        .param("username", username)
                        .query(SignedIn.class)
                        .optional());
    }

    /** An account by username, whether it can be used or not. */
    Optional<UUID> findId(Scope scope, String username) {
        return scopes.in(
                scope,
                () -> jdbc.sql("select id from orgs.staff where username = :username")
                        .param("username", username)
                        .query(UUID.class)
                        .optional());
    }

    /** A person at the posting that counts today: the widest, then the newest. */
    Optional<Staff> findAtPosting(Scope scope, UUID id, LocalDate today) {
        return scopes.in(
                scope,
                () -> jdbc.sql("""
                        select s.id, s.username, s.name, p.org_code, o.union_name, p.role
                        from orgs.staff s
                        join orgs.posting p on p.staff_id = s.id
                        join orgs.organisation o on o.code = p.org_code
                        where s.id = :id and s.active and p.from_on <= :today and (p.to_on is null or p.to_on >= :today)
                        order by length(p.org_code), p.from_on desc, p.id limit 1
                        """)
                        .param("id", id)
                        .param("today", today)
                        .query(Staff.class)
                        .optional());
    }

    UUID add(Scope scope, String orgCode, String username, String name, @Nullable String password, Instant now) {
        return scopes.in(
                scope,
                () -> jdbc.sql("""
                        insert into orgs.staff (org_code, username, name, password, created_at)
                        values (:org, :username, :name, :password, :now) returning id
                        """)
                        .param("org", orgCode)
                        .param("username", username)
                        .param("name", name)
                        .param("password", password)
                        .param("now", now.atOffset(java.time.ZoneOffset.UTC))
                        .query(UUID.class)
                        .single());
    }

    void post(Scope scope, UUID staff, String orgCode, Role role, LocalDate from) {
        scopes.run(
                scope,
                () -> jdbc.sql("""
                insert into orgs.posting (staff_id, org_code, role, from_on) values (:staff, :org, :role, :from)
                """)
                        .param("staff", staff)
                        .param("org", orgCode)
                        .param("role", role.name())
                        .param("from", from)
                        .update());
    }

    /** Ends all running postings of a person. */
    void endPostings(Scope scope, UUID staff, LocalDate lastDay) {
        scopes.run(
                scope,
                () -> jdbc.sql("""
                update orgs.posting set to_on = :last where staff_id = :staff and (to_on is null or to_on > :last)
                """).param("staff", staff).param("last", lastDay).update());
    }

    void setActive(Scope scope, UUID staff, boolean active) {
        scopes.run(
                scope,
                () -> jdbc.sql("update orgs.staff set active = :active where id = :staff")
                        .param("staff", staff)
                        .param("active", active)
                        .update());
    }

    void setPassword(Scope scope, UUID staff, String hash) {
        scopes.run(
                scope,
                () -> jdbc.sql("update orgs.staff set password = :hash where id = :staff")
                        .param("staff", staff)
                        .param("hash", hash)
                        .update());
    }

    boolean administratorExists(Scope scope) {
        return scopes.in(
                scope,
                () -> jdbc.sql("select exists (select 1 from orgs.posting where role = 'ADMINISTRATOR')")
                        .query(Boolean.class)
                        .single());
    }

    /** Colleagues at and below a unit, by name; at most 100. */
    List<StaffRow> list(Scope scope, String orgCode, LocalDate today, int limit) {
        return scopes.in(
                scope,
                () -> jdbc.sql("""
                        select s.id, s.username, s.name, o.union_name, coalesce(p.role, '') as role, s.active,
                               s.password is not null as has_password
                        from orgs.staff s
                        join orgs.organisation o on o.code = s.org_code
                        left join lateral (select role from orgs.posting p
                                           where p.staff_id = s.id and p.from_on <= :today
                                             and (p.to_on is null or p.to_on >= :today)
                                           order by length(p.org_code), p.from_on desc, p.id limit 1) p on true
                        where s.org_code >= :from and s.org_code < :to
                        order by s.org_code, s.name, s.id limit :limit
                        """)
                        .param("from", orgCode)
                        .param("to", OrgCode.end(orgCode))
                        .param("today", today)
                        .param("limit", limit)
                        .query(StaffRow.class)
                        .list());
    }
}
