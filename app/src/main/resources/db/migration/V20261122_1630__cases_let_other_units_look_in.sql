-- Somebody of another unit asks to look into the case of an employer; its unit lets them, until a day, or says why not.
create table cases.access_request (
    id               uuid             not null default uuidv7(),
    -- The unit that keeps the case.
    org_code         text collate "C" not null,
    employer_id      uuid             not null,
    asker_id         uuid             not null,
    asker_name       text             not null,
    asker_org        text collate "C" not null,
    asker_union      text             not null,
    reason           text             not null,
    asked_at         timestamptz      not null,
    state            text             not null default 'ASKED',
    -- Last day on which it may be looked at.
    until_on         date,
    answer           text             not null default '',
    answered_by      uuid,
    answered_by_name text             not null default '',
    answered_at      timestamptz,
    ended_by_name    text             not null default '',
    ended_at         timestamptz,
    ended_why        text             not null default '',
    opened_on        date,
    constraint access_request_pk primary key (id),
    constraint access_request_organisation_fk foreign key (org_code) references orgs.organisation (code),
    constraint access_request_employer_fk foreign key (employer_id) references employers.employer (id),
    constraint access_request_asker_fk foreign key (asker_id) references orgs.staff (id),
    constraint access_request_asker_organisation_fk foreign key (asker_org) references orgs.organisation (code),
    constraint access_request_state_known check (state in ('ASKED', 'GRANTED', 'DECLINED', 'WITHDRAWN', 'EXPIRED')),
    constraint access_request_reason_bounded check (length(reason) between 1 and 200),
    constraint access_request_granted_until_a_day
        check ((state in ('GRANTED', 'WITHDRAWN', 'EXPIRED')) = (until_on is not null)),
    constraint access_request_declined_with_reason check (state <> 'DECLINED' or answer <> ''),
    constraint access_request_answered_by_another check (answered_by <> asker_id)
);
create unique index access_request_once on cases.access_request (employer_id, asker_id) where state = 'ASKED';
create index access_request_employer on cases.access_request (employer_id, id desc);
create index access_request_organisation on cases.access_request (org_code, id desc);
create index access_request_asker on cases.access_request (asker_id, id desc);
create index access_request_ending on cases.access_request (until_on) where state = 'GRANTED';

create trigger access_request_history after update on cases.access_request
    for each row execute function audit.keep_history('access-request', 'opened_on');

-- The unit that keeps the case answers; whoever asked may ask and read, and answers nothing.
alter table cases.access_request enable row level security;
alter table cases.access_request force row level security;
create policy read_within_scope on cases.access_request for select
    using (org_code >= (select current_setting('goutong.scope_from', true))
       and org_code < (select current_setting('goutong.scope_to', true)));
create policy answered_within_scope on cases.access_request for update
    using (org_code >= (select current_setting('goutong.scope_from', true))
       and org_code < (select current_setting('goutong.scope_to', true)));
create policy read_own on cases.access_request for select
    using (asker_id = (select nullif(current_setting('goutong.scope_staff', true), '')::uuid));
create policy asked_for_oneself on cases.access_request for insert
    with check (asker_id = (select nullif(current_setting('goutong.scope_staff', true), '')::uuid)
       and asker_org = (select current_setting('goutong.scope_from', true))
       and org_code = cases.keeper(employer_id)
       and state = 'ASKED');
create policy hidden_from_unions_of_employers on cases.access_request as restrictive
    using ((select current_setting('goutong.scope_kind', true)) is distinct from 'person'
        or not (select orgs.at_union_of_employer()));
create policy read_by_functions on cases.access_request for select to current_user using (true);
create policy opened_by_functions on cases.access_request for update to current_user using (true);
grant select, insert, update on cases.access_request to ${application_role};

-- What all organisers may know of the cases of employers: that there is one, which unit keeps it, whether it is worked on.
create function cases.kept(employers uuid[]) returns table (employer_id uuid, org_code text, open boolean)
    language sql stable security definer set search_path = ''
as $$
    select c.employer_id, c.org_code, c.state = 'OPEN'
    from cases.case c
    where c.employer_id = any(employers) and c.state <> 'MERGED'
      and (select current_setting('goutong.scope_kind', true)) in ('person', 'unit', 'job')
      and not (select orgs.at_union_of_employer())
$$;

-- The case that the running transaction may look into by a grant: it holds, its holder is still posted where they asked, and
-- that is not the union of an employer. Nothing in any other scope.
create function cases.granted() returns table (case_id uuid, org_code text)
    language sql stable security definer set search_path = ''
