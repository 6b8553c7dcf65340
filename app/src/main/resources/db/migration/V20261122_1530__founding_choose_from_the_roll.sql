-- Who stands, prepares or counts is on the roll; only a chair whom the union above recommends may come from outside.
alter table founding.person
    add column outside boolean not null default false,
    add constraint person_outside_chair check (not outside or office = 'CHAIR');
-- More members than employees need a reason, for example agency workers.
alter table founding.process add column members_reason text not null default '';
