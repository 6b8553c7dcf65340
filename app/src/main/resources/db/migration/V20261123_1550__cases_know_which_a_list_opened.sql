-- A case that only a list has opened goes with the last import that had something to say of it.
alter table cases.case add column listed boolean not null default false;
