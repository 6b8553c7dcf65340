-- Whoever joined individually is asked whether to move to the new union of the employer; nobody is moved without a yes.
create table founding.transfer_offer (
    id           uuid             not null default uuidv7(),
    org_code     text collate "C" not null,
    process_id   uuid             not null,
    member_id    uuid             not null,
    union_code   text collate "C" not null,
    union_name   text             not null,
    token_hash   text             not null,
    offered_at   timestamptz      not null,
    state        text             not null default 'OFFERED',
    answered_at  timestamptz,
    answered_how text,
    note         text             not null default '',
    by_name      text             not null default '',
    constraint transfer_offer_pk primary key (id),
    constraint transfer_offer_process_fk foreign key (process_id) references founding.process (id),
    constraint transfer_offer_member_fk foreign key (member_id) references members.member (id),
    constraint transfer_offer_union_fk foreign key (union_code) references orgs.organisation (code),
    constraint transfer_offer_once unique (process_id, member_id),
    constraint transfer_offer_token_once unique (token_hash),
    constraint transfer_offer_state_known check (state in ('OFFERED', 'ACCEPTED', 'DECLINED')),
    constraint transfer_offer_how_known check (answered_how in ('LINK', 'ORGANISER')),
    constraint transfer_offer_noted_by_organiser check (answered_how <> 'ORGANISER' or note <> '')
);
create index transfer_offer_process on founding.transfer_offer (process_id, id);

alter table founding.transfer_offer enable row level security;
alter table founding.transfer_offer force row level security;
create policy within_scope on founding.transfer_offer
    using (org_code >= (select current_setting('goutong.scope_from', true))
       and org_code < (select current_setting('goutong.scope_to', true)));
create policy held_by_token on founding.transfer_offer
    using (token_hash = (select nullif(current_setting('goutong.scope_receipt', true), '')));
grant select, insert, update on founding.transfer_offer to ${application_role};

create trigger transfer_offer_history after update on founding.transfer_offer
    for each row execute function audit.keep_history('founding-transfer', 'token_hash');
