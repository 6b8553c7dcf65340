-- A stall for those who listen to a talk that is held elsewhere: it has a code and takes forms, and is no meeting of its own.
alter table outreach.meeting add column relayed boolean not null default false;
