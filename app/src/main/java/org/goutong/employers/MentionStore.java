package org.goutong.employers;

import java.sql.Types;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.goutong.orgs.OrgCode;
import org.goutong.orgs.Scope;
import org.goutong.orgs.Scopes;
import org.goutong.orgs.Staff;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Spellings that wait, and what was decided about them. */
@Repository
class MentionStore {

    private static final String MENTION = """
            select id, org_code, normal_text, typed, state, employer_id, noted_at, settled_by, settled_by_name, settled_at
            from employers.mention
            """;

    private final Scopes scopes;
    private final JdbcClient jdbc;

    MentionStore(Scopes scopes, JdbcClient jdbc) {
        this.scopes = scopes;
        this.jdbc = jdbc;
    }

    Optional<Mention> find(Scope scope, UUID id) {
        return scopes.in(
                scope,
                () -> jdbc.sql(MENTION + "where id = :id")
                        .param("id", id)
                        .query(Mention.class)
                        .optional());
    }

    /** A waiting spelling of a unit. */
    Optional<UUID> findWaiting(Scope scope, String normalText, String orgCode) {
        return scopes.in(
                scope,
                () -> jdbc.sql("""
                        select id from employers.mention
                        where normal_text = :text and org_code = :org and state = 'WAITING'
                        """)
                        .param("text", normalText)
                        .param("org", orgCode)
                        .query(UUID.class)
                        .optional());
    }

    /** Waiting spellings within the scope, the oldest first. */
    List<Mention> listWaiting(Scope scope, @Nullable UUID after, int most) {
        return scopes.in(
                scope,
                () -> jdbc.sql(MENTION + """
                        where state = 'WAITING' and (:after::uuid is null or id > :after) order by id limit :most
                        """)
                        .param("after", after, Types.OTHER)
                        .param("most", most)
                        .query(Mention.class)
                        .list());
    }

    /** How many spellings wait within the scope, counted up to 10,000 and one. */
    int countWaiting(Scope scope) {
        return scopes.in(scope, () -> jdbc.sql("""
                        select count(*) from (select 1 from employers.mention where state = 'WAITING' limit 10001) counted
                        """).query(Integer.class).single());
    }

    /**
     * The same spelling in all units at and below one, locked: forms that still saw it waiting come first, then the
     * decision, then everybody else.
     */
    List<Mention> lockAlike(Scope scope, String normalText, String orgCode) {
        return scopes.in(
                scope,
                () -> jdbc.sql(MENTION + """
                        where normal_text = :text and org_code >= :from and org_code < :to order by id for update
                        """)
                        .param("text", normalText)
                        .param("from", orgCode)
                        .param("to", OrgCode.end(orgCode))
                        .query(Mention.class)
                        .list());
    }

    /** Settles the same spelling wherever it waits at and below a unit; returns how many entries that were. */
    int settle(Scope scope, String normalText, String orgCode, @Nullable UUID employer, Staff by, Instant now) {
        return scopes.in(
                scope,
                () -> jdbc.sql("""
                        update employers.mention
                        set state = :state, employer_id = :employer, settled_by = :by, settled_by_name = :name, settled_at = :now
                        where normal_text = :text and org_code >= :from and org_code < :to and state = 'WAITING'
                        """)
                        .param(
                                "state",
                                (employer == null ? Mention.State.NOT_AN_EMPLOYER : Mention.State.SETTLED).name())
                        .param("employer", employer, Types.OTHER)
                        .param("by", by.id())
                        .param("name", by.name())
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .param("text", normalText)
                        .param("from", orgCode)
                        .param("to", OrgCode.end(orgCode))
                        .update());
    }

    /** Keeps a decision for later spellings; a newer one of the same unit takes the place of an older. */
    void remember(Scope scope, String normalText, String orgCode, @Nullable UUID employer, Staff by, Instant now) {
        scopes.run(
                scope,
                () -> jdbc.sql("""
                        insert into employers.alias (org_code, normal_text, employer_id, decided_by, decided_by_name, decided_at)
                        values (:org, :text, :employer, :by, :name, :now)
                        on conflict on constraint alias_once_per_unit do update
                        set employer_id = excluded.employer_id, decided_by = excluded.decided_by,
                            decided_by_name = excluded.decided_by_name, decided_at = excluded.decided_at
                        """)
                        .param("org", orgCode)
                        .param("text", normalText)
                        .param("employer", employer, Types.OTHER)
                        .param("by", by.id())
                        .param("name", by.name())
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .update());
    }

    /** Decisions that say an employer is meant, within the scope, by spelling; at most 50. */
    List<Alias> listAliases(Scope scope, UUID employer) {
        return scopes.in(
                scope,
                () -> jdbc.sql("""
                        select normal_text, org_code, decided_by_name, decided_at from employers.alias
                        where employer_id = :employer order by normal_text, org_code limit 50
                        """)
                        .param("employer", employer)
                        .query(Alias.class)
                        .list());
    }

    /** A spelling that means an employer, by decision of a unit. */
    record Alias(String normalText, String orgCode, String decidedByName, java.time.OffsetDateTime decidedAt) {}
}
