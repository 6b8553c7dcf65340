package org.goutong.notices;

import static org.goutong.orgs.Columns.column;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.goutong.orgs.Scope;
import org.goutong.orgs.Scopes;
import org.goutong.web.Time;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Notices as rows: writes, and loads by identifier. */
@Repository
class NoticeStore {

    private final Scopes scopes;
    private final JdbcClient jdbc;

    NoticeStore(Scopes scopes, JdbcClient jdbc) {
        this.scopes = scopes;
        this.jdbc = jdbc;
    }

    /**
     * Enters notices in one statement, those that are there already excepted, and with each new one for an account the
     * mail that its owner wished for; returns how many were new.
     */
    int add(Scope scope, List<Entry> entries, boolean mailGoesOut, Instant now) {
        return scopes.in(
                scope,
                () -> jdbc.sql("""
                        with given as (
                            select * from unnest(:rules::text[], :orgs::text[], :keys::text[], :subjects::text[], :paths::text[],
                                                 :notes::text[], :due::date[], :recipients::text[], :staff::uuid[], :names::text[],
                                                 :channels::text[], :addresses::text[], :languages::text[], :states::text[],
                                                 :reasons::text[])
                                as g (rule, org_code, subject_key, subject_name, path, note, due_on, recipient, staff_id, name,
                                      channel, address, language, state, reason)
                        ), fresh as (
                            insert into notices.notice (rule, org_code, subject_key, subject_name, path, note, due_on, recipient,
                                                        staff_id, name, channel, address, language, state, reason, noted_on,
                                                        noted_at, next_at, sent_at)
                            select g.*, :day, :now, case g.state when 'WAITING' then :now::timestamptz end,
                                   case g.state when 'SENT' then :now::timestamptz end
                            from given g
                            -- In one order, so that of two senders of the same notices only one waits for the other.
                            order by g.subject_key, g.recipient, g.rule, g.due_on, g.channel
                            on conflict on constraint notice_once do nothing
                            returning rule, org_code, subject_key, subject_name, path, note, due_on, recipient, staff_id, name,
                                      channel
                        ), mailed as (
                            insert into notices.notice (rule, org_code, subject_key, subject_name, path, note, due_on, recipient,
                                                        staff_id, name, channel, address, language, state, reason, noted_on,
                                                        noted_at, next_at)
                            select f.rule, f.org_code, f.subject_key, f.subject_name, f.path, f.note, f.due_on, f.recipient,
                                   f.staff_id, f.name, 'EMAIL', w.address, w.language, :mailState, :mailReason, :day, :now, :now
                            from fresh f
                            join notices.wished(array(select distinct staff_id from given)) w
                              on w.staff_id = f.staff_id and f.rule = any(w.rules)
                            where f.channel = 'IN_APP'
                        )
                        select count(*) from fresh
                        """)
                        .param("rules", column(entries, entry -> entry.notice().rule()))
                        .param("orgs", column(entries, entry -> entry.notice().orgCode()))
                        .param("keys", column(entries, entry -> entry.notice().subjectKey()))
                        .param(
                                "subjects",
                                column(entries, entry -> entry.notice().subjectName()))
                        .param("paths", column(entries, Entry::path))
                        .param("notes", column(entries, entry -> entry.notice().note()))
                        .param(
                                "due",
                                column(entries, entry -> entry.notice().dueOn().toString()))
                        .param("recipients", column(entries, Entry::recipient))
                        .param(
                                "staff",
                                column(
                                        entries,
                                        entry -> entry.staffId() == null
                                                ? null
                                                : entry.staffId().toString()))
                        .param(
                                "names",
                                column(
                                        entries,
                                        entry -> entry.notice().recipient().name()))
                        .param(
                                "channels",
                                column(entries, entry -> entry.channel().name()))
                        .param("addresses", column(entries, Entry::address))
                        .param("languages", column(entries, Entry::language))
                        .param("states", column(entries, entry -> entry.state().name()))
                        .param(
                                "reasons",
                                column(
                                        entries,
                                        entry -> entry.reason() == null
                                                ? ""
                                                : entry.reason().name()))
                        .param("mailState", (mailGoesOut ? State.WAITING : State.FAILED).name())
                        .param("mailReason", mailGoesOut ? "" : Reason.CHANNEL_OFF.name())
                        .param("day", Time.day(now))
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .query(Integer.class)
                        .single());
    }

    /** An own notice on the page of notices. */
    Optional<NoticeRow> findOwn(Scope scope, UUID staff, UUID id) {
        return scopes.in(
                scope,
                () -> jdbc.sql(NoticeQueries.OWN + " and id = :id")
                        .param("staff", staff)
                        .param("id", id)
                        .query(NoticeRow.class)
                        .optional());
    }

    /** Marks own notices as read: one, or all (null). */
    void read(Scope scope, UUID staff, @Nullable UUID id, Instant now) {
        scopes.run(
                scope,
                () -> jdbc.sql("""
                        update notices.notice set read_at = :now
                        where staff_id = :staff and channel = 'IN_APP' and read_at is null and (:id::uuid is null or id = :id)
                        """)
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .param("staff", staff)
                        .param("id", id, Types.OTHER)
                        .update());
    }

