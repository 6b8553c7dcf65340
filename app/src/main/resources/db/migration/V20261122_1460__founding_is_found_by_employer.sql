-- The one scroll of an employer asks for all foundings that it ever belonged to.
create index member_employer_of on founding.member_employer (employer_id, process_id);
create index request_process on founding.request (process_id);
