-- Whether an employer has members is asked before it is taken out of the register.
create index member_employer on members.member (employer_id) where employer_id is not null;
