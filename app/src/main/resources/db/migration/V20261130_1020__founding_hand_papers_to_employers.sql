-- What the papers say that an employer fills in or signs itself: facts of its own, the name of its union and the days on which
-- it was told something. Nobody's name but its legal representative's, no number but its own headcount in the register.
create policy read_by_functions on founding.request for select to current_user using (true);
create function founding.linked_papers() returns table (union_name text, superior_name text, form text, employer_name text,
                                                        credit_code text, address text, employees int, registered_on date,
                                                        legal_representative text, prepared_on date, founded_on date)
    language sql stable security definer set search_path = ''
as $$
    select p.union_name, o.union_name, p.form, e.name, coalesce(e.credit_code, ''), e.address, e.employees, e.registered_on,
           case when p.form in ('JOINT', 'FEDERATION') then '' else p.legal_representative end,
           (select r.replied_on from founding.request r
            where r.process_id = p.id and r.kind = 'PREPARATION' and r.state = 'APPROVED'),
           p.founded_on
    from founding.member_employer m
    join founding.process p on p.id = m.process_id
    join employers.employer e on e.id = m.employer_id
    join orgs.organisation o on o.code = p.superior_code
    where m.employer_id = cases.linked_employer() and m.left_on is null and p.dissolved_on is null
    order by m.own_union, p.id
    limit 1
$$;
revoke all on function founding.linked_papers() from public;
grant execute on function founding.linked_papers() to ${application_role};

-- An employer whose union has joined a federation sees the steps of its own union.
create or replace function founding.linked_founding()
    returns table (union_name text, congress boolean, founded_on date, steps text[])
    language sql stable security definer set search_path = ''
as $$
    select p.union_name, p.congress, p.founded_on,
           array(select s.step from founding.step s where s.process_id = p.id)
    from founding.member_employer m
    join founding.process p on p.id = m.process_id
    where m.employer_id = cases.linked_employer() and m.left_on is null and p.dissolved_on is null
    order by m.own_union, p.id
    limit 1
$$;
