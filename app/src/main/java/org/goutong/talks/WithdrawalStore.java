package org.goutong.talks;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.goutong.orgs.Scope;
import org.goutong.orgs.Scopes;
import org.goutong.orgs.Staff;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Invitations as rows, to be taken back. */
@Repository
class WithdrawalStore {

    private final Scopes scopes;
    private final JdbcClient jdbc;

    WithdrawalStore(Scopes scopes, JdbcClient jdbc) {
        this.scopes = scopes;
        this.jdbc = jdbc;
    }

    /**
     * Employers that were invited at once.
     *
     * @param open how many neither answered nor came, so that the invitation can be taken back
     */
    record Batch(Instant at, String byName, int employers, int open) {}

    /** The last invitation of more than one employer of which something can be taken back. */
    Optional<Batch> findLast(Scope scope, UUID meeting) {
        return scopes.in(
                scope,
                () -> jdbc.sql("""
                        select g.invited_at, g.invited_by, count(*)::int as employers,
                               (count(*) filter (where g.answer = '' and not g.present))::int as open
                        from talks.guest g where g.meeting_id = :meeting and g.invited_at is not null
                        group by g.invited_at, g.invited_by
                        having count(*) > 1 and count(*) filter (where g.answer = '' and not g.present) > 0
                        order by g.invited_at desc limit 1
                        """)
                        .param("meeting", meeting)
                        .query((row, number) -> new Batch(
                                EmployerMeetingStore.instant(row, "invited_at"),
                                row.getString("invited_by"),
                                row.getInt("employers"),
                                row.getInt("open")))
                        .optional());
    }

    /** Those invited at a moment, by name. */
    List<UUID> listInvitedAt(Scope scope, UUID meeting, Instant at) {
        return scopes.in(
                scope,
                () -> jdbc.sql("""
                        select g.employer_id from talks.guest g where g.meeting_id = :meeting and g.invited_at = :at
                        order by g.employer_name, g.employer_id
                        """)
                        .param("meeting", meeting)
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .query(UUID.class)
                        .list());
    }

    /** Those invited at a moment who answered or came, by name: they stay. */
    List<String> listStaying(Scope scope, UUID meeting, Instant at) {
        return scopes.in(
                scope,
                () -> jdbc.sql("""
                        select g.employer_name from talks.guest g
                        where g.meeting_id = :meeting and g.invited_at = :at and (g.answer <> '' or g.present)
                        order by g.employer_name, g.employer_id
                        """)
                        .param("meeting", meeting)
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .query(String.class)
                        .list());
    }

    /**
     * Takes the invitations of employers back that neither answered nor came, before the meeting begins; returns whose. The row
     * stays: its link must never open again, also when the employer is invited anew.
     */
    Set<UUID> withdraw(Scope scope, UUID meeting, List<UUID> employers, Staff by, Instant now) {
        return scopes.in(
                scope,
                () -> jdbc.sql("""
                        update talks.guest g
                        set invited_at = null, invited_by = '', contact_name = '', address = null, token_hash = null,
                            link_until = null, speaker = false, version = g.version + 1, marked_at = :now, marked_by = :by
                        where g.meeting_id = :meeting and g.employer_id = any(:employers) and g.invited_at is not null
                          and g.answer = '' and not g.present
                          and exists (select 1 from talks.employer_meeting m
                                      where m.id = g.meeting_id and m.state = 'PLANNED' and m.opens_at > :now)
                        returning g.employer_id
                        """)
                        .param("meeting", meeting)
                        .param("employers", employers.toArray(UUID[]::new))
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .param("by", by.name())
                        .query(UUID.class)
                        .set());
    }
}
