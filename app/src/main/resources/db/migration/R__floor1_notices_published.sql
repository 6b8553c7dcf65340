-- How far a message about a subject is; nobody's address.
create or replace view notices.pub_notice with (security_invoker = true) as
select n.id, n.org_code, n.rule, n.channel, n.subject_key, n.due_on, n.state, n.noted_at, n.sent_at
from notices.notice n;

grant select on notices.pub_notice to ${application_role};
