-- The large employers of a unit, without reading its many small ones.
create index employer_size on employers.employer (org_code, employees) where withdrawn_at is null and closed_on is null;
