package org.goutong.cases;

import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.goutong.orgs.Colleague;
import org.goutong.orgs.Scope;
import org.goutong.orgs.Scopes;
import org.goutong.orgs.Staff;
import org.goutong.web.NotFound;
import org.goutong.web.Time;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Cases: writes and loads. Every write is guarded by the state that the person saw. */
@Repository
class CaseStore {

    static final String CASE = """
            select c.id, c.org_code, c.employer_id, e.name as employer_name, c.stage, c.state, c.channel, c.owner_id,
                   c.owner_name, c.contact_due_on, c.next_step, c.next_on, c.due_on, c.contacted_at, c.unbroken_since,
                   c.attempts, c.exit_reason, c.resume_on, c.opened_at, c.xmin::text as version
            from cases.case c join employers.pub_employer e on e.id = c.employer_id
            """;

    private final Scopes scopes;
    private final JdbcClient jdbc;

    CaseStore(Scopes scopes, JdbcClient jdbc) {
        this.scopes = scopes;
        this.jdbc = jdbc;
    }

    /**
     * Opens a case for every employer with a lead of a meeting that has none anywhere yet, owned and due like the lead; one
     * statement.
     *
     * @return how many were new
     */
    int openForLeads(Scope scope, UUID meetingId, String by, Instant now) {
        return scopes.in(
                scope,
                () -> jdbc.sql("""
                        with fresh as (
                            insert into cases.case (org_code, employer_id, channel, owner_id, owner_name, owned_on,
                                                    contact_due_on, next_step, next_on, opened_at, opened_by_name)
                            select l.org_code, l.employer_id, 'STALL', l.owner_id, l.owner_name,
                                   (l.at at time zone 'Asia/Shanghai')::date, l.due_on, '', l.due_on, :now, :by
                            from leads.pub_lead l where l.meeting_id = :meeting
                            order by l.employer_id
                            on conflict (employer_id) where state <> 'MERGED' do nothing
                            returning id, org_code, owned_on
                        ), opened as (
                            insert into cases.step (org_code, case_id, kind, to_stage, stepped_on, by_name, at)
                            select org_code, id, 'OPENED', 'NOT_CONTACTED', owned_on, :by, :now from fresh
                        )
                        select count(*) from fresh
                        """)
                        .param("meeting", meetingId)
                        .param("by", by)
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .query(Integer.class)
                        .single());
    }

    /** Opens the case of an employer, unless there is one anywhere; returns its identifier. */
    Optional<UUID> open(
            Staff by,
            String orgCode,
            UUID employerId,
            Case.Channel channel,
            @Nullable Colleague owner,
            LocalDate dueOn,
            Instant now) {
        return scopes.in(
                by.scope(),
                () -> jdbc.sql("""
                        insert into cases.case (org_code, employer_id, channel, owner_id, owner_name, owned_on, contact_due_on,
                                                next_on, opened_at, opened_by, opened_by_name)
                        values (:org, :employer, :channel, :owner, :ownerName, :ownedOn, :due, :due, :now, :by, :byName)
                        on conflict (employer_id) where state <> 'MERGED' do nothing
                        returning id
                        """)
                        .param("org", orgCode)
                        .param("employer", employerId)
                        .param("channel", channel.name())
                        .param("owner", owner == null ? null : owner.id(), Types.OTHER)
                        .param("ownerName", owner == null ? "" : owner.name())
                        .param("ownedOn", owner == null ? null : Time.day(now), Types.DATE)
                        .param("due", owner == null ? null : dueOn, Types.DATE)
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .param("by", by.id())
                        .param("byName", by.name())
                        .query(UUID.class)
                        .optional());
    }

    /** A case just opened. */
    record Fresh(UUID id, String orgCode, String employerName) {}