    /**
     * Takes one notice that is due in hand, in a transaction of its own, so that a program that dies while sending leaves
     * a trace; empty when none waits.
     */
    Optional<Claimed> claim(Scope scope, Collection<Channel> channels, UUID claim, Instant now) {
        return scopes.in(
                scope,
                () -> jdbc.sql("""
                        update notices.notice set state = 'CLAIMED', claim = :claim, attempts = attempts + 1
                        where id = (select id from notices.notice
                                    where state = 'WAITING' and next_at <= :now and channel = any(:channels)
                                    order by next_at, id limit 1 for update skip locked)
                        returning id, org_code, rule, recipient = staff_id::text as to_account, name, channel, address, language,
                                  subject_name, path, note, due_on, attempts, claim
                        """)
                        .param("claim", claim)
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .param("channels", channels.stream().map(Channel::name).toArray(String[]::new))
                        .query(NoticeStore::claimed)
                        .optional());
    }

    private static Claimed claimed(ResultSet row, int number) throws SQLException {
        return new Claimed(
                row.getObject("id", UUID.class),
                row.getString("org_code"),
                row.getString("rule"),
                row.getBoolean("to_account"),
                row.getString("name"),
                Channel.valueOf(row.getString("channel")),
                row.getString("address"),
                row.getString("language"),
                row.getString("subject_name"),
                row.getString("path"),
                row.getString("note"),
                row.getObject("due_on", LocalDate.class),
                row.getInt("attempts"),
                row.getObject("claim", UUID.class));
    }

    /** Notes that a notice has arrived; says whether it was still in this hand. */
    boolean sent(Scope scope, Claimed notice, Instant now) {
        return end(scope, notice, State.SENT, null, null, now);
    }

    /** Puts a notice that was not sent back, until a moment. */
    boolean postpone(Scope scope, Claimed notice, Reason reason, Instant until) {
        return end(scope, notice, State.WAITING, reason, until, null);
    }

    /** Gives a notice up that was surely not sent. */
    boolean fail(Scope scope, Claimed notice, Reason reason) {
        return end(scope, notice, State.FAILED, reason, null, null);
    }

    /** Notes that nobody knows whether a notice was sent. */
    boolean doubt(Scope scope, Claimed notice, Reason reason) {
        return end(scope, notice, State.UNCERTAIN, reason, null, null);
    }

    // A hand that was thought dead may still come back with what it knows, unless somebody has sent again meanwhile.
    private boolean end(
            Scope scope,
            Claimed notice,
            State state,
            @Nullable Reason reason,
            @Nullable Instant nextAt,
            @Nullable Instant sentAt) {
        return scopes.in(
                scope,
                () -> jdbc.sql("""
                        update notices.notice set state = :state, reason = :reason, next_at = :next, sent_at = :sent
                        where id = :id and claim = :claim and state in ('CLAIMED', 'UNCERTAIN')
                        """)
                                .param("state", state.name())
                                .param("reason", reason == null ? "" : reason.name())
                                .param("next", moment(nextAt), Types.TIMESTAMP_WITH_TIMEZONE)
                                .param("sent", moment(sentAt), Types.TIMESTAMP_WITH_TIMEZONE)
                                .param("id", notice.id())
                                .param("claim", notice.claim())
                                .update()
                        == 1);
    }

    /** What a dead program had in hand: nobody knows whether it was sent. Only for whoever is the one that sends. */
    int doubtAbandoned(Scope scope) {
        return scopes.in(scope, () -> jdbc.sql("""
                        update notices.notice set state = 'UNCERTAIN', reason = 'INTERRUPTED' where state = 'CLAIMED'
                        """).update());
    }

    /** Lets a notice that failed or is uncertain wait again; says whether it was one. */
    boolean sendAgain(Scope scope, UUID id, Instant now) {
        return scopes.in(
                scope,
                () -> jdbc.sql("""
                        update notices.notice set state = 'WAITING', reason = '', attempts = 0, next_at = :now, claim = null
                        where id = :id and state in ('FAILED', 'UNCERTAIN')
                        """).param("now", moment(now)).param("id", id).update() == 1);
    }

    /** Lets a notice of a subject wait again that was surely not sent. */
    void sendFailedAgain(Scope scope, String subjectKey, String recipient, LocalDate dueOn, Instant now) {
        scopes.run(
                scope,
                () -> jdbc.sql("""
                        update notices.notice set state = 'WAITING', reason = '', attempts = 0, next_at = :now, claim = null
                        where subject_key = :key and recipient = :recipient and due_on = :due and state = 'FAILED'
                        """)
                        .param("now", moment(now))
                        .param("key", subjectKey)
                        .param("recipient", recipient)
                        .param("due", dueOn)
                        .update());
    }

    private static java.time.@Nullable OffsetDateTime moment(@Nullable Instant at) {
        return at == null ? null : at.atOffset(ZoneOffset.UTC);
    }
}
