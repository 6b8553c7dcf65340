package org.goutong.outreach;

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
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Meetings as rows: writes, and loads by identifier or code. */
@Repository
class MeetingStore {

    static final String COLUMNS = """
            select m.id, m.org_code, m.code, m.place_id, m.place_name, m.spot, m.title, m.theme, m.union_name, m.opens_at,
                   m.closes_at, m.state, m.organiser_id, m.organiser_name, m.target_employer_id, m.cloned_from,
                   m.opened_at, m.closed_at, m.cancel_reason, m.relayed, m.xmin::text as version
            from outreach.meeting m
            """;

    private final Scopes scopes;
    private final JdbcClient jdbc;

    MeetingStore(Scopes scopes, JdbcClient jdbc) {
        this.scopes = scopes;
        this.jdbc = jdbc;
    }

    /** Inserts a planned meeting; empty when its code is taken. */
    Optional<UUID> add(Scope scope, CheckedPlan plan, String code, UUID by, Instant now) {
        return scopes.in(
                scope,
                () -> planned(jdbc.sql("""
                                        insert into outreach.meeting (org_code, code, place_id, place_name, spot, title, theme,
                                            union_name, opens_at, closes_at, organiser_id, organiser_name,
                                            target_employer_id, cloned_from, relayed, created_by, created_at)
                                        values (:org, :code, :place, :placeName, :spot, :title, :theme, :union, :opens,
                                            :closes, :organiser, :organiserName, :employer, :from, :relayed, :by, :now)
                                        on conflict on constraint meeting_code_unique do nothing returning id
                                        """), plan)
                        .param("code", code)
                        .param("from", plan.plan().clonedFrom(), Types.OTHER)
                        .param("relayed", plan.plan().relayed())
                        .param("by", by)
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .query(UUID.class)
                        .optional());
    }

    /** Writes the plan anew; false when the meeting is not planned any more, or was changed since the given state. */
    boolean change(Scope scope, UUID id, String version, CheckedPlan plan) {
        return scopes.in(
                scope,
                () -> planned(jdbc.sql("""
                                                update outreach.meeting set org_code = :org, place_id = :place,
                                                    place_name = :placeName, spot = :spot, title = :title, theme = :theme,
                                                    union_name = :union, opens_at = :opens, closes_at = :closes,
                                                    organiser_id = :organiser, organiser_name = :organiserName,
                                                    target_employer_id = :employer
                                                where id = :id and state = 'PLANNED' and xmin::text = :version
                                                """), plan)
                                .param("id", id)
                                .param("version", version)
                                .update()
                        == 1);
    }

    /** Moves the hours of a planned meeting; false when it is not planned. */
    boolean move(Scope scope, UUID id, Instant opensAt, Instant closesAt) {
        return scopes.in(
                scope,
                () -> jdbc.sql("""
                                update outreach.meeting set opens_at = :opens, closes_at = :closes
                                where id = :id and state = 'PLANNED'
                                """)
                                .param("id", id)
                                .param("opens", opensAt.atOffset(ZoneOffset.UTC))
                                .param("closes", closesAt.atOffset(ZoneOffset.UTC))
                                .update()
                        == 1);
    }

    private static JdbcClient.StatementSpec planned(JdbcClient.StatementSpec statement, CheckedPlan checked) {
        var plan = checked.plan();
        return statement
                .param("org", plan.orgCode())
                .param("place", plan.placeId())
                .param("placeName", checked.placeName())
                .param("spot", plan.spot())
                .param("title", checked.title())
                .param("theme", plan.theme())
                .param("union", checked.unionName())
                .param("opens", plan.opensAt().atOffset(ZoneOffset.UTC))
                .param("closes", plan.closesAt().atOffset(ZoneOffset.UTC))
                .param("organiser", checked.organiser().id())
                .param("organiserName", checked.organiser().name())
                .param("employer", plan.targetEmployerId(), Types.OTHER);
    }

