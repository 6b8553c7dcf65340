create schema cases;
grant usage on schema cases to ${application_role};

-- One case of an employer, for ever: what ends is taken up again, so that no line of it is lost.
create table cases.case (
    id             uuid             not null default uuidv7(),
    org_code       text collate "C" not null,
    employer_id    uuid             not null,
    stage          text collate "C" not null default 'NOT_CONTACTED',
    state          text collate "C" not null default 'OPEN',
    channel        text collate "C" not null,
    owner_id       uuid,
    owner_name     text             not null default '',
    owned_on       date,
    -- The weekly contact is due; only while an employer has not applied.
    contact_due_on date,
    next_step      text             not null default '',
    next_on        date,
    due_on         date generated always as (least(contact_due_on, next_on)) stored,
    contacted_at   timestamptz,
    unbroken_since date,
    -- Attempts that reached nobody, since the last contact.
    attempts       int              not null default 0,
    attempted_at   timestamptz,
    exit_reason    text             not null default '',
    resume_on      date,
    opened_at      timestamptz      not null,
    opened_by      uuid,
    opened_by_name text             not null default '',
    constraint case_pk primary key (id),
    constraint case_once_per_employer unique (employer_id),
    constraint case_organisation_fk foreign key (org_code) references orgs.organisation (code),
    constraint case_employer_fk foreign key (employer_id) references employers.employer (id),
    constraint case_owner_fk foreign key (owner_id) references orgs.staff (id),
    constraint case_stage_known check (stage in ('NOT_CONTACTED', 'CONTACTED', 'CONCERNED', 'INTENDING', 'AGREED',
                                                 'APPLIED', 'PREPARING', 'ASSEMBLY', 'APPROVED', 'FOUNDED')),
    constraint case_state_known check (state in ('OPEN', 'SHELVED', 'CLOSED')),
    constraint case_channel_known check (channel in ('STALL', 'VISIT', 'ONLINE', 'REFERRAL', 'EMPLOYER', 'LIST')),
    constraint case_ends_with_reason check ((state = 'OPEN') = (exit_reason = '')),
    constraint case_attempts_not_negative check (attempts >= 0)
);
-- The board: a few of each stage in the order of what is due, for many units or for one, and its figures.
create index case_due on cases.case (stage, due_on, id) where state = 'OPEN';
create index case_figures on cases.case (org_code, stage, due_on, next_on, owner_id, channel, employer_id, id)
    where state = 'OPEN';
create index case_owner on cases.case (owner_id, due_on, id) where state = 'OPEN';
create index case_order on cases.case (due_on, id) where state = 'OPEN';
create index case_ended on cases.case (state, org_code, id) where state <> 'OPEN';

-- Every move, hand-over, end and beginning of a case.
create table cases.step (
    id         uuid             not null default uuidv7(),
    org_code   text collate "C" not null,
    case_id    uuid             not null,
    kind       text             not null,
    from_stage text,
    to_stage   text,
    stepped_on date             not null,
    -- The reason of an end, or the name of an owner.
    detail     text             not null default '',
    note       text             not null default '',
    by_id      uuid,
    by_name    text             not null,
    at         timestamptz      not null,
    constraint step_pk primary key (id),
    constraint step_case_fk foreign key (case_id) references cases.case (id),
    constraint step_kind_known check (kind in ('OPENED', 'MOVED', 'SHELVED', 'CLOSED', 'RESUMED', 'CLAIMED', 'RELEASED',
                                               'RECYCLED', 'HANDED_OVER'))
);
create index step_case on cases.step (case_id, at desc, id desc);
create index step_stage on cases.step (to_stage, org_code, stepped_on) where kind = 'MOVED';

-- Who is talked to at the employer.
create table cases.person (
    id              uuid             not null default uuidv7(),
    org_code        text collate "C" not null,
    case_id         uuid             not null,
    name            text             not null,
    position        text             not null default '',
    level           text             not null,
    phone_encrypted text,
    phone_masked    text             not null default '',
    intent          text             not null default 'UNKNOWN',
    our_level       text             not null,
    our_name        text             not null default '',
    every_days      int              not null,
    contacted_at    timestamptz,
    left_on         date,
    added_at        timestamptz      not null,
    constraint person_pk primary key (id),
    constraint person_case_fk foreign key (case_id) references cases.case (id),
    constraint person_level_known check (level in ('EXECUTIVE', 'HR', 'HANDLER', 'PARTY', 'OTHER')),
    constraint person_intent_known check (intent in ('UNKNOWN', 'WILLING', 'HESITANT', 'AGAINST')),
    constraint person_our_level_known check (our_level in ('CHAIR', 'ORGANISER')),
    constraint person_every_days_bounded check (every_days between 1 and 365)
);
create index person_case on cases.person (case_id, id);

