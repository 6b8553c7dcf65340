-- Plans for head firms are a module of their own. Rows, rights, policies and history go with their tables; what all
-- organisers may know of plans is made anew there.
create schema heads;
grant usage on schema heads to ${application_role};
drop function cases.planned_heads();
alter table cases.head_plan set schema heads;
alter table cases.head_step set schema heads;

-- News that nobody has heard yet is found under its new name.
update web.event_publication
set event_type = replace(event_type, '.cases.', '.heads.')
where event_type like '%.cases.HeadPlan%';
