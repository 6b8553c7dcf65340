-- What people and lists make of names is kept like the facts. That a spelling came with one more form is no change of it:
-- the trigger sleeps on the path of forms.
create trigger alias_history after update on employers.alias
    for each row execute function audit.keep_history('alias');
create trigger former_name_history after update on employers.former_name
    for each row execute function audit.keep_history('former-name');
create trigger mention_history
    after update of state, employer_id, recognised_id, likely_id, settled_for, settled_by, settled_by_name, settled_at
    on employers.mention
    for each row execute function audit.keep_history('mention', 'forms', 'hint');

-- Two records of one employer become one. The dissolved one stays as it was, is found by nobody any more and says which
-- employer it went into: always one that stands, so that nobody has to follow a chain.
alter table employers.employer
    add column merged_into uuid,
    add constraint employer_merged_into_fk foreign key (merged_into) references employers.employer (id),
    add constraint employer_merged_into_another check (merged_into <> id),
    add constraint employer_merged_is_withdrawn check (merged_into is null or withdrawn_at is not null);
create index employer_merged_into on employers.employer (merged_into) where merged_into is not null;
create index employer_merged_code on employers.employer (credit_code) where merged_into is not null;

-- Its identifier is the batch of all changes that it made, and, because identifiers grow with time, the mark that tells
-- what was entered since.
create table employers.merge (
    id             uuid             not null default uuidv7(),
    org_code       text collate "C" not null,
    kept_id        uuid             not null,
    gone_id        uuid             not null,
    kept_name      text             not null,
    gone_name      text             not null,
    reason         text             not null,
    merged_by      uuid             not null,
    merged_by_name text             not null,
    merged_at      timestamptz      not null,
    undone_reason  text             not null default '',
    undone_by      uuid,
    undone_by_name text             not null default '',
    undone_at      timestamptz,
    constraint merge_pk primary key (id),
    constraint merge_kept_fk foreign key (kept_id) references employers.employer (id),
    constraint merge_gone_fk foreign key (gone_id) references employers.employer (id),
    constraint merge_of_two check (kept_id <> gone_id),
    constraint merge_with_reason check (reason <> ''),
    constraint merge_undone_with_reason check ((undone_at is null) = (undone_reason = ''))
);
create unique index merge_standing_once on employers.merge (gone_id) where undone_at is null;
create index merge_kept on employers.merge (kept_id, id desc);
create index merge_gone on employers.merge (gone_id, id desc);

-- What was merged is a fact of the register, which all staff may read.
alter table employers.merge enable row level security;
alter table employers.merge force row level security;
create policy read_by_staff on employers.merge for select
    using ((select current_setting('goutong.scope_kind', true)) in ('person', 'administrator', 'unit', 'job'));
create policy write_within_scope on employers.merge for all
    using (org_code >= (select current_setting('goutong.scope_from', true))
       and org_code < (select current_setting('goutong.scope_to', true)));
grant select, insert, update on employers.merge to ${application_role};
create trigger merge_history after update on employers.merge
    for each row execute function audit.keep_history('merge');
