-- What is handed to employers, in every language there is, each for as long as it is right. A union's library is also that
-- of the units below it.
create table cases.material (
    id            uuid             not null default uuidv7(),
    org_code      text collate "C" not null,
    family_id     uuid             not null,
    title         text             not null,
    language      text             not null,
    source        text             not null default '',
    file_name     text             not null,
    media_type    text             not null,
    content       bytea            not null,
    valid_from    date             not null,
    valid_to      date,
    added_by      uuid             not null,
    added_by_name text             not null,
    added_at      timestamptz      not null,
    withdrawn_at  timestamptz,
    constraint material_pk primary key (id),
    constraint material_language_known check (language in ('zh', 'en', 'other')),
    constraint material_media_known check (media_type in ('application/pdf', 'image/png', 'image/jpeg',
        'application/vnd.openxmlformats-officedocument.wordprocessingml.document')),
    constraint material_size_bounded check (octet_length(content) between 1 and 20971520),
    constraint material_valid_to_later check (valid_to >= valid_from)
);
create index material_library on cases.material (org_code, title, language, id) where withdrawn_at is null;
create index material_family on cases.material (family_id, language);

-- Somebody at an employer asks for a text, for example the law in English: it is to be there the same day.
create table cases.material_request (
    id            uuid             not null default uuidv7(),
    org_code      text collate "C" not null,
    case_id       uuid             not null,
    wish          text             not null,
    language      text             not null,
    asked_by      text             not null default '',
    asked_at      timestamptz      not null,
    due_on        date             not null,
    noted_by      uuid             not null,
    noted_by_name text             not null,
    material_id   uuid,
    delivered_at  timestamptz,
    delivered_by_name text         not null default '',
    constraint material_request_pk primary key (id),
    constraint material_request_case_fk foreign key (case_id) references cases.case (id),
    constraint material_request_material_fk foreign key (material_id) references cases.material (id),
    constraint material_request_language_known check (language in ('zh', 'en', 'other'))
);
create index material_request_case on cases.material_request (case_id, asked_at desc, id desc);
create index material_request_open on cases.material_request (org_code, due_on) where delivered_at is null;

alter table cases.material enable row level security;
alter table cases.material force row level security;
create policy within_scope on cases.material
    using (org_code >= (select current_setting('goutong.scope_from', true))
       and org_code < (select current_setting('goutong.scope_to', true)));
create policy read_of_units_above on cases.material for select
    using ((select current_setting('goutong.scope_kind', true)) = 'person'
       and starts_with((select current_setting('goutong.scope_from', true)), org_code));
alter table cases.material_request enable row level security;
alter table cases.material_request force row level security;
create policy within_scope on cases.material_request
    using (org_code >= (select current_setting('goutong.scope_from', true))
       and org_code < (select current_setting('goutong.scope_to', true)));
grant select, insert, update on cases.material, cases.material_request to ${application_role};

create trigger material_request_history after update on cases.material_request
    for each row execute function audit.keep_history('material_request');
