-- What rows were is as little an employer's business as what they are; the register of employers is open to all staff.
create policy hidden_from_unions_of_employers on audit.change as restrictive for select
    using ((select current_setting('goutong.scope_kind', true)) is distinct from 'person'
        or subject = 'employer'
        or not (select orgs.at_union_of_employer()));
create policy hidden_from_unions_of_employers on audit.entry as restrictive for select
    using ((select current_setting('goutong.scope_kind', true)) is distinct from 'person'
        or not (select orgs.at_union_of_employer()));
