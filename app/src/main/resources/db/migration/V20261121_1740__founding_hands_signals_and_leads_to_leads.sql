-- What happens before an employer decides to have a union is a module of its own.
create schema leads;
grant usage on schema leads to ${application_role};
drop view if exists founding.pub_lead, founding.pub_signal;
alter table founding.lead set schema leads;
alter table founding.signal set schema leads;
