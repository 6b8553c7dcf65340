-- What an employer pays by, its area says: so its papers need to know which unit founds.
drop function founding.linked_papers();
create function founding.linked_papers()
    returns table (org_code text, union_name text, superior_name text, form text, employer_name text, credit_code text,
                   address text, employees int, registered_on date, legal_representative text, prepared_on date,
                   founded_on date)
    language sql stable security definer set search_path = ''
as $$
    select p.org_code, p.union_name, o.union_name, p.form, e.name, coalesce(e.credit_code, ''), e.address, e.employees,
           e.registered_on, case when p.form in ('JOINT', 'FEDERATION') then '' else p.legal_representative end,
           (select r.replied_on from founding.request r
            where r.process_id = p.id and r.kind = 'PREPARATION' and r.state = 'APPROVED'),
           p.founded_on
    from founding.member_employer m
    join founding.process p on p.id = m.process_id
    join employers.employer e on e.id = m.employer_id
    join orgs.organisation o on o.code = p.superior_code
    where m.employer_id = cases.linked_employer() and m.left_on is null and p.dissolved_on is null and p.ended_on is null
    order by m.own_union, p.id
    limit 1
$$;
revoke all on function founding.linked_papers() from public;
grant execute on function founding.linked_papers() to ${application_role};
