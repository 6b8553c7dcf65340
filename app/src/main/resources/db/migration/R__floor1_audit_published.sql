-- What audit publishes: what rows were before somebody changed them, as far as the reader may see the rows.
create or replace view audit.pub_change with (security_invoker = true) as
select c.id, c.org_code, c.subject, c.subject_id, c.changed_at, c.actor_name, c.batch, c.why, c.before, c.after
from audit.change c;
grant select on audit.pub_change to ${application_role};
