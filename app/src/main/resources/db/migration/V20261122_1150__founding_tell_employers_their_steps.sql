-- How far the union of the employer is whose personal link is used: the steps that are over, and not a number or a name of
-- those who found it. The functions are the owner's.
create policy read_by_functions on founding.process for select to current_user using (true);
create policy read_by_functions on founding.member_employer for select to current_user using (true);
create policy read_by_functions on founding.step for select to current_user using (true);
create function founding.linked_founding() returns table (union_name text, congress boolean, founded_on date, steps text[])
    language sql stable security definer set search_path = ''
as $$
    select p.union_name, p.congress, p.founded_on,
           array(select s.step from founding.step s where s.process_id = p.id)
    from founding.member_employer m
    join founding.process p on p.id = m.process_id
    where m.employer_id = cases.linked_employer() and m.left_on is null and p.dissolved_on is null
$$;
revoke all on function founding.linked_founding() from public;
grant execute on function founding.linked_founding() to ${application_role};
