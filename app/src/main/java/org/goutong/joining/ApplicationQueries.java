package org.goutong.joining;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.goutong.orgs.Scope;
import org.goutong.orgs.Scopes;
import org.goutong.web.Masked;
import org.goutong.web.Page;
import org.goutong.web.PersonalData;
import org.goutong.web.Slice;
import org.goutong.web.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Lists and counts of applications; names and numbers leave it masked. */
@Repository
class ApplicationQueries {

    private static final String ROW = """
            select a.id, a.meeting_id, coalesce(m.spot, '') as spot, a.name, a.phone, a.number,
                   coalesce(e.name, a.employer_text) as employer, a.employer_choice, a.employer_id is not null as identified,
                   a.state, a.proxy_for is not null as by_proxy, a.confirmed_at is not null as confirmed, a.flags,
                   coalesce(
                       (select earlier.id from joining.application earlier
                        where earlier.meeting_id = a.meeting_id and earlier.person_key = a.person_key and earlier.id < a.id
                        order by earlier.id limit 1),
                       (select corrected.id from joining.application corrected
                        where corrected.meeting_id = a.meeting_id and corrected.submission_key = a.corrects)) as earlier,
                   a.received_at, a.decided_at, coalesce(a.decided_by_name, '') as decided_by, a.return_reason
            from joining.application a
            left join outreach.pub_meeting m on m.id = a.meeting_id
            left join employers.pub_employer e on e.id = a.employer_id
            """;

    private final Scopes scopes;
    private final JdbcClient jdbc;
    private final PersonalData personalData;

    ApplicationQueries(Scopes scopes, JdbcClient jdbc, PersonalData personalData) {
        this.scopes = scopes;
        this.jdbc = jdbc;
        this.personalData = personalData;
    }

    /** What waits at a stall, longest first; {@code tail} finds by the last four digits of the phone. */
    List<QueueRow> listWaitingAt(Scope scope, UUID meetingId, @Nullable String tail, int limit) {
        return scopes.in(scope, () -> {
            var query = jdbc.sql(ROW + """
                            where a.meeting_id = :meeting and a.state = 'RECEIVED'
                            """ + (tail == null ? "" : " and a.phone_tail_hash = :tail ")
                            + " order by a.id limit :limit")
                    .param("meeting", meetingId)
                    .param("limit", limit);
            if (tail != null) {
                query = query.param("tail", personalData.hash("phone-tail", tail));
            }
            return query.query(this::row).list();
        });
    }

    /**
     * The forms a unit has to do with, newest first: those of its stalls and those dispatched to it.
     *
     * @param states for example RECEIVED and DISPATCHED
     */
    Page<QueueRow> list(
            Scope scope, List<String> states, @Nullable UUID meetingId, @Nullable String tail, Slice slice) {
        return scopes.in(scope, () -> {
            var after = slice.afterId();
            var query = jdbc.sql(ROW + " where a.state in (:states)"
                            + (meetingId == null ? "" : " and a.meeting_id = :meeting")
                            + (tail == null ? "" : " and a.phone_tail_hash = :tail")
                            + (after == null ? "" : " and a.id < :after")
                            + " order by a.id desc limit :fetch")
                    .param("states", states)
                    .param("fetch", slice.fetch());
            if (meetingId != null) {
                query = query.param("meeting", meetingId);
            }
            if (tail != null) {
                query = query.param("tail", personalData.hash("phone-tail", tail));
            }
            if (after != null) {
                query = query.param("after", after);
            }
            return Page.of(query.query(this::row).list(), slice, row -> row.id().toString());
        });
    }

    /** One row of a queue, for a fragment that replaces it. */
    Optional<QueueRow> find(Scope scope, UUID id) {
        return scopes.in(
                scope,
                () -> jdbc.sql(ROW + " where a.id = :id")
                        .param("id", id)
                        .query(this::row)
                        .optional());
    }

    /** The forms of a stall for a device, newest first. */
    Page<MaskedApplication> listMasked(Scope scope, UUID meetingId, Slice slice) {
        return scopes.in(scope, () -> {
            var after = slice.afterId();
            var query = jdbc.sql(ROW + " where a.meeting_id = :meeting" + (after == null ? "" : " and a.id < :after")
                            + " order by a.id desc limit :fetch")
                    .param("meeting", meetingId)
                    .param("fetch", slice.fetch());
            if (after != null) {
                query = query.param("after", after);
            }
            return Page.of(
                    query.query(this::masked).list(), slice, row -> row.id().toString());
        });
    }

