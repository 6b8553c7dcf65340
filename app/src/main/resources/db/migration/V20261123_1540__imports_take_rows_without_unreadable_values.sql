-- A row is taken without a value that nobody can read, unless it is the key or must be there; these values are listed.
alter table imports.line add column without text not null default '';
create index line_without on imports.line (batch_id, row_number) where without <> '';
