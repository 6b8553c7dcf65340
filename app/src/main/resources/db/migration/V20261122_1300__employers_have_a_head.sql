-- An employer may have a head: the firm it is a branch of, or the union's 上级单位. Nobody stands above themselves, however
-- many steps up.
alter table employers.employer
    add column head_id uuid,
    add constraint employer_head_fk foreign key (head_id) references employers.employer (id),
    add constraint employer_head_another check (head_id <> id);
create index employer_branches on employers.employer (head_id, org_code, id) where head_id is not null;

-- Two people may close a circle together that neither of them sees. So it is looked for at the end of the transaction, one
-- transaction after the other; by then every row that it changes is locked.
create function employers.refuse_circle() returns trigger
    language plpgsql security definer set search_path = ''
as $$
begin
    perform pg_advisory_xact_lock(7521983640127);
    if exists (with recursive above (id) as (
                   select e.head_id from employers.employer e where e.id = new.id
                   union
                   select e.head_id from above join employers.employer e on e.id = above.id)
               select 1 from above where above.id = new.id) then
        raise exception 'circle of heads' using errcode = 'check_violation', schema = 'employers', table = 'employer',
            constraint = 'employer_head_no_circle';
    end if;
    return null;
end
$$;
revoke all on function employers.refuse_circle() from public;
create constraint trigger employer_head_no_circle after update of head_id on employers.employer
    deferrable initially deferred for each row
    when (new.head_id is not null and new.head_id is distinct from old.head_id)
    execute function employers.refuse_circle();
