create index line_decided on rosters.line (roster_id, decided_at) where decided_at is not null;

-- When the spellings that people confirmed were remembered: undoing forgets those of that moment and no later ones.
alter table rosters.settlement add column remembered_at timestamptz;
