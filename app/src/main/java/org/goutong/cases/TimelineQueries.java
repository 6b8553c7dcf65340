package org.goutong.cases;

import java.sql.Types;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.goutong.audit.Histories;
import org.goutong.audit.History;
import org.goutong.orgs.Scope;
import org.goutong.orgs.Scopes;
import org.goutong.orgs.Staff;
import org.goutong.web.Time;
import org.goutong.web.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Everything that happened with an employer in one scroll, over years and whoever had it. */
@Repository
class TimelineQueries {

    private static final Comparator<TimelineRow> LATEST = Comparator.comparing(TimelineRow::at)
            .thenComparing(TimelineRow::id, TimelineQueries::compare)
            .reversed();

    private final Scopes scopes;
    private final JdbcClient jdbc;
    private final Histories histories;
    private final ObjectProvider<TimelineSource> sources;
    private final Clock clock;

    TimelineQueries(
            Scopes scopes, JdbcClient jdbc, Histories histories, ObjectProvider<TimelineSource> sources, Clock clock) {
        this.scopes = scopes;
        this.jdbc = jdbc;
        this.histories = histories;
        this.sources = sources;
        this.clock = clock;
    }

    /** As the database orders identifiers: by their digits, and not as signed numbers. */
    private static int compare(UUID one, UUID other) {
        return one.toString().compareTo(other.toString());
    }

    /**
     * What happened, the latest first.
     *
     * @param beforeAt moment of the last row before, null at the beginning
     */
    List<TimelineRow> list(
            Staff reader,
            UUID employerId,
            TimelineGroup group,
            @Nullable OffsetDateTime beforeAt,
            @Nullable UUID beforeId,
            int most) {
        return list(reader, reader.scope(), employerId, group, beforeAt, beforeId, most);
    }

    /** The same within a scope of the reader, for example that of a grant. */
    List<TimelineRow> list(
            Staff reader,
            Scope scope,
            UUID employerId,
            TimelineGroup group,
            @Nullable OffsetDateTime beforeAt,
            @Nullable UUID beforeId,
            int most) {
        var rows = own(reader, scope, employerId, group, beforeAt, beforeId, most).stream();
        var others = sources.stream()
                .filter(source ->
                        source.kinds().stream().anyMatch(kind -> group.kinds().contains(kind(kind))))
                .flatMap(source -> source.list(scope, employerId, beforeAt, beforeId, most).stream())
                .map(TimelineQueries::row);
        return Stream.concat(rows, others)
                .sorted(LATEST)
                .limit(most)
                .map(row -> row.kind().tellsChanges() ? row.with(told(reader, row)) : row)
                .toList();
    }

    private static TimelineRow.Kind kind(TimelineSource.Kind kind) {
        return TimelineRow.Kind.valueOf(kind.name());
    }

    private static TimelineRow row(TimelineSource.Told told) {
        return new TimelineRow(
                told.id(),
                kind(told.kind()),
                told.at(),
                "",
                "",
                told.what(),
                told.note(),
                0,
                told.byName(),
                "",
                told.path(),
                "",
                "",
                "",
                "");
    }

    /** What was changed, in words; the query has put columns and values into one text, the day of a step also when it stays. */
    private String told(Staff reader, TimelineRow row) {
        var fields = Arrays.stream(row.result().split("\u001e"))
                .map(field -> field.split("\u001f", -1))
                .map(parts -> new History.Field(parts[0], parts[1], parts[2]))
                .toList();
        return switch (row.kind()) {
            case FACT -> histories.told(reader, "employer", fields);
            case NEXT -> next(fields);
            default -> histories.told(reader, "person", fields);
        };
    }

    /** What is to be done by when since then, for example {@code 再上门，11月23日以前}, or what no longer is. */
    private String next(List<History.Field> fields) {
        var step = field(fields, "next_step");
        var on = field(fields, "next_on");
        if (!step.after().isEmpty()) {
            return step(step.after(), on.after());
        }
        if (step.before().isEmpty()) {
            return on.after().isEmpty()
                    ? Words.t("cases.timeline.next.undated", day(on.before()))
                    : Words.t("cases.timeline.next.moved", day(on.after()));
        }
        var was = step(step.before(), on.before());
        return on.after().isEmpty() || on.after().equals(on.before())
                ? Words.t("cases.timeline.next.none", was)
                : Words.t("cases.timeline.next.instead", was, day(on.after()));
    }

