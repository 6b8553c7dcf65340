-- How many cases stand where, by district: figures of 200,000 cases are read from a few thousand rows. Every change adds what it
-- takes away and what it brings and touches no row of another change; what has gathered is added up by cases.fold_tally().
create table cases.tally (
    -- The district, or the city of what the city keeps itself.
    org_code text     collate "C" not null,
    -- Digits of the unit that keeps the cases.
    level    int      not null,
    state    text     collate "C" not null,
    stage    text     collate "C" not null,
    owned    boolean  not null,
    -- Whether a next step has a day.
    planned  boolean  not null,
    due_on   date,
    cases    int      not null,
    folded   boolean  not null default false
);
create index tally_state on cases.tally (state, org_code);
create index tally_gathered on cases.tally (org_code) where not folded;

alter table cases.tally enable row level security;
alter table cases.tally force row level security;
create policy read_within_scope on cases.tally for select to ${application_role}
    using (org_code >= (select current_setting('goutong.scope_from', true))
       and org_code < (select current_setting('goutong.scope_to', true)));
create policy hidden_from_unions_of_employers on cases.tally as restrictive for select to ${application_role}
    using ((select current_setting('goutong.scope_kind', true)) is distinct from 'person'
        or not (select orgs.at_union_of_employer()));
create policy kept_by_functions on cases.tally to current_user using (true) with check (true);
grant select on cases.tally to ${application_role};

insert into cases.tally (org_code, level, state, stage, owned, planned, due_on, cases, folded)
select left(c.org_code, 6), length(c.org_code), c.state, c.stage, c.owner_id is not null, c.next_on is not null, c.due_on,
       count(*), true
from cases.case c group by 1, 2, 3, 4, 5, 6, 7;

create function cases.tally_changes() returns trigger
    language plpgsql security definer set search_path = ''
as $$
begin
    execute format($sql$
        insert into cases.tally (org_code, level, state, stage, owned, planned, due_on, cases)
        select left(c.org_code, 6), length(c.org_code), c.state, c.stage, c.owner_id is not null, c.next_on is not null,
               c.due_on, sum(c.cases)
        from (%s) c group by 1, 2, 3, 4, 5, 6, 7 having sum(c.cases) <> 0$sql$,
        case tg_op when 'INSERT' then 'select *, 1 as cases from brought'
                   when 'DELETE' then 'select *, -1 as cases from taken'
                   else 'select *, 1 as cases from brought union all select *, -1 as cases from taken' end);
    return null;
end
$$;
create trigger case_tally_brought after insert on cases.case referencing new table as brought
    for each statement execute function cases.tally_changes();
create trigger case_tally_changed after update on cases.case referencing old table as taken new table as brought
    for each statement execute function cases.tally_changes();
create trigger case_tally_taken after delete on cases.case referencing old table as taken
    for each statement execute function cases.tally_changes();

-- Adds up what has gathered where at least so many changes have. Two at once add up nothing twice: a row can be deleted once.
create function cases.fold_tally(many int) returns void
    language plpgsql security definer set search_path = ''
as $$
begin
    if (select count(*) from (select from cases.tally where not folded limit many) gathered) < many then
        return;
    end if;
    with gone as (
        delete from cases.tally where org_code in (select org_code from cases.tally where not folded)
        returning org_code, level, state, stage, owned, planned, due_on, cases
    )
    insert into cases.tally (org_code, level, state, stage, owned, planned, due_on, cases, folded)
    select org_code, level, state, stage, owned, planned, due_on, sum(cases), true
    from gone group by 1, 2, 3, 4, 5, 6, 7 having sum(cases) <> 0;
end
$$;
revoke all on function cases.tally_changes(), cases.fold_tally(int) from public;
grant execute on function cases.fold_tally(int) to ${application_role};

-- What came by a rare channel stands far apart among everything that is due.
create index case_channel on cases.case (channel, stage, due_on, id) where state = 'OPEN';
