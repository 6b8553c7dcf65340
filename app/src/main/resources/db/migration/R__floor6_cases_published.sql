-- What cases publish: each employer once, on the day it first got there. 走访, 意向, 同意 and 申请 are different numbers. Only
-- 意向 can be passed over: who agrees at once has the intent from that day on.
create or replace view cases.pub_visited_employer with (security_invoker = true) as
select c.id::text as id, c.org_code, null::uuid as meeting_id, v.at, e.name as label, 1 as quantity, c.employer_id
from cases.case c
join lateral (select min(n.contacted_at) as at from cases.contact n
              where n.case_id = c.id and n.channel = 'VISIT' and n.struck_at is null) v on v.at is not null
join employers.pub_employer e on e.id = c.employer_id;

create or replace view cases.pub_reached_stage with (security_invoker = true) as
select c.id::text as id, c.org_code, null::uuid as meeting_id, s.to_stage as stage,
       (min(s.stepped_on)::timestamp at time zone 'Asia/Shanghai') as at, e.name as label, 1 as quantity, c.employer_id
from cases.step s
join cases.case c on c.id = s.case_id
join employers.pub_employer e on e.id = c.employer_id
where s.kind = 'MOVED' and s.taken_back_at is null
group by c.id, c.org_code, s.to_stage, e.name, c.employer_id;

create or replace view cases.pub_intending_employer with (security_invoker = true) as
select id, org_code, meeting_id, min(at) as at, label, quantity, employer_id
from cases.pub_reached_stage where stage in ('INTENDING', 'AGREED')
group by id, org_code, meeting_id, label, quantity, employer_id;
create or replace view cases.pub_agreed_employer with (security_invoker = true) as
select id, org_code, meeting_id, at, label, quantity, employer_id from cases.pub_reached_stage where stage = 'AGREED';
create or replace view cases.pub_applied_employer with (security_invoker = true) as
select id, org_code, meeting_id, at, label, quantity, employer_id from cases.pub_reached_stage where stage = 'APPLIED';

create or replace view cases.pub_visited_applied with (security_invoker = true) as
select v.id, v.org_code, v.meeting_id, v.at, v.label, v.quantity, v.employer_id
from cases.pub_visited_employer v
where exists (select 1 from cases.pub_reached_stage s where s.id = v.id and s.stage = 'APPLIED');

grant select on cases.pub_visited_employer, cases.pub_reached_stage, cases.pub_intending_employer,
    cases.pub_agreed_employer, cases.pub_applied_employer, cases.pub_visited_applied to ${application_role};

-- For modules above that note something at a case: whose it is and who looks after it, and who gave somebody a link.
create or replace view cases.pub_case with (security_invoker = true) as
select c.id, c.org_code, c.employer_id, c.state, c.owner_id, c.owner_name from cases.case c;
create or replace view cases.pub_person_link with (security_invoker = true) as
select l.person_id, l.made_by, l.made_by_name from cases.person_link l;
grant select on cases.pub_case, cases.pub_person_link to ${application_role};
