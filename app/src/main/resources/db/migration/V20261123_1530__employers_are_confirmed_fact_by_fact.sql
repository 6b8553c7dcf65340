-- How strong the source is that an employer was entered from; 0 for the weakest.
alter table employers.employer add column source_rank smallint not null default 0;

-- A person has looked at a fact and found it right. That holds as long as the fact says the same.
create table employers.confirmation (
    id                uuid             not null default uuidv7(),
    org_code          text collate "C" not null,
    employer_id       uuid             not null,
    fact              text collate "C" not null,
    value             text             not null,
    confirmed_by      uuid             not null,
    confirmed_by_name text             not null,
    confirmed_at      timestamptz      not null,
    constraint confirmation_pk primary key (id),
    constraint confirmation_employer_fk foreign key (employer_id) references employers.employer (id),
    constraint confirmation_once_per_fact unique (employer_id, fact),
    constraint confirmation_of_something check (value <> '')
);
create index confirmation_organisation on employers.confirmation (org_code, id);

alter table employers.confirmation enable row level security;
alter table employers.confirmation force row level security;
create policy read_by_staff on employers.confirmation for select
    using ((select current_setting('goutong.scope_kind', true)) in ('person', 'administrator', 'unit', 'job'));
create policy write_within_scope on employers.confirmation for all
    using (org_code >= (select current_setting('goutong.scope_from', true))
       and org_code < (select current_setting('goutong.scope_to', true)));
grant select, insert, update on employers.confirmation to ${application_role};
create trigger confirmation_history after update on employers.confirmation
    for each row execute function audit.keep_history('confirmation');
