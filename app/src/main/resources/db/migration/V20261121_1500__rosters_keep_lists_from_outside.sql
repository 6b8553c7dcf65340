create schema rosters;
grant usage on schema rosters to ${application_role};

-- A list of employers from outside. Its lines are what the file says and never change; what people and the comparison
-- make of a line stands beside it.
create table rosters.roster (
    id              uuid             not null default uuidv7(),
    org_code        text collate "C" not null,
    submission_key  uuid             not null,
    kind            text collate "C" not null,
    title           text             not null,
    place_id        uuid,
    file_name       text             not null,
    stage           text collate "C" not null default 'UPLOADED',
    lines           int              not null default 0,
    blank           int              not null default 0,
    skipped         int              not null default 0,
    done            int              not null default 0,
    compared_at     timestamptz,
    created_by      uuid             not null,
    created_by_name text             not null,
    created_at      timestamptz      not null,
    constraint roster_pk primary key (id),
    constraint roster_submission_once unique (submission_key),
    constraint roster_organisation_fk foreign key (org_code) references orgs.organisation (code),
    constraint roster_place_fk foreign key (place_id) references places.place (id),
    constraint roster_kind_known check (kind in ('PARK', 'TAX', 'REGISTRY', 'OWN')),
    constraint roster_stage_known check (stage in ('UPLOADED', 'COMPARING', 'COMPARED', 'SETTLED'))
);
create index roster_organisation on rosters.roster (org_code, id);
create index roster_unfinished on rosters.roster (id) where stage = 'COMPARING';

-- The file as it came: whoever doubts a line can look it up.
create table rosters.file (
    roster_id uuid             not null,
    org_code  text collate "C" not null,
    content   bytea            not null,
    constraint file_pk primary key (roster_id),
    constraint file_roster_fk foreign key (roster_id) references rosters.roster (id)
);
alter table rosters.file alter column content set storage external;

-- Which column said what in lists with the same headings, so that the next one of its kind needs no hand.
create table rosters.mapping (
    org_code  text collate "C" not null,
    kind      text collate "C" not null,
    headings  text collate "C" not null,
    columns   int[]            not null,
    used_at   timestamptz      not null,
    constraint mapping_pk primary key (org_code, kind, headings)
);

create table rosters.settlement (
    id              uuid             not null default uuidv7(),
    roster_id       uuid             not null,
    org_code        text collate "C" not null,
    number          int              not null,
    registered      int              not null,
    linked          int              not null,
    left_out        int              not null,
    settled_by      uuid             not null,
    settled_by_name text             not null,
    settled_at      timestamptz      not null,
    undone_by       uuid,
    undone_by_name  text             not null default '',
    undone_at       timestamptz,
    withdrawn       int              not null default 0,
    constraint settlement_pk primary key (id),
    constraint settlement_roster_fk foreign key (roster_id) references rosters.roster (id),
    constraint settlement_once unique (roster_id, number)
);

create table rosters.line (
    roster_id          uuid             not null,
    row_number         int              not null,
    org_code           text collate "C" not null,
    name               text             not null,
    credit_code        text             not null,
    address            text             not null,
    building           text             not null,
    floor              text             not null,
    room               text             not null,
    phone              text             not null,
    employees          text             not null,
    verdict            text collate "C",
    employer_id        uuid,
    duplicate_of       int,
    found_verdict      text collate "C",
    found_employer_id  uuid,
    found_duplicate_of int,
    confidence         real,
    reasons            text             not null default '',
    decided_by         uuid,
    decided_by_name    text             not null default '',
    decided_at         timestamptz,
    settlement_id      uuid,
    constraint line_pk primary key (roster_id, row_number),
    constraint line_roster_fk foreign key (roster_id) references rosters.roster (id),
    constraint line_employer_fk foreign key (employer_id) references employers.employer (id),
    constraint line_settlement_fk foreign key (settlement_id) references rosters.settlement (id),
    constraint line_verdict_known check (verdict in ('KNOWN', 'NEW', 'DOUBTFUL', 'DUPLICATE', 'UNREADABLE')),
    constraint line_known_has_employer check (verdict <> 'KNOWN' or employer_id is not null)
) with (fillfactor = 70);
create index line_verdict on rosters.line (roster_id, verdict, row_number);
create index line_employer on rosters.line (employer_id) where employer_id is not null;
create index line_settlement on rosters.line (settlement_id) where settlement_id is not null;

-- The employers a doubtful line may mean, the likeliest first.
create table rosters.candidate (
    roster_id   uuid             not null,
    row_number  int              not null,
    rank        int              not null,
    org_code    text collate "C" not null,
    employer_id uuid             not null,
    confidence  real             not null,
    reasons     text             not null,
    constraint candidate_pk primary key (roster_id, row_number, rank),
    constraint candidate_line_fk foreign key (roster_id, row_number) references rosters.line (roster_id, row_number),
    constraint candidate_employer_fk foreign key (employer_id) references employers.employer (id)
);
create index candidate_employer on rosters.candidate (employer_id);

-- What a reader should know about single rows of the file, those left out among them: rows in = rows accounted for.
create table rosters.note (
    roster_id    uuid             not null,
    number       int              not null,
    org_code     text collate "C" not null,
    row_number   int              not null,
    kind         text             not null,
    column_title text             not null,
    detail       text             not null,
    constraint note_pk primary key (roster_id, number),
    constraint note_roster_fk foreign key (roster_id) references rosters.roster (id)
);

