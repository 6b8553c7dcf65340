-- Delegates meet in place of all members from a number of members on. An employer that reads which of the two it is, or that
-- delegates were elected, knows on which side of that number its union is: neither leaves the function any more.
drop function founding.linked_founding();
create function founding.linked_founding() returns table (union_name text, founded_on date, steps text[])
    language sql stable security definer set search_path = ''
as $$
    select p.union_name, p.founded_on,
           array(select s.step from founding.step s where s.process_id = p.id and s.step <> 'DELEGATES')
    from founding.member_employer m
    join founding.process p on p.id = m.process_id
    where m.employer_id = cases.linked_employer() and m.left_on is null and p.dissolved_on is null
    order by m.own_union, p.id
    limit 1
$$;
revoke all on function founding.linked_founding() from public;
grant execute on function founding.linked_founding() to ${application_role};
