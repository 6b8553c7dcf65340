-- Of a record that stays whole: the column that somebody has changed since.
alter table imports.kept add column changed text not null default '';
