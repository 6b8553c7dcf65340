-- What people decide about lines, one by one. What comparing and settling a whole list make of it stands in the line and
-- its settlement, and would be a second copy of the list.
alter table rosters.line add column id uuid not null default uuidv7();
create trigger line_history after update on rosters.line
    for each row when (old.verdict is not null and old.settlement_id is not distinct from new.settlement_id
                       and old.found_verdict is not distinct from new.found_verdict)
    execute function audit.keep_history('roster-line', 'phone', 'storey');
