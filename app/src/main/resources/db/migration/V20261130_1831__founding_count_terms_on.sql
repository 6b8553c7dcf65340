-- What happened to the term of a union that is founded: an election that begins the next one, a delay that was approved, a chair
-- that became vacant, and who was elected in place of the one who left. What was entered by mistake is withdrawn and stays.
create table founding.term_entry (
    id           uuid             not null default uuidv7(),
    org_code     text collate "C" not null,
    process_id   uuid             not null,
    kind         text             not null,
    on_day       date             not null,
    until_on     date,
    chair        text             not null default '',
    due          integer,
    present      integer,
    votes        integer,
    reason       text             not null default '',
    by_id        uuid             not null,
    by_name      text             not null,
    entered_at   timestamptz      not null,
    withdrawn_at timestamptz,
    withdrawn_by text             not null default '',
    constraint term_entry_pk primary key (id),
    constraint term_entry_process_fk foreign key (process_id) references founding.process (id),
    constraint term_entry_kind_known check (kind in ('RE_ELECTION', 'DELAY', 'VACANCY', 'BY_ELECTION')),
    constraint term_entry_until check ((until_on is not null) = (kind in ('RE_ELECTION', 'DELAY'))),
    constraint term_entry_said check (case when kind in ('DELAY', 'VACANCY') then reason <> '' else chair <> '' end)
);
create unique index term_entry_once on founding.term_entry (process_id, kind, on_day) where withdrawn_at is null;

alter table founding.term_entry enable row level security;
alter table founding.term_entry force row level security;
create policy within_scope on founding.term_entry
    using (org_code >= (select current_setting('goutong.scope_from', true))
       and org_code < (select current_setting('goutong.scope_to', true)));
grant select, insert, update on founding.term_entry to ${application_role};

create trigger term_entry_history after update on founding.term_entry
    for each row execute function audit.keep_history('founding-term');
