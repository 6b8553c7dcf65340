-- A contact that was noted by mistake is struck out with a reason: it stays legible, and counts for nothing.
alter table cases.contact
    add column struck_at      timestamptz,
    add column struck_by_name text not null default '',
    add column struck_why     text not null default '',
    add constraint contact_struck_with_reason check ((struck_at is null) = (struck_why = ''));