    /** Opens cases of employers at, below or above a person's unit, unless there are some anywhere; one statement. */
    List<Fresh> openAll(
            Staff by, Collection<UUID> employerIds, Case.Channel channel, boolean mine, LocalDate dueOn, Instant now) {
        return scopes.in(by.scope(), () -> {
            var reachable = jdbc.sql("""
                            select count(*) from employers.pub_employer e
                            where e.id = any(:employers) and (starts_with(e.org_code, :org) or starts_with(:org, e.org_code))
                            """)
                    .param("employers", employerIds.toArray(UUID[]::new))
                    .param("org", by.orgCode())
                    .query(Integer.class)
                    .single();
            if (reachable < employerIds.size()) {
                throw new NotFound();
            }
            return jdbc.sql("""
                            with fresh as (
                                insert into cases.case (org_code, employer_id, channel, owner_id, owner_name, owned_on, contact_due_on,
                                                        next_on, opened_at, opened_by, opened_by_name)
                                select case when starts_with(e.org_code, :org) then e.org_code else :org end, e.id, :channel, :owner,
                                       :ownerName, :ownedOn, :due, :due, :now, :by, :byName
                                from employers.pub_employer e where e.id = any(:employers) and e.closed_on is null
                                order by e.id
                                on conflict (employer_id) where state <> 'MERGED' do nothing
                                returning id, org_code, employer_id
                            ), opened as (
                                insert into cases.step (org_code, case_id, kind, to_stage, stepped_on, by_id, by_name, at)
                                select org_code, id, 'OPENED', 'NOT_CONTACTED', :today, :by, :byName, :now from fresh
                            )
                            select f.id, f.org_code, e.name as employer_name
                            from fresh f join employers.pub_employer e on e.id = f.employer_id
                            """)
                    .param("org", by.orgCode())
                    .param("employers", employerIds.toArray(UUID[]::new))
                    .param("by", by.id())
                    .param("byName", by.name())
                    .param("channel", channel.name())
                    .param("owner", mine ? by.id() : null, Types.OTHER)
                    .param("ownerName", mine ? by.name() : "")
                    .param("ownedOn", mine ? Time.day(now) : null, Types.DATE)
                    .param("today", Time.day(now))
                    .param("due", mine ? dueOn : null, Types.DATE)
                    .param("now", now.atOffset(ZoneOffset.UTC))
                    .query(Fresh.class)
                    .list();
        });
    }

    Optional<Case> find(Scope scope, UUID id) {
        return scopes.in(
                scope,
                () -> jdbc.sql(CASE + "where c.id = :id")
                        .param("id", id)
                        .query(Case.class)
                        .optional());
    }
    /**
     * Opens the case of an employer that has said something, unless it has one. Where it has a union, or has closed down,
     * nothing is to be won: then the case has ended, and nobody owns it.
     *
     * @param by who heard it
     * @param owned whether they own the case
     */
    void openHeard(
            Scope scope,
            UUID employerId,
            String orgCode,
            Case.Channel channel,
            Colleague by,
            boolean owned,
            Instant now) {
        scopes.run(
                scope,
                () -> jdbc.sql("""
                        with heard as (
                            select e.id, case when e.closed_on is not null then 'EMPLOYER_CLOSED'
                                              when e.union_founded_on <= :today then 'HAS_UNION' else '' end as ended
                            from employers.pub_employer e where e.id = :employer
                        ), fresh as (
                            insert into cases.case (org_code, employer_id, channel, state, exit_reason, owner_id, owner_name,
                                                    owned_on, opened_at, opened_by, opened_by_name)
                            select :org, h.id, :channel, case when h.ended = '' then 'OPEN' else 'CLOSED' end, h.ended,
                                   case when h.ended = '' and :owned then :by::uuid end,
                                   case when h.ended = '' and :owned then :byName else '' end,
                                   case when h.ended = '' and :owned then :today::date end, :now, :by, :byName
                            from heard h
                            on conflict (employer_id) where state <> 'MERGED' do nothing
                            returning id, org_code
                        )
                        insert into cases.step (org_code, case_id, kind, to_stage, stepped_on, by_id, by_name, at)
                        select f.org_code, f.id, 'OPENED', 'NOT_CONTACTED', :today, :by, :byName, :now from fresh f
                        """)
                        .param("today", Time.day(now))
                        .param("employer", employerId)
                        .param("org", orgCode)
                        .param("channel", channel.name())
                        .param("owned", owned)
                        .param("by", by.id())
                        .param("byName", by.name())
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .update());
    }

    Optional<Case> findAt(Scope scope, UUID employerId) {
        return scopes.in(
                scope,
                () -> jdbc.sql(CASE + "where c.employer_id = :employer and c.state <> 'MERGED'")
                        .param("employer", employerId)
                        .query(Case.class)
                        .optional());
    }

    /** The unit that keeps the case of an employer, wherever it is. */
    Optional<String> findKeeper(Scope scope, UUID employerId) {
        return scopes.in(
                scope,
                () -> jdbc.sql("select cases.keeper(:employer)")
                        .param("employer", employerId)
                        .query(String.class)
                        .optional());
    }

    /**
     * Moves an open case from one stage to another; says whether it stood there. The weekly contact ends with an application,
     * and what was planned with the union.
     */
    boolean move(Scope scope, UUID id, Stage from, Stage to, @Nullable LocalDate contactDueOn) {
        return scopes.in(
                scope,
                () -> jdbc.sql("""
                                update cases.case
                                set stage = :to, contact_due_on = :due,
                                    next_step = case when :to = 'FOUNDED' then '' else next_step end,
                                    next_on = case when :to <> 'FOUNDED' then next_on end
                                where id = :id and stage = :from and state = 'OPEN'
                                """)
                                .param("to", to.name())
                                .param("due", contactDueOn, Types.DATE)
                                .param("id", id)
                                .param("from", from.name())
                                .update()
                        == 1);
    }

