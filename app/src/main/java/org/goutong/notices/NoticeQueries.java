package org.goutong.notices;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.goutong.orgs.OrgCode;
import org.goutong.orgs.Scope;
import org.goutong.orgs.Scopes;
import org.goutong.web.Masked;
import org.goutong.web.PersonalData;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Lists and counts of notices. */
@Repository
class NoticeQueries {

    /** Counting stops here; a page then says "more than". */
    static final int MOST_COUNTED = 999;

    static final String OWN = """
            select id, rule, subject_name, path, note, due_on, noted_at, read_at from notices.notice
            where staff_id = :staff and channel = 'IN_APP'
            """;

    private static final String FILTERED = """
            from notices.notice
            where noted_on = :day and rule = :rule and channel = :channel and state = any(:states)
              and org_code >= :from and org_code < :to
            """;

    private final Scopes scopes;
    private final JdbcClient jdbc;
    private final PersonalData personalData;

    NoticeQueries(Scopes scopes, JdbcClient jdbc, PersonalData personalData) {
        this.scopes = scopes;
        this.jdbc = jdbc;
        this.personalData = personalData;
    }

    /** Somebody's notices, newest first. */
    List<NoticeRow> listOwn(Scope scope, UUID staff, @Nullable UUID before, int limit) {
        return scopes.in(
                scope,
                () -> jdbc.sql(OWN + " and (:before::uuid is null or id < :before) order by id desc limit :limit")
                        .param("staff", staff)
                        .param("before", before, Types.OTHER)
                        .param("limit", limit)
                        .query(NoticeRow.class)
                        .list());
    }

    /** How many of somebody's notices are unread, not counted beyond the limit. */
    int countUnread(Scope scope, UUID staff) {
        return scopes.in(
                scope,
                () -> jdbc.sql("""
                        select count(*) from (select 1 from notices.notice
                                              where staff_id = :staff and channel = 'IN_APP' and read_at is null
                                              limit :most) unread
                        """)
                        .param("staff", staff)
                        .param("most", MOST_COUNTED + 1)
                        .query(Integer.class)
                        .single());
    }

    /** What was to be sent after a day and until another, by day, rule and channel; the latest day first. */
    List<LedgerLine> ledger(Scope scope, String orgCode, LocalDate after, LocalDate until) {
        return scopes.in(
                scope,
                () -> jdbc.sql("""
                        select noted_on as day, rule, channel, count(*) as expected, count(*) filter (where state = 'SENT') as sent,
                               count(*) filter (where state in ('WAITING', 'CLAIMED')) as waiting,
                               count(*) filter (where state = 'FAILED') as failed,
                               count(*) filter (where state = 'UNCERTAIN') as uncertain
                        from notices.notice
                        where noted_on > :after and noted_on <= :until and org_code >= :from and org_code < :to
                        group by noted_on, rule, channel order by noted_on desc, rule, channel limit 500
                        """)
                        .param("after", after)
                        .param("until", until)
                        .param("from", orgCode)
                        .param("to", OrgCode.end(orgCode))
                        .query(LedgerLine.class)
                        .list());
    }

    /** The rows behind a number of the ledger, newest first. */
    List<DeliveryRow> list(Scope scope, String orgCode, DeliveryFilter filter, @Nullable UUID before, int limit) {
        return scopes.in(
                scope,
                () -> filtered(jdbc.sql("""
                                select id, channel, staff_id, name, address, subject_name, state, reason, attempts, noted_at,
                                       sent_at, next_at
                                """ + FILTERED + """
                                 and (:before::uuid is null or id < :before) order by id desc limit :limit
                                """), orgCode, filter)
                        .param("before", before, Types.OTHER)
                        .param("limit", limit)
                        .query(this::delivery)
                        .list());
    }

    long count(Scope scope, String orgCode, DeliveryFilter filter) {
        return scopes.in(
                scope,
                () -> filtered(jdbc.sql("select count(*) " + FILTERED), orgCode, filter)
                        .query(Long.class)
                        .single());
    }

    private static JdbcClient.StatementSpec filtered(
            JdbcClient.StatementSpec statement, String orgCode, DeliveryFilter filter) {
        return statement
                .param("day", filter.day())
                .param("rule", filter.rule())
                .param("channel", filter.channel().name())
                .param("states", filter.states().toArray(String[]::new))
                .param("from", orgCode)
                .param("to", OrgCode.end(orgCode));
    }

    private DeliveryRow delivery(ResultSet row, int number) throws SQLException {
        var staff = row.getObject("staff_id") != null;
        var channel = Channel.valueOf(row.getString("channel"));
        var address = row.getString("address");
        return new DeliveryRow(
                row.getObject("id", UUID.class),
                channel,
                staff ? row.getString("name") : Masked.name(row.getString("name")),
                address == null ? "" : masked(channel, address),
                row.getString("subject_name"),
                State.valueOf(row.getString("state")),
                row.getString("reason").isEmpty() ? null : Reason.valueOf(row.getString("reason")),
                row.getInt("attempts"),
                row.getObject("noted_at", OffsetDateTime.class),
                row.getObject("sent_at", OffsetDateTime.class),
                row.getObject("next_at", OffsetDateTime.class));
    }

    private String masked(Channel channel, String stored) {
        try {
            var address = personalData.decrypt(stored);
            return channel == Channel.EMAIL ? Masked.email(address) : Masked.phone(address);
        } catch (PersonalData.Unreadable otherKey) {
            return "****";
        }
    }

    /** What somebody who sends again has to know. */
    record Sent(String orgCode, String rule, Channel channel, State state) {}

    /** A notice at or below a unit. */
    Optional<Sent> find(Scope scope, String orgCode, UUID id) {
        return scopes.in(
                scope,
                () -> jdbc.sql("""
                        select org_code, rule, channel, state from notices.notice
                        where id = :id and org_code >= :from and org_code < :to
                        """)
                        .param("id", id)
                        .param("from", orgCode)
                        .param("to", OrgCode.end(orgCode))
                        .query(Sent.class)
                        .optional());
    }
}
