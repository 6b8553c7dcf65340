create schema founding;
grant usage on schema founding to ${application_role};

-- Each application leaves one signal at its employer, however often the news of it arrives.
create table founding.signal (
    application_id uuid             not null,
    org_code       text collate "C" not null,
    meeting_id     uuid             not null,
    employer_id    uuid             not null,
    at             timestamptz      not null,
    constraint signal_pk primary key (application_id),
    constraint signal_application_fk foreign key (application_id) references joining.application (id),
    constraint signal_employer_fk foreign key (employer_id) references employers.employer (id)
);
create index signal_employer on founding.signal (employer_id, application_id);
create index signal_meeting on founding.signal (meeting_id, employer_id);
create index signal_organisation on founding.signal (org_code, application_id);

create table founding.lead (
    id             uuid             not null default uuidv7(),
    org_code       text collate "C" not null,
    employer_id    uuid             not null,
    meeting_id     uuid             not null,
    applicants     int              not null,
    stage          text collate "C" not null default 'NOT_CONTACTED',
    owner_id       uuid             not null,
    owner_name     text             not null,
    due_on         date             not null,
    raised_by      uuid             not null,
    raised_by_name text             not null,
    raised_at      timestamptz      not null,
    constraint lead_pk primary key (id),
    constraint lead_once_per_employer_and_meeting unique (employer_id, meeting_id),
    constraint lead_employer_fk foreign key (employer_id) references employers.employer (id),
    constraint lead_meeting_fk foreign key (meeting_id) references outreach.meeting (id),
    constraint lead_owner_fk foreign key (owner_id) references orgs.staff (id),
    constraint lead_stage_known check (stage in ('NOT_CONTACTED'))
);
create index lead_organisation on founding.lead (org_code, id);
create index lead_meeting on founding.lead (meeting_id, employer_id);

alter table founding.signal enable row level security;
alter table founding.signal force row level security;
create policy within_scope on founding.signal
    using (org_code >= (select current_setting('goutong.scope_from', true))
       and org_code < (select current_setting('goutong.scope_to', true)));

alter table founding.lead enable row level security;
alter table founding.lead force row level security;
create policy within_scope on founding.lead
    using (org_code >= (select current_setting('goutong.scope_from', true))
       and org_code < (select current_setting('goutong.scope_to', true)));

grant select, insert, update on founding.signal, founding.lead to ${application_role};
