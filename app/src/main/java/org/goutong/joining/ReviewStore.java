package org.goutong.joining;

import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.goutong.orgs.Scope;
import org.goutong.orgs.Scopes;
import org.goutong.orgs.Staff;
import org.goutong.web.Refused;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Decisions on forms: every move is guarded by the state it starts from and leaves a step with who and when. */
@Repository
class ReviewStore {

    private static final String FORM = """
            select a.id, a.org_code, a.meeting_id, a.state, a.name, a.person_key, a.phone, a.id_number, a.employer_id,
                   coalesce((select e.union_founded_on is not null from employers.pub_employer e where e.id = a.employer_id),
                            false) as has_union,
                   a.responsible_code, a.proxy_for is not null and a.confirmed_at is null as awaits_person,
                   a.member_id, a.dispatched_code, a.decided_at, coalesce(a.decided_by_name, '') as decided_by_name
            from joining.application a where a.id = :id
            """;

    private final Scopes scopes;
    private final JdbcClient jdbc;

    ReviewStore(Scopes scopes, JdbcClient jdbc) {
        this.scopes = scopes;
        this.jdbc = jdbc;
    }

    Optional<ReviewedForm> find(Scope scope, UUID id) {
        return scopes.in(scope, () -> load(FORM, id));
    }

    /** Loads a form and keeps others from deciding it until the transaction ends. */
    Optional<ReviewedForm> lock(Scope scope, UUID id) {
        return scopes.in(scope, () -> load(FORM + " for update of a", id));
    }

    private Optional<ReviewedForm> load(String sql, UUID id) {
        return jdbc.sql(sql)
                .param("id", id)
                .query((row, index) -> new ReviewedForm(
                        row.getObject("id", UUID.class),
                        row.getString("org_code"),
                        row.getObject("meeting_id", UUID.class),
                        row.getString("state"),
                        row.getString("name"),
                        row.getBytes("person_key"),
                        row.getString("phone"),
                        row.getString("id_number"),
                        row.getObject("employer_id", UUID.class),
                        row.getBoolean("has_union"),
                        row.getString("responsible_code"),
                        row.getBoolean("awaits_person"),
                        row.getObject("member_id", UUID.class),
                        row.getString("dispatched_code"),
                        row.getObject("decided_at", OffsetDateTime.class) == null
                                ? null
                                : row.getObject("decided_at", OffsetDateTime.class)
                                        .toInstant(),
                        row.getString("decided_by_name")))
                .optional();
    }

    void admit(Staff by, ReviewedForm form, UUID memberId, Instant now) {
        move(by, form, Step.ADMITTED, "", now, "state = 'ADMITTED', member_id = :member, return_reason = ''", memberId);
    }

    void giveBack(Staff by, ReviewedForm form, String reason, Instant now) {
        move(by, form, Step.RETURNED, reason, now, "state = 'RETURNED', return_reason = :detail", null);
    }

    void dispatch(Staff by, ReviewedForm form, Instant now) {
        move(
                by,
                form,
                Step.DISPATCHED,
                form.responsibleCode(),
                now,
                "state = 'DISPATCHED', dispatched_code = responsible_code, dispatched_at = :now",
                null);
    }

    void undo(Staff by, ReviewedForm form, Instant now) {
        var back = form.state().equals("DISPATCHED") || form.dispatchedCode() == null
                ? "state = 'RECEIVED', dispatched_code = null, dispatched_at = null"
                : "state = 'DISPATCHED'";
        move(by, form, Step.UNDONE, form.state(), now, back + ", member_id = null, return_reason = ''", null);
        jdbc.sql(
                        "update joining.application set decided_at = null, decided_by = null, decided_by_name = null where id = :id")
                .param("id", form.id())
                .update();
    }

    /** Whether a membership also carries another form in sight that was admitted. */
    boolean carriesAnother(Scope scope, UUID memberId, UUID id) {
        return scopes.in(
                scope,
                () -> jdbc.sql("""
                        select exists (select 1 from joining.application other
                                       where other.member_id = :member and other.state = 'ADMITTED' and other.id <> :id)
                        """)
                        .param("member", memberId)
                        .param("id", id)
                        .query(Boolean.class)
                        .single());
    }

    void confirm(Staff by, ReviewedForm form, Instant now) {
        jdbc.sql("""
                update joining.application set confirmed_at = :now, confirmed_by = :by
                where id = :id and confirmed_at is null
                """)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("by", by.name())
                .param("id", form.id())
                .update();
        record(by, form.id(), Step.CONFIRMED, "", now);
    }

    private void move(
            Staff by,
            ReviewedForm form,
            Step step,
            String detail,
            Instant now,
            String change,
            @org.jspecify.annotations.Nullable UUID member) {
        var moved = jdbc.sql("update joining.application set " + change + """
                        , decided_at = :now, decided_by = :by, decided_by_name = :name
                        where id = :id and state = :from
                        """)
                .param("member", member, Types.OTHER)
                .param("detail", detail)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("by", by.id())
                .param("name", by.name())
                .param("id", form.id())
                .param("from", form.state())
                .update();
        if (moved == 0) {
            throw new Refused("joining.review.somebody-was-faster");
        }
        record(by, form.id(), step, detail, now);
    }

    private void record(Staff by, UUID id, Step step, String detail, Instant now) {
        jdbc.sql("""
                insert into joining.application_step (org_code, application_id, step, at, by_id, by_name, detail)
                values (:org, :id, :step, :now, :by, :name, :detail)
                """)
                .param("org", by.orgCode())
                .param("id", id)
                .param("step", step.name())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("by", by.id())
                .param("name", by.name())
                .param("detail", detail)
                .update();
    }

    List<StepRow> listSteps(Scope scope, UUID id) {
        return scopes.in(
                scope, () -> jdbc.sql("""
                        select step, at, by_name, detail from joining.application_step
                        where application_id = :id order by id desc limit 50
                        """).param("id", id).query(StepRow.class).list());
    }
}
