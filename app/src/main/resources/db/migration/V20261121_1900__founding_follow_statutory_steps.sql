-- One founding: the members of one employer, or of several together, on the way to a union.
create table founding.process (
    id                   uuid             not null default uuidv7(),
    org_code             text collate "C" not null,
    superior_code        text collate "C" not null,
    form                 text             not null,
    union_name           text             not null,
    employees            integer,
    women                integer,
    members              integer,
    women_members        integer,
    legal_representative text             not null default '',
    party                text             not null default '',
    own_accounts         boolean          not null default true,
    congress             boolean          not null default false,
    delegates            integer,
    vice_chairs          integer          not null default 0,
    committee_seats      integer,
    audit_seats          integer,
    women_seats          integer,
    term_years           integer,
    candidates_posted_on date,
    meeting_number       integer          not null default 1,
    meeting_on           date,
    meeting_time         text             not null default '',
    meeting_place        text             not null default '',
    meeting_opened_at    timestamptz,
    meeting_closed_at    timestamptz,
    elected_on           date,
    result_posted_on     date,
    founded_on           date,
    union_code           text collate "C",
    term_ends_on         date,
    registration_code    text             not null default '',
    registered_on        date,
    dissolved_on         date,
    dissolved_because    text             not null default '',
    owner_id             uuid             not null,
    owner_name           text             not null,
    started_at           timestamptz      not null,
    constraint process_pk primary key (id),
    constraint process_organisation_fk foreign key (org_code) references orgs.organisation (code),
    constraint process_superior_fk foreign key (superior_code) references orgs.organisation (code),
    constraint process_union_fk foreign key (union_code) references orgs.organisation (code),
    constraint process_owner_fk foreign key (owner_id) references orgs.staff (id),
    constraint process_form_known check (form in ('COMMITTEE', 'JOINT', 'ORGANISER', 'FEDERATION')),
    constraint process_women_within_employees check (women <= employees),
    constraint process_women_within_members check (women_members <= members),
    constraint process_founded_with_union check ((founded_on is null) = (union_code is null)),
    constraint process_dissolved_with_reason check (dissolved_on is null or dissolved_because <> '')
);
create index process_organisation on founding.process (org_code, id);
create index process_term on founding.process (term_ends_on, id) where term_ends_on is not null and dissolved_on is null;

-- The employers of a founding; a federation admits more of them later. The leading one is the first.
create table founding.member_employer (
    id          uuid             not null default uuidv7(),
    org_code    text collate "C" not null,
    process_id  uuid             not null,
    employer_id uuid             not null,
    leads       boolean          not null,
    employees   integer,
    members     integer,
    joined_on   date             not null,
    left_on     date,
    constraint member_employer_pk primary key (id),
    constraint member_employer_process_fk foreign key (process_id) references founding.process (id),
    constraint member_employer_employer_fk foreign key (employer_id) references employers.employer (id)
);
-- An employer is in one founding at a time, whoever starts one at the same moment.
create unique index member_employer_once on founding.member_employer (employer_id) where left_on is null;
create index member_employer_process on founding.member_employer (process_id, id);

create table founding.step (
    id         uuid             not null default uuidv7(),
    org_code   text collate "C" not null,
    process_id uuid             not null,
    step       text             not null,
    done_on    date             not null,
    by_id      uuid             not null,
    by_name    text             not null,
    constraint step_pk primary key (id),
    constraint step_process_fk foreign key (process_id) references founding.process (id),
    constraint step_once unique (process_id, step),
    constraint step_known check (step in ('PREP_REQUEST', 'PREP_APPROVAL', 'RECRUITMENT', 'DELEGATES', 'NOMINATION', 'MEETING',
                                          'RESULT_APPROVAL', 'REGISTRATION', 'OPENING', 'FILING'))
);

-- Persons in a role; voters are in a table of their own, and nobody's vote is anywhere.
create table founding.person (
    id          uuid             not null default uuidv7(),
    org_code    text collate "C" not null,
    process_id  uuid             not null,
    role        text             not null,
    office      text,
    name        text             not null,
    post        text             not null default '',
    member      boolean          not null default true,
    declared_on date,
    bars        text[]           not null default '{}',
    removed_at  timestamptz,
    constraint person_pk primary key (id),
    constraint person_process_fk foreign key (process_id) references founding.process (id),
    constraint person_role_known check (role in ('LEADER', 'PREPARER', 'CANDIDATE', 'SCRUTINEER', 'TELLER')),
    constraint person_candidate_for_an_office check ((role = 'CANDIDATE') = (office is not null)),
    constraint person_office_known check (office in ('CHAIR', 'VICE_CHAIR', 'COMMITTEE', 'AUDIT', 'WOMEN', 'ORGANISER'))
);
create index person_process on founding.person (process_id, id);
create unique index person_one_leader on founding.person (process_id) where role = 'LEADER' and removed_at is null;

-- What is asked of the union above, and its reply.
create table founding.request (
    id              uuid             not null default uuidv7(),
    org_code        text collate "C" not null,
    superior_code   text collate "C" not null,
    process_id      uuid             not null,
    kind            text             not null,
    state           text             not null default 'SENT',
    sent_on         date             not null,
    sent_by         uuid             not null,
    sent_by_name    text             not null,
    reply_number    text,
    replied_on      date,
    replied_by      uuid,
    replied_by_name text,
    reason          text             not null default '',
    constraint request_pk primary key (id),
    constraint request_process_fk foreign key (process_id) references founding.process (id),
    constraint request_kind_known check (kind in ('PREPARATION', 'CANDIDATES', 'RESULT')),
    constraint request_state_known check (state in ('SENT', 'APPROVED', 'RETURNED')),
    constraint request_approved_with_number check ((state = 'APPROVED') = (reply_number is not null)),
    constraint request_returned_with_reason check (state <> 'RETURNED' or reason <> ''),
    constraint request_reply_number_once unique (superior_code, reply_number),
    constraint request_answered_by_another check (replied_by is null or replied_by <> sent_by)
);
create unique index request_open_once on founding.request (process_id, kind) where state <> 'RETURNED';
create index request_superior on founding.request (superior_code, state, sent_on, id);

do $$
declare
    protected text;
begin
    foreach protected in array array ['process', 'member_employer', 'step', 'person', 'request'] loop
        execute format('alter table founding.%I enable row level security', protected);
        execute format('alter table founding.%I force row level security', protected);
        execute format($policy$create policy within_scope on founding.%I
            using (org_code >= (select current_setting('goutong.scope_from', true))
               and org_code < (select current_setting('goutong.scope_to', true)))$policy$, protected);
        execute format('grant select, insert, update on founding.%I to ${application_role}', protected);
    end loop;
end
$$;
grant delete on founding.step to ${application_role};

create trigger process_history after update on founding.process
    for each row execute function audit.keep_history('founding');
create trigger member_employer_history after update on founding.member_employer
    for each row execute function audit.keep_history('founding-employer');
create trigger person_history after update on founding.person
    for each row execute function audit.keep_history('founding-person');
create trigger request_history after update on founding.request
    for each row execute function audit.keep_history('founding-request');
