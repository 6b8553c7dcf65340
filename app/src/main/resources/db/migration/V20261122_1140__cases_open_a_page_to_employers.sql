-- The personal link of somebody at an employer; at most one holds. What it opens is read by functions and policies below.
create table cases.person_link (
    id           uuid             not null default uuidv7(),
    org_code     text collate "C" not null,
    case_id      uuid             not null,
    person_id    uuid             not null,
    version      int              not null default 1,
    token_hash   bytea,
    link_until   timestamptz,
    language     text             not null,
    address      text,
    office_line  text             not null,
    made_by      uuid             not null,
    made_by_name text             not null,
    made_at      timestamptz      not null,
    opened_at    timestamptz,
    constraint person_link_pk primary key (id),
    constraint person_link_once unique (person_id),
    constraint person_link_token_once unique (token_hash),
    constraint person_link_case_fk foreign key (case_id) references cases.case (id),
    constraint person_link_person_fk foreign key (person_id) references cases.person (id),
    constraint person_link_made_by_fk foreign key (made_by) references orgs.staff (id),
    constraint person_link_language_known check (language in ('zh', 'en')),
    constraint person_link_holds_until check ((token_hash is null) = (link_until is null))
);
create index person_link_case on cases.person_link (case_id);
create trigger person_link_history after update on cases.person_link
    for each row execute function audit.keep_history('person-link', 'token_hash', 'address', 'opened_at');

-- What an employer asks on its page, and the answer that was released to it; an answer is there or it is not.
create table cases.question (
    id           uuid             not null default uuidv7(),
    org_code     text collate "C" not null,
    case_id      uuid             not null,
    question_key uuid             not null,
    person_id    uuid             not null,
    asked_by     text             not null,
    wording      text             not null,
    asked_at     timestamptz      not null,
    answer       text             not null default '',
    answered_at  timestamptz,
    answered_by  text             not null default '',
    constraint question_pk primary key (id),
    constraint question_once unique (question_key),
    constraint question_case_fk foreign key (case_id) references cases.case (id),
    constraint question_person_fk foreign key (person_id) references cases.person (id),
    constraint question_wording_bounded check (length(wording) between 1 and 1000),
    constraint question_answered_with_words check ((answered_at is null) = (answer = ''))
);
create index question_case on cases.question (case_id, asked_at desc, id desc);
create index question_open on cases.question (org_code, asked_at) where answered_at is null;
create trigger question_history after update on cases.question
    for each row execute function audit.keep_history('question');

alter table cases.person_link enable row level security;
alter table cases.person_link force row level security;
create policy within_scope on cases.person_link
    using (org_code >= (select current_setting('goutong.scope_from', true))
       and org_code < (select current_setting('goutong.scope_to', true)));
create policy read_by_functions on cases.person_link for select to current_user using (true);
create policy opened_by_functions on cases.person_link for update to current_user using (true);
create policy read_by_functions on cases.person for select to current_user using (true);

alter table cases.question enable row level security;
alter table cases.question force row level security;
create policy within_scope on cases.question
    using (org_code >= (select current_setting('goutong.scope_from', true))
       and org_code < (select current_setting('goutong.scope_to', true)));

-- The link whose holder asks, while it holds: it is neither taken back nor too old, and the person still works there.
create function cases.linked_person() returns uuid
    language sql stable security definer set search_path = ''
as $$
    select l.person_id
    from cases.person_link l
    join cases.person p on p.id = l.person_id
    where l.token_hash = decode(nullif(current_setting('goutong.scope_link', true), ''), 'hex')
      and l.link_until > nullif(current_setting('goutong.at', true), '')::timestamptz
      and (p.left_on is null
           or p.left_on >= (current_setting('goutong.at', true)::timestamptz at time zone 'Asia/Shanghai')::date)
$$;

-- What the holder of a link needs to know of whose page it is: nothing of the case but who keeps it.
create function cases.linked() returns table (person_id uuid, person_name text, language text, office_line text,
                                              link_until timestamptz, case_id uuid, org_code text, employer_id uuid,
                                              employer_name text, employees int, union_name text, asked_of text)
    language sql stable security definer set search_path = ''
