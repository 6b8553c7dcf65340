create schema orgs;
grant usage on schema orgs to ${application_role};

-- The tree is public knowledge: every scope may read it, only administrators write it.
create table orgs.organisation (
    code        text collate "C" not null,
    parent_code text collate "C",
    kind        text             not null,
    name        text             not null,
    name_en     text,
    union_name  text             not null,
    active      boolean          not null default true,
    constraint organisation_pk primary key (code),
    constraint organisation_parent_fk foreign key (parent_code) references orgs.organisation (code),
    constraint organisation_code_below_parent check (parent_code is null or starts_with(code, parent_code)),
    constraint organisation_kind_known check (kind in ('CITY', 'DISTRICT', 'TOWNSHIP', 'INDUSTRY_DEPARTMENT',
                                                       'STATION', 'PRIMARY_UNION', 'FEDERATION'))
);
create index organisation_parent on orgs.organisation (parent_code);

create table orgs.staff (
    id         uuid             not null default uuidv7(),
    org_code   text collate "C" not null,
    username   text             not null,
    name       text             not null,
    password   text,
    active     boolean          not null default true,
    created_at timestamptz      not null,
    constraint staff_pk primary key (id),
    constraint staff_username_unique unique (username),
    constraint staff_username_plain check (username ~ '^[a-z0-9][a-z0-9._-]{1,39}$'),
    constraint staff_organisation_fk foreign key (org_code) references orgs.organisation (code)
);
create index staff_organisation on orgs.staff (org_code, id);

create table orgs.posting (
    id       uuid             not null default uuidv7(),
    staff_id uuid             not null,
    org_code text collate "C" not null,
    role     text             not null,
    from_on  date             not null,
    to_on    date,
    constraint posting_pk primary key (id),
    constraint posting_staff_fk foreign key (staff_id) references orgs.staff (id),
    constraint posting_organisation_fk foreign key (org_code) references orgs.organisation (code),
    constraint posting_once unique (staff_id, org_code, role, from_on),
    constraint posting_role_known check (role in ('ADMINISTRATOR', 'AUDITOR', 'DISTRICT_ORGANISER', 'STREET_ORGANISER'))
);
create index posting_organisation on orgs.posting (org_code, id);

create table orgs.one_time_link (
    token_hash bytea            not null,
    staff_id   uuid,
    org_code   text collate "C" not null,
    purpose    text             not null,
    expires_at timestamptz      not null,
    used_at    timestamptz,
    created_by uuid,
    created_at timestamptz      not null,
    constraint one_time_link_pk primary key (token_hash),
    constraint one_time_link_staff_fk foreign key (staff_id) references orgs.staff (id),
    constraint one_time_link_purpose_known check (purpose in ('FIRST_ADMINISTRATOR', 'INVITATION', 'PASSWORD_RESET'))
);
create index one_time_link_staff on orgs.one_time_link (staff_id);

create table orgs.access_token (
    token_hash bytea            not null,
    staff_id   uuid             not null,
    org_code   text collate "C" not null,
    expires_at timestamptz      not null,
    created_at timestamptz      not null,
    constraint access_token_pk primary key (token_hash),
    constraint access_token_staff_fk foreign key (staff_id) references orgs.staff (id)
);
create index access_token_staff on orgs.access_token (staff_id);

create table orgs.sign_in_attempt (
    id           bigint generated always as identity,
    username     text        not null,
    address      text        not null,
    attempted_at timestamptz not null,
    constraint sign_in_attempt_pk primary key (id)
);
create index sign_in_attempt_username on orgs.sign_in_attempt (username, attempted_at);
create index sign_in_attempt_address on orgs.sign_in_attempt (address, attempted_at);

-- Settings are read once per statement: the (select ...) form is an init plan, a function per row is not.
alter table orgs.organisation enable row level security;
alter table orgs.organisation force row level security;
create policy read_by_everybody_with_a_scope on orgs.organisation for select
    using ((select current_setting('goutong.scope_kind', true)) <> '');
create policy write_by_administrators on orgs.organisation for all
    using (code >= (select current_setting('goutong.administered_from', true))
       and code < (select current_setting('goutong.administered_to', true)));

alter table orgs.staff enable row level security;
alter table orgs.staff force row level security;
create policy read_within_scope on orgs.staff for select
    using (org_code >= (select current_setting('goutong.scope_from', true))
       and org_code < (select current_setting('goutong.scope_to', true)));
create policy write_by_administrators on orgs.staff for all
    using (org_code >= (select current_setting('goutong.administered_from', true))
       and org_code < (select current_setting('goutong.administered_to', true)));
create policy change_own on orgs.staff for all
    using (id = (select nullif(current_setting('goutong.scope_staff', true), '')::uuid));

alter table orgs.posting enable row level security;
alter table orgs.posting force row level security;
create policy read_within_scope on orgs.posting for select
    using (org_code >= (select current_setting('goutong.scope_from', true))
       and org_code < (select current_setting('goutong.scope_to', true)));
create policy write_by_administrators on orgs.posting for all
    using (org_code >= (select current_setting('goutong.administered_from', true))
       and org_code < (select current_setting('goutong.administered_to', true)));
create policy read_own on orgs.posting for select
    using (staff_id = (select nullif(current_setting('goutong.scope_staff', true), '')::uuid));

alter table orgs.one_time_link enable row level security;
alter table orgs.one_time_link force row level security;
create policy write_by_administrators on orgs.one_time_link for all
    using (org_code >= (select current_setting('goutong.administered_from', true))
       and org_code < (select current_setting('goutong.administered_to', true)));

alter table orgs.access_token enable row level security;
alter table orgs.access_token force row level security;
create policy write_by_administrators on orgs.access_token for all
    using (org_code >= (select current_setting('goutong.administered_from', true))
       and org_code < (select current_setting('goutong.administered_to', true)));
-- Whoever chooses a new password takes the tokens of the own devices back.
create policy read_own on orgs.access_token for select
    using (staff_id = (select nullif(current_setting('goutong.scope_staff', true), '')::uuid));
create policy end_own on orgs.access_token for delete
    using (staff_id = (select nullif(current_setting('goutong.scope_staff', true), '')::uuid));

grant select, insert, update on orgs.organisation, orgs.staff, orgs.posting, orgs.one_time_link to ${application_role};
grant select, insert, delete on orgs.access_token, orgs.sign_in_attempt to ${application_role};
