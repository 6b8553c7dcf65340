package org.goutong.outreach;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.goutong.orgs.Colleague;
import org.goutong.orgs.Scope;
import org.goutong.orgs.Scopes;
import org.goutong.orgs.Staff;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who is on duty at meetings and what was done with them, alike for stalls and for meetings with employers. */
abstract class RecordedMeetings {

    final Scopes scopes;
    final JdbcClient jdbc;
    private final String table;

    /** @param table of the meetings; those of their staff and steps are named after it */
    RecordedMeetings(Scopes scopes, JdbcClient jdbc, String table) {
        this.scopes = scopes;
        this.jdbc = jdbc;
        this.table = table;
    }

    /** Puts exactly these people on duty. */
    void post(Scope scope, UUID meeting, Collection<Colleague> people) {
        scopes.run(scope, () -> {
            jdbc.sql("delete from %s_staff where meeting_id = :meeting".formatted(table))
                    .param("meeting", meeting)
                    .update();
            jdbc.sql("""
                    insert into %1$s_staff (meeting_id, staff_id, org_code, name)
                    select m.id, s.id, m.org_code, s.name
                    from %1$s m, unnest(:ids::uuid[], :names::text[]) s(id, name) where m.id = :meeting
                    """.formatted(table))
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
                        insert into %s_step (org_code, meeting_id, step, at, by_id, by_name, detail)
                        values (:org, :meeting, :step, :at, :by, :name, :detail)
                        """.formatted(table))
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
                        select step, at, by_name, detail from %s_step
                        where meeting_id = :meeting order by at desc, id desc limit 200
                        """.formatted(table))
                        .param("meeting", meeting)
                        .query((row, number) -> new MeetingStep(
                                Step.valueOf(row.getString("step")),
                                MeetingStore.instant(row, "at"),
                                row.getString("by_name"),
                                row.getString("detail")))
                        .list());
    }

    List<MeetingStaff> listStaff(Scope scope, UUID meeting) {
        return scopes.in(
                scope,
                () -> jdbc.sql("""
                        select staff_id, name from %s_staff
                        where meeting_id = :meeting order by name, staff_id limit 200
                        """.formatted(table))
                        .param("meeting", meeting)
                        .query(MeetingStaff.class)
                        .list());
    }
}
