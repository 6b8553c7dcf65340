-- From when on an employer is ripe for a talk, and how long a case may be left alone, is for the unions to say: the nearest unit
-- at or above one that has set a number decides, else the default of the house. No amount takes the number of the unit back.
create table cases.unit_rule (
    id         uuid             not null default uuidv7(),
    org_code   text collate "C" not null,
    rule       text             not null,
    amount     integer,
    valid_from date             not null,
    by_id      uuid             not null,
    by_name    text             not null,
    constraint unit_rule_pk primary key (id),
    constraint unit_rule_organisation_fk foreign key (org_code) references orgs.organisation (code),
    constraint unit_rule_once unique (org_code, rule, valid_from),
    constraint unit_rule_counts check (amount > 0)
);

alter table cases.unit_rule enable row level security;
alter table cases.unit_rule force row level security;
create policy within_scope on cases.unit_rule
    using (org_code >= (select current_setting('goutong.scope_from', true))
       and org_code < (select current_setting('goutong.scope_to', true)));
-- What a unit above has set counts below as well.
create policy read_from_below on cases.unit_rule for select
    using (starts_with((select current_setting('goutong.scope_from', true)), org_code));
grant select, insert, update on cases.unit_rule to ${application_role};

create trigger unit_rule_history after update on cases.unit_rule
    for each row execute function audit.keep_history('unit-rule');
