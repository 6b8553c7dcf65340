-- What was changed together, for example by one import, is found together.
alter table audit.change add column batch uuid;
create index change_batch on audit.change (batch, subject_id) where batch is not null;

create or replace function audit.keep_history() returns trigger
    language plpgsql security definer set search_path = ''
as $$
declare
    was jsonb := to_jsonb(old) - tg_argv[1:];
    is_now jsonb := to_jsonb(new) - tg_argv[1:];
begin
    if was is distinct from is_now then
        insert into audit.change (org_code, subject, subject_id, changed_at, actor_id, actor_name, batch, before, after)
        select new.org_code, tg_argv[0], new.id,
               coalesce(nullif(current_setting('goutong.at', true), '')::timestamptz, now()),
               nullif(current_setting('goutong.scope_staff', true), '')::uuid,
               coalesce(current_setting('goutong.scope_name', true), ''),
               nullif(current_setting('goutong.batch', true), '')::uuid,
               jsonb_object_agg(field.key, was -> field.key), jsonb_object_agg(field.key, field.value)
        from jsonb_each(is_now) field
        where field.value is distinct from was -> field.key;
    end if;
    return null;
end
$$;
