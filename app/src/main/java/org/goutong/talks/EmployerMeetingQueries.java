package org.goutong.talks;

import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.goutong.orgs.Scope;
import org.goutong.orgs.Scopes;
import org.goutong.outreach.MeetingPosition;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Lists and counts of meetings with employers. */
@Repository
class EmployerMeetingQueries {

    /** Counting stops here; a page then says "more than". */
    static final int MOST_COUNTED = 10_000;

    private static final String WANTED = """
            where (:state::text is null or m.state = :state) and (:kind::text is null or m.kind = :kind)
              and (:text = '' or position(lower(:text) in lower(m.place_name || m.spot || ' ' || m.theme)) > 0)
              and (:from::timestamptz is null or m.opens_at >= :from)
              and (:to::timestamptz is null or m.opens_at < :to)
            """;

    private final Scopes scopes;
    private final JdbcClient jdbc;

    EmployerMeetingQueries(Scopes scopes, JdbcClient jdbc) {
        this.scopes = scopes;
        this.jdbc = jdbc;
    }

    /** Newest first. */
    List<EmployerMeeting> listNewest(
            Scope scope, EmployerMeetingSearch search, @Nullable MeetingPosition after, int limit) {
        return list(scope, search, after, limit, """
                 and (:at::timestamptz is null or (m.opens_at, m.id) < (:at, :id))
                order by m.opens_at desc, m.id desc limit :limit
                """);
    }

    /** The next one first: for plans. */
    List<EmployerMeeting> listNext(
            Scope scope, EmployerMeetingSearch search, @Nullable MeetingPosition after, int limit) {
        return list(scope, search, after, limit, """
                 and (:at::timestamptz is null or (m.opens_at, m.id) > (:at, :id))
                order by m.opens_at, m.id limit :limit
                """);
    }

    private List<EmployerMeeting> list(
            Scope scope, EmployerMeetingSearch search, @Nullable MeetingPosition after, int limit, String order) {
        return scopes.in(
                scope,
                () -> wanted(jdbc.sql(EmployerMeetingStore.COLUMNS + WANTED + order), search)
                        .param("at", after == null ? null : moment(after.opensAt()), Types.TIMESTAMP_WITH_TIMEZONE)
                        .param("id", after == null ? null : after.id(), Types.OTHER)
                        .param("limit", limit)
                        .query(EmployerMeetingStore::meeting)
                        .list());
    }

    /** How many there are by state, not counted beyond the limit. */
    Map<EmployerMeeting.State, Integer> count(Scope scope, EmployerMeetingSearch search) {
        var counts = new EnumMap<EmployerMeeting.State, Integer>(EmployerMeeting.State.class);
        scopes.run(
                scope,
                () -> wanted(jdbc.sql("""
                        select state, count(*) as found from
                        (select m.state, row_number() over (partition by m.state) as place from talks.employer_meeting m
                        """ + WANTED + ") counted where place <= :most group by state"), search)
                        .param("most", MOST_COUNTED + 1)
                        .query(row -> {
                            counts.put(EmployerMeeting.State.valueOf(row.getString("state")), row.getInt("found"));
                        }));
        return counts;
    }

    private static JdbcClient.StatementSpec wanted(JdbcClient.StatementSpec statement, EmployerMeetingSearch search) {
        return statement
                .param("state", search.state() == null ? null : search.state().name(), Types.VARCHAR)
                .param("kind", search.kind() == null ? null : search.kind().name(), Types.VARCHAR)
                .param("text", search.text())
                .param("from", moment(search.from()), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("to", moment(search.to()), Types.TIMESTAMP_WITH_TIMEZONE);
    }

    /** How many employers (家) are invited to, accepted and came to each of these meetings. */
    Map<UUID, Turnout> listTurnouts(Scope scope, Collection<EmployerMeeting> meetings) {
        var turnouts = new HashMap<UUID, Turnout>();
        scopes.run(
                scope,
                () -> jdbc.sql("""
                        select meeting_id, count(*) filter (where invited_at is not null) as invited,
                               count(*) filter (where answer = 'ACCEPTED') as accepted, count(*) filter (where present) as present
                        from talks.guest where meeting_id = any(:ids) group by meeting_id
                        """)
                        .param("ids", meetings.stream().map(EmployerMeeting::id).toArray(UUID[]::new))
                        .query(row -> {
                            turnouts.put(
                                    row.getObject("meeting_id", UUID.class),
                                    new Turnout(row.getInt("invited"), row.getInt("accepted"), row.getInt("present")));
                        }));
        return turnouts;
    }

    private static @Nullable OffsetDateTime moment(@Nullable Instant at) {
        return at == null ? null : at.atOffset(ZoneOffset.UTC);
    }
}
