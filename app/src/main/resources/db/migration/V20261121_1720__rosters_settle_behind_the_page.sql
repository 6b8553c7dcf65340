-- A long list is settled behind the page: who wants it is written down, so that a killed program does it at the next start.
alter table rosters.roster
    drop constraint roster_stage_known,
    add constraint roster_stage_known check (stage in ('UPLOADED', 'COMPARING', 'COMPARED', 'SETTLING', 'SETTLED'));
drop index rosters.roster_unfinished;
create index roster_unfinished on rosters.roster (stage, id) where stage in ('COMPARING', 'SETTLING');

create table rosters.settlement_wish (
    roster_id  uuid             not null,
    org_code   text collate "C" not null,
    username   text             not null,
    registered int              not null,
    linked     int              not null,
    constraint settlement_wish_pk primary key (roster_id),
    constraint settlement_wish_roster_fk foreign key (roster_id) references rosters.roster (id)
);
alter table rosters.settlement_wish enable row level security;
alter table rosters.settlement_wish force row level security;
create policy within_scope on rosters.settlement_wish
    using (org_code >= (select current_setting('goutong.scope_from', true))
       and org_code < (select current_setting('goutong.scope_to', true)));
grant select, insert, delete on rosters.settlement_wish to ${application_role};
