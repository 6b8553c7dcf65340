-- One row per person and stall: the first form of a person counts, later ones are linked to it and never counted;
-- a form that its sender corrected gives way to the correction. How the person stands is the best of their forms: a form
-- that was returned and filed again waits again, and whoever was admitted is admitted by whichever form.
create or replace view joining.pub_application with (security_invoker = true) as
select a.id::text as id, a.org_code, a.meeting_id, a.received_at as at, a.number as label, 1 as quantity,
       a.id as application_id, a.employer_id, a.employer_choice, standing.state, a.channel,
       a.proxy_for is not null as by_proxy, cardinality(a.flags) > 0 as flagged, standing.decided_at, a.person_key
from joining.application a
cross join lateral (select form.state, form.decided_at
                    from joining.application form
                    where form.meeting_id = a.meeting_id and form.person_key = a.person_key and form.counted
                    order by array_position(array['ADMITTED', 'DISPATCHED', 'RECEIVED', 'RETURNED'], form.state), form.id
                    limit 1) standing
where a.counted
  and (a.state = 'ADMITTED'
       or not exists (select 1 from joining.application correction
                      where correction.meeting_id = a.meeting_id and correction.corrects = a.submission_key
                        and correction.counted and correction.id > a.id))
  and not exists (select 1 from joining.application first
                  where first.meeting_id = a.meeting_id and first.person_key = a.person_key and first.counted
                    and first.id < a.id
                    and (first.state = 'ADMITTED'
                         or not exists (select 1 from joining.application correction
                                        where correction.meeting_id = first.meeting_id
                                          and correction.corrects = first.submission_key
                                          and correction.counted and correction.id > first.id)));

create or replace view joining.pub_admission with (security_invoker = true) as
select p.id, p.org_code, p.meeting_id, p.decided_at as at, p.label, p.quantity, p.at as received_at, p.employer_id
from joining.pub_application p
where p.state = 'ADMITTED';

create or replace view joining.pub_unidentified with (security_invoker = true) as
select p.id, p.org_code, p.meeting_id, p.at, p.label, p.quantity
from joining.pub_application p
where p.employer_choice = 'EMPLOYER' and p.employer_id is null;

-- One row per employer and stall, dated by the stall. Whether it had a union is asked for the day of the stall.
-- Lateral, so that a period or a unit is asked of the few stalls before it is asked of their many applications.
create or replace view joining.pub_employer_named with (security_invoker = true) as
select m.id || '.' || named.employer_id as id, m.org_code, m.id as meeting_id, m.opens_at as at, e.name as label,
       1 as quantity, named.employer_id, named.applicants,
       e.union_founded_on is null or e.union_founded_on > (m.opens_at at time zone 'Asia/Shanghai')::date as without_union
from outreach.pub_meeting m
cross join lateral (select p.employer_id, count(*)::int as applicants
                    from joining.pub_application p
                    where p.meeting_id = m.id and p.employer_id is not null
                    group by p.employer_id) named
join employers.pub_employer e on e.id = named.employer_id;

create or replace view joining.pub_employer_without_union with (security_invoker = true) as
select n.id, n.org_code, n.meeting_id, n.at, n.label, n.quantity, n.employer_id, n.applicants
from joining.pub_employer_named n
where n.without_union;

create or replace view joining.pub_employer_with_union with (security_invoker = true) as
select n.id, n.org_code, n.meeting_id, n.at, n.label, n.quantity, n.employer_id, n.applicants
from joining.pub_employer_named n
where not n.without_union;

grant select on joining.pub_application, joining.pub_admission, joining.pub_unidentified, joining.pub_employer_named,
    joining.pub_employer_without_union, joining.pub_employer_with_union to ${application_role};

-- Every form, also repeated ones: for reactions that follow a form, never for counting.
create or replace view joining.pub_form with (security_invoker = true) as
select a.id as application_id, a.org_code, a.meeting_id, a.employer_id, a.mention_id, a.received_at as at
from joining.application a;
grant select on joining.pub_form to ${application_role};
