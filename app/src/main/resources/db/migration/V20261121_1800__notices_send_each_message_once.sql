create schema notices;
grant usage on schema notices to ${application_role};

-- One message to one person over one channel. Whoever has no account is named by the keyed hash of the address, and
-- address and path, which opens something for them, are stored encrypted.
create table notices.notice (
    id           uuid             not null default uuidv7(),
    org_code     text collate "C" not null,
    rule         text collate "C" not null,
    recipient    text collate "C" not null,
    staff_id     uuid,
    name         text             not null,
    channel      text collate "C" not null,
    address      text,
    language     text             not null,
    subject_key  text collate "C" not null,
    subject_name text             not null,
    path         text             not null,
    note         text             not null,
    due_on       date             not null,
    noted_on     date             not null,
    noted_at     timestamptz      not null,
    state        text collate "C" not null,
    reason       text             not null default '',
    attempts     int              not null default 0,
    next_at      timestamptz,
    claim        uuid,
    sent_at      timestamptz,
    read_at      timestamptz,
    constraint notice_pk primary key (id),
    constraint notice_once unique (subject_key, recipient, rule, due_on, channel),
    constraint notice_staff_fk foreign key (staff_id) references orgs.staff (id),
    constraint notice_channel_known check (channel in ('IN_APP', 'EMAIL', 'SMS', 'WECHAT')),
    constraint notice_language_known check (language in ('zh', 'en')),
    constraint notice_state_known check (state in ('WAITING', 'CLAIMED', 'SENT', 'FAILED', 'UNCERTAIN')),
    constraint notice_address_outside_the_application check ((channel = 'IN_APP') = (address is null)),
    constraint notice_waits_for_a_moment check (state <> 'WAITING' or next_at is not null)
);
create index notice_mine on notices.notice (staff_id, id desc) where channel = 'IN_APP';
create index notice_unread on notices.notice (staff_id) where channel = 'IN_APP' and read_at is null;
create index notice_waiting on notices.notice (next_at, id) where state = 'WAITING';
create index notice_claimed on notices.notice (id) where state = 'CLAIMED';
create index notice_ledger on notices.notice (noted_on, rule, channel, state, id) include (org_code);

alter table notices.notice enable row level security;
alter table notices.notice force row level security;
create policy within_scope on notices.notice
    using (org_code >= (select current_setting('goutong.scope_from', true))
       and org_code < (select current_setting('goutong.scope_to', true)));
-- What climbed to somebody of another unit is theirs to read.
create policy read_own on notices.notice for select
    using (staff_id = (select nullif(current_setting('goutong.scope_staff', true), '')::uuid));
create policy change_own on notices.notice for update
    using (staff_id = (select nullif(current_setting('goutong.scope_staff', true), '')::uuid));

grant select, insert, update on notices.notice to ${application_role};
