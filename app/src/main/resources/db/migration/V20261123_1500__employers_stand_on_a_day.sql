-- An employer that moves stands where it is since a day; one that never moved, since it exists. Who does not know since when
-- it exists takes the day it was entered, or an earlier one on which it had a union or was known already.
alter table employers.employer
    add column moved_on date,
    add column known_on date;
alter table employers.employer add column stands_from date not null generated always as (greatest(
    moved_on,
    coalesce(registered_on, least(
        known_on, moved_on, union_founded_on, (created_at at time zone 'Asia/Shanghai')::date)))) stored;
create index employer_standing on employers.employer (org_code, stands_from) include (closed_on, union_founded_on, id)
    where withdrawn_at is null;
create index employer_standing_latest on employers.employer
    (((stands_from::timestamp) at time zone 'Asia/Shanghai') desc, (id::text) collate "C" desc) where withdrawn_at is null;
drop trigger employer_history on employers.employer;
create trigger employer_history after update on employers.employer
    for each row
    execute function audit.keep_history('employer', 'normal_name', 'brand', 'changed_in', 'changed_at', 'stands_from',
                                        'known_on');

-- Where an employer was until a day, and under which unit.
create table employers.former_seat (
    id          uuid             not null default uuidv7(),
    org_code    text collate "C" not null,
    employer_id uuid             not null,
    place_id    uuid,
    address     text             not null,
    floor       text             not null,
    from_on     date,
    until_on    date             not null,
    constraint former_seat_pk primary key (id),
    constraint former_seat_organisation_fk foreign key (org_code) references orgs.organisation (code),
    constraint former_seat_employer_fk foreign key (employer_id) references employers.employer (id),
    constraint former_seat_place_fk foreign key (place_id) references places.place (id),
    constraint former_seat_in_order check (from_on < until_on),
    constraint former_seat_once_per_day unique (employer_id, until_on)
);
create index former_seat_organisation on employers.former_seat (org_code, until_on);

-- A union that an employer had until a day.
create table employers.former_union (
    id          uuid             not null default uuidv7(),
    org_code    text collate "C" not null,
    employer_id uuid             not null,
    founded_on  date             not null,
    ended_on    date             not null,
    constraint former_union_pk primary key (id),
    constraint former_union_employer_fk foreign key (employer_id) references employers.employer (id),
    constraint former_union_in_order check (founded_on <= ended_on),
    constraint former_union_once_per_day unique (employer_id, founded_on)
);
create index former_union_organisation on employers.former_union (org_code, ended_on);

alter table employers.former_seat enable row level security;
alter table employers.former_seat force row level security;
create policy read_by_staff on employers.former_seat for select
    using ((select current_setting('goutong.scope_kind', true)) in ('person', 'administrator', 'unit', 'job'));
create policy write_within_scope on employers.former_seat for all
    using (org_code >= (select current_setting('goutong.scope_from', true))
       and org_code < (select current_setting('goutong.scope_to', true)));
alter table employers.former_union enable row level security;
alter table employers.former_union force row level security;
create policy read_by_staff on employers.former_union for select
    using ((select current_setting('goutong.scope_kind', true)) in ('person', 'administrator', 'unit', 'job'));
create policy write_within_scope on employers.former_union for all
    using (org_code >= (select current_setting('goutong.scope_from', true))
       and org_code < (select current_setting('goutong.scope_to', true)));
grant select, insert, update on employers.former_seat to ${application_role};
grant select, insert on employers.former_union to ${application_role};
create trigger former_seat_history after update on employers.former_seat
    for each row execute function audit.keep_history('former-seat');