-- Employers that stayed in the register when their settlement was undone, because something had come of them since.
create table rosters.kept_employer (
    settlement_id uuid             not null,
    employer_id   uuid             not null,
    org_code      text collate "C" not null,
    reason        text collate "C" not null,
    constraint kept_employer_pk primary key (settlement_id, employer_id),
    constraint kept_employer_settlement_fk foreign key (settlement_id) references rosters.settlement (id),
    constraint kept_employer_employer_fk foreign key (employer_id) references employers.employer (id),
    constraint kept_employer_reason_known check (reason in ('EDITED', 'USED'))
);

-- Two lists side by side: every line of both is in exactly one part.
create table rosters.pair (
    id              uuid             not null default uuidv7(),
    org_code        text collate "C" not null,
    left_id         uuid             not null,
    right_id        uuid             not null,
    stage           text collate "C" not null default 'COMPARING',
    done            int              not null default 0,
    created_by_name text             not null,
    created_at      timestamptz      not null,
    constraint pair_pk primary key (id),
    constraint pair_left_fk foreign key (left_id) references rosters.roster (id),
    constraint pair_right_fk foreign key (right_id) references rosters.roster (id),
    constraint pair_once unique (left_id, right_id),
    constraint pair_of_two check (left_id <> right_id),
    constraint pair_stage_known check (stage in ('COMPARING', 'COMPARED'))
);
create index pair_right on rosters.pair (right_id);
create index pair_unfinished on rosters.pair (id) where stage = 'COMPARING';

create table rosters.pair_line (
    pair_id    uuid             not null,
    side       text collate "C" not null,
    row_number int              not null,
    org_code   text collate "C" not null,
    part       text collate "C" not null,
    other_row  int,
    reasons    text             not null,
    constraint pair_line_pk primary key (pair_id, side, row_number),
    constraint pair_line_pair_fk foreign key (pair_id) references rosters.pair (id),
    constraint pair_line_side_known check (side in ('LEFT', 'RIGHT')),
    constraint pair_line_part_known check (part in ('BOTH', 'DOUBTFUL', 'CONFLICT', 'ONLY', 'DUPLICATE', 'UNREADABLE'))
);
create index pair_line_part on rosters.pair_line (pair_id, side, part, row_number);

alter table rosters.kept_employer enable row level security;
alter table rosters.kept_employer force row level security;
create policy within_scope on rosters.kept_employer
    using (org_code >= (select current_setting('goutong.scope_from', true))
       and org_code < (select current_setting('goutong.scope_to', true)));

alter table rosters.pair enable row level security;
alter table rosters.pair force row level security;
create policy within_scope on rosters.pair
    using (org_code >= (select current_setting('goutong.scope_from', true))
       and org_code < (select current_setting('goutong.scope_to', true)));

alter table rosters.pair_line enable row level security;
alter table rosters.pair_line force row level security;
create policy within_scope on rosters.pair_line
    using (org_code >= (select current_setting('goutong.scope_from', true))
       and org_code < (select current_setting('goutong.scope_to', true)));

alter table rosters.roster enable row level security;
alter table rosters.roster force row level security;
create policy within_scope on rosters.roster
    using (org_code >= (select current_setting('goutong.scope_from', true))
       and org_code < (select current_setting('goutong.scope_to', true)));

alter table rosters.file enable row level security;
alter table rosters.file force row level security;
create policy within_scope on rosters.file
    using (org_code >= (select current_setting('goutong.scope_from', true))
       and org_code < (select current_setting('goutong.scope_to', true)));

alter table rosters.mapping enable row level security;
alter table rosters.mapping force row level security;
create policy within_scope on rosters.mapping
    using (org_code >= (select current_setting('goutong.scope_from', true))
       and org_code < (select current_setting('goutong.scope_to', true)));

alter table rosters.settlement enable row level security;
alter table rosters.settlement force row level security;
create policy within_scope on rosters.settlement
    using (org_code >= (select current_setting('goutong.scope_from', true))
       and org_code < (select current_setting('goutong.scope_to', true)));

alter table rosters.line enable row level security;
alter table rosters.line force row level security;
create policy within_scope on rosters.line
    using (org_code >= (select current_setting('goutong.scope_from', true))
       and org_code < (select current_setting('goutong.scope_to', true)));

alter table rosters.candidate enable row level security;
alter table rosters.candidate force row level security;
create policy within_scope on rosters.candidate
    using (org_code >= (select current_setting('goutong.scope_from', true))
       and org_code < (select current_setting('goutong.scope_to', true)));

alter table rosters.note enable row level security;
alter table rosters.note force row level security;
create policy within_scope on rosters.note
    using (org_code >= (select current_setting('goutong.scope_from', true))
       and org_code < (select current_setting('goutong.scope_to', true)));

grant select, insert, update on rosters.roster, rosters.mapping, rosters.settlement, rosters.line, rosters.pair
    to ${application_role};
grant select, insert on rosters.file, rosters.note, rosters.kept_employer to ${application_role};
grant select, insert, delete on rosters.candidate, rosters.pair_line to ${application_role};
