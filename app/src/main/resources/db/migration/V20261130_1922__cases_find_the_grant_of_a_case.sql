-- The grant by which somebody may look into one case, asked for by the case: whoever holds many need not open each of them to
-- find it. Whether it still holds is for cases.granted() to say.
create function cases.grant_of(one uuid) returns uuid
    language sql stable security definer set search_path = ''
as $$
    select r.id
    from cases.case c
    join cases.access_request r on r.employer_id = c.employer_id and r.org_code = c.org_code
    where c.id = one and c.state <> 'MERGED' and r.state = 'GRANTED'
      and r.asker_id = nullif(current_setting('goutong.scope_staff', true), '')::uuid
      and (select current_setting('goutong.scope_kind', true)) = 'person'
    order by r.until_on desc, r.id desc limit 1
$$;
revoke all on function cases.grant_of(uuid) from public;
grant execute on function cases.grant_of(uuid) to ${application_role};
