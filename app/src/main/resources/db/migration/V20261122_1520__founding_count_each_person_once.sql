-- One person stands once for an office and counts once in a group; whoever was entered twice leaves once.
alter table founding.person no force row level security;
update founding.person p set removed_at = clock_timestamp()
where p.removed_at is null
  and exists (select 1 from founding.person earlier
              where earlier.process_id = p.process_id and earlier.role = p.role
                and coalesce(earlier.office, '') = coalesce(p.office, '') and earlier.name = p.name
                and earlier.removed_at is null and earlier.id < p.id);
alter table founding.person force row level security;
create unique index person_named_once on founding.person (process_id, role, coalesce(office, ''), name) where removed_at is null;
