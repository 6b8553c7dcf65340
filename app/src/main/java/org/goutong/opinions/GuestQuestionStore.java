package org.goutong.opinions;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.goutong.orgs.Scope;
import org.goutong.orgs.Scopes;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What guests of talks asked or said, as rows. */
@Repository
class GuestQuestionStore {

    private final Scopes scopes;
    private final JdbcClient jdbc;

    GuestQuestionStore(Scopes scopes, JdbcClient jdbc) {
        this.scopes = scopes;
        this.jdbc = jdbc;
    }

    /** The guest that an employer is at a talk. */
    Optional<UUID> findGuest(Scope scope, UUID talk, UUID employer) {
        return scopes.in(
                scope,
                () -> jdbc.sql("select id from talks.pub_guest where meeting_id = :talk and employer_id = :employer")
                        .param("talk", talk)
                        .param("employer", employer)
                        .query(UUID.class)
                        .optional());
    }

    /**
     * What stands in the answer to an invitation.
     *
     * @param orgCode unit that keeps the case of the employer, or would
     * @param related whether the talk is held by this unit, or one above or below it
     * @param wording empty when nothing was asked
     */
    record Asked(
            UUID guestId,
            UUID employerId,
            String employerName,
            String orgCode,
            boolean related,
            String askedBy,
            String wording,
            OffsetDateTime answeredAt,
            UUID organiserId,
            String organiserName) {}

    Optional<Asked> findAsked(Scope scope, UUID talk, UUID employer) {
        return scopes.in(
                scope,
                () -> jdbc.sql("""
                        select g.id as guest_id, e.id as employer_id, e.name as employer_name,
                               coalesce(cases.pub_keeper(e.id),
                                        case when starts_with(m.org_code, e.org_code) then m.org_code else e.org_code end) as org_code,
                               starts_with(m.org_code, e.org_code) or starts_with(e.org_code, m.org_code) as related,
                               coalesce(nullif(g.contact_name, ''), g.employer_name) as asked_by, g.question as wording,
                               g.answered_at, m.organiser_id, m.organiser_name
                        from talks.pub_guest g
                        join talks.pub_employer_meeting m on m.id = g.meeting_id
                        join employers.pub_employer e on e.id = g.employer_id
                        where g.meeting_id = :talk and g.answered_at is not null
                          and g.employer_id = (select coalesce(r.merged_into, r.id) from employers.pub_employer r
                                               where r.id = :employer)
                        """)
                        .param("talk", talk)
                        .param("employer", employer)
                        .query(Asked.class)
                        .optional());
    }

    /** What a guest has asked with its answer and nobody has answered yet, also when it was taken out again. */
    Optional<Open> findOpen(Scope scope, UUID guest) {
        return scopes.in(
                scope,
                () -> jdbc.sql("""
                        select id, wording, withdrawn_at, owner_id from opinions.question
                        where guest_id = :guest and source = 'INVITATION' and answered_at is null
                        """).param("guest", guest).query(Open.class).optional());
    }

    /** A question of a guest that waits, or waited until it was taken out. */
    record Open(
            UUID id,
            String wording,
            @Nullable OffsetDateTime withdrawnAt,
            @Nullable UUID ownerId) {}

    /**
     * What was asked with the answer to an invitation and has its own answer.
     *
     * @param askedOn day on which it was asked
     */
    record ByGuest(UUID guestId, String employerName, String askedBy, LocalDate askedOn) {}

    Optional<ByGuest> findAnswered(Scope scope, UUID question) {
        return scopes.in(
                scope,
                () -> jdbc.sql("""
                        select q.guest_id, e.name as employer_name, q.asked_by,
                               (q.asked_at at time zone 'Asia/Shanghai')::date as asked_on
                        from opinions.question q
                        join cases.pub_case c on c.id = q.case_id
                        join employers.pub_employer e on e.id = c.employer_id
                        where q.id = :id and q.source = 'INVITATION' and q.answered_at is not null and q.withdrawn_at is null
                        """).param("id", question).query(ByGuest.class).optional());
    }

    /** Keeps what a guest asks, unless it was answered in these very words already; its identifier when it is new. */
    Optional<UUID> ask(Scope scope, Asked asked, UUID caseId) {
        return scopes.in(
                scope,
                () -> jdbc.sql("""
                        insert into opinions.question (org_code, case_id, question_key, asked_by, source, wording, guest_id, asked_at)
                        select c.org_code, c.id, uuidv7(), :who, 'INVITATION', :wording, :guest, :at
                        from cases.pub_case c
                        where c.id = :case
                          and not exists (select 1 from opinions.question q
                                          where q.guest_id = :guest and q.source = 'INVITATION' and q.wording = :wording)
                        on conflict (guest_id) where source = 'INVITATION' and answered_at is null do nothing
                        returning id
                        """)
                        .param("who", asked.askedBy())
                        .param("wording", asked.wording())
                        .param("guest", asked.guestId())
                        .param("at", asked.answeredAt())
                        .param("case", caseId)
                        .query(UUID.class)
                        .optional());
    }

    /** Puts a question that waits as its guest puts it now; taken out when it asks nothing any more. */
    void change(Scope scope, UUID question, String wording, Instant now) {
        scopes.run(
                scope,
                () -> jdbc.sql("""
                        update opinions.question
                        set wording = case when :wording = '' then wording else :wording end,
                            withdrawn_at = case when :wording = '' then coalesce(withdrawn_at, :now) end
                        where id = :id and answered_at is null
                        """)
                        .param("wording", wording)
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .param("id", question)
                        .update());
    }

    /**
     * A question with its answer, as whoever asked it sees it.
     *
     * @param answeredAt null until it was answered
     */
    record Answered(
            String wording,
            OffsetDateTime askedAt,
            String answer,
            @Nullable OffsetDateTime answeredAt,
            String answeredBy,
            String changeMade) {}

    /** What the holder of the link of an invitation asked with its answer, the latest first; at most 20. */
    List<Answered> listOwn(Scope link) {
        return scopes.in(link, () -> jdbc.sql("""
                        select wording, asked_at, answer, answered_at, answered_by, change_made
                        from opinions.asked_with_invitation()
                        """).query(Answered.class).list());
    }
}
