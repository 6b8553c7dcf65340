-- What came from a list comes from that list, and not from whoever took it over. The rank tells a strong source, such as a
-- register of the state, from a weaker one; 0 for none and for the weakest.
alter table audit.change
    add column source      text     not null default '',
    add column source_rank smallint not null default 0;

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
        insert into audit.change (org_code, subject, subject_id, changed_at, actor_id, actor_name, batch, why, source,
                                  source_rank, before, after)
        select coalesce(whole ->> 'org_code', whole ->> 'code'), split_part(tg_argv[0], ':', 1), (whole ->> identifier)::uuid,
               coalesce(nullif(current_setting('goutong.at', true), '')::timestamptz, now()),
               nullif(current_setting('goutong.scope_staff', true), '')::uuid,
               coalesce(current_setting('goutong.scope_name', true), ''),
               nullif(current_setting('goutong.batch', true), '')::uuid,
               coalesce(current_setting('goutong.why', true), ''),
               coalesce(current_setting('goutong.source', true), ''),
               coalesce(nullif(current_setting('goutong.source_rank', true), '')::smallint, 0),
               jsonb_object_agg(field.key, was -> field.key), jsonb_object_agg(field.key, field.value)
        from jsonb_each(is_now) field
        where field.value is distinct from was -> field.key;
    end if;
    return null;
end
$$;
