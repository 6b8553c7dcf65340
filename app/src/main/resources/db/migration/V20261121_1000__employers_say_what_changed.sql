-- The transaction that last wrote a row. Whoever keeps a copy of the register asks for what was written since the oldest
-- transaction that was still open when it last looked, and misses nothing, whatever the order of the commits.
-- A row that was entered by mistake is withdrawn: it stays for those who refer to it, and is found by nobody else.
alter table employers.employer
    add column changed_in   xid8 not null default pg_current_xact_id(),
    add column changed_at   timestamptz,
    add column closed_on    date,
    add column withdrawn_at timestamptz;
create index employer_changed_in on employers.employer (changed_in);

create function employers.mark_changed() returns trigger
    language plpgsql set search_path = ''
as $$
begin
    new.changed_in := pg_current_xact_id();
    return new;
end
$$;
create trigger employer_changed before update on employers.employer
    for each row execute function employers.mark_changed();

-- The code of an employer that was withdrawn is free again.
alter table employers.employer drop constraint employer_credit_code_unique;
create unique index employer_credit_code_unique on employers.employer (credit_code) where withdrawn_at is null;

-- What an employer was called until a day: whoever still writes it means the same one.
create table employers.former_name (
    id          uuid             not null default uuidv7(),
    org_code    text collate "C" not null,
    employer_id uuid             not null,
    name        text             not null,
    normal_name text collate "C" not null,
    until_on    date             not null,
    constraint former_name_pk primary key (id),
    constraint former_name_employer_fk foreign key (employer_id) references employers.employer (id),
    constraint former_name_once_per_employer unique (employer_id, normal_name)
);
create index former_name_normal_name on employers.former_name (normal_name);
create index former_name_organisation on employers.former_name (org_code, id);

alter table employers.former_name enable row level security;
alter table employers.former_name force row level security;
create policy read_by_staff on employers.former_name for select
    using ((select current_setting('goutong.scope_kind', true)) in ('person', 'administrator', 'unit', 'job'));
create policy write_within_scope on employers.former_name for all
    using (org_code >= (select current_setting('goutong.scope_from', true))
       and org_code < (select current_setting('goutong.scope_to', true)));
create policy read_by_functions on employers.former_name for select to current_user using (true);
grant select, insert, update, delete on employers.former_name to ${application_role};

-- A spelling waits once for a person in a unit, and once for each employer that the system took it to mean there.
alter table employers.mention
    add column hint          text not null default '',
    add column recognised_id uuid,
    add column likely_id     uuid,
    add column forms         int  not null default 0,
    add column settled_for   text collate "C",
    drop constraint mention_once_per_unit,
    drop constraint mention_state_known,
    drop constraint mention_settled_with_employer,
    add constraint mention_once_per_unit unique nulls not distinct (normal_text, org_code, recognised_id),
    add constraint mention_recognised_fk foreign key (recognised_id) references employers.employer (id),
    add constraint mention_state_known check (state in ('WAITING', 'RECOGNISED', 'SETTLED', 'NOT_AN_EMPLOYER')),
    add constraint mention_settled_with_employer
        check ((state in ('SETTLED', 'RECOGNISED')) = (employer_id is not null)),
    add constraint mention_recognised_as check (state <> 'RECOGNISED' or employer_id = recognised_id);
update employers.mention m
set settled_for = coalesce((select a.org_code from employers.alias a
                            where a.normal_text = m.normal_text and a.decided_at = m.settled_at
                              and starts_with(m.org_code, a.org_code)), m.org_code)
where m.settled_at is not null;
create index mention_employer on employers.mention (employer_id);
create index mention_recognised on employers.mention (recognised_id);
drop index employers.mention_waiting;
create index mention_waiting on employers.mention (state, forms desc, id) where state in ('WAITING', 'RECOGNISED');
create index mention_likely on employers.mention (likely_id, forms desc, id) where state = 'WAITING';
grant delete on employers.alias to ${application_role};

drop function employers.identify(text, text, text, text, timestamptz);
drop function employers.suggest(uuid, text, text, int);