    private String step(String step, String on) {
        return on.isEmpty() ? step : Words.t("cases.timeline.next.set", step, day(on));
    }

    private String day(String on) {
        return Time.date(LocalDate.parse(on), Time.day(clock.instant()));
    }

    /** A column as it was changed; both empty when it was not. */
    private static History.Field field(List<History.Field> fields, String column) {
        return fields.stream()
                .filter(field -> field.field().equals(column))
                .findFirst()
                .orElseGet(() -> new History.Field(column, "", ""));
    }

    /** Changes are asked for by one identifier or by an array: an index does not answer "this one or those of a query". */
    private List<TimelineRow> own(
            Staff reader,
            Scope scope,
            UUID employerId,
            TimelineGroup group,
            @Nullable OffsetDateTime beforeAt,
            @Nullable UUID beforeId,
            int most) {
        return scopes.in(
                scope,
                () -> jdbc.sql("""
                        with kept as (select id from cases.case where employer_id = :employer and state <> 'MERGED'),
                        noted as materialized (select * from cases.changes(:employer)),
                        changed as (
                            select c.id, c.subject_id, c.changed_at, c.actor_name, c.batch, c.why, field.told, field.fields
                            from (select a.id, a.subject, a.subject_id, a.changed_at, a.actor_name, a.batch, a.why, a.before, a.after
                                  from audit.pub_change a where a.subject_id = :employer
                                  union all
                                  select n.id, n.subject, n.subject_id, n.changed_at, n.actor_name, n.batch, n.why, n.before, n.after
                                  from noted n where n.subject in ('case', 'person')) c
                            cross join lateral (
                                select case c.subject when 'employer' then :facts::text[]
                                                      when 'case' then array['next_step', 'next_on']
                                                      else :features::text[] end as columns) read
                            cross join lateral (
                                select string_agg(f.key || chr(31) || coalesce(c.before ->> f.key, '') || chr(31)
                                                  || coalesce(f.value, ''), chr(30)
                                                  order by array_position(read.columns, f.key)) as told,
                                       count(*)::int as fields
                                from jsonb_each_text(c.after) f where f.key = any(read.columns)) field
                            where field.told is not null
                        )
                        select told.*, coalesce(n.our_level, '') as ours,
                               coalesce(n.struck_by_name, s.taken_back_by_name, '') as gone_by, coalesce(n.struck_why, '') as gone_why,
                               case when n.struck_at is null and :reader in (n.author_id, n.entered_by, c.owner_id)
                                    then '/cases/' || n.case_id || '/contacts/' || n.id else '' end as strike_path
                        from (select * from (
                            select n.id, 'CONTACT' as kind, n.contacted_at as at, n.channel as code, n.outcome as result,
                                   coalesce(nullif(concat_ws(' ', nullif(p.position, ''), p.name), ''), n.person_title) as who,
                                   n.note, (row_number() over (partition by n.channel, n.struck_at is null
                                                               order by n.contacted_at, n.id))::int as count,
                                   n.author_name as by_name, n.entered_by_name as entered_by, '' as path
                            from cases.contact n left join cases.person p on p.id = n.person_id
                            where n.case_id = (select id from kept)
                            union all
                            select s.id, 'STEP',
                                   case when s.stepped_on = (s.at at time zone 'Asia/Shanghai')::date then s.at
                                        else (s.stepped_on + time '12:00') at time zone 'Asia/Shanghai' end,
                                   s.kind, case when s.kind = 'MOVED' then coalesce(s.from_stage, '') else s.detail end,
                                   coalesce(s.to_stage, ''), s.note, 0, s.by_name, '', ''
                            from cases.step s where s.case_id = (select id from kept)
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
                            select h.id, 'OUTCOME', h.changed_at, c.kind, h.after ->> 'outcome', '', '', 0, h.actor_name, '', ''
                            from cases.concern c join noted h on h.subject_id = c.id
                            where c.case_id = (select id from kept) and h.after ->> 'outcome' in ('SETTLED', 'REMAINS')
                            union all
                            select f.id, 'NEXT', f.changed_at, '', f.told || coalesce(same.day, ''), '', f.why, 0, f.actor_name, '',
                                   '/history/' || f.subject_id || '?of=case'
                            from changed f
                            left join lateral (
                                select concat(chr(30), 'next_on', chr(31), stood.next_on, chr(31), stood.next_on) as day
                                from (select case when l.id is null then k.next_on::text else l.before ->> 'next_on' end as next_on
                                      from cases.case k
                                      left join lateral (select n.id, n.before from noted n
                                                         where n.subject_id = k.id and n.id > f.id
                                                           and jsonb_exists(n.after, 'next_on')
                                                         order by n.id limit 1) l on true
                                      where k.id = f.subject_id) stood) same on strpos(f.told, 'next_on' || chr(31)) = 0
                            where f.subject_id = (select id from kept)
                            union all
                            select l.id, 'LINK_MADE', coalesce(first.at, l.made_at), '', '',
                                   concat_ws(' ', nullif(p.position, ''), p.name), '', 0, coalesce(first.by_name, l.made_by_name), '', ''
                            from cases.person_link l join cases.person p on p.id = l.person_id
                            cross join lateral (
                                select min((h.before ->> 'made_at')::timestamptz) as at,
                                       (array_agg(h.before ->> 'made_by_name' order by h.id)
                                            filter (where jsonb_exists(h.before, 'made_by_name')))[1] as by_name
                                from noted h where h.subject_id = l.id) first
                            where l.case_id = (select id from kept)
                            union all
                            select h.id, case when jsonb_exists(h.after, 'made_at') then 'LINK_MADE' else 'LINK_REVOKED' end, h.changed_at, '', '',
                                   concat_ws(' ', nullif(p.position, ''), p.name), '', 0, h.actor_name, '', ''
                            from cases.person_link l join cases.person p on p.id = l.person_id
                            join noted h on h.subject_id = l.id
                            where l.case_id = (select id from kept)
                              and (jsonb_exists(h.after, 'made_at') or jsonb_exists(h.after, 'link_until') and h.after ->> 'link_until' is null)
                            union all
                            select (array_agg(k.id order by k.id))[1], 'CONFIRMED', k.confirmed_at, '',
                                   string_agg(k.fact, ',' order by array_position(:facts::text[], k.fact)), '', '', 0,
                                   k.confirmed_by_name, '', ''
                            from employers.pub_confirmation k where k.employer_id = :employer
                            group by k.confirmed_at, k.confirmed_by_name
                            union all
                            select t.id, 'STRATEGY', t.at, '', '', '', t.strategy, 0, t.by_name, '', ''
                            from cases.strategy t where t.case_id = (select id from kept)
                            union all
                            select d.id, 'DELIBERATION', (d.held_on + time '12:00') at time zone 'Asia/Shanghai', '', '',
                                   d.attendees, d.decision, 0, d.by_name, '', ''
                            from cases.deliberation d where d.case_id = (select id from kept)
                            union all
                            select w.id, 'WAITING', (w.since_on + time '12:00') at time zone 'Asia/Shanghai', '', '',
                                   w.waiting_on, w.note, 0, w.by_name, '', ''
                            from cases.waiting w where w.case_id = (select id from kept)
                            union all
                            select g.meeting_id, 'SIGNAL', min(g.at), '', '', '', m.title, count(*)::int, '', '',
                                   '/meetings/' || g.meeting_id || '/employers'
                            from leads.pub_signal g join outreach.pub_meeting m on m.id = g.meeting_id
                            where g.employer_id = :employer
                            group by g.meeting_id, m.title
                            union all
                            select g.id, 'INVITED', g.invited_at, '', m.kind, m.theme, '', 0, g.invited_by, '',
                                   '/employer-meetings/' || m.id
                            from talks.pub_guest g join talks.pub_employer_meeting m on m.id = g.meeting_id
                            where g.employer_id = :employer and g.invited_at is not null
                            union all
                            select g.id, 'RSVP', g.answered_at, g.answer, m.kind, m.theme, '', 0, '', '',
                                   '/employer-meetings/' || m.id
                            from talks.pub_guest g join talks.pub_employer_meeting m on m.id = g.meeting_id
                            where g.employer_id = :employer and g.answered_at is not null and g.answer <> ''
                            union all
                            select a.id::uuid, 'ATTENDED', a.at, '', m.kind, m.theme, '', coalesce(a.people, 1), a.by_name, '',
                                   '/employer-meetings/' || m.id
                            from talks.pub_attendance a join talks.pub_employer_meeting m on m.id = a.meeting_id
                            where a.employer_id = :employer
                            union all
                            select e.id, 'REGISTERED', e.created_at, '', '', '', e.source, 0, '', '', ''
                            from employers.pub_employer e where e.id = :employer
                            union all
                            select f.id, 'FACT', f.changed_at, '', f.told, '', f.why, 0, f.actor_name, '',
                                   '/history/' || f.subject_id || '?of=employer'
                            from changed f where f.subject_id = :employer and f.batch is null
                            union all
                            select f.batch, 'IMPORTED', min(f.changed_at), '', '', '', '', sum(f.fields)::int, min(f.actor_name), '',
                                   '/history/' || f.subject_id || '?of=employer'
                            from changed f
                            where f.subject_id = :employer and f.batch is not null
                              and not exists (select 1 from employers.pub_merge m where m.id = f.batch)
                            group by f.batch, f.subject_id
                            union all
                            select m.id, 'MERGED', m.merged_at, case when m.kept_id = :employer then 'TOOK' else 'WENT' end, '',
                                   case when m.kept_id = :employer then m.gone_name else m.kept_name end, m.reason, 0,
                                   m.merged_by_name, '', ''
                            from employers.pub_merge m where :employer in (m.kept_id, m.gone_id)
                            union all
                            select m.id, 'PARTED', m.undone_at, '', '',
                                   case when m.kept_id = :employer then m.gone_name else m.kept_name end, m.undone_reason, 0,
                                   m.undone_by_name, '', ''
                            from employers.pub_merge m
                            where :employer in (m.kept_id, m.gone_id) and m.undone_at is not null
                            union all
                            select p.id, 'PERSON_ADDED', p.added_at, '', '',
                                   concat_ws(' ', nullif(p.position, ''), p.name), '', 0, '', '', ''
                            from cases.person p where p.case_id = (select id from kept)
                            union all
                            select f.id, 'PERSON_CHANGED', f.changed_at, '', f.told,
                                   concat_ws(' ', nullif(p.position, ''), p.name), f.why, 0, f.actor_name, '',
                                   '/history/' || p.id || '?of=person'
                            from changed f join cases.person p on p.id = f.subject_id
                        ) happened
                        where kind = any(:kinds) and (:beforeAt::timestamptz is null or (at, id) < (:beforeAt, :beforeId))
                        order by at desc, id desc limit :most) told
                        left join cases.contact n on told.kind = 'CONTACT' and n.id = told.id
                        left join cases.step s on told.kind = 'STEP' and s.id = told.id
                        left join cases.case c on c.id = n.case_id
                        order by told.at desc, told.id desc
                        """)
                        .param("reader", reader.id())
                        .param("employer", employerId)
                        .param("facts", columns("employer"))
                        .param("features", columns("person"))
                        .param("kinds", group.kinds().stream().map(Enum::name).toArray(String[]::new))
                        .param("beforeAt", beforeAt, Types.TIMESTAMP_WITH_TIMEZONE)
                        .param("beforeId", beforeId, Types.OTHER)
                        .param("most", most)
                        .query(TimelineRow.class)
                        .list());
    }

    private String[] columns(String subject) {
        return histories.columns(subject).toArray(String[]::new);
    }
}
