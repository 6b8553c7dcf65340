-- What employers publishes: register facts and spellings, no people.
create or replace view employers.pub_employer with (security_invoker = true) as
select e.id, e.org_code, e.name, e.credit_code, e.place_id, e.address, e.floor, e.employees, e.industry, e.union_founded_on,
       e.created_at, e.withdrawn_at, e.closed_on, e.merged_into
from employers.employer e;

create or replace view employers.pub_mention with (security_invoker = true) as
select m.id, m.org_code, m.normal_text, m.typed, m.state, m.employer_id
from employers.mention m;

grant select on employers.pub_employer, employers.pub_mention to ${application_role};
