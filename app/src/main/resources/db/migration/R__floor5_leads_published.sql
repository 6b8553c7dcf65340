create or replace view leads.pub_lead with (security_invoker = true) as
select l.id::text as id, l.org_code, l.meeting_id, l.raised_at as at, e.name as label, 1 as quantity, l.employer_id,
       l.owner_id, l.owner_name, l.due_on
from leads.lead l
join employers.pub_employer e on e.id = l.employer_id;

create or replace view leads.pub_signal with (security_invoker = true) as
select s.application_id::text as id, s.org_code, s.meeting_id, s.at, e.name as label, 1 as quantity, s.employer_id
from leads.signal s
join employers.pub_employer e on e.id = s.employer_id;

-- Each person once, however often they corrected their form.
create or replace view leads.pub_willing_person with (security_invoker = true) as
select s.application_id, s.org_code, s.meeting_id, s.at, s.employer_id
from leads.signal s
join joining.pub_application p on p.application_id = s.application_id;

grant select on leads.pub_lead, leads.pub_signal, leads.pub_willing_person to ${application_role};
