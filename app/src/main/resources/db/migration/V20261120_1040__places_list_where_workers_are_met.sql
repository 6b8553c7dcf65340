create schema places;
grant usage on schema places to ${application_role};

create table places.place (
    id                   uuid             not null default uuidv7(),
    org_code             text collate "C" not null,
    kind                 text             not null,
    name                 text             not null,
    address              text             not null,
    host_name            text             not null default '',
    host_phone           text             not null default '',
    employers            int,
    employees            int,
    employers_with_union int,
    members              int,
    counted_on           date,
    note                 text             not null default '',
    created_at           timestamptz      not null,
    created_by           uuid,
    updated_at           timestamptz,
    updated_by           uuid,
    constraint place_pk primary key (id),
    constraint place_organisation_fk foreign key (org_code) references orgs.organisation (code),
    constraint place_name_once_per_unit unique (org_code, name),
    constraint place_kind_known check (kind in ('BUILDING', 'BUILDING_CLUSTER', 'PARK', 'BUSINESS_DISTRICT', 'COMMUNITY',
        'CONSTRUCTION_SITE', 'MARKET', 'ENTERPRISE_GATE', 'PLATFORM_STATION', 'ASSOCIATION_MEETING',
        'SPORTS_CULTURE_EVENT', 'UNION_SERVICE_STATION', 'ONLINE')),
    constraint place_counts_not_negative check (employers >= 0 and employees >= 0 and employers_with_union >= 0 and members >= 0),
    constraint place_unions_within_employers check (employers_with_union <= employers)
);
create index place_organisation on places.place (org_code, id);

alter table places.place enable row level security;
alter table places.place force row level security;
create policy within_scope on places.place
    using (org_code >= (select current_setting('goutong.scope_from', true))
       and org_code < (select current_setting('goutong.scope_to', true)));

grant select, insert, update on places.place to ${application_role};
