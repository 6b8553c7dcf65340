package org.goutong.orgs;

import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
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

    /** An account by its identifier. */
    Optional<Account> find(Scope scope, UUID id) {
        return scopes.in(
                scope, () -> jdbc.sql("""
                        select id, username, name, org_code, active, password is not null as has_password
                        from orgs.staff where id = :id
                        """).param("id", id).query(Account.class).optional());
    }

    /** All postings of a person, the newest first; at most 50. */
    List<Posting> listPostings(Scope scope, UUID id) {
        return scopes.in(
                scope, () -> jdbc.sql("""
                        select p.org_code, o.union_name, p.role, p.from_on, p.to_on
                        from orgs.posting p join orgs.organisation o on o.code = p.org_code
                        where p.staff_id = :id
                        order by coalesce(p.to_on, 'infinity') desc, p.from_on desc, p.id desc limit 50
                        """).param("id", id).query(Posting.class).list());
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
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .query(UUID.class)
                        .single());
    }

    /** Begins a posting; one that began the same day and was ended since runs again. */
    void post(Scope scope, UUID staff, String orgCode, Role role, LocalDate from) {
        scopes.run(
                scope,
                () -> jdbc.sql("""
                insert into orgs.posting (staff_id, org_code, role, from_on) values (:staff, :org, :role, :from)
                on conflict (staff_id, org_code, role, from_on) do update set to_on = null
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

    /** Moves a person to another unit. */
    void move(Scope scope, UUID staff, String orgCode) {
        scopes.run(
                scope,
                () -> jdbc.sql("update orgs.staff set org_code = :org where id = :id")
                        .param("id", staff)
                        .param("org", orgCode)
                        .update());
    }

    void setActive(Scope scope, UUID staff, boolean active) {
        scopes.run(
                scope,
                () -> jdbc.sql("update orgs.staff set active = :active where id = :id")
                        .param("id", staff)
                        .param("active", active)
                        .update());
    }

    void setPassword(Scope scope, UUID staff, String hash) {
        scopes.run(
                scope,
                () -> jdbc.sql("update orgs.staff set password = :hash where id = :id")
                        .param("id", staff)
                        .param("hash", hash)
                        .update());
    }

    /** The stored hash of somebody's own password; empty when none was chosen. */
    String getPassword(Scope scope, UUID staff) {
        return scopes.in(
                scope,
                () -> jdbc.sql("select coalesce(password, '') from orgs.staff where id = :id")
                        .param("id", staff)
                        .query(String.class)
                        .single());
    }

    /** Ends what a person's devices may do. */
    void endTokens(Scope scope, UUID staff) {
        scopes.run(
                scope,
                () -> jdbc.sql("delete from orgs.access_token where staff_id = :id")
                        .param("id", staff)
                        .update());
    }

    /** Whether anybody can administer the city today: active, with a password, posted at the top of the tree. */
    boolean administratorExists(Scope scope, LocalDate today) {
        return administratorBesides(scope, null, today);
    }

    /** Whether anybody besides a person can administer the city today. */
    boolean administratorBesides(Scope scope, @Nullable UUID staff, LocalDate today) {
        return scopes.in(
                scope,
                () -> jdbc.sql("""
                        select exists (
                            select 1 from orgs.posting p
                            join orgs.staff s on s.id = p.staff_id and s.active and s.password is not null
                            join orgs.organisation o on o.code = p.org_code and o.parent_code is null
                            where p.role = 'ADMINISTRATOR' and p.staff_id is distinct from :staff
                              and p.from_on <= :today and (p.to_on is null or p.to_on >= :today))
                        """)
                        .param("staff", staff, Types.OTHER)
                        .param("today", today)
                        .query(Boolean.class)
                        .single());
    }

    /** Waits until nobody else is changing who administers. */
    void lockAdministrators(Scope scope) {
        scopes.run(
                scope,
                () -> jdbc.sql("select pg_advisory_xact_lock(hashtextextended('orgs.administrators', 0))")
                        .query((row, number) -> 0)
                        .single());
    }

    /** Whether anybody is posted at a unit today. */
    boolean isStaffed(Scope scope, String orgCode, LocalDate today) {
        return scopes.in(
                scope,
                () -> jdbc.sql("""
                        select exists (select 1 from orgs.posting p join orgs.staff s on s.id = p.staff_id and s.active
                                       where p.org_code = :org and p.from_on <= :today
                                         and (p.to_on is null or p.to_on >= :today))
                        """)
                        .param("org", orgCode)
                        .param("today", today)
                        .query(Boolean.class)
                        .single());
    }

    /**
     * Colleagues at and below a unit, by unit, then in the order in which they came.
     *
     * @param text a part of the name, or how the username begins; empty for all
     * @param after unit and identifier of the last row seen, for example {@code 110113008 0199…}, null at the beginning
     */
    List<StaffRow> list(Scope scope, String orgCode, String text, LocalDate today, @Nullable String after, int limit) {
        var seen = after == null ? new String[] {"", "00000000-0000-0000-0000-000000000000"} : after.split(" ", 2);
        return scopes.in(
                scope,
                () -> jdbc.sql("""
                        select s.id, s.username, s.name, s.org_code, o.union_name, coalesce(p.role, '') as role, s.active,
                               s.password is not null as has_password
                        from orgs.staff s
                        join orgs.organisation o on o.code = s.org_code
                        left join lateral (select role from orgs.posting p
                                           where p.staff_id = s.id and p.from_on <= :today
                                             and (p.to_on is null or p.to_on >= :today)
                                           order by length(p.org_code), p.from_on desc, p.id limit 1) p on true
                        where s.org_code >= :from and s.org_code < :to and (s.org_code, s.id) > (:unit, :id::uuid)
                          and (:text = '' or strpos(s.name, :text) > 0 or starts_with(s.username, lower(:text)))
                        order by s.org_code, s.id limit :limit
                        """)
                        .param("from", orgCode)
                        .param("to", OrgCode.end(orgCode))
                        .param("today", today)
                        .param("unit", seen[0])
                        .param("id", seen.length > 1 ? seen[1] : seen[0])
                        .param("text", text)
                        .param("limit", limit)
                        .query(StaffRow.class)
                        .list());
    }

    /** People by their usernames, at the postings that count today, in the order asked for. */
    List<Staff> listByUsername(Scope scope, List<String> usernames, LocalDate today) {
        return usernames.stream()
                .map(username -> findId(scope, username).flatMap(id -> findAtPosting(scope, id, today)))
                .flatMap(Optional::stream)
                .toList();
    }
}
