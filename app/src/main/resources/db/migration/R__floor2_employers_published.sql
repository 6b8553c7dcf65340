-- What employers publishes: register facts and spellings, no people.
create or replace view employers.pub_employer with (security_invoker = true) as
select e.id, e.org_code, e.name, e.credit_code, e.place_id, e.address, e.floor, e.employees, e.industry, e.union_founded_on,
       e.created_at, e.withdrawn_at, e.closed_on, e.merged_into, e.source, e.head_id
from employers.employer e;

create or replace view employers.pub_mention with (security_invoker = true) as
select m.id, m.org_code, m.normal_text, m.typed, m.state, m.employer_id
from employers.mention m;

-- Which employers stood in which unit from a day on, until another: a row for each place where one stood, so that on any day
-- each employer has at most one. Those that were merged are told by the one they went into. The first branch filters by
-- nothing but its columns, for only then does a page of the newest come from an index.
create or replace view employers.pub_standing_employer with (security_invoker = true) as
select e.id::text as id, e.org_code, null::uuid as meeting_id, e.stands_from::timestamp at time zone 'Asia/Shanghai' as at,
       e.name as label, 1 as quantity, e.stands_from as from_on,
       case when e.withdrawn_at is null then e.closed_on else date '-infinity' end as until_on
from employers.employer e
union all
select e.id::text, s.org_code, null::uuid, seat.from_on::timestamp at time zone 'Asia/Shanghai', e.name, 1, seat.from_on,
       least(s.until_on, e.closed_on)
from employers.former_seat s
join employers.employer e on e.id = s.employer_id and e.withdrawn_at is null
cross join lateral (select greatest(s.from_on, coalesce(
        e.registered_on,
        least(e.known_on, s.until_on, e.union_founded_on, (e.created_at at time zone 'Asia/Shanghai')::date))) as from_on) seat;

-- The same for the days on which they had a union, the present one or one that ended; where the days of two of them overlap,
-- because somebody has corrected one, the present one counts.
create or replace view employers.pub_standing_with_union with (security_invoker = true) as
select e.id::text as id, e.org_code, null::uuid as meeting_id,
       (case when e.union_founded_on is null then date '-infinity'
             else greatest(e.stands_from, e.union_founded_on) end)::timestamp at time zone 'Asia/Shanghai' as at,
       e.name as label, 1 as quantity, greatest(e.stands_from, e.union_founded_on) as from_on,
       case when e.withdrawn_at is null and e.union_founded_on is not null then e.closed_on
            else date '-infinity' end as until_on
from employers.employer e
union all
select e.id::text, e.org_code, null::uuid, greatest(e.stands_from, u.founded_on)::timestamp at time zone 'Asia/Shanghai',
       e.name, 1, greatest(e.stands_from, u.founded_on), least(u.ended_on, e.union_founded_on, e.closed_on)
from employers.former_union u
join employers.employer e on e.id = u.employer_id and e.withdrawn_at is null
union all
select s.employer_id::text, s.org_code, null::uuid, greatest(s.from_on, u.founded_on)::timestamp at time zone 'Asia/Shanghai',
       s.label, 1, greatest(s.from_on, u.founded_on), least(s.until_on, u.ended_on)
from (select e.id as employer_id, s.org_code, e.name as label, seat.from_on,
             least(s.until_on, e.closed_on) as until_on
      from employers.former_seat s
      join employers.employer e on e.id = s.employer_id and e.withdrawn_at is null
      cross join lateral (select greatest(s.from_on, coalesce(
              e.registered_on,
              least(e.known_on, s.until_on, e.union_founded_on, (e.created_at at time zone 'Asia/Shanghai')::date))) as from_on) seat) s
cross join lateral (
    select e.union_founded_on as founded_on, null::date as ended_on from employers.employer e
    where e.id = s.employer_id and e.union_founded_on is not null
    union all
    select f.founded_on, least(f.ended_on, e.union_founded_on) from employers.former_union f
    join employers.employer e on e.id = f.employer_id where f.employer_id = s.employer_id) u;

create or replace view employers.pub_merge with (security_invoker = true) as
select m.id, m.org_code, m.kept_id, m.gone_id, m.kept_name, m.gone_name, m.reason, m.merged_by_name, m.merged_at,
       m.undone_reason, m.undone_by_name, m.undone_at
from employers.merge m;

-- Which facts people have found right, also what was confirmed anew since: then the history knows of the time before.
create or replace view employers.pub_confirmation with (security_invoker = true) as
select c.id, c.org_code, c.employer_id, c.fact, coalesce(first.confirmed_at, c.confirmed_at) as confirmed_at,
       coalesce(first.confirmed_by_name, c.confirmed_by_name) as confirmed_by_name
from employers.confirmation c
cross join lateral (
    select min((h.before ->> 'confirmed_at')::timestamptz) as confirmed_at,
           (array_agg(h.before ->> 'confirmed_by_name' order by h.id) filter (where h.before ? 'confirmed_by_name'))[1]
               as confirmed_by_name
    from audit.pub_change h where h.subject_id = c.id) first
union all
select h.id, c.org_code, c.employer_id, c.fact, h.changed_at, h.actor_name
from employers.confirmation c join audit.pub_change h on h.subject_id = c.id
where h.after ? 'confirmed_at';

grant select on employers.pub_employer, employers.pub_confirmation, employers.pub_mention, employers.pub_merge,
    employers.pub_standing_employer, employers.pub_standing_with_union to ${application_role};
