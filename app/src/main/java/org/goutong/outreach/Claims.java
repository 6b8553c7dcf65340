package org.goutong.outreach;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.goutong.orgs.Scope;
import org.goutong.orgs.Scopes;
import org.goutong.orgs.Staff;
import org.goutong.web.InvalidForm;
import org.goutong.web.NotFound;
import org.goutong.web.Problems;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The front door to figures that somebody said. */
@Component
public class Claims {

    private final Scopes scopes;
    private final JdbcClient jdbc;
    private final Meetings meetings;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Claims(Scopes scopes, JdbcClient jdbc, Meetings meetings, ApplicationEventPublisher events, Clock clock) {
        this.scopes = scopes;
        this.jdbc = jdbc;
        this.meetings = meetings;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Writes down what a source said of one figure; what the same source said before is replaced.
     *
     * @param wording as it was said, for example 近300名, at most 100 characters
     * @param number not negative
     * @param source for example 劳动午报 2016-08-25, at most 100 characters
     * @throws NotFound when the meeting is not in the person's scope
     * @throws InvalidForm when wording, number or source is missing or out of bounds
     */
    public void state(
            Staff by, UUID meetingId, Claimed claimed, String wording, int number, Qualifier qualifier, String source) {
        var problems = Problems.none();
        if (wording.isBlank() || wording.length() > 100) {
            problems.add("wording", "outreach.claim.wording.missing");
        }
        if (number < 0) {
            problems.add("number", "constraint.claim_number_not_negative");
        }
        if (source.isBlank() || source.length() > 100) {
            problems.add("source", "outreach.claim.source.missing");
        }
        problems.refuse();
        scopes.run(by.scope(), () -> {
            var meeting = meetings.get(by.scope(), meetingId);
            jdbc.sql("""
                    insert into outreach.claim (org_code, meeting_id, indicator, wording, number, qualifier, source, at,
                        by_id, by_name)
                    values (:org, :meeting, :indicator, :wording, :number, :qualifier, :source, :now, :by, :name)
                    on conflict on constraint claim_once_per_source do update
                        set wording = excluded.wording, number = excluded.number, qualifier = excluded.qualifier,
                            at = excluded.at, by_id = excluded.by_id, by_name = excluded.by_name
                    """)
                    .param("org", meeting.orgCode())
                    .param("meeting", meetingId)
                    .param("indicator", claimed.indicator())
                    .param("wording", wording)
                    .param("number", number)
                    .param("qualifier", qualifier.name())
                    .param("source", source)
                    .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                    .param("by", by.id())
                    .param("name", by.name())
                    .update();
            events.publishEvent(
                    new ClaimStated(meetingId, meeting.orgCode(), claimed.indicator(), wording, source, by.name()));
        });
    }

    /** What was said of a meeting, by figure and source. */
    public List<Claim> list(Scope scope, UUID meetingId) {
        return scopes.in(
                scope,
                () -> jdbc.sql("""
                        select indicator, wording, number, qualifier, source, at, by_name from outreach.claim
                        where meeting_id = :meeting order by indicator, source limit 100
                        """)
                        .param("meeting", meetingId)
                        .query((row, number) -> new Claim(
                                Claimed.of(row.getString("indicator")),
                                row.getString("wording"),
                                row.getInt("number"),
                                Qualifier.valueOf(row.getString("qualifier")),
                                row.getString("source"),
                                MeetingStore.instant(row, "at"),
                                row.getString("by_name")))
                        .list());
    }
}