    /** Ends or shelves an open case; says whether it was open. */
    boolean end(Scope scope, UUID id, Case.State state, String reason, @Nullable LocalDate resumeOn) {
        return scopes.in(
                scope,
                () -> jdbc.sql("""
                                update cases.case
                                set state = :state, exit_reason = :reason, resume_on = :resume, contact_due_on = null,
                                    next_step = '', next_on = null, unbroken_since = null
                                where id = :id and state = 'OPEN'
                                """)
                                .param("state", state.name())
                                .param("reason", reason)
                                .param("resume", resumeOn, Types.DATE)
                                .param("id", id)
                                .update()
                        == 1);
    }

    /** Takes up again what had ended; says whether it had. */
    boolean resume(
            Scope scope,
            UUID id,
            Colleague owner,
            LocalDate today,
            @Nullable LocalDate contactDueOn,
            LocalDate nextOn) {
        return scopes.in(
                scope,
                () -> jdbc.sql("""
                                update cases.case
                                set state = 'OPEN', exit_reason = '', resume_on = null, owner_id = :owner, owner_name = :name,
                                    owned_on = :today, contact_due_on = :due, next_step = '', next_on = :next
                                where id = :id and state in ('SHELVED', 'CLOSED')
                                """)
                                .param("owner", owner.id())
                                .param("name", owner.name())
                                .param("today", today)
                                .param("due", contactDueOn, Types.DATE)
                                .param("next", nextOn)
                                .param("id", id)
                                .update()
                        == 1);
    }

    /** Gives an open case an owner, or none, if it has the one the person saw; says whether it had. */
    boolean own(
            Scope scope,
            UUID id,
            @Nullable UUID seenOwner,
            @Nullable Colleague owner,
            LocalDate today,
            @Nullable LocalDate contactDueOn,
            String nextStep,
            @Nullable LocalDate nextOn) {
        return scopes.in(
                scope,
                () -> jdbc.sql("""
                                update cases.case
                                set owner_id = :owner, owner_name = :name, owned_on = :today, contact_due_on = :due,
                                    next_step = :step, next_on = coalesce(:next, next_on)
                                where id = :id and state = 'OPEN' and owner_id is not distinct from :seen
                                """)
                                .param("owner", owner == null ? null : owner.id(), Types.OTHER)
                                .param("name", owner == null ? "" : owner.name())
                                .param("today", owner == null ? null : today, Types.DATE)
                                .param("due", contactDueOn, Types.DATE)
                                .param("step", nextStep)
                                .param("next", nextOn, Types.DATE)
                                .param("id", id)
                                .param("seen", seenOwner, Types.OTHER)
                                .update()
                        == 1);
    }

    /** Plans what is next in an open case, unless somebody has changed it since the given state; null plans nothing. */
    boolean plan(Scope scope, UUID id, String version, String nextStep, @Nullable LocalDate nextOn) {
        return scopes.in(
                scope,
                () -> jdbc.sql("""
                                update cases.case set next_step = :step, next_on = :on
                                where id = :id and state = 'OPEN' and xmin::text = :version
                                """)
                                .param("step", nextStep)
                                .param("on", nextOn, Types.DATE)
                                .param("id", id)
                                .param("version", version)
                                .update()
                        == 1);
    }

    /** Notes that somebody was reached: the clock starts anew, unless a later contact was noted before. */
    void reached(
            Scope scope,
            UUID id,
            Instant at,
            @Nullable LocalDate contactDueOn,
            LocalDate unbrokenSince,
            String nextStep,
            @Nullable LocalDate nextOn) {
        scopes.run(
                scope,
                () -> jdbc.sql("""
                        update cases.case
                        set contacted_at = :at, attempts = 0, contact_due_on = :due, unbroken_since = :unbroken,
                            next_step = :step, next_on = :next
                        where id = :id and (contacted_at is null or contacted_at <= :at)
                        """)
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .param("due", contactDueOn, Types.DATE)
                        .param("unbroken", unbrokenSince)
                        .param("step", nextStep)
                        .param("next", nextOn, Types.DATE)
                        .param("id", id)
                        .update());
    }

    /** Notes an attempt that reached nobody, and when the next one is due. */
    void failed(Scope scope, UUID id, Instant at, @Nullable LocalDate contactDueOn, String nextStep, LocalDate nextOn) {
        scopes.run(
                scope,
                () -> jdbc.sql("""
                        update cases.case
                        set attempts = attempts + 1, attempted_at = :at, contact_due_on = :due, next_step = :step,
                            next_on = :next
                        where id = :id
                        """)
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .param("due", contactDueOn, Types.DATE)
                        .param("step", nextStep)
                        .param("next", nextOn)
                        .param("id", id)
                        .update());
    }

