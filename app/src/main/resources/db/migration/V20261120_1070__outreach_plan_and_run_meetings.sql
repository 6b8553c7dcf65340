create schema outreach;
grant usage on schema outreach to ${application_role};

create table outreach.meeting (
    id                 uuid             not null default uuidv7(),
    org_code           text collate "C" not null,
    code               text             not null,
    place_id           uuid             not null,
    place_name         text             not null,
    spot               text             not null,
    title              text             not null,
    theme              text             not null default '',
    union_name         text             not null,
    opens_at           timestamptz      not null,
    closes_at          timestamptz      not null,
    state              text             not null default 'PLANNED',
    organiser_id       uuid             not null,
    organiser_name     text             not null,
    target_employer_id uuid,
    cloned_from        uuid,
    opened_at          timestamptz,
    closed_at          timestamptz,
    cancel_reason      text             not null default '',
    created_by         uuid             not null,
    created_at         timestamptz      not null,
    constraint meeting_pk primary key (id),
    constraint meeting_code_unique unique (code),
    constraint meeting_code_shape check (code ~ '^[0-9]{6}$'),
    constraint meeting_organisation_fk foreign key (org_code) references orgs.organisation (code),
    constraint meeting_place_fk foreign key (place_id) references places.place (id),
    constraint meeting_organiser_fk foreign key (organiser_id) references orgs.staff (id),
    constraint meeting_target_employer_fk foreign key (target_employer_id) references employers.employer (id),
    constraint meeting_state_known check (state in ('PLANNED', 'OPEN', 'CLOSED', 'CANCELLED')),
    constraint meeting_closes_after_it_opens check (closes_at > opens_at),
    constraint meeting_cancelled_with_reason check (state <> 'CANCELLED' or cancel_reason <> '')
);
create index meeting_organisation on outreach.meeting (org_code, opens_at desc, id desc);
create index meeting_state on outreach.meeting (state, opens_at desc, id desc);
create index meeting_place on outreach.meeting (place_id, opens_at desc);
create index meeting_target_employer on outreach.meeting (target_employer_id, opens_at desc)
    where target_employer_id is not null;

create table outreach.meeting_staff (
    meeting_id uuid             not null,
    staff_id   uuid             not null,
    org_code   text collate "C" not null,
    name       text             not null,
    constraint meeting_staff_pk primary key (meeting_id, staff_id),
    constraint meeting_staff_meeting_fk foreign key (meeting_id) references outreach.meeting (id),
    constraint meeting_staff_staff_fk foreign key (staff_id) references orgs.staff (id)
);

create table outreach.meeting_step (
    id         uuid             not null default uuidv7(),
    org_code   text collate "C" not null,
    meeting_id uuid             not null,
    step       text             not null,
    at         timestamptz      not null,
    by_id      uuid             not null,
    by_name    text             not null,
    detail     text             not null default '',
    constraint meeting_step_pk primary key (id),
    constraint meeting_step_meeting_fk foreign key (meeting_id) references outreach.meeting (id)
);
create index meeting_step_meeting on outreach.meeting_step (meeting_id, id);

-- What was counted on the spot: consultations (人次) by topic, things handed out (份); one row per tap, by whom and when.
create table outreach.tally (
    id         uuid             not null default uuidv7(),
    org_code   text collate "C" not null,
    meeting_id uuid             not null,
    tally_key  uuid             not null,
    kind       text             not null,
    topic      text             not null,
    quantity   int              not null,
    at         timestamptz      not null,
    by_id      uuid             not null,
    by_name    text             not null,
    undone_at  timestamptz,
    constraint tally_pk primary key (id),
    constraint tally_once unique (meeting_id, tally_key),
    constraint tally_meeting_fk foreign key (meeting_id) references outreach.meeting (id),
    constraint tally_kind_known check (kind in ('CONSULTATION', 'MATERIAL', 'COOLING_PACK')),
    constraint tally_quantity_bounded check (quantity between 1 and 100000)
);
create index tally_meeting on outreach.tally (meeting_id, kind, id);
create index tally_organisation on outreach.tally (org_code, at);

-- A figure somebody said ("近300名"), kept beside the recorded one and never added to it.
create table outreach.claim (
    id         uuid             not null default uuidv7(),
    org_code   text collate "C" not null,
    meeting_id uuid             not null,
    indicator  text             not null,
    wording    text             not null,
    number     int              not null,
    qualifier  text             not null,
    source     text             not null,
    at         timestamptz      not null,
    by_id      uuid             not null,
    by_name    text             not null,
    constraint claim_pk primary key (id),
    constraint claim_meeting_fk foreign key (meeting_id) references outreach.meeting (id),
    constraint claim_once_per_source unique (meeting_id, indicator, source),
    constraint claim_number_not_negative check (number >= 0),
    constraint claim_qualifier_known check (qualifier in ('EXACT', 'ABOUT', 'NEARLY', 'MORE_THAN'))
);

alter table outreach.meeting enable row level security;
alter table outreach.meeting force row level security;
create policy within_scope on outreach.meeting
    using (org_code >= (select current_setting('goutong.scope_from', true))
       and org_code < (select current_setting('goutong.scope_to', true)));
create policy read_by_its_stall on outreach.meeting for select
    using (code = (select nullif(current_setting('goutong.scope_code', true), '')));

alter table outreach.meeting_staff enable row level security;
alter table outreach.meeting_staff force row level security;
create policy within_scope on outreach.meeting_staff
    using (org_code >= (select current_setting('goutong.scope_from', true))
       and org_code < (select current_setting('goutong.scope_to', true)));

alter table outreach.meeting_step enable row level security;
alter table outreach.meeting_step force row level security;
create policy within_scope on outreach.meeting_step
    using (org_code >= (select current_setting('goutong.scope_from', true))
       and org_code < (select current_setting('goutong.scope_to', true)));

alter table outreach.tally enable row level security;
alter table outreach.tally force row level security;
create policy within_scope on outreach.tally
    using (org_code >= (select current_setting('goutong.scope_from', true))
       and org_code < (select current_setting('goutong.scope_to', true)));

alter table outreach.claim enable row level security;
alter table outreach.claim force row level security;
create policy within_scope on outreach.claim
    using (org_code >= (select current_setting('goutong.scope_from', true))
       and org_code < (select current_setting('goutong.scope_to', true)));

grant select, insert, update on all tables in schema outreach to ${application_role};
grant delete on outreach.meeting_staff to ${application_role};
