-- Whoever looks for a former name or a known spelling means the employer that has it.
create index former_name_contains on employers.former_name using gin (employers.pairs(normal_name));
create index alias_contains on employers.alias using gin (employers.pairs(normal_text)) where employer_id is not null;
