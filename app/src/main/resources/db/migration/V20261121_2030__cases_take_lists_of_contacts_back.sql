-- What list somebody came from; empty for whom a person entered.
alter table cases.person add column source text not null default '';
grant delete on cases.contact, cases.person, cases.case, cases.step to ${application_role};
create index contact_person on cases.contact (person_id) where person_id is not null;
