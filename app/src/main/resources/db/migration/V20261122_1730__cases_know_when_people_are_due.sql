-- Until when somebody at an employer is to be talked to, also before they were met.
alter table cases.person add column due_on date
    generated always as ((coalesce(contacted_at, added_at) at time zone 'Asia/Shanghai')::date + every_days) stored;
create index person_due on cases.person (due_on, case_id) where left_on is null;
create or replace trigger person_history after update on cases.person
    for each row execute function audit.keep_history('person', 'phone_encrypted', 'due_on');
