create schema audit;
grant usage on schema audit to ${application_role};

create table audit.entry (
    id         bigint generated always as identity,
    at         timestamptz      not null,
    org_code   text collate "C" not null,
    actor_id   uuid,
    actor_name text             not null,
    what       text             not null,
    subject    text             not null,
    subject_id text             not null,
    detail     text             not null default '',
    constraint entry_pk primary key (id)
);
create index entry_organisation on audit.entry (org_code, id);

alter table audit.entry enable row level security;
alter table audit.entry force row level security;
create policy read_within_scope on audit.entry for select
    using ((org_code >= (select current_setting('goutong.scope_from', true))
        and org_code < (select current_setting('goutong.scope_to', true)))
        or (org_code >= (select current_setting('goutong.administered_from', true))
        and org_code < (select current_setting('goutong.administered_to', true))));
-- Whoever does something leaves a line, also where they may not read: a stall, or a higher unit.
create policy append_under_any_scope on audit.entry for insert
    with check ((select current_setting('goutong.scope_kind', true)) <> '');

-- Append-only: no update, no delete, for nobody who connects as the application.
grant select, insert on audit.entry to ${application_role};
