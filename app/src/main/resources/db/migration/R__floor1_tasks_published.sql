-- What tasks publishes: by the key of whoever has raised one, whether it is done.
create or replace view tasks.pub_task with (security_invoker = true) as
select t.id, t.org_code, t.task_key, t.state, t.done_at, t.owner_id, t.owner_name
from tasks.task t;
grant select on tasks.pub_task to ${application_role};