    /** The figures above a queue. */
    StallFigures figures(Scope scope, UUID meetingId) {
        return scopes.in(
                scope,
                () -> jdbc.sql("""
                        select count(*) as applications,
                               count(*) filter (where state = 'ADMITTED') as admitted,
                               count(*) filter (where state = 'RETURNED') as returned,
                               count(*) filter (where state in ('RECEIVED', 'DISPATCHED')) as waiting,
                               extract(epoch from percentile_cont(0.5) within group (order by decided_at - at)
                                       filter (where state = 'ADMITTED'))::bigint as median_seconds,
                               extract(epoch from min(at) filter (where state = 'RECEIVED'))::bigint as oldest_waiting,
                               (select coalesce(sum(quantity), 0) from outreach.pub_consultation c
                                where c.meeting_id = :meeting) as consultations
                        from joining.pub_application where meeting_id = :meeting
                        """)
                        .param("meeting", meetingId)
                        .query(StallFigures.class)
                        .single());
    }

    /** What the stalls held at a place brought, newest first. */
    List<PlaceYieldPanel.Yield> listYields(Scope scope, UUID placeId, int limit) {
        return scopes.in(
                scope,
                () -> jdbc.sql("""
                        select m.id, m.opens_at, y.applications, y.admitted, y.employers
                        from outreach.pub_meeting m
                        cross join lateral (
                            select count(*)::int as applications,
                                   (count(*) filter (where p.state = 'ADMITTED'))::int as admitted,
                                   count(distinct p.employer_id)::int as employers
                            from joining.pub_application p where p.meeting_id = m.id) y
                        where m.place_id = :place and m.state in ('OPEN', 'CLOSED')
                        order by m.opens_at desc, m.id limit :limit
                        """)
                        .param("place", placeId)
                        .param("limit", limit)
                        .query(PlaceYieldPanel.Yield.class)
                        .list());
    }

    /** How many forms of a stall came after the one that a queue shows last. */
    int countNewer(Scope scope, UUID meetingId, @Nullable UUID last) {
        return scopes.in(
                scope,
                () -> jdbc.sql("""
                        select count(*) from joining.application
                        where meeting_id = :meeting and state = 'RECEIVED' and (:last::uuid is null or id > :last::uuid)
                        """)
                        .param("meeting", meetingId)
                        .param("last", last, Types.OTHER)
                        .query(Integer.class)
                        .single());
    }

    /** How many forms wait in a unit, counted up to a hundred. */
    int countWaiting(Scope scope) {
        return scopes.in(scope, () -> jdbc.sql("""
                        select count(*) from (
                            select 1 from joining.application
                            where state in ('RECEIVED', 'DISPATCHED') limit 100) waiting
                        """).query(Integer.class).single());
    }

    private QueueRow row(ResultSet row, int index) throws SQLException {
        var choice = EmployerChoice.valueOf(row.getString("employer_choice"));
        return new QueueRow(
                row.getObject("id", UUID.class),
                row.getObject("meeting_id", UUID.class),
                row.getString("spot"),
                Masked.name(row.getString("name")),
                choice == EmployerChoice.EMPLOYER
                        ? row.getString("employer")
                        : Words.t("joining.choice." + choice.name()),
                choice,
                row.getBoolean("identified"),
                row.getString("state"),
                row.getBoolean("by_proxy"),
                row.getBoolean("confirmed"),
                flags(row.getArray("flags")),
                row.getObject("earlier", UUID.class),
                row.getObject("received_at", OffsetDateTime.class).toInstant(),
                row.getObject("decided_at", OffsetDateTime.class) == null
                        ? null
                        : row.getObject("decided_at", OffsetDateTime.class).toInstant(),
                row.getString("decided_by"),
                row.getString("return_reason"));
    }

    private MaskedApplication masked(ResultSet row, int index) throws SQLException {
        return new MaskedApplication(
                row.getObject("id", UUID.class),
                row.getString("number"),
                row.getObject("received_at", OffsetDateTime.class),
                row.getString("state").toLowerCase(Locale.ROOT),
                Masked.name(row.getString("name")),
                Masked.phone(personalData.decrypt(row.getString("phone"))),
                row.getString("employer_choice").toLowerCase(Locale.ROOT),
                row.getString("employer"),
                row.getBoolean("identified"),
                row.getBoolean("by_proxy"),
                row.getBoolean("confirmed"),
                flags(row.getArray("flags")),
                row.getObject("decided_at", OffsetDateTime.class));
    }

    private static List<String> flags(Array flags) throws SQLException {
        return List.of((String[]) flags.getArray());
    }
}
