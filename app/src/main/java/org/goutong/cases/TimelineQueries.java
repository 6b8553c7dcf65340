package org.goutong.cases;

import java.sql.Types;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.goutong.orgs.Scope;
import org.goutong.orgs.Scopes;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Everything that happened with an employer in one scroll, over years and whoever had it. */
@Repository
class TimelineQueries {

    private final Scopes scopes;
    private final JdbcClient jdbc;

    TimelineQueries(Scopes scopes, JdbcClient jdbc) {
        this.scopes = scopes;
        this.jdbc = jdbc;
    }

    /**
     * What happened, the latest first.
     *
     * @param concernsOnly only concerns and their answers
     * @param beforeAt moment of the last row before, null at the beginning
     */
    List<TimelineRow> list(
            Scope scope,
            UUID employerId,
            boolean concernsOnly,
            @Nullable OffsetDateTime beforeAt,
            @Nullable UUID beforeId,
            int most) {
        return scopes.in(
                scope,
                () -> jdbc.sql("""
                        with kept as (select id from cases.case where employer_id = :employer and state <> 'MERGED')
                        select * from (
                            select n.id, 'CONTACT' as kind, n.contacted_at as at, n.channel as code, n.outcome as result,
                                   coalesce(nullif(concat_ws(' ', nullif(p.position, ''), p.name), ''), n.person_title) as who,
                                   n.note, (row_number() over (partition by n.channel order by n.contacted_at, n.id))::int as count,
                                   n.author_name as by_name, n.entered_by_name as entered_by, '' as path
                            from cases.contact n left join cases.person p on p.id = n.person_id
                            where n.case_id = (select id from kept) and not :concerns
                            union all
                            select s.id, 'STEP',
                                   case when s.stepped_on = (s.at at time zone 'Asia/Shanghai')::date then s.at
                                        else (s.stepped_on + time '12:00') at time zone 'Asia/Shanghai' end,
                                   s.kind, case when s.kind = 'MOVED' then coalesce(s.from_stage, '') else s.detail end,
                                   coalesce(s.to_stage, ''), s.note, 0, s.by_name, '', ''
                            from cases.step s where s.case_id = (select id from kept) and not :concerns
                            union all
                            select c.id, 'CONCERN', (c.raised_on + time '12:00') at time zone 'Asia/Shanghai', c.kind, '',
                                   c.person_title, c.wording, 0, c.raised_by, '', ''
                            from cases.concern c where c.case_id = (select id from kept)
                            union all
                            select a.id, 'ANSWER', (a.answered_on + time '12:30') at time zone 'Asia/Shanghai', c.kind,
                                   a.code, '', a.answer, 0, a.answered_by, '', ''
                            from cases.concern_answer a join cases.concern c on c.id = a.concern_id
                            where a.case_id = (select id from kept)
                            union all
                            select t.id, 'STRATEGY', t.at, '', '', '', t.strategy, 0, t.by_name, '', ''
                            from cases.strategy t where t.case_id = (select id from kept) and not :concerns
                            union all
                            select d.id, 'DELIBERATION', (d.held_on + time '12:00') at time zone 'Asia/Shanghai', '', '',
                                   d.attendees, d.decision, 0, d.by_name, '', ''
                            from cases.deliberation d where d.case_id = (select id from kept) and not :concerns
                            union all
                            select w.id, 'WAITING', (w.since_on + time '12:00') at time zone 'Asia/Shanghai', '', '',
                                   w.waiting_on, w.note, 0, w.by_name, '', ''
                            from cases.waiting w where w.case_id = (select id from kept) and not :concerns
                            union all
                            select g.meeting_id, 'SIGNAL', min(g.at), '', '', '', m.title, count(*)::int, '', '',
                                   '/meetings/' || g.meeting_id || '/employers'
                            from leads.pub_signal g join outreach.pub_meeting m on m.id = g.meeting_id
                            where g.employer_id = :employer and not :concerns
                            group by g.meeting_id, m.title
                        ) happened
                        where :beforeAt::timestamptz is null or (at, id) < (:beforeAt, :beforeId)
                        order by at desc, id desc limit :most
                        """)
                        .param("employer", employerId)
                        .param("concerns", concernsOnly)
                        .param("beforeAt", beforeAt, Types.TIMESTAMP_WITH_TIMEZONE)
                        .param("beforeId", beforeId, Types.OTHER)
                        .param("most", most)
                        .query(TimelineRow.class)
                        .list());
    }
}
