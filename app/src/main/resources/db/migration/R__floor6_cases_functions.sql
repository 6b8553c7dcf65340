-- The first cases of a list in the order of what is due. Under row security the planner cannot see how much a scope leaves;
-- here the scope is applied inside, so that a page of many units is read from the index in its order, and that of one unit
-- is sorted. What is null filters nothing.
create or replace function cases.first_due(wanted_state text, wanted_stage text, from_unit text, to_unit text, owned_by uuid,
                                           nobodys boolean, due_from date, due_before date, climbed_here int[],
                                           without_next_step boolean, wanted_channel text, employers uuid[],
                                           after_due date, after_id uuid, most int)
    returns setof uuid
    language sql stable security definer rows 10 set search_path = '' set plan_cache_mode = 'force_custom_plan'
as $$
    select c.id from cases.case c
    where c.state = wanted_state
      and (wanted_stage is null or c.stage = wanted_stage)
      and c.org_code >= from_unit and c.org_code >= current_setting('goutong.scope_from', true)
      and c.org_code < to_unit and c.org_code < current_setting('goutong.scope_to', true)
      and (owned_by is null or c.owner_id = owned_by)
      and (not nobodys or c.owner_id is null and c.stage <> 'FOUNDED')
      and (due_from is null or c.due_on >= due_from)
      and (due_before is null or c.due_on < due_before)
      and (climbed_here is null or c.owner_id is not null and c.due_on < due_before - case length(c.org_code)
               when climbed_here[1] then 2 when climbed_here[2] then 4 else 6 end)
      and (not without_next_step or c.next_on is null and c.owner_id is not null and c.stage <> 'FOUNDED')
      and (wanted_channel is null or c.channel = wanted_channel)
      and (employers is null or c.employer_id = any(employers))
      and (after_id is null or (after_due is null and c.due_on is null and c.id > after_id)
           or (after_due is not null and ((c.due_on, c.id) > (after_due, after_id) or c.due_on is null)))
    order by c.due_on, c.id limit most
$$;
revoke all on function cases.first_due(text, text, text, text, uuid, boolean, date, date, int[], boolean, text, uuid[], date,
                                       uuid, int) from public;
grant execute on function cases.first_due(text, text, text, text, uuid, boolean, date, date, int[], boolean, text, uuid[],
                                          date, uuid, int) to ${application_role};

-- Every change in the case of an employer since its beginning, whichever unit kept it then, for whoever keeps it now.
create or replace function cases.changes(employer uuid)
    returns table (id uuid, subject text, subject_id uuid, changed_at timestamptz, actor_name text, batch uuid, why text,
                   before jsonb, after jsonb)
    language sql stable security definer set search_path = ''
as $$
    with kept as (
        select c.id from cases.case c
        where c.employer_id = employer and c.state <> 'MERGED'
          and c.org_code >= (select current_setting('goutong.scope_from', true))
          and c.org_code < (select current_setting('goutong.scope_to', true)))
    select h.id, h.subject, h.subject_id, h.changed_at, h.actor_name, h.batch, h.why, h.before, h.after
    from audit.change h
    where h.subject_id = any(array(
        select k.id from kept k
        union all select p.id from cases.person p where p.case_id = (select k.id from kept k)
        union all select n.id from cases.concern n where n.case_id = (select k.id from kept k)
        union all select l.id from cases.person_link l where l.case_id = (select k.id from kept k)))
$$;
revoke all on function cases.changes(uuid) from public;
grant execute on function cases.changes(uuid) to ${application_role};

-- For modules above: the unit that keeps the case of an employer, wherever that is.
create or replace function cases.pub_keeper(employer uuid) returns text
    language sql stable set search_path = ''
as $$
    select cases.keeper(employer)
$$;
revoke all on function cases.pub_keeper(uuid) from public;
grant execute on function cases.pub_keeper(uuid) to ${application_role};

-- The employers whose name contains a term, for lists of cases and of what is noted at them, as employers.pub_named: also those
-- that have left the reader's units while a founding keeps their case there.
create or replace function cases.pub_named(term text, most int default 5000) returns setof uuid
    language sql stable set search_path = ''
as $$
    select employers.pub_named(term, most, array(
        select c.employer_id from cases.step s join cases.case c on c.id = s.case_id where s.kind = 'STAYED' limit 1000))
$$;
revoke all on function cases.pub_named(text, int) from public;
grant execute on function cases.pub_named(text, int) to ${application_role};
