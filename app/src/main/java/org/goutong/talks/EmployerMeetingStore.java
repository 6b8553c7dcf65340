package org.goutong.talks;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.goutong.orgs.Colleague;
import org.goutong.orgs.Scope;
import org.goutong.orgs.Scopes;
import org.goutong.orgs.Staff;
import org.goutong.outreach.MeetingStaff;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Meetings with employers as rows: writes, and loads by identifier. */
@Repository
class EmployerMeetingStore {

    static final String COLUMNS = """
            select m.id, m.org_code, m.kind, m.place_id, m.place_name, m.spot, m.theme, m.union_name, m.opens_at, m.closes_at,
                   m.state, m.organiser_id, m.organiser_name, m.observers, m.employer_id, m.live_link, m.minutes, m.opinions,
                   m.closed_at, m.cancel_reason, m.xmin::text as version
            from talks.employer_meeting m
            """;

    private final Scopes scopes;
    private final JdbcClient jdbc;

    EmployerMeetingStore(Scopes scopes, JdbcClient jdbc) {
        this.scopes = scopes;
        this.jdbc = jdbc;
    }

    UUID add(Scope scope, EmployerPlan plan, UUID by, Instant now) {
        return scopes.in(
                scope,
                () -> planned(jdbc.sql("""
                                insert into talks.employer_meeting (org_code, kind, place_id, place_name, spot, theme,
                                    union_name, opens_at, closes_at, organiser_id, organiser_name, observers, employer_id,
                                    live_link, created_by, created_at)
                                values (:org, :kind, :place, :placeName, :spot, :theme, :union, :opens, :closes, :organiser,
                                    :organiserName, :observers, :employer, :live, :by, :now)
                                returning id
                                """), plan)
                        .param("by", by)
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .query(UUID.class)
                        .single());
    }

    /** Whoever else locks the meeting waits until the running transaction ends. */
    void lock(Scope scope, UUID id) {
        scopes.run(
                scope,
                () -> jdbc.sql("select 1 from talks.employer_meeting where id = :id for update")
                        .param("id", id)
                        .query(Integer.class)
                        .list());
    }

    /** Writes the plan anew; false when the meeting is not planned any more, or was changed since the given state. */
    boolean change(Scope scope, UUID id, String version, EmployerPlan plan) {
        return scopes.in(
                scope,
                () -> planned(jdbc.sql("""
                                        update talks.employer_meeting set org_code = :org, kind = :kind, place_id = :place,
                                            place_name = :placeName, spot = :spot, theme = :theme, union_name = :union,
                                            opens_at = :opens, closes_at = :closes, organiser_id = :organiser,
                                            organiser_name = :organiserName, observers = :observers, employer_id = :employer,
                                            live_link = :live
                                        where id = :id and state = 'PLANNED' and xmin::text = :version
                                        """), plan)
                                .param("id", id)
                                .param("version", version)
                                .update()
                        == 1);
    }

    private static JdbcClient.StatementSpec planned(JdbcClient.StatementSpec statement, EmployerPlan checked) {
        var plan = checked.plan();
        return statement
                .param("org", plan.orgCode())
                .param("kind", plan.kind().name())
                .param("place", plan.placeId(), Types.OTHER)
                .param("placeName", checked.placeName())
                .param("spot", plan.spot())
                .param("theme", plan.theme())
                .param("union", checked.unionName())
                .param("opens", plan.opensAt().atOffset(ZoneOffset.UTC))
                .param("closes", plan.closesAt().atOffset(ZoneOffset.UTC))
                .param("organiser", checked.organiser().id())
                .param("organiserName", checked.organiser().name())
                .param("observers", plan.observers())
                .param("employer", plan.employerId(), Types.OTHER)
                .param("live", plan.liveLink());
    }

    /** Lets exactly these people of us attend. */
    void post(Scope scope, UUID meeting, Collection<Colleague> people) {
        scopes.run(scope, () -> {
            jdbc.sql("delete from talks.employer_meeting_staff where meeting_id = :meeting")
                    .param("meeting", meeting)
                    .update();
            jdbc.sql("""
                    insert into talks.employer_meeting_staff (meeting_id, staff_id, org_code, name)
                    select m.id, s.id, m.org_code, s.name
                    from talks.employer_meeting m, unnest(:ids::uuid[], :names::text[]) s(id, name) where m.id = :meeting
                    """)
                    .param("ids", people.stream().map(Colleague::id).toArray(UUID[]::new))
                    .param("names", people.stream().map(Colleague::name).toArray(String[]::new))
                    .param("meeting", meeting)
                    .update();
        });
    }

    void record(Scope scope, UUID meeting, String orgCode, Step step, Instant at, Staff by, String detail) {
        scopes.run(
                scope,
                () -> jdbc.sql("""
                        insert into talks.employer_meeting_step (org_code, meeting_id, step, at, by_id, by_name, detail)
                        values (:org, :meeting, :step, :at, :by, :name, :detail)
                        """)
                        .param("org", orgCode)
                        .param("meeting", meeting)
                        .param("step", step.name())
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .param("by", by.id())
                        .param("name", by.name())
                        .param("detail", detail)
                        .update());
    }

