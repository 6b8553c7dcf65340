-- Unions of employers are approved by the union above, not entered by an administrator; nothing else of the tree is.
create policy approve_unions_within_scope on orgs.organisation for insert
    with check (kind in ('PRIMARY_UNION', 'FEDERATION')
       and code >= (select current_setting('goutong.scope_from', true))
       and code < (select current_setting('goutong.scope_to', true)));
create policy change_unions_within_scope on orgs.organisation for update
    using (kind in ('PRIMARY_UNION', 'FEDERATION')
       and code >= (select current_setting('goutong.scope_from', true))
       and code < (select current_setting('goutong.scope_to', true)));