    /** Leaves the row that says who did what to a case, and when. */
    void step(
            Case kept,
            Step.Kind kind,
            @Nullable Stage to,
            LocalDate on,
            String detail,
            String note,
            Staff by,
            Instant now) {
        step(kept, kind, to, on, detail, note, null, by, now);
    }

    /** The same for a move that a contact made: it belongs to the contact. */
    void stepByContact(Case kept, Stage to, LocalDate on, UUID contactId, Staff by, Instant now) {
        step(kept, Step.Kind.MOVED, to, on, "", "", contactId, by, now);
    }

    private void step(
            Case kept,
            Step.Kind kind,
            @Nullable Stage to,
            LocalDate on,
            String detail,
            String note,
            @Nullable UUID contactId,
            Staff by,
            Instant now) {
        scopes.run(
                by.scope(),
                () -> jdbc.sql("""
                        insert into cases.step (org_code, case_id, kind, from_stage, to_stage, stepped_on, detail, note,
                                                contact_id, by_id, by_name, at)
                        values (:org, :case, :kind, :from, :to, :on, :detail, :note, :contact, :by, :byName, :now)
                        """)
                        .param("org", kept.orgCode())
                        .param("case", kept.id())
                        .param("kind", kind.name())
                        .param(
                                "from",
                                kind == Step.Kind.OPENED ? null : kept.stage().name(),
                                Types.VARCHAR)
                        .param("to", to == null ? null : to.name(), Types.VARCHAR)
                        .param("on", on)
                        .param("detail", detail)
                        .param("note", note)
                        .param("contact", contactId, Types.OTHER)
                        .param("by", by.id())
                        .param("byName", by.name())
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .update());
    }

    private static final String STEP = """
            select id, kind, from_stage, to_stage, stepped_on, detail, note, contact_id, by_id, by_name, at from cases.step
            """;

    /** Who did what to a case last; what was taken back aside. */
    Optional<Step> findLastStep(Scope scope, UUID caseId) {
        return findLast(scope, caseId, "");
    }

    /** The last move of a case; what was taken back aside. */
    Optional<Step> findLastMove(Scope scope, UUID caseId) {
        return findLast(scope, caseId, "and kind = 'MOVED'");
    }

    private Optional<Step> findLast(Scope scope, UUID caseId, String of) {
        return scopes.in(
                scope,
                () -> jdbc.sql(STEP + """
                        where case_id = :case and taken_back_at is null %s order by at desc, id desc limit 1
                        """.formatted(of))
                        .param("case", caseId)
                        .query(Step.class)
                        .optional());
    }

    /** The last move to each stage, for the bar of stages. */
    List<Step> listMoves(Scope scope, UUID caseId) {
        return scopes.in(
                scope,
                () -> jdbc.sql(STEP.replace("select", "select distinct on (to_stage)") + """
                        where case_id = :case and to_stage is not null and taken_back_at is null
                        order by to_stage, at desc, id desc
                        """)
                        .param("case", caseId)
                        .query(Step.class)
                        .list());
    }

    /**
     * Marks a step as taken back, and gives the case back what the history says that the step changed; says whether the case
     * still stood as the step had left it. A weekly day that was set since stays.
     */
    boolean takeBack(Staff by, Case kept, Step step, Instant now) {
        return scopes.in(by.scope(), () -> {
            var marked = jdbc.sql("""
                    update cases.step set taken_back_at = :now, taken_back_by_name = :by
                    where id = :id and taken_back_at is null
                    """)
                    .param("now", now.atOffset(ZoneOffset.UTC))
                    .param("by", by.name())
                    .param("id", step.id())
                    .update();
            var back = jdbc.sql("""
                    update cases.case c
                    set (stage, state, exit_reason, resume_on, contact_due_on, next_step, next_on, unbroken_since) = (
                            select w.stage, w.state, w.exit_reason, w.resume_on, coalesce(c.contact_due_on, w.contact_due_on),
                                   w.next_step, w.next_on, w.unbroken_since
                            from jsonb_populate_record(c, h.before) w)
                    from audit.pub_change h
                    where c.id = :id and c.stage = :stage and c.state = :state
                      and h.id = (select x.id from audit.pub_change x
                                  where x.subject_id = :id and x.before ->> :column::text = :was
                                    and x.after ->> :column::text = :is
                                  order by x.changed_at desc, x.id desc limit 1)
                    """)
                    .param("id", kept.id())
                    .param("stage", kept.stage().name())
                    .param("state", kept.state().name())
                    .param("column", step.ends() ? "state" : "stage")
                    .param("was", step.ends() ? Case.State.OPEN.name() : String.valueOf(step.fromStage()))
                    .param(
                            "is",
                            step.ends() ? kept.state().name() : kept.stage().name())
                    .update();
            return marked == 1 && back == 1;
        });
    }
}
