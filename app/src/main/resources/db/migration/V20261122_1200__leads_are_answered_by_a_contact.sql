-- How far an employer is stands in its case; a lead only waits for the first contact after it.
alter table leads.lead drop column stage;
alter table leads.lead add column answered_on date;
create index lead_waiting on leads.lead (org_code, due_on) where answered_on is null;
