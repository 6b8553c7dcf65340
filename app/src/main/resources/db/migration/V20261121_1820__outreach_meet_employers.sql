-- 企业沟通会: a meeting with employers, at a place or at an address of its own.
create table outreach.employer_meeting (
    id             uuid             not null default uuidv7(),
    org_code       text collate "C" not null,
    kind           text             not null,
    place_id       uuid,
    place_name     text             not null,
    spot           text             not null,
    theme          text             not null,
    union_name     text             not null,
    opens_at       timestamptz      not null,
    closes_at      timestamptz      not null,
    state          text             not null default 'PLANNED',
    organiser_id   uuid             not null,
    organiser_name text             not null,
    observers      text             not null,
    employer_id    uuid,
    live_link      text             not null,
    minutes        text             not null default '',
    opinions       text             not null default '',
    closed_at      timestamptz,
    cancel_reason  text             not null default '',
    created_by     uuid             not null,
    created_at     timestamptz      not null,
    constraint employer_meeting_pk primary key (id),
    constraint employer_meeting_organisation_fk foreign key (org_code) references orgs.organisation (code),
    constraint employer_meeting_place_fk foreign key (place_id) references places.place (id),
    constraint employer_meeting_organiser_fk foreign key (organiser_id) references orgs.staff (id),
    constraint employer_meeting_employer_fk foreign key (employer_id) references employers.employer (id),
    constraint employer_meeting_kind_known check (kind in ('ONE_TO_ONE', 'MIXED', 'UNIONISED_ONLY',
                                                           'MANAGEMENT_ROUND_TABLE', 'EMPLOYER_INITIATED')),
    constraint employer_meeting_state_known check (state in ('PLANNED', 'CLOSED', 'CANCELLED')),
    constraint employer_meeting_somewhere check (place_id is not null or spot <> ''),
    constraint employer_meeting_closes_after_it_opens check (closes_at > opens_at),
    constraint employer_meeting_asked_for_by_somebody check (kind <> 'EMPLOYER_INITIATED' or employer_id is not null),
    constraint employer_meeting_cancelled_with_reason check (state <> 'CANCELLED' or cancel_reason <> ''),
    constraint employer_meeting_closed_at_a_moment check ((state = 'CLOSED') = (closed_at is not null))
);
create index employer_meeting_organisation on outreach.employer_meeting (org_code, opens_at desc, id desc);
create index employer_meeting_state on outreach.employer_meeting (state, opens_at desc, id desc);
create index employer_meeting_employer on outreach.employer_meeting (employer_id) where employer_id is not null;
create trigger employer_meeting_history after update on outreach.employer_meeting
    for each row execute function audit.keep_history('employer-meeting');

create table outreach.employer_meeting_staff (
    meeting_id uuid             not null,
    staff_id   uuid             not null,
    org_code   text collate "C" not null,
    name       text             not null,
    constraint employer_meeting_staff_pk primary key (meeting_id, staff_id),
    constraint employer_meeting_staff_meeting_fk foreign key (meeting_id) references outreach.employer_meeting (id),
    constraint employer_meeting_staff_staff_fk foreign key (staff_id) references orgs.staff (id)
);

create table outreach.employer_meeting_step (
    id         uuid             not null default uuidv7(),
    org_code   text collate "C" not null,
    meeting_id uuid             not null,
    step       text             not null,
    at         timestamptz      not null,
    by_id      uuid             not null,
    by_name    text             not null,
    detail     text             not null default '',
    constraint employer_meeting_step_pk primary key (id),
    constraint employer_meeting_step_meeting_fk foreign key (meeting_id) references outreach.employer_meeting (id)
);
create index employer_meeting_step_meeting on outreach.employer_meeting_step (meeting_id, id);

-- An employer at a meeting: invited, present, or both. Whoever comes without an invitation has no link.
create table outreach.guest (
    id              uuid             not null default uuidv7(),
    org_code        text collate "C" not null,
    meeting_id      uuid             not null,
    employer_id     uuid             not null,
    employer_name   text             not null,
    invited_at      timestamptz,
    invited_by      text             not null default '',
    contact_name    text             not null default '',
    address         text,
    language        text             not null default 'zh',
    version         int              not null default 1,
    token_hash      bytea,
    link_until      timestamptz,
    answer          text             not null default '',
    answer_people   int,
    proposal        text             not null default '',
    question        text             not null default '',
    answered_at     timestamptz,
    speaker         boolean          not null default false,
    present         boolean          not null default false,
    people          int,
    rank            text             not null default '',
    marked_at       timestamptz,
    marked_by       text             not null default '',
    constraint guest_pk primary key (id),
    constraint guest_once unique (meeting_id, employer_id),
    constraint guest_token_once unique (token_hash),
    constraint guest_meeting_fk foreign key (meeting_id) references outreach.employer_meeting (id),
    constraint guest_employer_fk foreign key (employer_id) references employers.employer (id),
    constraint guest_language_known check (language in ('zh', 'en')),
    constraint guest_answer_known check (answer in ('', 'ACCEPTED', 'DECLINED', 'OTHER_TIME')),
    constraint guest_answer_people_bounded check (answer_people between 1 and 99),
    constraint guest_people_bounded check (people between 1 and 999),
    constraint guest_rank_known check (rank in ('', 'EXECUTIVE', 'MANAGER', 'OFFICER')),
    constraint guest_present_with_people check (not present or people is not null),
    constraint guest_invited_or_marked check (invited_at is not null or marked_at is not null)
);
create index guest_name on outreach.guest (meeting_id, employer_name, employer_id);
create index guest_employer on outreach.guest (employer_id);
create index guest_organisation on outreach.guest (org_code, meeting_id);
create trigger guest_history after update on outreach.guest
    for each row execute function audit.keep_history('guest', 'token_hash', 'address');

