create trigger step_history after update on cases.step
    for each row execute function audit.keep_history('case-step');
create trigger strategy_history after update on cases.strategy
    for each row execute function audit.keep_history('strategy');
create trigger deliberation_history after update on cases.deliberation
    for each row execute function audit.keep_history('deliberation');
create trigger material_history after update on cases.material
    for each row execute function audit.keep_history('material', 'content');

-- When two employers become one, so do their cases: the one that has come less far stays as it was left, for whoever has
-- to part them again, and all that was noted of it is noted of the other.
alter table cases.case
    drop constraint case_state_known,
    add constraint case_state_known check (state in ('OPEN', 'SHELVED', 'CLOSED', 'MERGED')),
    drop constraint case_once_per_employer;
create unique index case_once_per_employer on cases.case (employer_id) where state <> 'MERGED';
create index case_employer on cases.case (employer_id);

create or replace function cases.keeper(employer uuid) returns text
    language sql stable security definer set search_path = ''
as $$
    select c.org_code from cases.case c
    where c.employer_id = employer and c.state <> 'MERGED'
      and (select current_setting('goutong.scope_kind', true)) in ('person', 'unit', 'job')
$$;