    /** Newest first. */
    List<MeetingStep> listSteps(Scope scope, UUID meeting) {
        return scopes.in(
                scope,
                () -> jdbc.sql("""
                        select step, at, by_name, detail from talks.employer_meeting_step
                        where meeting_id = :meeting order by at desc, id desc limit 200
                        """)
                        .param("meeting", meeting)
                        .query((row, number) -> new MeetingStep(
                                Step.valueOf(row.getString("step")),
                                instant(row, "at"),
                                row.getString("by_name"),
                                row.getString("detail")))
                        .list());
    }

    List<MeetingStaff> listStaff(Scope scope, UUID meeting) {
        return scopes.in(
                scope,
                () -> jdbc.sql("""
                        select staff_id, name from talks.employer_meeting_staff
                        where meeting_id = :meeting order by name, staff_id limit 200
                        """)
                        .param("meeting", meeting)
                        .query(MeetingStaff.class)
                        .list());
    }

    /** The guarded step from planned to closed; false when it is not planned. */
    boolean close(Scope scope, UUID id, Instant now) {
        return scopes.in(
                scope,
                () -> jdbc.sql("""
                                update talks.employer_meeting set state = 'CLOSED', closed_at = :now
                                where id = :id and state = 'PLANNED'
                                """)
                                .param("id", id)
                                .param("now", now.atOffset(ZoneOffset.UTC))
                                .update()
                        == 1);
    }

    /** The guarded step from planned to cancelled; false when it is not planned. */
    boolean cancel(Scope scope, UUID id, String reason) {
        return scopes.in(
                scope,
                () -> jdbc.sql("""
                                update talks.employer_meeting set state = 'CANCELLED', cancel_reason = :reason
                                where id = :id and state = 'PLANNED'
                                """).param("id", id).param("reason", reason).update() == 1);
    }

    /** Keeps what was said; false when the meeting was cancelled, or changed since the given state. */
    boolean keepMinutes(Scope scope, UUID id, String version, String minutes, String opinions) {
        return scopes.in(
                scope,
                () -> jdbc.sql("""
                                update talks.employer_meeting set minutes = :minutes, opinions = :opinions
                                where id = :id and state <> 'CANCELLED' and xmin::text = :version
                                """)
                                .param("id", id)
                                .param("version", version)
                                .param("minutes", minutes)
                                .param("opinions", opinions)
                                .update()
                        == 1);
    }

    Optional<EmployerMeeting> find(Scope scope, UUID id) {
        return scopes.in(
                scope,
                () -> jdbc.sql(COLUMNS + " where m.id = :id")
                        .param("id", id)
                        .query(EmployerMeetingStore::meeting)
                        .optional());
    }

    /** Notes how many listened at a site; what was noted of the site before is replaced. */
    void countAudience(Scope scope, EmployerMeeting meeting, Audience audience, Instant now) {
        scopes.run(
                scope,
                () -> jdbc.sql("""
                        insert into talks.audience (org_code, meeting_id, site, people, forms, at, by_name)
                        values (:org, :meeting, :site, :people, :forms, :now, :by)
                        on conflict on constraint audience_once_per_site do update
                            set people = excluded.people, forms = excluded.forms, at = excluded.at, by_name = excluded.by_name
                        """)
                        .param("org", meeting.orgCode())
                        .param("meeting", meeting.id())
                        .param("site", audience.site())
                        .param("people", audience.people())
                        .param("forms", audience.forms())
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .param("by", audience.byName())
                        .update());
    }

    List<Audience> listAudience(Scope scope, UUID meeting) {
        return scopes.in(
                scope,
                () -> jdbc.sql("""
                        select site, people, forms, by_name from talks.audience
                        where meeting_id = :meeting order by people desc, site limit 200
                        """)
                        .param("meeting", meeting)
                        .query(Audience.class)
                        .list());
    }

    static EmployerMeeting meeting(ResultSet row, int number) throws SQLException {
        return new EmployerMeeting(
                row.getObject("id", UUID.class),
                row.getString("org_code"),
                EmployerMeeting.Kind.valueOf(row.getString("kind")),
                row.getObject("place_id", UUID.class),
                row.getString("place_name"),
                row.getString("spot"),
                row.getString("theme"),
                row.getString("union_name"),
                instant(row, "opens_at"),
                instant(row, "closes_at"),
                EmployerMeeting.State.valueOf(row.getString("state")),
                row.getObject("organiser_id", UUID.class),
                row.getString("organiser_name"),
                row.getString("observers"),
                row.getObject("employer_id", UUID.class),
                row.getString("live_link"),
                row.getString("minutes"),
                row.getString("opinions"),
                moment(row, "closed_at"),
                row.getString("cancel_reason"),
                row.getString("version"));
    }

    static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    static @Nullable Instant moment(ResultSet row, String column) throws SQLException {
        var at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