as $$
    select p.id, p.name, l.language, l.office_line, l.link_until, c.id, c.org_code, c.employer_id, e.name, e.employees,
           o.union_name, coalesce(nullif(c.owner_name, ''), l.made_by_name)
    from cases.person_link l
    join cases.person p on p.id = l.person_id
    join cases.case c on c.id = l.case_id
    join employers.employer e on e.id = c.employer_id
    join orgs.organisation o on o.code = c.org_code
    where p.id = cases.linked_person()
$$;

-- The employer that the holder of a link may know of: for functions of modules above.
create function cases.linked_employer() returns uuid
    language sql stable security definer set search_path = ''
as $$
    select employer_id from cases.linked()
$$;

-- Notes that a link was opened, at most once in ten minutes; the only thing that looking changes.
create function cases.note_opening() returns void
    language sql volatile security definer set search_path = ''
as $$
    update cases.person_link set opened_at = current_setting('goutong.at', true)::timestamptz
    where person_id = cases.linked_person()
      and (opened_at is null or opened_at < current_setting('goutong.at', true)::timestamptz - interval '10 minutes')
$$;

-- Meetings of the linked employer, the next first, of the last half year: what an invitation says, no minutes, no opinions.
create function cases.linked_meetings() returns table (meeting_id uuid, employer_id uuid, version int, answerable boolean,
                                                       answer text, kind text, theme text, spot text, union_name text,
                                                       state text, opens_at timestamptz, closes_at timestamptz)
    language sql stable security definer set search_path = ''
as $$
    select m.id, g.employer_id, g.version,
           coalesce(g.link_until > current_setting('goutong.at', true)::timestamptz, false), g.answer, m.kind, m.theme,
           case when starts_with(m.spot, m.place_name) then m.spot else m.place_name || m.spot end, m.union_name, m.state,
           m.opens_at, m.closes_at
    from outreach.guest g
    join outreach.employer_meeting m on m.id = g.meeting_id
    where g.employer_id = cases.linked_employer() and g.invited_at is not null
      and m.opens_at > current_setting('goutong.at', true)::timestamptz - interval '180 days'
    order by m.closes_at < current_setting('goutong.at', true)::timestamptz,
             abs(extract(epoch from m.opens_at - current_setting('goutong.at', true)::timestamptz)), m.id
    limit 20
$$;

-- The band of the linked employer; empty when nothing may be said.
create function cases.linked_band() returns text
    language sql stable security definer set search_path = ''
as $$
    select b.band from leads.band b where b.employer_id = cases.linked_employer()
$$;

do $$
declare
    asked text;
begin
    foreach asked in array array['linked_person', 'linked', 'linked_employer', 'note_opening', 'linked_meetings',
                                 'linked_band'] loop
        execute format('revoke all on function cases.%I() from public', asked);
        execute format('grant execute on function cases.%I() to ${application_role}', asked);
    end loop;
end
$$;

-- The questions of an employer are read and asked by whoever there holds a link; answers come from us alone.
create policy read_by_a_link on cases.question for select
    using (case_id = (select l.case_id from cases.linked() l));
create policy asked_by_a_link on cases.question for insert
    with check (case_id = (select l.case_id from cases.linked() l)
       and org_code = (select l.org_code from cases.linked() l)
       and person_id = (select cases.linked_person())
       and answered_at is null);

-- Materials of the unit that keeps the case and of those above it, while they are right.
create policy read_by_a_link on cases.material for select
    using (starts_with((select l.org_code from cases.linked() l), org_code)
       and withdrawn_at is null
       and valid_from <= (select (nullif(current_setting('goutong.at', true), '')::timestamptz at time zone 'Asia/Shanghai')::date)
       and (valid_to is null
            or valid_to >= (select (nullif(current_setting('goutong.at', true), '')::timestamptz at time zone 'Asia/Shanghai')::date)));

grant select, insert, update on cases.person_link, cases.question to ${application_role};

-- Officers of an employer's union gain no view of how the employer was won.
do $$
declare
    kept text;
begin
    foreach kept in array array['case', 'step', 'person', 'contact', 'waiting', 'concern', 'strategy', 'deliberation',
                                'material_request', 'person_link', 'question'] loop
        execute format($policy$
            create policy hidden_from_unions_of_employers on cases.%I as restrictive
                using ((select current_setting('goutong.scope_kind', true)) is distinct from 'person'
                    or not (select orgs.at_union_of_employer()))$policy$, kept);
    end loop;
end
$$;
