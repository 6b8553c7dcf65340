-- A founding may end before it is approved, or rest for a while. Why, when and by whom is kept with it, and everything that
-- was done stays to be read.
alter table founding.process
    add column ended_on      date,
    add column ended_how     text,
    add column ended_because text not null default '',
    add column ended_by_name text not null default '',
    add constraint process_ended_how_known
        check (ended_how in ('SUSPENDED', 'WITHDRAWN', 'REFUSED', 'EMPLOYER_CLOSED', 'MISTAKE')),
    add constraint process_ended_with_reason
        check ((ended_on is null) = (ended_how is null) and (ended_on is null or ended_because <> '')),
    add constraint process_ended_before_approval check (ended_on is null or founded_on is null);

-- Employers that only its end let go belong to what its papers say, and come back when it goes on after all.
alter table founding.member_employer add column left_with_end boolean not null default false;

-- What was asked may be taken back before it is answered.
alter table founding.request
    drop constraint request_state_known,
    add constraint request_state_known check (state in ('SENT', 'APPROVED', 'RETURNED', 'WITHDRAWN')),
    add constraint request_withdrawn_with_reason check (state <> 'WITHDRAWN' or reason <> '');
drop index founding.request_open_once;
create unique index request_open_once on founding.request (process_id, kind) where state in ('SENT', 'APPROVED');

-- An employer's own page says which steps remain: none while its founding rests.
create or replace function founding.linked_founding() returns table (union_name text, founded_on date, steps text[])
    language sql stable security definer set search_path = ''
as $$
    select p.union_name, p.founded_on,
           array(select s.step from founding.step s where s.process_id = p.id and s.step <> 'DELEGATES')
    from founding.member_employer m
    join founding.process p on p.id = m.process_id
    where m.employer_id = cases.linked_employer() and m.left_on is null and p.dissolved_on is null and p.ended_on is null
    order by m.own_union, p.id
    limit 1
$$;
