create schema tasks;
grant usage on schema tasks to ${application_role};

create table tasks.task (
    id           uuid             not null default uuidv7(),
    org_code     text collate "C" not null,
    task_key     text             not null,
    kind         text             not null,
    subject_name text             not null,
    subject_path text             not null,
    owner_id     uuid             not null,
    owner_name   text             not null,
    due_on       date             not null,
    state        text             not null default 'OPEN',
    created_by   uuid             not null,
    created_at   timestamptz      not null,
    done_by      uuid,
    done_at      timestamptz,
    constraint task_pk primary key (id),
    constraint task_once unique (task_key),
    constraint task_owner_fk foreign key (owner_id) references orgs.staff (id),
    constraint task_state_known check (state in ('OPEN', 'DONE'))
);
create index task_organisation on tasks.task (org_code, state, due_on, id);
create index task_owner on tasks.task (owner_id, state, due_on, id);

alter table tasks.task enable row level security;
alter table tasks.task force row level security;
create policy within_scope on tasks.task
    using (org_code >= (select current_setting('goutong.scope_from', true))
       and org_code < (select current_setting('goutong.scope_to', true)));

grant select, insert, update on tasks.task to ${application_role};
