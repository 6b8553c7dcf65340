-- A union is in one federation at a time, whoever admits it to another one at the same moment. Whoever had come into
-- several stays in the first.
alter table founding.member_employer no force row level security;
update founding.member_employer m set left_on = m.joined_on
where m.left_on is null and m.own_union
  and exists (select 1 from founding.member_employer earlier
              where earlier.employer_id = m.employer_id and earlier.own_union and earlier.left_on is null
                and earlier.id < m.id);
alter table founding.member_employer force row level security;
drop index founding.member_employer_union_once;
create unique index member_employer_union_once on founding.member_employer (employer_id) where left_on is null and own_union;
