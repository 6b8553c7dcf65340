-- Every answer that was given to a concern, and what became of each: an answer that did not convince is not forgotten when
-- another one follows. What holds now stays with the concern.
alter index cases.concern_answer rename to concern_kind;

create table cases.concern_answer (
    id          uuid             not null default uuidv7(),
    org_code    text collate "C" not null,
    case_id     uuid             not null,
    concern_id  uuid             not null,
    code        text             not null default '',
    answer      text             not null default '',
    answered_on date             not null,
    answered_by text             not null,
    outcome     text             not null default 'OPEN',
    outcome_on  date,
    constraint concern_answer_pk primary key (id),
    constraint concern_answer_case_fk foreign key (case_id) references cases.case (id),
    constraint concern_answer_concern_fk foreign key (concern_id) references cases.concern (id),
    constraint concern_answer_says_something check (code <> '' or answer <> ''),
    constraint concern_answer_outcome_known check (outcome in ('OPEN', 'SETTLED', 'REMAINS')),
    constraint concern_answer_outcome_has_day check ((outcome = 'OPEN') = (outcome_on is null))
);
-- What is not known yet is at most the last answer.
create unique index concern_answer_open_once on cases.concern_answer (concern_id) where outcome = 'OPEN';
create index concern_answer_concern on cases.concern_answer (concern_id, id desc);
create index concern_answer_case on cases.concern_answer (case_id, answered_on desc, id desc);

alter table cases.concern_answer enable row level security;
alter table cases.concern_answer force row level security;
-- Like the rest of a case: whoever was let in reads it, and only its own unit writes.
create policy read_within_reach on cases.concern_answer for select to ${application_role}
    using (org_code >= (select cases.reach_from()) and org_code < (select cases.reach_to()));
create policy only_what_was_granted on cases.concern_answer as restrictive for select to ${application_role}
    using ((select current_setting('goutong.scope_kind', true)) is distinct from 'grant'
        or case_id = (select cases.granted_case()));
create policy add_within_scope on cases.concern_answer for insert
    with check (org_code >= (select current_setting('goutong.scope_from', true))
            and org_code < (select current_setting('goutong.scope_to', true)));
create policy change_within_scope on cases.concern_answer for update
    using (org_code >= (select current_setting('goutong.scope_from', true))
       and org_code < (select current_setting('goutong.scope_to', true)));
create policy hidden_from_unions_of_employers on cases.concern_answer as restrictive
    using ((select current_setting('goutong.scope_kind', true)) is distinct from 'person'
        or not (select orgs.at_union_of_employer()));
grant select, insert, update on cases.concern_answer to ${application_role};
create trigger concern_answer_history after update on cases.concern_answer
    for each row execute function audit.keep_history('concern-answer');

-- The owner of the tables is bound by their policies too; none of them lets it read what was said before.
select set_config('goutong.scope_from', '0', true), set_config('goutong.scope_to', ':', true);
alter table cases.concern no force row level security;
insert into cases.concern_answer (org_code, case_id, concern_id, code, answer, answered_on, answered_by, outcome, outcome_on)
select org_code, case_id, id, answer_code, answer, answered_on, answered_by, outcome,
       case when outcome <> 'OPEN' then coalesce(outcome_on, answered_on) end
from cases.concern
where answered_on is not null and (answer_code <> '' or answer <> '')
order by id;
alter table cases.concern force row level security;
