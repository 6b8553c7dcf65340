-- A federation consists mainly of unions: an employer with a union of its own joins it and keeps its union.
alter table founding.member_employer add column own_union boolean not null default false;
drop index founding.member_employer_once;
create unique index member_employer_once on founding.member_employer (employer_id) where left_on is null and not own_union;
create unique index member_employer_union_once on founding.member_employer (process_id, employer_id)
    where left_on is null and own_union;
