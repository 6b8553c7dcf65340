create schema members;
grant usage on schema members to ${application_role};

create sequence members.member_number;

create table members.member (
    id             uuid             not null default uuidv7(),
    org_code       text collate "C" not null,
    number         text             not null,
    kind           text             not null,
    name           text             not null,
    person_key     bytea            not null,
    phone          text             not null,
    id_number      text,
    employer_id    uuid,
    application_id uuid             not null,
    joined_at      timestamptz      not null,
    admitted_by    uuid             not null,
    revoked_at     timestamptz,
    constraint member_pk primary key (id),
    constraint member_number_unique unique (number),
    constraint member_organisation_fk foreign key (org_code) references orgs.organisation (code),
    constraint member_employer_fk foreign key (employer_id) references employers.employer (id),
    constraint member_kind_known check (kind in ('INDIVIDUAL', 'PRIMARY_UNION'))
);
-- One living membership per person, and one per application: both hold under any race.
create unique index member_person_once on members.member (person_key) where revoked_at is null;
create unique index member_application_once on members.member (application_id) where revoked_at is null;
create index member_organisation on members.member (org_code, id);

alter table members.member enable row level security;
alter table members.member force row level security;
create policy within_scope on members.member
    using (org_code >= (select current_setting('goutong.scope_from', true))
       and org_code < (select current_setting('goutong.scope_to', true)));
-- Under a unique index a second membership elsewhere would be refused without a reason the approver could see.
create policy read_by_functions on members.member for select to current_user using (true);

create function members.living_member(person bytea) returns table (id uuid, org_code text)
    language sql stable security definer set search_path = ''
as $$
    select m.id, m.org_code from members.member m
    where m.person_key = person and m.revoked_at is null
      and (select current_setting('goutong.scope_kind', true)) in ('person', 'unit', 'job')
$$;
revoke all on function members.living_member(bytea) from public;

grant select, insert, update on members.member to ${application_role};
grant usage on sequence members.member_number to ${application_role};
grant execute on function members.living_member(bytea) to ${application_role};
