create index line_decided on rosters.line (roster_id, decided_at) where decided_at is not null;
