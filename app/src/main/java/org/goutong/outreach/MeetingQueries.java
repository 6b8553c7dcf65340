package org.goutong.outreach;

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
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Lists and counts of meetings. */
@Repository("outreachMeetingQueries")
class MeetingQueries {

    /** Counting stops here; a page then says "more than". */
    static final int MOST_COUNTED = 10_000;

    private static final String WANTED = """
            where (:state::text is null or m.state = :state)
              and (:text = '' or position(lower(:text) in lower(m.place_name || m.spot || ' ' || m.title)) > 0)
              and (:from::timestamptz is null or m.opens_at >= :from)
              and (:to::timestamptz is null or m.opens_at < :to)
              and (:relayed::boolean is null or m.relayed = :relayed)
            """;

    private final Scopes scopes;
    private final JdbcClient jdbc;

    MeetingQueries(Scopes scopes, JdbcClient jdbc) {
        this.scopes = scopes;
        this.jdbc = jdbc;
    }

    /** Newest first. */
    List<Meeting> listNewest(Scope scope, MeetingSearch search, @Nullable MeetingPosition after, int limit) {
        return list(scope, search, after, limit, """
                 and (:at::timestamptz is null or (m.opens_at, m.id) < (:at, :id))
                order by m.opens_at desc, m.id desc limit :limit
                """);
    }

    /** The next one first: for plans. */
    List<Meeting> listNext(Scope scope, MeetingSearch search, @Nullable MeetingPosition after, int limit) {
        return list(scope, search, after, limit, """
                 and (:at::timestamptz is null or (m.opens_at, m.id) > (:at, :id))
                order by m.opens_at, m.id limit :limit
                """);
    }

    private List<Meeting> list(
            Scope scope, MeetingSearch search, @Nullable MeetingPosition after, int limit, String order) {
        return scopes.in(
                scope,
                () -> wanted(jdbc.sql(MeetingStore.COLUMNS + WANTED + order), search)
                        .param("at", after == null ? null : moment(after.opensAt()), Types.TIMESTAMP_WITH_TIMEZONE)
                        .param("id", after == null ? null : after.id(), Types.OTHER)
                        .param("limit", limit)
                        .query(MeetingStore::meeting)
                        .list());
    }

    /** How many there are by state, not counted beyond the limit. */
    Map<Meeting.State, Integer> count(Scope scope, MeetingSearch search) {
        var counts = new EnumMap<Meeting.State, Integer>(Meeting.State.class);
        scopes.run(
                scope,
                () -> wanted(jdbc.sql("""
                        select state, count(*) as found from
                        (select m.state, row_number() over (partition by m.state) as place from outreach.meeting m
                        """ + WANTED + ") counted where place <= :most group by state"), search)
                        .param("most", MOST_COUNTED + 1)
                        .query(row -> {
                            counts.put(Meeting.State.valueOf(row.getString("state")), row.getInt("found"));
                        }));
        return counts;
    }

    private static JdbcClient.StatementSpec wanted(JdbcClient.StatementSpec statement, MeetingSearch search) {
        return statement
                .param("state", search.state() == null ? null : search.state().name(), Types.VARCHAR)
                .param("text", search.text())
                .param("from", moment(search.from()), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("to", moment(search.to()), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("relayed", search.relayed(), Types.BOOLEAN);
    }

    /** Held, running and planned meetings at a place, newest first. */
    List<Meeting> listAtPlace(Scope scope, UUID place, int limit) {
        return scopes.in(
                scope,
                () -> jdbc.sql(MeetingStore.COLUMNS + """
                        where m.place_id = :place and m.state <> 'CANCELLED' order by m.opens_at desc, m.id desc limit :limit
                        """)
                        .param("place", place)
                        .param("limit", limit)
                        .query(MeetingStore::meeting)
                        .list());
    }

    /** Held, running and planned meetings at the door of an employer, newest first. */
    List<Meeting> listAtDoor(Scope scope, UUID employer, int limit) {
        return scopes.in(
                scope,
                () -> jdbc.sql(MeetingStore.COLUMNS + """
                        where m.target_employer_id = :employer and m.state <> 'CANCELLED'
                        order by m.opens_at desc, m.id desc limit :limit
                        """)
                        .param("employer", employer)
                        .param("limit", limit)
                        .query(MeetingStore::meeting)
                        .list());
    }

    /** Consultations (人次) by meeting; none for a meeting without any. */
    Map<UUID, Long> countConsultations(Scope scope, Collection<Meeting> meetings) {
        var counts = new HashMap<UUID, Long>();
        scopes.run(
                scope,
                () -> jdbc.sql("""
                        select meeting_id, sum(quantity) as counted from outreach.tally
                        where meeting_id = any(:ids) and kind = 'CONSULTATION' and undone_at is null group by meeting_id
                        """)
                        .param("ids", meetings.stream().map(Meeting::id).toArray(UUID[]::new))
                        .query(row -> {
                            counts.put(row.getObject("meeting_id", UUID.class), row.getLong("counted"));
                        }));
        return counts;
    }

    private static @Nullable OffsetDateTime moment(@Nullable Instant at) {
        return at == null ? null : at.atOffset(ZoneOffset.UTC);
    }
}
