package org.goutong.outreach;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.goutong.orgs.Scope;
import org.goutong.orgs.Scopes;
import org.goutong.orgs.Staff;
import org.goutong.web.FieldProblem;
import org.goutong.web.InvalidForm;
import org.goutong.web.NotFound;
import org.goutong.web.Refused;
import org.goutong.web.Time;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The front door to what is counted on the spot: one row per tap, with who and when. */
@Component
public class Tallies {

    /** How long a count can be taken back. */
    public static final Duration UNDO = Duration.ofMinutes(10);
    /** How long after closing counts are still taken. */
    public static final Duration LATE = Duration.ofHours(24);
    /** The most that one row can count. */
    public static final int MOST = 100_000;

    private final Scopes scopes;
    private final JdbcClient jdbc;
    private final Meetings meetings;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Tallies(Scopes scopes, JdbcClient jdbc, Meetings meetings, ApplicationEventPublisher events, Clock clock) {
        this.scopes = scopes;
        this.jdbc = jdbc;
        this.meetings = meetings;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Counts, once per key: the same key again changes nothing.
     *
     * @param tallyKey made by the device at the tap
     * @param topic given for consultations and for nothing else
     * @param quantity 1 to {@link #MOST}
     * @throws NotFound when the meeting is not in the person's scope
     * @throws InvalidForm when the quantity is out of bounds, or the topic does not go with the kind
     * @throws Refused when the meeting is not open, and was not closed within {@link #LATE}
     */
    public void add(Staff by, UUID meetingId, UUID tallyKey, TallyKind kind, @Nullable Topic topic, int quantity) {
        if (quantity < 1 || quantity > MOST) {
            throw new InvalidForm(List.of(new FieldProblem("quantity", "outreach.tally.bounds", MOST)));
        }
        if ((topic != null) != (kind == TallyKind.CONSULTATION)) {
            throw new InvalidForm(List.of(new FieldProblem("topic", "outreach.tally.topic")));
        }
        scopes.run(by.scope(), () -> {
            if (insert(by, meetingId, tallyKey, kind, topic, quantity) == 0) {
                explain(by, meetingId, tallyKey);
            }
        });
    }

    private int insert(Staff by, UUID meetingId, UUID tallyKey, TallyKind kind, @Nullable Topic topic, int quantity) {
        var now = clock.instant();
        return jdbc.sql("""
                insert into outreach.tally (org_code, meeting_id, tally_key, kind, topic, quantity, at, by_id, by_name)
                select m.org_code, m.id, :key, :kind, :topic, :quantity, :now, :by, :name
                from outreach.meeting m
                where m.id = :meeting and (m.state = 'OPEN' or (m.state = 'CLOSED' and m.closed_at > :since))
                on conflict on constraint tally_once do nothing
                """)
                .param("key", tallyKey)
                .param("kind", kind.name())
                .param("topic", topic == null ? kind.name() : topic.name())
                .param("quantity", quantity)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("by", by.id())
                .param("name", by.name())
                .param("meeting", meetingId)
                .param("since", now.minus(LATE).atOffset(ZoneOffset.UTC))
                .update();
    }

    private void explain(Staff by, UUID meetingId, UUID tallyKey) {
        var meeting = meetings.get(by.scope(), meetingId);
        var counted = jdbc.sql(
                        "select exists (select 1 from outreach.tally where meeting_id = :meeting and tally_key = :key)")
                .param("meeting", meetingId)
                .param("key", tallyKey)
                .query(Boolean.class)
                .single();
        if (!counted) {
            throw new Refused("outreach.tally.not-now." + meeting.state(), LATE.toHours());
        }
    }

    /**
     * Takes a count back; taking it back twice is taking it back once.
     *
     * @throws NotFound when there is no such count in the person's scope
     * @throws Refused when it is older than {@link #UNDO}
     */
    public void undo(Staff by, UUID meetingId, UUID tallyKey) {
        scopes.run(by.scope(), () -> {
            var meeting = meetings.get(by.scope(), meetingId);
            var now = clock.instant();
            var undone = jdbc.sql("""
                    update outreach.tally set undone_at = :now
                    where meeting_id = :meeting and tally_key = :key and undone_at is null and at > :since
                    """)
                    .param("now", now.atOffset(ZoneOffset.UTC))
                    .param("meeting", meetingId)
                    .param("key", tallyKey)
                    .param("since", now.minus(UNDO).atOffset(ZoneOffset.UTC))
                    .update();
            if (undone == 1) {
                events.publishEvent(new TallyTakenBack(meetingId, tallyKey, meeting.orgCode(), by.name()));
            } else {
                refuseLateUndo(meetingId, tallyKey);
            }
        });
    }

    private void refuseLateUndo(UUID meetingId, UUID tallyKey) {
        record Row(boolean undone, OffsetDateTime at) {}
        var row = jdbc.sql("""
                select undone_at is not null as undone, at from outreach.tally
                where meeting_id = :meeting and tally_key = :key
                """)
                .param("meeting", meetingId)
                .param("key", tallyKey)
                .query(Row.class)
                .optional()
                .orElseThrow(NotFound::new);
        if (!row.undone()) {
            throw new Refused("outreach.tally.too-late", Time.clock(row.at().toInstant()), UNDO.toMinutes());
        }
    }

    /** What a meeting has counted, by kind and topic; nothing for what nobody counted. */
    public List<TallyCount> list(Scope scope, UUID meetingId) {
        return scopes.in(
                scope,
                () -> jdbc.sql("""
                        select kind, topic, sum(quantity) as quantity, max(at) as last_at,
                               (array_agg(by_name order by at desc, id desc))[1] as last_by,
                               (array_agg(tally_key order by at desc, id desc) filter (where at > :since))[1] as undoable
                        from outreach.tally where meeting_id = :meeting and undone_at is null
                        group by kind, topic
                        """)
                        .param("meeting", meetingId)
                        .param("since", clock.instant().minus(UNDO).atOffset(ZoneOffset.UTC))
                        .query(Tallies::count)
                        .list());
    }

    private static TallyCount count(ResultSet row, int number) throws SQLException {
        var kind = TallyKind.valueOf(row.getString("kind"));
        return new TallyCount(
                kind,
                kind == TallyKind.CONSULTATION ? Topic.valueOf(row.getString("topic")) : null,
                row.getLong("quantity"),
                MeetingStore.instant(row, "last_at"),
                row.getString("last_by"),
                row.getObject("undoable", UUID.class));
    }
}
