package org.goutong.employers;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
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

    static final String COLUMNS = """
            select id, org_code, normal_text, typed, hint, state, employer_id, likely_id, forms, noted_at, settled_for,
                   settled_by, settled_by_name, settled_at
            """;

    static final String MENTION = COLUMNS + "from employers.mention ";

    private static final String ALIAS = """
            select id, normal_text, org_code, employer_id, decided_by_name, decided_at
            from employers.alias
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

    /**
     * Settles spellings at and below a unit, wherever nobody has decided about them, or a unit at or above this one has;
     * and keeps the decisions for later.
     *
     * @param employers the employer meant, null for none, by spelling
     * @return the spellings that were settled somewhere
     */
    List<String> settle(
            Scope scope, Map<String, ? extends @Nullable UUID> employers, String orgCode, Staff by, Instant now) {
        return scopes.in(scope, () -> {
            var settled = jdbc.sql("""
                    with given as (
                        select * from unnest(:texts::text[], :employers::uuid[]) as g (text, employer)
                    ), locked as (
                        select m.id, m.normal_text, g.employer
                        from given g join employers.mention m on m.normal_text = g.text
                        where m.org_code >= :from and m.org_code < :to
                          and (m.state in ('WAITING', 'RECOGNISED') or length(m.settled_for) <= length(:from))
                        order by m.id for update of m
                    ), settled as (
                        update employers.mention m
                        set state = case when l.employer is null then 'NOT_AN_EMPLOYER' else 'SETTLED' end,
                            employer_id = l.employer, settled_for = :from, settled_by = :by, settled_by_name = :name,
                            settled_at = :now
                        from locked l where m.id = l.id
                    )
                    select distinct normal_text from locked order by normal_text
                    """)
                    .param("texts", texts(employers))
                    .param("employers", ids(employers))
                    .param("by", by.id())
                    .param("name", by.name())
                    .param("now", now.atOffset(ZoneOffset.UTC))
                    .param("from", orgCode)
                    .param("to", OrgCode.end(orgCode))
                    .query(String.class)
                    .list();
            remember(employers, orgCode, by, now);
            return settled;
        });
    }

    /** Keeps decisions for later spellings; a newer one of the same unit takes the place of an older. */
    private void remember(Map<String, ? extends @Nullable UUID> employers, String orgCode, Staff by, Instant now) {
        jdbc.sql("""
                insert into employers.alias (org_code, normal_text, employer_id, decided_by, decided_by_name, decided_at)
                select :org, text, employer, :by, :name, :now
                from unnest(:texts::text[], :employers::uuid[]) as given (text, employer)
                on conflict on constraint alias_once_per_unit do update
                set employer_id = excluded.employer_id, decided_by = excluded.decided_by,
                    decided_by_name = excluded.decided_by_name, decided_at = excluded.decided_at
                """)
                .param("org", orgCode)
                .param("texts", texts(employers))
                .param("employers", ids(employers))
                .param("by", by.id())
                .param("name", by.name())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    private static String[] texts(Map<String, ? extends @Nullable UUID> employers) {
        return employers.keySet().toArray(String[]::new);
    }

    private static @Nullable String[] ids(Map<String, ? extends @Nullable UUID> employers) {
        return employers.values().stream()
                .map(id -> id == null ? null : id.toString())
                .toArray(String[]::new);
    }

    /** A decision that still holds, within the scope. */
    Optional<Alias> findAlias(Scope scope, UUID id) {
        return scopes.in(
                scope,
                () -> jdbc.sql(ALIAS + "where id = :id")
                        .param("id", id)
                        .query(Alias.class)
                        .optional());
    }

    /** The decision of a unit about a spelling, within the scope. */
    Optional<Alias> findAlias(Scope scope, String normalText, String orgCode) {
        return scopes.in(
                scope,
                () -> jdbc.sql(ALIAS + "where normal_text = :text and org_code = :unit")
                        .param("text", normalText)
                        .param("unit", orgCode)
                        .query(Alias.class)
                        .optional());
    }

    /**
     * Takes a decision back: what it had settled is open again as before, and later spellings are not bound by it.
     *
     * @return whether it still was that decision
     */
    boolean reopen(Scope scope, Alias decision) {
        return scopes.in(scope, () -> {
            jdbc.sql("""
                    update employers.mention
                    set state = case when recognised_id is null then 'WAITING' else 'RECOGNISED' end,
                        employer_id = recognised_id, settled_for = null, settled_by = null, settled_by_name = '',
                        settled_at = null
                    where normal_text = :text and settled_for = :unit
                    """)
                    .param("text", decision.normalText())
                    .param("unit", decision.orgCode())
                    .update();
            return jdbc.sql("delete from employers.alias where id = :id and decided_at = :at")
                            .param("id", decision.id())
                            .param("at", decision.decidedAt())
                            .update()
                    == 1;
        });
    }

    /** Decisions of one moment for a unit. */
    List<Alias> listDecidedAt(Scope scope, String orgCode, Instant at) {
        return scopes.in(
                scope,
                () -> jdbc.sql(ALIAS + "where org_code = :org and decided_at = :at order by normal_text")
                        .param("org", orgCode)
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .query(Alias.class)
                        .list());
    }

    /** Decisions that say an employer is meant, within the scope, by spelling; at most 50. */
    List<Alias> listAliases(Scope scope, UUID employer) {
        return scopes.in(
                scope,
                () -> jdbc.sql(ALIAS + "where employer_id = :employer order by normal_text, org_code limit 50")
                        .param("employer", employer)
                        .query(Alias.class)
                        .list());
    }

    /** The spellings of decisions. */
    List<String> listSpellings(Scope scope, Collection<UUID> aliases) {
        return scopes.in(
                scope,
                () -> jdbc.sql("select distinct normal_text from employers.alias where id = any(:ids)")
                        .param("ids", aliases.toArray(UUID[]::new))
                        .query(String.class)
                        .list());
    }

    /** The spellings noted since a merge that the matching of names took for the employer that was kept. */
    List<Mention> listRecognised(Scope scope, UUID kept, UUID merge) {
        return scopes.in(
                scope,
                () -> jdbc.sql(MENTION
                                + "where recognised_id = :kept and state = 'RECOGNISED' and id > :merge order by id")
                        .param("kept", kept)
                        .param("merge", merge)
                        .query(Mention.class)
                        .list());
    }

    /** Lets spellings mean another employer that the matching of names took them for; returns which. */
    List<UUID> giveRecognised(Scope scope, UUID gone, List<Mention> recognised) {
        return scopes.in(
                scope,
                () -> jdbc.sql("""
                        update employers.mention m set recognised_id = :gone, employer_id = :gone
                        where m.id = any(:ids) and m.state = 'RECOGNISED'
                          and not exists (select 1 from employers.mention other
                                          where other.normal_text = m.normal_text and other.org_code = m.org_code
                                            and other.recognised_id = :gone)
                        returning m.id
                        """)
                        .param("gone", gone)
                        .param("ids", recognised.stream().map(Mention::id).toArray(UUID[]::new))
                        .query(UUID.class)
                        .list());
    }

    /** Lets what was settled by decisions follow them from one employer to another; returns which spellings. */
    List<UUID> giveDecided(Scope scope, UUID kept, UUID gone, Collection<UUID> aliases) {
        return scopes.in(
                scope,
                () -> jdbc.sql("""
                        update employers.mention m set employer_id = :gone
                        from employers.alias a
                        where a.id = any(:aliases) and m.normal_text = a.normal_text and m.settled_for = a.org_code
                          and m.state = 'SETTLED' and m.employer_id = :kept
                        returning m.id
                        """)
                        .param("gone", gone)
                        .param("kept", kept)
                        .param("aliases", aliases.toArray(UUID[]::new))
                        .query(UUID.class)
                        .list());
    }

    /**
     * What a spelling means by decision of a unit.
     *
     * @param employerId null when it names no employer
     */
    record Alias(
            UUID id,
            String normalText,
            String orgCode,
            @Nullable UUID employerId,
            String decidedByName,
            OffsetDateTime decidedAt) {}
}