    /** Puts exactly these people on duty. */
    void post(Scope scope, UUID meeting, Collection<Colleague> people) {
        scopes.run(scope, () -> {
            jdbc.sql("delete from outreach.meeting_staff where meeting_id = :meeting")
                    .param("meeting", meeting)
                    .update();
            jdbc.sql("""
                    insert into outreach.meeting_staff (meeting_id, staff_id, org_code, name)
                    select m.id, s.id, m.org_code, s.name
                    from outreach.meeting m, unnest(:ids::uuid[], :names::text[]) s(id, name) where m.id = :meeting
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
                        insert into outreach.meeting_step (org_code, meeting_id, step, at, by_id, by_name, detail)
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
                        select step, at, by_name, detail from outreach.meeting_step
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
                        select staff_id, name from outreach.meeting_staff
                        where meeting_id = :meeting order by name, staff_id limit 200
                        """)
                        .param("meeting", meeting)
                        .query(MeetingStaff.class)
                        .list());
    }

    /** The guarded step from planned to open; false when it is not planned. */
    boolean open(Scope scope, UUID id, Instant now) {
        return moved(scope, id, now, """
                update outreach.meeting set state = 'OPEN', opened_at = :now where id = :id and state = 'PLANNED'
                """);
    }

    /** The guarded step from open to closed; false when it is not open. */
    boolean close(Scope scope, UUID id, Instant now) {
        return moved(scope, id, now, """
                update outreach.meeting set state = 'CLOSED', closed_at = :now where id = :id and state = 'OPEN'
                """);
    }

    private boolean moved(Scope scope, UUID id, Instant now, String update) {
        return scopes.in(
                scope,
                () -> jdbc.sql(update)
                                .param("id", id)
                                .param("now", now.atOffset(ZoneOffset.UTC))
                                .update()
                        == 1);
    }

    /** Moves the end of an open meeting; false when it is not open or its end is not what was seen. */
    boolean extend(Scope scope, UUID id, Instant from, Instant to) {
        return scopes.in(
                scope,
                () -> jdbc.sql("""
                                update outreach.meeting set closes_at = :to
                                where id = :id and state = 'OPEN' and closes_at = :from
                                """)
                                .param("id", id)
                                .param("from", from.atOffset(ZoneOffset.UTC))
                                .param("to", to.atOffset(ZoneOffset.UTC))
                                .update()
                        == 1);
    }

    /** The guarded step from planned to cancelled; false when it is not planned. */
    boolean cancel(Scope scope, UUID id, String reason) {
        return scopes.in(
                scope,
                () -> jdbc.sql("""
                                update outreach.meeting set state = 'CANCELLED', cancel_reason = :reason
                                where id = :id and state = 'PLANNED'
                                """).param("id", id).param("reason", reason).update() == 1);
    }

    Optional<Meeting> find(Scope scope, UUID id) {
        return scopes.in(
                scope,
                () -> jdbc.sql(COLUMNS + " where m.id = :id")
                        .param("id", id)
                        .query(MeetingStore::meeting)
                        .optional());
    }

    Optional<Meeting> findOpenAt(Scope scope, UUID placeId) {
        return scopes.in(
                scope,
                () -> jdbc.sql(
                                COLUMNS
                                        + " where m.place_id = :place and m.state = 'OPEN' order by m.opens_at desc, m.id limit 1")
                        .param("place", placeId)
                        .query(MeetingStore::meeting)
                        .optional());
    }

    Optional<Meeting> findByCode(Scope scope, String code) {
        return scopes.in(
                scope,
                () -> jdbc.sql(COLUMNS + " where m.code = :code")
                        .param("code", code)
                        .query(MeetingStore::meeting)
                        .optional());
    }

    static Meeting meeting(ResultSet row, int number) throws SQLException {
        return new Meeting(
                row.getObject("id", UUID.class),
                row.getString("org_code"),
                row.getString("code"),
                row.getObject("place_id", UUID.class),
                row.getString("place_name"),
                row.getString("spot"),
                row.getString("title"),
                row.getString("theme"),
                row.getString("union_name"),
                instant(row, "opens_at"),
                instant(row, "closes_at"),
                Meeting.State.valueOf(row.getString("state")),
                row.getObject("organiser_id", UUID.class),
                row.getString("organiser_name"),
                row.getObject("target_employer_id", UUID.class),
                row.getObject("cloned_from", UUID.class),
                moment(row, "opened_at"),
                moment(row, "closed_at"),
                row.getString("cancel_reason"),
                row.getBoolean("relayed"),
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
