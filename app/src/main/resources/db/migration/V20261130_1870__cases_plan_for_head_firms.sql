-- A head firm with its stations is won by a plan: who carries it, by which route, what is done by whom and by when, when it is
-- looked at again. It belongs to the unit that has begun it; each step to the unit of whoever takes it.
create table cases.head_plan (
    id              uuid             not null default uuidv7(),
    org_code        text collate "C" not null,
    employer_id     uuid             not null,
    sponsor         text             not null,
    sponsor_level   text             not null,
    route           text             not null,
    note            text             not null default '',
    review_on       date             not null,
    started_by_name text             not null,
    started_at      timestamptz      not null,
    ended_on        date,
    ended_why       text             not null default '',
    constraint head_plan_pk primary key (id),
    constraint head_plan_organisation_fk foreign key (org_code) references orgs.organisation (code),
    constraint head_plan_employer_fk foreign key (employer_id) references employers.employer (id),
    constraint head_plan_sponsor_level_known
        check (sponsor_level in ('CITY', 'DISTRICT', 'TOWNSHIP', 'INDUSTRY', 'PARTY_AND_GOVERNMENT')),
    constraint head_plan_route_known
        check (route in ('HEAD_FIRST', 'STATIONS_FIRST', 'REGIONAL_FEDERATION', 'SECTOR_FEDERATION')),
    constraint head_plan_sponsor_bounded check (length(sponsor) between 1 and 60),
    constraint head_plan_note_bounded check (length(note) <= 500),
    constraint head_plan_ends_with_reason check ((ended_on is null) = (ended_why = ''))
);
create unique index head_plan_once on cases.head_plan (employer_id) where ended_on is null;
create index head_plan_employer on cases.head_plan (employer_id, started_at desc);

-- Who, by when, and whether it is done, a task says (task_key 'head-step:' and the id); here stands what a plan asks for.
create table cases.head_step (
    id         uuid             not null default uuidv7(),
    org_code   text collate "C" not null,
    plan_id    uuid             not null,
    title      text             not null,
    owner_id   uuid             not null,
    owner_name text             not null,
    due_on     date             not null,
    removed_on date,
    constraint head_step_pk primary key (id),
    constraint head_step_organisation_fk foreign key (org_code) references orgs.organisation (code),
    constraint head_step_plan_fk foreign key (plan_id) references cases.head_plan (id),
    constraint head_step_owner_fk foreign key (owner_id) references orgs.staff (id),
    constraint head_step_title_bounded check (length(title) between 1 and 100)
);
create index head_step_plan on cases.head_step (plan_id, due_on, id);

create trigger head_plan_history after update on cases.head_plan
    for each row execute function audit.keep_history('head-plan');
create trigger head_step_history after update on cases.head_step
    for each row execute function audit.keep_history('head-step');

do $$
declare
    file text;
begin
    foreach file in array array['head_plan', 'head_step'] loop
        execute format('alter table cases.%I enable row level security', file);
        execute format('alter table cases.%I force row level security', file);
        execute format($policy$
            create policy within_scope on cases.%I
                using (org_code >= (select current_setting('goutong.scope_from', true))
                   and org_code < (select current_setting('goutong.scope_to', true)))$policy$, file);
        execute format($policy$
            create policy hidden_from_unions_of_employers on cases.%I as restrictive
                using ((select current_setting('goutong.scope_kind', true)) is distinct from 'person'
                    or not (select orgs.at_union_of_employer()))$policy$, file);
    end loop;
end
$$;
create policy read_by_functions on cases.head_plan for select to current_user using (true);
grant select, insert, update on cases.head_plan, cases.head_step to ${application_role};

-- What all organisers may know of plans, as of cases (cases.kept): which head firms have one, and which unit keeps it.
create function cases.planned_heads() returns table (plan_id uuid, employer_id uuid, org_code text)
    language sql stable security definer set search_path = ''
as $$
    select p.id, p.employer_id, p.org_code
    from cases.head_plan p
    where p.ended_on is null
      and (select current_setting('goutong.scope_kind', true)) in ('person', 'unit', 'job')
      and not (select orgs.at_union_of_employer())
$$;
revoke all on function cases.planned_heads() from public;
grant execute on function cases.planned_heads() to ${application_role};
