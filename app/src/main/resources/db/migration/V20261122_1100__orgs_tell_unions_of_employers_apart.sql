-- Whether somebody works with a posting at the union of an employer, or of several. Its officers may be the employer's own
-- human resources: what workers of it said is none of their business, whatever unit the rows belong to.
create function orgs.at_union_of_employer() returns boolean
    language sql stable set search_path = ''
as $$
    select exists (select 1 from orgs.organisation o
                   where o.kind in ('PRIMARY_UNION', 'FEDERATION')
                     and o.code in (select left(current_setting('goutong.scope_from', true), length) collate "C"
                                    from generate_series(1, length(current_setting('goutong.scope_from', true))) length))
$$;
revoke all on function orgs.at_union_of_employer() from public;
grant execute on function orgs.at_union_of_employer() to ${application_role};
