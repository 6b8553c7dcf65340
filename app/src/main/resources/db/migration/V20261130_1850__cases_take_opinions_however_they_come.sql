-- What an employer thinks reaches us in more ways than by its own page: with the answer to an invitation, at a talk, on a
-- visit. However it came, it has a class, somebody who looks after it until a day, an answer, and what was changed by it.
alter table cases.question
    alter column person_id drop not null,
    add column source        text not null default 'PAGE',
    add column kind          text not null default '',
    -- The guest of a talk who said it.
    add column guest_id      uuid,
    -- Who of us wrote it down; empty when the employer did.
    add column noted_by      text not null default '',
    add column owner_id      uuid,
    add column owner_name    text not null default '',
    add column due_on        date,
    add column change_made   text not null default '',
    -- Noted by mistake, or taken out of the answer to an invitation again.
    add column withdrawn_at  timestamptz,
    add constraint question_guest_fk foreign key (guest_id) references talks.guest (id),
    add constraint question_owner_fk foreign key (owner_id) references orgs.staff (id),
    add constraint question_source_known check (source in ('PAGE', 'INVITATION', 'TALK', 'VISIT', 'OTHER')),
    add constraint question_page_has_person check (source <> 'PAGE' or person_id is not null),
    add constraint question_of_a_guest check ((source in ('INVITATION', 'TALK')) = (guest_id is not null)),
    add constraint question_change_bounded check (length(change_made) <= 1000);
create unique index question_invitation_once on cases.question (guest_id)
    where source = 'INVITATION' and answered_at is null;
create index question_guest on cases.question (guest_id) where guest_id is not null;
create index question_person on cases.question (person_id) where person_id is not null;
create index question_latest on cases.question (asked_at desc, id desc) where withdrawn_at is null;
create index question_owner on cases.question (owner_id, asked_at desc, id desc) where withdrawn_at is null;

drop policy read_by_a_link on cases.question;
create policy read_by_a_link on cases.question for select
    using (case_id = (select l.case_id from cases.linked() l) and withdrawn_at is null);
drop policy asked_by_a_link on cases.question;
create policy asked_by_a_link on cases.question for insert
    with check (case_id = (select l.case_id from cases.linked() l)
       and org_code = (select l.org_code from cases.linked() l)
       and person_id = (select cases.linked_person())
       and source = 'PAGE' and answered_at is null);

-- What whoever answered an invitation asked with it, and what they were answered: for the holder of its link alone.
create policy read_by_functions on cases.question for select to current_user using (true);
create function cases.asked_with_invitation() returns table (wording text, asked_at timestamptz, answer text,
                                                             answered_at timestamptz, answered_by text, change_made text)
    language sql stable security definer set search_path = ''
as $$
    select q.wording, q.asked_at, q.answer, q.answered_at, q.answered_by, q.change_made
    from talks.guest g
    join cases.question q on q.guest_id = g.id and q.source = 'INVITATION' and q.withdrawn_at is null
    where g.token_hash = decode(nullif(current_setting('goutong.scope_link', true), ''), 'hex')
      and g.link_until > nullif(current_setting('goutong.at', true), '')::timestamptz
    order by q.asked_at desc, q.id desc
    limit 20
$$;
revoke all on function cases.asked_with_invitation() from public;
grant execute on function cases.asked_with_invitation() to ${application_role};

-- Who has the task to answer looks after the question.
alter table cases.question no force row level security;
alter table tasks.task no force row level security;
alter table cases.question disable trigger question_history;
update cases.question q set owner_id = t.owner_id, owner_name = t.owner_name, due_on = t.due_on
from tasks.task t
where t.task_key = 'question:' || q.id;
alter table cases.question enable trigger question_history;
alter table cases.question force row level security;
alter table tasks.task force row level security;
