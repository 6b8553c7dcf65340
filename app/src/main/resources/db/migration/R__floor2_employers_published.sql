-- What employers publishes: register facts and spellings, no people.
create or replace view employers.pub_employer with (security_invoker = true) as
select e.id, e.org_code, e.name, e.credit_code, e.place_id, e.address, e.floor, e.employees, e.industry, e.union_founded_on,
       e.created_at, e.withdrawn_at, e.closed_on, e.merged_into, e.source
from employers.employer e;

create or replace view employers.pub_mention with (security_invoker = true) as
select m.id, m.org_code, m.normal_text, m.typed, m.state, m.employer_id
from employers.mention m;

create or replace view employers.pub_merge with (security_invoker = true) as
select m.id, m.org_code, m.kept_id, m.gone_id, m.kept_name, m.gone_name, m.reason, m.merged_by_name, m.merged_at,
       m.undone_reason, m.undone_by_name, m.undone_at
from employers.merge m;

grant select on employers.pub_employer, employers.pub_mention, employers.pub_merge to ${application_role};
