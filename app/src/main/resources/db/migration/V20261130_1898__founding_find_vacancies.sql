-- Unions whose chair is vacant are found by what was entered, and not one by one.
create index term_entry_vacancy on founding.term_entry (process_id) where kind = 'VACANCY' and withdrawn_at is null;

-- While a founding rests its employer is handed no papers of it, as its page shows no steps.
create or replace function founding.linked_papers()
    returns table (union_name text, superior_name text, form text, employer_name text, credit_code text, address text,
                   employees int, registered_on date, legal_representative text, prepared_on date, founded_on date)
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
    where m.employer_id = cases.linked_employer() and m.left_on is null and p.dissolved_on is null and p.ended_on is null
    order by m.own_union, p.id
    limit 1
$$;
