-- Why something was changed, in the words of whoever changed it; empty where nobody was asked.
alter table audit.change add column why text not null default '';

-- The first argument of the trigger names the subject, and behind a colon its key where that is not "id".
create or replace function audit.keep_history() returns trigger
    language plpgsql security definer set search_path = ''
as $$
declare
    whole jsonb := to_jsonb(new);
    was jsonb := to_jsonb(old) - tg_argv[1:];
    is_now jsonb := whole - tg_argv[1:];
    identifier text := coalesce(nullif(split_part(tg_argv[0], ':', 2), ''), 'id');
begin
    if was is distinct from is_now then
        insert into audit.change (org_code, subject, subject_id, changed_at, actor_id, actor_name, batch, why, before, after)
        select coalesce(whole ->> 'org_code', whole ->> 'code'), split_part(tg_argv[0], ':', 1), (whole ->> identifier)::uuid,
               coalesce(nullif(current_setting('goutong.at', true), '')::timestamptz, now()),
               nullif(current_setting('goutong.scope_staff', true), '')::uuid,
               coalesce(current_setting('goutong.scope_name', true), ''),
               nullif(current_setting('goutong.batch', true), '')::uuid,
               coalesce(current_setting('goutong.why', true), ''),
               jsonb_object_agg(field.key, was -> field.key), jsonb_object_agg(field.key, field.value)
        from jsonb_each(is_now) field
        where field.value is distinct from was -> field.key;
    end if;
    return null;
end
$$;

-- The tree and its people change too.
alter table orgs.organisation add column id uuid not null default uuidv7();
create trigger organisation_history after update on orgs.organisation
    for each row execute function audit.keep_history('organisation');
create trigger staff_history after update on orgs.staff
    for each row execute function audit.keep_history('staff', 'password');
create trigger posting_history after update on orgs.posting
    for each row execute function audit.keep_history('posting');
