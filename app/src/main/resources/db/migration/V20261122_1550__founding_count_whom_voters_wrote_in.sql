-- Voters may choose somebody who was not nominated; the count names them, and they are elected by the same rule.
alter table founding.person
    add column written_in boolean not null default false,
    add constraint person_written_in_for_office check (not written_in or role = 'CANDIDATE');