as $$
    select c.id, c.org_code
    from cases.access_request r
    join cases.case c on c.employer_id = r.employer_id and c.org_code = r.org_code and c.state <> 'MERGED'
    cross join (select (nullif(current_setting('goutong.at', true), '')::timestamptz at time zone 'Asia/Shanghai')::date) d (today)
    where current_setting('goutong.scope_kind', true) = 'grant'
      and r.id = nullif(current_setting('goutong.scope_grant', true), '')::uuid
      and r.asker_id = nullif(current_setting('goutong.scope_staff', true), '')::uuid
      and r.state = 'GRANTED' and r.until_on >= d.today
      and exists (select 1 from orgs.posting p
                  where p.staff_id = r.asker_id and p.org_code = r.asker_org
                    and p.role in ('DISTRICT_ORGANISER', 'STREET_ORGANISER')
                    and p.from_on <= d.today and (p.to_on is null or p.to_on >= d.today))
      and not exists (select 1 from orgs.organisation o
                      where o.kind in ('PRIMARY_UNION', 'FEDERATION') and starts_with(r.asker_org, o.code))
$$;
create function cases.granted_case() returns uuid
    language sql stable set search_path = ''
as $$
    select g.case_id from cases.granted() g
$$;

-- Units whose cases the running transaction may read: those of its scope, or by a grant the one unit that granted it. As ends
-- of one range they leave every index what it is good for; a second policy beside the range would be joined by "or", and what
-- an index answers alone or in its order would be read from the table.
create function cases.reach_from() returns text
    language sql stable set search_path = ''
as $$
    select case when current_setting('goutong.scope_kind', true) = 'grant' then (select g.org_code from cases.granted() g)
                else current_setting('goutong.scope_from', true) end
$$;
create function cases.reach_to() returns text
    language sql stable set search_path = ''
as $$
    -- Behind the unit itself and before all units below it.
    select case when current_setting('goutong.scope_kind', true) = 'grant' then (select g.org_code || '!' from cases.granted() g)
                else current_setting('goutong.scope_to', true) end
$$;

-- Notes that somebody has looked into a case by a grant; says whether it was the first time on this day.
create function cases.note_look(request uuid) returns boolean
    language sql volatile security definer set search_path = ''
as $$
    with day as (select (nullif(current_setting('goutong.at', true), '')::timestamptz at time zone 'Asia/Shanghai')::date as today),
    noted as (update cases.access_request r set opened_on = d.today
              from day d
              where r.id = request and r.asker_id = nullif(current_setting('goutong.scope_staff', true), '')::uuid
                and r.state = 'GRANTED' and r.until_on >= d.today and (r.opened_on is null or r.opened_on < d.today)
              returning 1)
    select exists (select 1 from noted)
$$;

revoke all on function cases.kept(uuid[]), cases.granted(), cases.granted_case(), cases.reach_from(), cases.reach_to(),
    cases.note_look(uuid) from public;
grant execute on function cases.kept(uuid[]), cases.granted(), cases.granted_case(), cases.reach_from(), cases.reach_to(),
    cases.note_look(uuid) to ${application_role};

-- Reading reaches as far as a grant, writing only as far as the scope: a grant has none. The functions above are not bound
-- by what they themselves decide.
do $$
declare
    file text;
begin
    foreach file in array array['case', 'step', 'person', 'contact', 'waiting', 'concern', 'strategy', 'deliberation'] loop
        execute format('drop policy within_scope on cases.%I', file);
        execute format($policy$
            create policy read_within_reach on cases.%I for select to ${application_role}
                using (org_code >= (select cases.reach_from()) and org_code < (select cases.reach_to()))$policy$, file);
        execute format($policy$
            create policy only_what_was_granted on cases.%I as restrictive for select to ${application_role}
                using ((select current_setting('goutong.scope_kind', true)) is distinct from 'grant'
                    or %I = (select cases.granted_case()))$policy$, file, case file when 'case' then 'id' else 'case_id' end);
        execute format($policy$
            create policy add_within_scope on cases.%I for insert
                with check (org_code >= (select current_setting('goutong.scope_from', true))
                        and org_code < (select current_setting('goutong.scope_to', true)))$policy$, file);
        execute format($policy$
            create policy change_within_scope on cases.%I for update
                using (org_code >= (select current_setting('goutong.scope_from', true))
                   and org_code < (select current_setting('goutong.scope_to', true)))$policy$, file);
        execute format($policy$
            create policy delete_within_scope on cases.%I for delete
                using (org_code >= (select current_setting('goutong.scope_from', true))
                   and org_code < (select current_setting('goutong.scope_to', true)))$policy$, file);
    end loop;
end
$$;
