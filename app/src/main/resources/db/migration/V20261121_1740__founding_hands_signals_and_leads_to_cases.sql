-- What happens before an employer decides to have a union is a module of its own.
create schema cases;
grant usage on schema cases to ${application_role};
drop view if exists founding.pub_lead, founding.pub_signal;
alter table founding.lead set schema cases;
alter table founding.signal set schema cases;
