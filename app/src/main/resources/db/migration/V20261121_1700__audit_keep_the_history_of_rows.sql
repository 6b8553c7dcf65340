-- The history of mutable rows: what a row was before somebody changed it, kept by one trigger for all tables.
create table audit.change (
    id         uuid             not null default uuidv7(),
    org_code   text collate "C" not null,
    subject    text             not null,
    subject_id uuid             not null,
    changed_at timestamptz      not null,
    actor_id   uuid,
    actor_name text             not null,
    before     jsonb            not null,
    after      jsonb            not null,
    constraint change_pk primary key (id)
);
create index change_subject on audit.change (subject_id, id);
create index change_organisation on audit.change (org_code, id);

-- After an update of a row with an id and an org_code: keeps the columns that became others. The first argument names the
-- subject, the others columns that only follow from the rest.
create function audit.keep_history() returns trigger
    language plpgsql security definer set search_path = ''
as $$
declare
    was jsonb := to_jsonb(old) - tg_argv[1:];
    is_now jsonb := to_jsonb(new) - tg_argv[1:];
begin
    if was is distinct from is_now then
        insert into audit.change (org_code, subject, subject_id, changed_at, actor_id, actor_name, before, after)
        select new.org_code, tg_argv[0], new.id,
               coalesce(nullif(current_setting('goutong.at', true), '')::timestamptz, now()),
               nullif(current_setting('goutong.scope_staff', true), '')::uuid,
               coalesce(current_setting('goutong.scope_name', true), ''),
               jsonb_object_agg(field.key, was -> field.key), jsonb_object_agg(field.key, field.value)
        from jsonb_each(is_now) field
        where field.value is distinct from was -> field.key;
    end if;
    return null;
end
$$;
revoke all on function audit.keep_history() from public;

alter table audit.change enable row level security;
alter table audit.change force row level security;
-- The register of employers is open to all staff, and so is what it was.
create policy read_within_scope on audit.change for select
    using ((org_code >= (select current_setting('goutong.scope_from', true))
        and org_code < (select current_setting('goutong.scope_to', true)))
        or (subject = 'employer'
        and (select current_setting('goutong.scope_kind', true)) in ('person', 'administrator', 'unit', 'job')));
create policy written_by_the_trigger on audit.change for insert to current_user with check (true);
grant select on audit.change to ${application_role};
