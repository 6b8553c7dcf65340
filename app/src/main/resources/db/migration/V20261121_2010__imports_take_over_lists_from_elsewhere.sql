create schema imports;
grant usage on schema imports to ${application_role};

-- A list that is taken over row by row. How far each of the three works has come stands in it as the last row done.
create table imports.batch (
    id               uuid             not null default uuidv7(),
    org_code         text collate "C" not null,
    submission_key   uuid             not null,
    kind             text collate "C" not null,
    title            text             not null,
    file_name        text             not null,
    headings         text             not null,
    row_count        int              not null default 0,
    blank            int              not null default 0,
    last_row         int              not null default 0,
    stage            text collate "C" not null default 'UPLOADED',
    columns          text             not null default '',
    match_key        text collate "C",
    mode             text collate "C",
    checked_to       int              not null default 0,
    ran_to           int              not null default 0,
    undone_to        int              not null default 0,
    username         text             not null,
    uploaded_by_name text             not null,
    uploaded_at      timestamptz      not null,
    ran_by_name      text             not null default '',
    ended_at         timestamptz,
    created          int              not null default 0,
    updated          int              not null default 0,
    filled           int              not null default 0,
    skipped          int              not null default 0,
    failed           int              not null default 0,
    duplicates       int              not null default 0,
    left_open        int              not null default 0,
    undone_by_name   text             not null default '',
    undone_at        timestamptz,
    interrupted_by   text             not null default '',
    constraint batch_pk primary key (id),
    constraint batch_submission_once unique (submission_key),
    constraint batch_organisation_fk foreign key (org_code) references orgs.organisation (code),
    constraint batch_kind_known check (kind in ('EMPLOYERS', 'PEOPLE', 'NOTES', 'PLACES')),
    constraint batch_stage_known check (stage in ('UPLOADED', 'CHECKING', 'CHECKED', 'RUNNING', 'STOPPED', 'DONE', 'UNDOING',
                                                  'UNDONE')),
    constraint batch_mode_known check (mode in ('CREATE_ONLY', 'FILL', 'UPDATE', 'UPDATE_ONLY')),
    constraint batch_says_what_matches check (stage = 'UPLOADED' or (match_key is not null and mode is not null)),
    constraint batch_accounts_for_every_row check (ended_at is null
        or row_count = created + updated + filled + skipped + failed + duplicates + left_open)
);
create index batch_organisation on imports.batch (org_code, id);
create index batch_unfinished on imports.batch (id) where stage in ('CHECKING', 'RUNNING', 'UNDOING');

-- A row as the file has it, and what is to become of it, or has.
create table imports.line (
    batch_id   uuid             not null,
    row_number int              not null,
    org_code   text collate "C" not null,
    cells      text[]           not null,
    verdict    text collate "C",
    reason     text collate "C" not null default '',
    detail     text             not null default '',
    subject_id uuid,
    -- What had to be entered so that the row has its place: the case of a contact.
    opened_id  uuid,
    constraint line_pk primary key (batch_id, row_number),
    constraint line_batch_fk foreign key (batch_id) references imports.batch (id),
    constraint line_verdict_known check (verdict in ('CREATE', 'UPDATE', 'FILL', 'SKIP', 'FAIL', 'DUPLICATE'))
) with (fillfactor = 70);
create index line_verdict on imports.line (batch_id, verdict, row_number);
create index line_subject on imports.line (batch_id, subject_id) where subject_id is not null;

-- Which column said what in lists with the same headings, so that the next one of its kind needs no hand.
create table imports.mapping (
    org_code  text collate "C" not null,
    kind      text collate "C" not null,
    headings  text             not null,
    columns   text             not null,
    used_at   timestamptz      not null,
    constraint mapping_pk primary key (org_code, kind, headings)
);

-- What stayed when an import was undone, because something had come of it since.
create table imports.kept (
    batch_id   uuid             not null,
    row_number int              not null,
    field      text             not null,
    org_code   text collate "C" not null,
    subject_id uuid             not null,
    reason     text collate "C" not null,
    value      text             not null default '',
    actor      text             not null default '',
    changed_at timestamptz,
    constraint kept_pk primary key (batch_id, row_number, field),
    constraint kept_line_fk foreign key (batch_id, row_number) references imports.line (batch_id, row_number),
    constraint kept_reason_known check (reason in ('CHANGED', 'USED'))
);

do $$
declare
    name text;
begin
    foreach name in array array['batch', 'line', 'mapping', 'kept'] loop
        execute format('alter table imports.%I enable row level security', name);
        execute format('alter table imports.%I force row level security', name);
        execute format($policy$
            create policy within_scope on imports.%I
                using (org_code >= (select current_setting('goutong.scope_from', true))
                   and org_code < (select current_setting('goutong.scope_to', true)))$policy$, name);
        execute format('grant select, insert, update on imports.%I to ${application_role}', name);
    end loop;
end
$$;
