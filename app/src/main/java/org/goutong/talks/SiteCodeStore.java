package org.goutong.talks;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import org.goutong.orgs.Scope;
import org.goutong.orgs.Scopes;
import org.goutong.orgs.Staff;
import org.goutong.outreach.Meeting;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Join codes of sites as rows, and what came by them. */
@Repository
class SiteCodeStore {

    /** Codes that a talk can have in all, cancelled and closed ones too. */
    static final int MOST = 200;

    /** Forms of one stall are counted up to here, as many as can be counted by hand. */
    private static final int MOST_FORMS = 100_000;

    private final Scopes scopes;
    private final JdbcClient jdbc;
    private final EmployerMeetingStore meetings;

    SiteCodeStore(Scopes scopes, JdbcClient jdbc, EmployerMeetingStore meetings) {
        this.scopes = scopes;
        this.jdbc = jdbc;
        this.meetings = meetings;
    }

    void add(Staff by, EmployerMeeting meeting, String site, UUID stall, Instant now) {
        scopes.run(
                by.scope(),
                () -> jdbc.sql("""
                        insert into talks.site_code (org_code, meeting_id, site, stall_id, at, by_name)
                        values (:org, :meeting, :site, :stall, :now, :by)
                        """)
                        .param("org", meeting.orgCode())
                        .param("meeting", meeting.id())
                        .param("site", site)
                        .param("stall", stall)
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .param("by", by.name())
                        .update());
    }

    /** The codes of a talk without what came by them; of each site the newest first. */
    List<SiteCode> list(Scope scope, UUID meeting) {
        return scopes.in(
                scope,
                () -> jdbc.sql("""
                        select c.site, c.stall_id, m.code, m.state, m.opens_at, m.closes_at
                        from talks.site_code c join outreach.pub_meeting m on m.id = c.stall_id
                        where c.meeting_id = :meeting order by c.site, c.at desc, c.stall_id desc limit :most
                        """)
                        .param("meeting", meeting)
                        .param("most", MOST)
                        .query((row, number) -> new SiteCode(
                                row.getString("site"),
                                row.getObject("stall_id", UUID.class),
                                row.getString("code"),
                                Meeting.State.valueOf(row.getString("state")),
                                EmployerMeetingStore.instant(row, "opens_at"),
                                EmployerMeetingStore.instant(row, "closes_at"),
                                0))
                        .list());
    }

    /** The sites of a talk with what was counted by hand and what came by code. */
    Sites sites(Scope scope, UUID meeting) {
        return scopes.in(scope, () -> {
            var byStall = new HashMap<UUID, Integer>();
            var bySite = new HashMap<String, Integer>();
            var all = new int[1];
            jdbc.sql("""
                    select c.site, c.stall_id, count(distinct p.person_key)::int as people
                    from talks.site_code c
                    cross join lateral (select a.person_key from joining.pub_application a
                                        where a.meeting_id = c.stall_id limit :most) p
                    where c.meeting_id = :meeting
                    group by grouping sets ((c.stall_id), (c.site), ())
                    """).param("meeting", meeting).param("most", MOST_FORMS).query(row -> {
                var people = row.getInt("people");
                if (row.getObject("stall_id", UUID.class) instanceof UUID stall) {
                    byStall.put(stall, people);
                } else if (row.getString("site") instanceof String site) {
                    bySite.put(site, people);
                } else {
                    all[0] = people;
                }
            });
            var codes = list(scope, meeting).stream()
                    .map(code -> new SiteCode(
                            code.site(),
                            code.stallId(),
                            code.code(),
                            code.state(),
                            code.opensAt(),
                            code.closesAt(),
                            byStall.getOrDefault(code.stallId(), 0)))
                    .toList();
            return Sites.of(meetings.listAudience(scope, meeting), codes, bySite, all[0]);
        });
    }
}
