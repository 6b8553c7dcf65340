-- What all organisers may know of plans, as of cases (cases.kept): which head firms have one, and which unit keeps it.
create function heads.planned_heads() returns table (plan_id uuid, employer_id uuid, org_code text)
    language sql stable security definer set search_path = ''
as $$
    select p.id, p.employer_id, p.org_code
    from heads.head_plan p
    where p.ended_on is null
      and (select current_setting('goutong.scope_kind', true)) in ('person', 'unit', 'job')
      and not (select orgs.at_union_of_employer())
$$;
revoke all on function heads.planned_heads() from public;
grant execute on function heads.planned_heads() to ${application_role};
