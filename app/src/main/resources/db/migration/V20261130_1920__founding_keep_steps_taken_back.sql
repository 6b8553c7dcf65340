-- A step that was not done after all stays where everybody reads it, with who took it back, when and why, and counts for
-- nothing. It may be done again, so that only one of those that count stands for each step.
alter table founding.step
    add column taken_back_on      date,
    add column taken_back_by_id   uuid,
    add column taken_back_by_name text not null default '',
    add column taken_back_because text not null default '',
    add constraint step_taken_back_with_reason
        check ((taken_back_on is null) = (taken_back_by_id is null)
               and (taken_back_on is null) = (taken_back_because = '')),
    drop constraint step_once;
create unique index step_once on founding.step (process_id, step) where taken_back_on is null;
create index step_process on founding.step (process_id, id);

revoke delete on founding.step from ${application_role};
grant update (taken_back_on, taken_back_by_id, taken_back_by_name, taken_back_because) on founding.step to ${application_role};
create trigger step_history after update on founding.step
    for each row execute function audit.keep_history('founding-step');

create or replace function founding.linked_founding() returns table (union_name text, founded_on date, steps text[])
    language sql stable security definer set search_path = ''
as $$
    select p.union_name, p.founded_on,
           array(select s.step from founding.step s
                 where s.process_id = p.id and s.step <> 'DELEGATES' and s.taken_back_on is null)
    from founding.member_employer m
    join founding.process p on p.id = m.process_id
    where m.employer_id = cases.linked_employer() and m.left_on is null and p.dissolved_on is null and p.ended_on is null
    order by m.own_union, p.id
    limit 1
$$;
