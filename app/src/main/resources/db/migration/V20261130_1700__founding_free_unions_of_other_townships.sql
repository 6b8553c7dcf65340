-- A union may be in the federation of another township, where the row of its membership is kept. Whether something keeps an
-- employer out of a founding, and what ends with a union, has to be known wherever that is; of the founding itself nothing is
-- told but its identifier, which shows more only to whoever may read it. The functions are the owner's.
create policy released_by_functions on founding.member_employer for update to current_user using (true);

create function founding.in_the_way(asked uuid[], uniting uuid[])
    returns table (employer_id uuid, process_id uuid, own_union boolean)
    language sql stable security definer set search_path = ''
as $$
    select m.employer_id, m.process_id, m.own_union
    from founding.member_employer m
    join founding.process p on p.id = m.process_id
    where m.employer_id = any(asked) and m.left_on is null
      and (m.employer_id <> all(uniting) or m.own_union or p.form = 'FEDERATION' or p.founded_on is null)
      and (select current_setting('goutong.scope_kind', true)) in ('person', 'job')
$$;

-- Memberships that would end with a union that the scope covers: of employers in it, or of theirs in a federation.
create function founding.ending_with(ended uuid) returns table (membership_id uuid, employer_id uuid, joined_on date)
    language sql stable security definer set search_path = ''
as $$
    select f.id, f.employer_id, f.joined_on
    from founding.process p
    join founding.member_employer f
      on f.left_on is null
     and (f.process_id = p.id
          or f.own_union
             and f.employer_id in (select m.employer_id from founding.member_employer m
                                   where m.process_id = p.id and m.left_on is null and not m.own_union))
    where p.id = ended
      and p.org_code >= (select current_setting('goutong.scope_from', true))
      and p.org_code < (select current_setting('goutong.scope_to', true))
$$;

create function founding.release(ended uuid, ended_on date) returns void
    language sql volatile security definer set search_path = ''
as $$
    update founding.member_employer f set left_on = ended_on
    where f.id in (select e.membership_id from founding.ending_with(ended) e)
$$;
revoke all on function founding.in_the_way(uuid[], uuid[]), founding.ending_with(uuid), founding.release(uuid, date) from public;
grant execute on function founding.in_the_way(uuid[], uuid[]), founding.ending_with(uuid), founding.release(uuid, date)
    to ${application_role};

-- Those that were left behind go on the day on which their union ended.
update founding.member_employer f set left_on = p.dissolved_on
from founding.member_employer m
join founding.process p on p.id = m.process_id
where m.employer_id = f.employer_id and not m.own_union and m.left_on = p.dissolved_on
  and f.own_union and f.left_on is null and f.joined_on <= p.dissolved_on and f.process_id <> m.process_id;
