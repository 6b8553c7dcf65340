-- An overdue contact climbs a level after 3, 5 and 7 days, each level once for a due day.
create table cases.climb (
    case_id    uuid             not null,
    due_on     date             not null,
    level      smallint         not null,
    org_code   text collate "C" not null,
    to_unit    text collate "C" not null,
    climbed_on date             not null,
    constraint climb_pk primary key (case_id, due_on, level),
    constraint climb_case_fk foreign key (case_id) references cases.case (id),
    constraint climb_level_known check (level between 1 and 3)
);
create index climb_unit on cases.climb (to_unit, climbed_on);
create index step_recycled on cases.step (case_id, stepped_on) where kind = 'RECYCLED';

alter table cases.climb enable row level security;
alter table cases.climb force row level security;
create policy within_scope on cases.climb
    using (org_code >= (select current_setting('goutong.scope_from', true))
       and org_code < (select current_setting('goutong.scope_to', true)));
grant select, insert on cases.climb to ${application_role};