-- What an employer said at a meeting; the latest counts, the earlier ones stay.
create table outreach.employer_intent (
    id          uuid             not null default uuidv7(),
    org_code    text collate "C" not null,
    meeting_id  uuid             not null,
    employer_id uuid             not null,
    intent      text             not null,
    note        text             not null,
    at          timestamptz      not null,
    by_id       uuid             not null,
    by_name     text             not null,
    constraint employer_intent_pk primary key (id),
    constraint employer_intent_guest_fk foreign key (meeting_id, employer_id)
        references outreach.guest (meeting_id, employer_id),
    constraint employer_intent_known check (intent in ('PREPARING', 'INTENDING', 'CONCERNED', 'REFUSED', 'UNDECIDED'))
);
create index employer_intent_guest on outreach.employer_intent (meeting_id, employer_id, id desc);

-- Who listened elsewhere to a talk that an employer asked for: people (人次) and forms (份) by site.
create table outreach.audience (
    id         uuid             not null default uuidv7(),
    org_code   text collate "C" not null,
    meeting_id uuid             not null,
    site       text             not null,
    people     int              not null,
    forms      int              not null,
    at         timestamptz      not null,
    by_name    text             not null,
    constraint audience_pk primary key (id),
    constraint audience_once_per_site unique (meeting_id, site),
    constraint audience_meeting_fk foreign key (meeting_id) references outreach.employer_meeting (id),
    constraint audience_people_bounded check (people between 0 and 100000),
    constraint audience_forms_bounded check (forms between 0 and 100000)
);
create trigger audience_history after update on outreach.audience
    for each row execute function audit.keep_history('audience');

alter table outreach.employer_meeting enable row level security;
alter table outreach.employer_meeting force row level security;
create policy within_scope on outreach.employer_meeting
    using (org_code >= (select current_setting('goutong.scope_from', true))
       and org_code < (select current_setting('goutong.scope_to', true)));

alter table outreach.employer_meeting_staff enable row level security;
alter table outreach.employer_meeting_staff force row level security;
create policy within_scope on outreach.employer_meeting_staff
    using (org_code >= (select current_setting('goutong.scope_from', true))
       and org_code < (select current_setting('goutong.scope_to', true)));

alter table outreach.employer_meeting_step enable row level security;
alter table outreach.employer_meeting_step force row level security;
create policy within_scope on outreach.employer_meeting_step
    using (org_code >= (select current_setting('goutong.scope_from', true))
       and org_code < (select current_setting('goutong.scope_to', true)));

alter table outreach.guest enable row level security;
alter table outreach.guest force row level security;
create policy within_scope on outreach.guest
    using (org_code >= (select current_setting('goutong.scope_from', true))
       and org_code < (select current_setting('goutong.scope_to', true)));
-- Whoever holds a link that is neither taken back nor too old reads and answers the one invitation it belongs to.
create policy read_by_its_link on outreach.guest for select
    using (token_hash = (select decode(nullif(current_setting('goutong.scope_link', true), ''), 'hex'))
       and link_until > (select nullif(current_setting('goutong.at', true), '')::timestamptz));
create policy answer_by_its_link on outreach.guest for update
    using (token_hash = (select decode(nullif(current_setting('goutong.scope_link', true), ''), 'hex'))
       and link_until > (select nullif(current_setting('goutong.at', true), '')::timestamptz));
create policy read_by_a_link on outreach.employer_meeting for select
    using (id = (select g.meeting_id from outreach.guest g
                 where g.token_hash = decode(nullif(current_setting('goutong.scope_link', true), ''), 'hex')));

alter table outreach.employer_intent enable row level security;
alter table outreach.employer_intent force row level security;
create policy within_scope on outreach.employer_intent
    using (org_code >= (select current_setting('goutong.scope_from', true))
       and org_code < (select current_setting('goutong.scope_to', true)));

alter table outreach.audience enable row level security;
alter table outreach.audience force row level security;
create policy within_scope on outreach.audience
    using (org_code >= (select current_setting('goutong.scope_from', true))
       and org_code < (select current_setting('goutong.scope_to', true)));

grant select, insert, update on outreach.employer_meeting, outreach.employer_meeting_step, outreach.guest,
    outreach.employer_intent, outreach.audience to ${application_role};
grant select, insert, update, delete on outreach.employer_meeting_staff to ${application_role};
