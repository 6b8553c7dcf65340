-- Whoever compared a list with the register asks afterwards what was entered since.
create index employer_created on employers.employer (created_at);
