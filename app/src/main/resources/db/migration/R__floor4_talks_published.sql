create or replace view talks.pub_employer_meeting with (security_invoker = true) as
select m.id, m.org_code, m.kind, m.place_id,
       case when starts_with(m.spot, m.place_name) then m.spot else m.place_name || m.spot end as spot, m.theme,
       m.employer_id, m.opens_at, m.closes_at, m.state, m.closed_at, m.organiser_id, m.organiser_name
from talks.employer_meeting m;

-- One row per meeting of a kind; kinds are counted apart.
create or replace view talks.pub_one_to_one_held with (security_invoker = true) as
select m.id::text as id, m.org_code, m.id as meeting_id, m.opens_at as at, m.spot as label, 1 as quantity
from talks.pub_employer_meeting m
where m.state = 'CLOSED' and m.kind = 'ONE_TO_ONE';

create or replace view talks.pub_mixed_held with (security_invoker = true) as
select m.id::text as id, m.org_code, m.id as meeting_id, m.opens_at as at, m.spot as label, 1 as quantity
from talks.pub_employer_meeting m
where m.state = 'CLOSED' and m.kind = 'MIXED';

create or replace view talks.pub_unionised_held with (security_invoker = true) as
select m.id::text as id, m.org_code, m.id as meeting_id, m.opens_at as at, m.spot as label, 1 as quantity
from talks.pub_employer_meeting m
where m.state = 'CLOSED' and m.kind = 'UNIONISED_ONLY';

create or replace view talks.pub_round_table_held with (security_invoker = true) as
select m.id::text as id, m.org_code, m.id as meeting_id, m.opens_at as at, m.spot as label, 1 as quantity
from talks.pub_employer_meeting m
where m.state = 'CLOSED' and m.kind = 'MANAGEMENT_ROUND_TABLE';

create or replace view talks.pub_talk_held with (security_invoker = true) as
select m.id::text as id, m.org_code, m.id as meeting_id, m.opens_at as at, m.spot as label, 1 as quantity
from talks.pub_employer_meeting m
where m.state = 'CLOSED' and m.kind = 'EMPLOYER_INITIATED';

-- One row per employer that came to a meeting. Whether it had a union is asked for the day of the meeting.
create or replace view talks.pub_attendance with (security_invoker = true) as
select g.id::text as id, g.org_code, g.meeting_id, m.opens_at as at, g.employer_name as label, 1 as quantity, g.employer_id,
       coalesce(e.union_founded_on <= (m.opens_at at time zone 'Asia/Shanghai')::date, false) as with_union,
       g.speaker, g.people, g.marked_by as by_name
from talks.guest g
join talks.employer_meeting m on m.id = g.meeting_id
left join employers.pub_employer e on e.id = g.employer_id
where g.present and m.state = 'CLOSED';

create or replace view talks.pub_attendance_without_union with (security_invoker = true) as
select a.id, a.org_code, a.meeting_id, a.at, a.label, a.quantity, a.employer_id, a.by_name
from talks.pub_attendance a
where not a.with_union;

-- What each employer that came said last.
create or replace view talks.pub_employer_intent with (security_invoker = true) as
select a.id, a.org_code, a.meeting_id, a.at, a.label, a.quantity, a.employer_id, said.intent, said.at as stated_at, said.by_name,
       said.note
from talks.pub_attendance a
cross join lateral (select i.intent, i.at, i.by_name, i.note
                    from talks.employer_intent i
                    where i.meeting_id = a.meeting_id and i.employer_id = a.employer_id
                    order by i.id desc limit 1) said;

create or replace view talks.pub_preparing with (security_invoker = true) as
select i.id, i.org_code, i.meeting_id, i.at, i.label, i.quantity, i.employer_id, i.by_name
from talks.pub_employer_intent i
where i.intent = 'PREPARING';

create or replace view talks.pub_intending with (security_invoker = true) as
select i.id, i.org_code, i.meeting_id, i.at, i.label, i.quantity, i.employer_id, i.by_name
from talks.pub_employer_intent i
where i.intent = 'INTENDING';

create or replace view talks.pub_wanting with (security_invoker = true) as
select i.id, i.org_code, i.meeting_id, i.at, i.label, i.quantity, i.employer_id, i.by_name
from talks.pub_employer_intent i
join talks.pub_attendance_without_union a on a.id = i.id
where i.intent in ('PREPARING', 'INTENDING');

grant select on talks.pub_employer_meeting, talks.pub_one_to_one_held, talks.pub_mixed_held,
    talks.pub_unionised_held, talks.pub_round_table_held, talks.pub_talk_held, talks.pub_attendance,
    talks.pub_attendance_without_union, talks.pub_employer_intent, talks.pub_preparing, talks.pub_intending,
    talks.pub_wanting to ${application_role};

-- Which employers a meeting has on its list, and what they answered.
create or replace view talks.pub_guest with (security_invoker = true) as
select g.id, g.org_code, g.meeting_id, g.employer_id, g.invited_at, g.invited_by, g.answer, g.answered_at,
       g.employer_name, g.contact_name, g.question
from talks.guest g
where g.invited_at is not null or g.present;
grant select on talks.pub_guest to ${application_role};
