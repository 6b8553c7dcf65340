-- An employer may never learn who applied, also not by a post in its own union.
create policy hidden_from_unions_of_employers on joining.application as restrictive
    using ((select current_setting('goutong.scope_kind', true)) is distinct from 'person'
        or not (select orgs.at_union_of_employer()));
create policy hidden_from_unions_of_employers on joining.application_step as restrictive
    using ((select current_setting('goutong.scope_kind', true)) is distinct from 'person'
        or not (select orgs.at_union_of_employer()));
