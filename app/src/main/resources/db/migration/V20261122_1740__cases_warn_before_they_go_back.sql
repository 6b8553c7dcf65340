-- When the owner was warned that a case goes back to be claimed by somebody else: nothing goes back unannounced.
alter table cases.case add column warned_on date;
create or replace trigger case_history after update on cases.case
    for each row execute function audit.keep_history('case', 'due_on', 'attempted_at', 'waiting_on', 'waiting_since',
                                                     'review_on', 'strategy_until', 'warned_on');
