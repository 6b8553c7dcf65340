-- 申请, 批复 and 建会 are three different numbers: what an employer asked for, what was approved, what stands. Who joins a
-- federation with a union of its own was counted with that. What was taken back, or begun by mistake, nobody has asked for.
create or replace view founding.pub_request with (security_invoker = true) as
select m.id::text as id, m.org_code, null::uuid as meeting_id,
       (greatest(first.sent_on, m.joined_on)::timestamp at time zone 'Asia/Shanghai') as at, e.name as label, 1 as quantity,
       m.employer_id, m.process_id
from founding.member_employer m
join employers.pub_employer e on e.id = m.employer_id
join lateral (select min(r.sent_on) as sent_on from founding.request r
              where r.process_id = m.process_id and r.kind = 'PREPARATION' and r.state <> 'WITHDRAWN') first on first.sent_on is not null
where not m.own_union
  and not exists (select 1 from founding.process p where p.id = m.process_id and p.ended_how = 'MISTAKE');

create or replace view founding.pub_approval with (security_invoker = true) as
select m.id::text as id, m.org_code, null::uuid as meeting_id,
       (greatest(p.founded_on, m.joined_on)::timestamp at time zone 'Asia/Shanghai') as at, e.name as label, 1 as quantity,
       m.employer_id, m.process_id
from founding.member_employer m
join founding.process p on p.id = m.process_id and p.founded_on is not null
join employers.pub_employer e on e.id = m.employer_id
where not m.own_union;

create or replace view founding.pub_union with (security_invoker = true) as
select p.id::text as id, p.org_code, null::uuid as meeting_id,
       (p.founded_on::timestamp at time zone 'Asia/Shanghai') as at, p.union_name as label, 1 as quantity,
       p.union_code, p.form, p.term_ends_on
from founding.process p
where p.founded_on is not null and p.dissolved_on is null;

grant select on founding.pub_request, founding.pub_approval, founding.pub_union to ${application_role};
