-- Who or what list an employer was entered from; what was changed since is in its history.
alter table employers.employer add column source text not null default '';
create trigger employer_history after update on employers.employer
    for each row execute function audit.keep_history('employer', 'normal_name', 'brand', 'changed_in', 'changed_at');
