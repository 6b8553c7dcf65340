package org.goutong.cases;

import static org.goutong.orgs.Columns.column;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.goutong.cases.MeetingCases.Came;
import org.goutong.orgs.Scope;
import org.goutong.orgs.Scopes;
import org.goutong.web.Time;
import org.goutong.web.Words;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Cases of the employers at a meeting as rows, all of them in one statement each. */
@Repository
class MeetingCaseStore {

    private static final String CAME = """
            with came as materialized (
                select a.employer_id, a.at, (a.at at time zone 'Asia/Shanghai')::date as day, e.org_code as employer_org,
                       a.org_code as meeting_org, m.organiser_id, m.organiser_name,
                       case when m.kind = 'EMPLOYER_INITIATED' and m.employer_id = a.employer_id then 'EMPLOYER'
                            else 'MEETING' end as channel
                from talks.pub_attendance_without_union a
                join talks.pub_employer_meeting m on m.id = a.meeting_id
                join employers.pub_employer e on e.id = a.employer_id
                where a.meeting_id = :meeting
                  and (starts_with(e.org_code, a.org_code) or starts_with(a.org_code, e.org_code))
            )
            """;

    private final Scopes scopes;
    private final JdbcClient jdbc;

    MeetingCaseStore(Scopes scopes, JdbcClient jdbc) {
        this.scopes = scopes;
        this.jdbc = jdbc;
    }

    /** Opens the case of who asked for a talk that is planned, unless there is one anywhere. */
    void openAsked(Scope scope, UUID meetingId, Instant now) {
        scopes.run(
                scope,
                () -> jdbc.sql("""
                        with asked as (
                            select e.id as employer_id, m.organiser_id, m.organiser_name,
                                   case when starts_with(e.org_code, m.org_code) then e.org_code else m.org_code end as org_code,
                                   greatest((m.opens_at at time zone 'Asia/Shanghai')::date, :today) as day
                            from talks.pub_employer_meeting m join employers.pub_employer e on e.id = m.employer_id
                            where m.id = :meeting and m.kind = 'EMPLOYER_INITIATED' and m.state = 'PLANNED'
                              and (starts_with(e.org_code, m.org_code) or starts_with(m.org_code, e.org_code))
                              and (e.union_founded_on is null or e.union_founded_on > :today)
                              and e.closed_on is null and e.withdrawn_at is null
                        ), fresh as (
                            insert into cases.case (org_code, employer_id, channel, owner_id, owner_name, owned_on, contact_due_on,
                                                    next_on, opened_at, opened_by, opened_by_name)
                            select a.org_code, a.employer_id, 'EMPLOYER', a.organiser_id, a.organiser_name, :today, a.day, a.day,
                                   :now, a.organiser_id, a.organiser_name
                            from asked a
                            on conflict (employer_id) where state <> 'MERGED' do nothing
                            returning id, org_code, owned_on, opened_by, opened_by_name
                        )
                        insert into cases.step (org_code, case_id, kind, to_stage, stepped_on, by_id, by_name, at)
                        select f.org_code, f.id, 'OPENED', 'NOT_CONTACTED', f.owned_on, f.opened_by, f.opened_by_name, :now
                        from fresh f
                        """)
                        .param("meeting", meetingId)
                        .param("today", Time.day(now))
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .update());
    }

    /** Opens a case for each that has none anywhere. */
    void open(Scope scope, UUID meetingId, Instant now) {
        scopes.run(
                scope,
                () -> jdbc.sql(CAME + """
                        , fresh as (
                            insert into cases.case (org_code, employer_id, channel, owner_id, owner_name, owned_on, opened_at,
                                                    opened_by, opened_by_name)
                            select case when starts_with(c.employer_org, c.meeting_org) then c.employer_org
                                        else c.meeting_org end,
                                   c.employer_id, c.channel, c.organiser_id, c.organiser_name, c.day, :now,
                                   c.organiser_id, c.organiser_name
                            from came c order by c.employer_id
                            on conflict (employer_id) where state <> 'MERGED' do nothing
                            returning id, org_code, owned_on, opened_by, opened_by_name
                        )
                        insert into cases.step (org_code, case_id, kind, to_stage, stepped_on, by_id, by_name, at)
                        select f.org_code, f.id, 'OPENED', 'NOT_CONTACTED', f.owned_on, f.opened_by, f.opened_by_name, :now
                        from fresh f
                        """)
                        .param("meeting", meetingId)
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .update());
    }