-- The contact log. An entry that came with a list keeps who wrote it and when.
create table cases.contact (
    id              uuid             not null default uuidv7(),
    org_code        text collate "C" not null,
    case_id         uuid             not null,
    contact_key     uuid             not null,
    channel         text             not null,
    outcome         text             not null,
    person_id       uuid,
    person_title    text             not null default '',
    our_level       text             not null,
    note            text             not null default '',
    contacted_at    timestamptz      not null,
    author_id       uuid,
    author_name     text             not null,
    entered_by      uuid,
    entered_by_name text             not null,
    entered_at      timestamptz      not null,
    constraint contact_pk primary key (id),
    constraint contact_once unique (contact_key),
    constraint contact_case_fk foreign key (case_id) references cases.case (id),
    constraint contact_person_fk foreign key (person_id) references cases.person (id),
    constraint contact_channel_known check (channel in ('VISIT', 'CALL', 'WECHAT', 'MEETING', 'LETTER')),
    constraint contact_outcome_known check (outcome in ('REACHED', 'SHUT_OUT', 'NO_ANSWER')),
    constraint contact_our_level_known check (our_level in ('CHAIR', 'ORGANISER'))
);
create index contact_case on cases.contact (case_id, contacted_at desc, id desc);
create index contact_organisation on cases.contact (org_code, contacted_at desc, id desc);
create index contact_order on cases.contact (contacted_at desc, id desc);
create index contact_author on cases.contact (author_id, contacted_at desc, id desc);

-- Whom the employer's decision waits for; one at a time.
create table cases.waiting (
    id         uuid             not null default uuidv7(),
    org_code   text collate "C" not null,
    case_id    uuid             not null,
    waiting_on text             not null,
    note       text             not null default '',
    since_on   date             not null,
    until_on   date,
    by_name    text             not null,
    constraint waiting_pk primary key (id),
    constraint waiting_case_fk foreign key (case_id) references cases.case (id),
    constraint waiting_ends_after_it_began check (until_on >= since_on)
);
create unique index waiting_once on cases.waiting (case_id) where until_on is null;
create index waiting_case on cases.waiting (case_id, since_on desc, id desc);

create table cases.concern (
    id           uuid             not null default uuidv7(),
    org_code     text collate "C" not null,
    case_id      uuid             not null,
    kind         text             not null,
    wording      text             not null default '',
    person_title text             not null default '',
    raised_on    date             not null,
    raised_by    text             not null,
    answer_code  text             not null default '',
    answer       text             not null default '',
    answered_on  date,
    answered_by  text             not null default '',
    outcome      text             not null default 'OPEN',
    outcome_on   date,
    constraint concern_pk primary key (id),
    constraint concern_case_fk foreign key (case_id) references cases.case (id),
    constraint concern_outcome_known check (outcome in ('OPEN', 'SETTLED', 'REMAINS')),
    constraint concern_answered_before_outcome check (outcome = 'OPEN' or answered_on is not null)
);
create index concern_case on cases.concern (case_id, raised_on desc, id desc);
create index concern_answer on cases.concern (kind, answer_code, org_code) where answered_on is not null;

-- 一策: what is to be done with this employer; the latest counts until it expires.
create table cases.strategy (
    id         uuid             not null default uuidv7(),
    org_code   text collate "C" not null,
    case_id    uuid             not null,
    strategy   text             not null,
    decided_on date             not null,
    expires_on date             not null,
    by_id      uuid,
    by_name    text             not null,
    at         timestamptz      not null,
    constraint strategy_pk primary key (id),
    constraint strategy_case_fk foreign key (case_id) references cases.case (id),
    constraint strategy_expires_later check (expires_on > decided_on)
);
create index strategy_case on cases.strategy (case_id, at desc);

-- 一议: who met about this employer, what was decided, when it is looked at again.
create table cases.deliberation (
    id             uuid             not null default uuidv7(),
    org_code       text collate "C" not null,
    case_id        uuid             not null,
    held_on        date             not null,
    attendees      text             not null,
    decision       text             not null,
    next_review_on date,
    by_id          uuid,
    by_name        text             not null,
    at             timestamptz      not null,
    constraint deliberation_pk primary key (id),
    constraint deliberation_case_fk foreign key (case_id) references cases.case (id),
    constraint deliberation_review_later check (next_review_on > held_on)
);
create index deliberation_case on cases.deliberation (case_id, held_on desc, id desc);

do $$
declare
    name text;
begin
    foreach name in array array['case', 'step', 'person', 'contact', 'waiting', 'concern', 'strategy', 'deliberation'] loop
        execute format('alter table cases.%I enable row level security', name);
        execute format('alter table cases.%I force row level security', name);
        execute format($policy$
            create policy within_scope on cases.%I
                using (org_code >= (select current_setting('goutong.scope_from', true))
                   and org_code < (select current_setting('goutong.scope_to', true)))$policy$, name);
        execute format('grant select, insert, update on cases.%I to ${application_role}', name);
    end loop;
end
$$;

create trigger case_history after update on cases.case
    for each row execute function audit.keep_history('case', 'due_on', 'attempted_at');
create trigger person_history after update on cases.person
    for each row execute function audit.keep_history('person', 'phone_encrypted');
create trigger contact_history after update on cases.contact
    for each row execute function audit.keep_history('contact');
create trigger concern_history after update on cases.concern
    for each row execute function audit.keep_history('concern');
create trigger waiting_history after update on cases.waiting
    for each row execute function audit.keep_history('waiting');

-- Which unit keeps the case of an employer: the only thing that others may know of it. The function is the owner's.
create policy read_by_the_keeper_function on cases.case for select to current_user using (true);
create function cases.keeper(employer uuid) returns text
    language sql stable security definer set search_path = ''
as $$
    select c.org_code from cases.case c
    where c.employer_id = employer and (select current_setting('goutong.scope_kind', true)) in ('person', 'unit', 'job')
$$;
revoke all on function cases.keeper(uuid) from public;
grant execute on function cases.keeper(uuid) to ${application_role};
