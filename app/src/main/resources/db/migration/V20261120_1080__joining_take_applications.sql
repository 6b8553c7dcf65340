create schema joining;
grant usage on schema joining to ${application_role};

-- No foreign key to the meeting and its unit: a whole lobby would share the lock on one row. The insert policy admits only
-- the id of the meeting whose code the form has, and nobody may delete a meeting.
create table joining.application (
    id                uuid             not null default uuidv7(),
    org_code          text collate "C" not null,
    meeting_id        uuid             not null,
    submission_key    uuid             not null,
    corrects          uuid,
    digest            bytea            not null,
    receipt_hash      bytea            not null,
    number            text             not null,
    received_at       timestamptz      not null,
    counted           boolean          not null default true,
    channel           text             not null,
    language          text             not null,
    name              text             not null,
    person_key        bytea            not null,
    phone             text             not null,
    phone_hash        bytea            not null,
    phone_tail_hash   bytea            not null,
    id_type           text,
    id_number         text,
    id_hash           bytea,
    card_consent_at   timestamptz,
    consent_version   text             not null,
    consented_at      timestamptz      not null,
    employer_choice   text             not null,
    employer_text     text             not null,
    employer_id       uuid,
    mention_id        uuid,
    responsible_code  text collate "C" not null,
    proxy_for         text,
    confirmed_at      timestamptz,
    confirmed_by      text,
    flags             text[]           not null default '{}',
    state             text             not null default 'RECEIVED',
    dispatched_code   text collate "C",
    dispatched_at     timestamptz,
    decided_at        timestamptz,
    decided_by        uuid,
    decided_by_name   text,
    return_reason     text             not null default '',
    member_id         uuid,
    constraint application_pk primary key (id),
    constraint application_submission_once unique (meeting_id, submission_key),
    constraint application_receipt_once unique (receipt_hash),
    constraint application_employer_fk foreign key (employer_id) references employers.employer (id),
    constraint application_mention_fk foreign key (mention_id) references employers.mention (id),
    constraint application_member_fk foreign key (member_id) references members.member (id),
    constraint application_state_known check (state in ('RECEIVED', 'DISPATCHED', 'ADMITTED', 'RETURNED')),
    constraint application_employer_choice_known check (employer_choice in ('EMPLOYER', 'NONE', 'PLATFORM', 'UNDISCLOSED')),
    constraint application_channel_known check (channel in ('PAGE', 'DEVICE')),
    constraint application_corrects_another check (corrects <> submission_key),
    constraint application_card_with_consent check (id_number is null or card_consent_at is not null),
    constraint application_member_when_admitted check ((state = 'ADMITTED') = (member_id is not null)),
    constraint application_proxy_confirmed check (state <> 'ADMITTED' or proxy_for is null or confirmed_at is not null),
    constraint application_dispatched_somewhere check (state <> 'DISPATCHED' or dispatched_code is not null)
);
create index application_meeting on joining.application (meeting_id, id);
create index application_person on joining.application (meeting_id, person_key, id);
create index application_corrects on joining.application (meeting_id, corrects) where corrects is not null;
create index application_employer on joining.application (employer_id, id);
create index application_mention on joining.application (mention_id) where employer_id is null;
create index application_waiting on joining.application (org_code, id) where state = 'RECEIVED';
create index application_dispatched on joining.application (dispatched_code, id) where state = 'DISPATCHED';
create index application_organisation on joining.application (org_code, received_at, id);

-- What happened to a form, by whom and when.
create table joining.application_step (
    id             uuid             not null default uuidv7(),
    org_code       text collate "C" not null,
    application_id uuid             not null,
    step           text             not null,
    at             timestamptz      not null,
    by_id          uuid             not null,
    by_name        text             not null,
    detail         text             not null default '',
    constraint application_step_pk primary key (id),
    constraint application_step_application_fk foreign key (application_id) references joining.application (id)
);
create index application_step_application on joining.application_step (application_id, id);

alter table joining.application enable row level security;
alter table joining.application force row level security;
create policy within_scope on joining.application
    using ((org_code >= (select current_setting('goutong.scope_from', true))
        and org_code < (select current_setting('goutong.scope_to', true)))
        or (dispatched_code >= (select current_setting('goutong.scope_from', true))
        and dispatched_code < (select current_setting('goutong.scope_to', true))));
create policy filed_at_its_stall on joining.application for insert
    with check (meeting_id = (select m.id from outreach.meeting m
                              where m.code = (select nullif(current_setting('goutong.scope_code', true), ''))));
-- A form sees the row with its own submission key and nothing else of the stall.
create policy read_by_its_own_form on joining.application for select
    using (submission_key = (select nullif(current_setting('goutong.scope_form', true), '')::uuid)
       and meeting_id = (select m.id from outreach.meeting m
                         where m.code = (select nullif(current_setting('goutong.scope_code', true), ''))));
create policy read_by_its_receipt on joining.application for select
    using (receipt_hash = (select decode(nullif(current_setting('goutong.scope_receipt', true), ''), 'hex')));
create policy read_by_functions on joining.application for select to current_user using (true);

alter table joining.application_step enable row level security;
alter table joining.application_step force row level security;
create policy within_scope on joining.application_step
    using (org_code >= (select current_setting('goutong.scope_from', true))
       and org_code < (select current_setting('goutong.scope_to', true)));

-- How many later forms the holder of an earlier receipt should know of: the only answer that ever links two forms in public.
create function joining.later_forms() returns bigint
    language sql stable security definer set search_path = ''
as $$
    select count(*) from joining.application mine
    join joining.application later on later.meeting_id = mine.meeting_id and later.person_key = mine.person_key
         and later.id > mine.id
    where mine.receipt_hash = (select decode(nullif(current_setting('goutong.scope_receipt', true), ''), 'hex'))
$$;
revoke all on function joining.later_forms() from public;

grant select, insert, update on joining.application to ${application_role};
grant select, insert on joining.application_step to ${application_role};
grant execute on function joining.later_forms() to ${application_role};
