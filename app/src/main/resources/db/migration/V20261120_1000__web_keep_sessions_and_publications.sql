-- Technical tables: no business rows, no scope. Each is named with its reason in the rule ScopedTables.
create schema web;
grant usage on schema web to ${application_role};

create table web.spring_session (
    primary_id            char(36) not null,
    session_id            char(36) not null,
    creation_time         bigint   not null,
    last_access_time      bigint   not null,
    max_inactive_interval int      not null,
    expiry_time           bigint   not null,
    principal_name        varchar(100),
    constraint spring_session_pk primary key (primary_id)
);
create unique index spring_session_id on web.spring_session (session_id);
create index spring_session_expiry on web.spring_session (expiry_time);
create index spring_session_principal on web.spring_session (principal_name);

create table web.spring_session_attributes (
    session_primary_id char(36)     not null,
    attribute_name     varchar(200) not null,
    attribute_bytes    bytea        not null,
    constraint spring_session_attributes_pk primary key (session_primary_id, attribute_name),
    constraint spring_session_attributes_session_fk foreign key (session_primary_id)
        references web.spring_session (primary_id) on delete cascade
);

create table web.event_publication (
    id                     uuid        not null,
    listener_id            text        not null,
    event_type             text        not null,
    serialized_event       text        not null,
    publication_date       timestamptz not null,
    completion_date        timestamptz,
    status                 text,
    completion_attempts    int,
    last_resubmission_date timestamptz,
    constraint event_publication_pk primary key (id)
);
create index event_publication_serialized_event on web.event_publication using hash (serialized_event);
create index event_publication_completion on web.event_publication (completion_date);

create table web.event_publication_archive (
    id                     uuid        not null,
    listener_id            text        not null,
    event_type             text        not null,
    serialized_event       text        not null,
    publication_date       timestamptz not null,
    completion_date        timestamptz,
    status                 text,
    completion_attempts    int,
    last_resubmission_date timestamptz,
    constraint event_publication_archive_pk primary key (id)
);
create index event_publication_archive_completion on web.event_publication_archive (completion_date);

grant select, insert, update, delete on all tables in schema web to ${application_role};
