-- A step that was a slip is taken back on its day. It stays where everybody reads it, and counts for nothing.
alter table cases.step
    add column taken_back_at      timestamptz,
    add column taken_back_by_name text not null default '';
