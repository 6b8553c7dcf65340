-- The chair may be elected by the meeting or, after it was elected itself, by the committee from its members.
alter table founding.process add column committee_elects boolean not null default false;