    /** Notes the contact with each whose case is open, unless it is noted; returns all of them. */
    List<Came> note(Scope scope, UUID meetingId, Instant now) {
        return scopes.in(
                scope,
                () -> jdbc.sql(CAME + """
                        , kept as materialized (
                            select c.id, c.org_code, c.employer_id, c.stage, c.unbroken_since, came.at,
                                   (c.contacted_at at time zone 'Asia/Shanghai')::date as contacted_on,
                                   came.organiser_id, came.organiser_name, coalesce(i.note, '') as note,
                                   i.intent as said, md5(:meeting || ' ' || came.employer_id)::uuid as contact_key
                            from came join cases.case c on c.employer_id = came.employer_id and c.state = 'OPEN'
                            left join talks.pub_employer_intent i
                                 on i.meeting_id = :meeting and i.employer_id = came.employer_id
                        ), noted as (
                            insert into cases.contact (org_code, case_id, contact_key, channel, outcome, our_level, note,
                                                       contacted_at, author_id, author_name, entered_by, entered_by_name,
                                                       entered_at)
                            select k.org_code, k.id, k.contact_key, 'MEETING', 'REACHED',
                                   'ORGANISER', k.note, k.at, k.organiser_id, k.organiser_name, k.organiser_id,
                                   k.organiser_name, :now
                            from kept k order by k.employer_id
                            on conflict on constraint contact_once do nothing
                            returning id, case_id
                        )
                        select k.id as case_id, k.org_code, k.employer_id, k.stage, k.contacted_on, k.unbroken_since, k.at,
                               k.organiser_id, k.organiser_name, coalesce(n.id, b.id) as contact_id, n.id is not null as fresh, k.said
                        from kept k left join noted n on n.case_id = k.id
                        left join cases.contact b on b.contact_key = k.contact_key and b.struck_at is null
                        order by k.id
                        """)
                        .param("meeting", meetingId)
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .query(Came.class)
                        .list());
    }

    /** Starts the week of contacts anew, and plans a visit after the meeting unless something is planned. */
    void reach(Scope scope, List<Came> came, LocalDate today) {
        scopes.run(
                scope,
                () -> jdbc.sql("""
                        update cases.case c
                        set contacted_at = g.at, attempts = 0, contact_due_on = g.due, unbroken_since = g.unbroken,
                            next_step = case when c.next_step = '' then :step else c.next_step end,
                            next_on = case when c.next_step = '' then g.next else c.next_on end
                        from unnest(:cases::uuid[], :moments::timestamptz[], :dues::date[], :unbroken::date[],
                                    :nexts::date[]) as g (id, at, due, unbroken, next)
                        where c.id = g.id and (c.contacted_at is null or c.contacted_at <= g.at)
                        """)
                        .param("step", Words.in(Locale.SIMPLIFIED_CHINESE, "cases.next.after-meeting"))
                        .param("cases", column(came, Came::caseId))
                        .param("moments", column(came, Came::at))
                        .param(
                                "dues",
                                column(came, one -> one.stage().weekly() ? ContactClock.afterContact(one.day()) : null))
                        .param(
                                "unbroken",
                                column(
                                        came,
                                        one -> ContactClock.unbrokenSince(
                                                one.unbrokenSince(), one.contactedOn(), one.day())))
                        .param(
                                "nexts",
                                column(
                                        came,
                                        one -> ContactClock.afterContact(
                                                one.day().isBefore(today) ? today : one.day())))
                        .update());
    }

    /**
     * Moves cases from the stage they stand at to the one after the meeting, each with its step, unless that step was taken
     * back; returns those it moved.
     */
    Set<UUID> move(Scope scope, List<Came> moving, Instant now) {
        return scopes.in(
                scope,
                () -> jdbc.sql("""
                        with moved as (
                            update cases.case c set stage = g.to_stage
                            from unnest(:cases::uuid[], :from::text[], :to::text[], :days::date[], :contacts::uuid[],
                                        :organisers::uuid[], :names::text[])
                                 as g (id, from_stage, to_stage, day, contact_id, by_id, by_name)
                            where c.id = g.id and c.stage = g.from_stage and c.state = 'OPEN'
                              and not exists (select from cases.step b
                                              where b.case_id = c.id and b.to_stage = g.to_stage and b.stepped_on = g.day
                                                and b.by_id = g.by_id and b.taken_back_at is not null
                                                and (b.contact_id is null or b.contact_id = g.contact_id))
                            returning c.id, c.org_code, g.from_stage, g.to_stage, g.day, g.contact_id, g.by_id, g.by_name
                        )
                        insert into cases.step (org_code, case_id, kind, from_stage, to_stage, stepped_on, contact_id, by_id,
                                                by_name, at)
                        select m.org_code, m.id, 'MOVED', m.from_stage, m.to_stage, m.day,
                               case when m.to_stage = 'CONTACTED' then m.contact_id end, m.by_id, m.by_name, :now
                        from moved m
                        returning case_id
                        """)
                        .param("cases", column(moving, Came::caseId))
                        .param("from", column(moving, Came::stage))
                        .param("to", column(moving, Came::after))
                        .param("days", column(moving, Came::day))
                        .param("contacts", column(moving, Came::contactId))
                        .param("organisers", column(moving, Came::organiserId))
                        .param("names", column(moving, Came::organiserName))
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .query(UUID.class)
                        .set());
    }
}
