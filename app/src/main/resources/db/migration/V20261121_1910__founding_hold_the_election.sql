-- Who may vote, who came, and what the scrutineers counted. Nothing here says who voted how.
alter table founding.process
    add column meeting_hash   text,
    add column meeting_misses integer not null default 0;
create unique index process_meeting_hash on founding.process (meeting_hash) where meeting_hash is not null;

create table founding.voter (
    id         uuid             not null default uuidv7(),
    org_code   text collate "C" not null,
    process_id uuid             not null,
    member_id  uuid,
    name       text             not null,
    phone_tail text             not null default '',
    delegate   boolean          not null default false,
    votes      boolean          not null default true,
    removed_at timestamptz,
    constraint voter_pk primary key (id),
    constraint voter_process_fk foreign key (process_id) references founding.process (id),
    constraint voter_member_fk foreign key (member_id) references members.member (id),
    constraint voter_member_once unique (process_id, member_id),
    constraint voter_phone_tail_of_four check (phone_tail ~ '^([0-9]{4})?$')
);
create index voter_process on founding.voter (process_id, id);

create table founding.sign_in (
    id             uuid             not null default uuidv7(),
    org_code       text collate "C" not null,
    process_id     uuid             not null,
    voter_id       uuid             not null,
    meeting_number integer          not null,
    signed_at      timestamptz      not null,
    by_name        text             not null,
    constraint sign_in_pk primary key (id),
    constraint sign_in_voter_fk foreign key (voter_id) references founding.voter (id),
    constraint sign_in_once unique (voter_id, meeting_number)
);
create index sign_in_process on founding.sign_in (process_id, meeting_number);

create table founding.ballot (
    id             uuid             not null default uuidv7(),
    org_code       text collate "C" not null,
    process_id     uuid             not null,
    meeting_number integer          not null,
    office         text             not null,
    round          integer          not null,
    seats          integer          not null,
    held_on        date             not null,
    due            integer          not null,
    present        integer          not null,
    issued         integer          not null,
    returned       integer          not null,
    valid          integer          not null,
    voided         integer          not null,
    counted_at     timestamptz      not null,
    counted_by     text             not null,
    withdrawn_at   timestamptz,
    constraint ballot_pk primary key (id),
    constraint ballot_process_fk foreign key (process_id) references founding.process (id),
    constraint ballot_numbers_count check (least(seats, due, issued, returned, valid, voided, present) >= 0 and seats > 0)
);
create unique index ballot_round_once on founding.ballot (process_id, meeting_number, office, round) where withdrawn_at is null;

create table founding.vote_count (
    id         uuid             not null default uuidv7(),
    org_code   text collate "C" not null,
    process_id uuid             not null,
    ballot_id  uuid             not null,
    person_id  uuid             not null,
    votes      integer          not null,
    constraint vote_count_pk primary key (id),
    constraint vote_count_ballot_fk foreign key (ballot_id) references founding.ballot (id),
    constraint vote_count_person_fk foreign key (person_id) references founding.person (id),
    constraint vote_count_once unique (ballot_id, person_id),
    constraint vote_count_counts check (votes >= 0)
);
create index vote_count_process on founding.vote_count (process_id);

do $$
declare
    protected text;
begin
    foreach protected in array array ['voter', 'sign_in', 'ballot', 'vote_count'] loop
        execute format('alter table founding.%I enable row level security', protected);
        execute format('alter table founding.%I force row level security', protected);
        execute format($policy$create policy within_scope on founding.%I
            using (org_code >= (select current_setting('goutong.scope_from', true))
               and org_code < (select current_setting('goutong.scope_to', true)))$policy$, protected);
        execute format('grant select, insert on founding.%I to ${application_role}', protected);
    end loop;
end
$$;
grant update on founding.voter, founding.ballot to ${application_role};
grant delete on founding.sign_in to ${application_role};

create trigger voter_history after update on founding.voter
    for each row execute function audit.keep_history('founding-voter', 'phone_tail');
create trigger ballot_history after update on founding.ballot
    for each row execute function audit.keep_history('founding-ballot');

-- Whoever holds the link of a meeting signs in by name and the last digits of the phone. The functions answer with
-- numbers and one word; the roll stays closed.
create policy used_by_functions on founding.process for all to current_user using (true);
create policy used_by_functions on founding.voter for select to current_user using (true);
create policy used_by_functions on founding.sign_in for all to current_user using (true);

create function founding.meeting_of_holder()
    returns table (union_name text, congress boolean, held_on date, open boolean, due integer, present integer)
    language sql stable security definer set search_path = ''
as $$
    select p.union_name, p.congress, p.meeting_on, p.meeting_opened_at is not null and p.meeting_closed_at is null,
           (select count(*)::int from founding.voter v
            where v.process_id = p.id and v.removed_at is null and v.votes and (v.delegate or not p.congress)),
           (select count(*)::int from founding.sign_in s where s.process_id = p.id and s.meeting_number = p.meeting_number)
    from founding.process p
    where p.meeting_hash = (select nullif(current_setting('goutong.scope_receipt', true), ''))
$$;

create function founding.sign_in_by_holder(typed_name text, tail text, at_moment timestamptz, most_misses integer)
    returns text
    language plpgsql volatile security definer set search_path = ''
as $$
declare
    held founding.process;
    found_id uuid;
    found_count integer;
begin
    select p.* into held from founding.process p
    where p.meeting_hash = nullif(current_setting('goutong.scope_receipt', true), '');
    if held.id is null or held.meeting_opened_at is null or held.meeting_closed_at is not null then
        return 'CLOSED';
    end if;
    if held.meeting_misses >= most_misses then
        return 'LOCKED';
    end if;
    select min(v.id::text)::uuid, count(*) into found_id, found_count from founding.voter v
    where v.process_id = held.id and v.removed_at is null and v.votes and (v.delegate or not held.congress)
      and v.name = typed_name and v.phone_tail = tail and tail <> '';
    if found_count <> 1 then
        update founding.process set meeting_misses = meeting_misses + 1 where id = held.id;
        return 'UNKNOWN';
    end if;
    insert into founding.sign_in (org_code, process_id, voter_id, meeting_number, signed_at, by_name)
    values (held.org_code, held.id, found_id, held.meeting_number, at_moment, '')
    on conflict on constraint sign_in_once do nothing;
    return case when found then 'SIGNED' else 'ALREADY' end;
end
$$;
revoke all on function founding.meeting_of_holder(), founding.sign_in_by_holder(text, text, timestamptz, integer) from public;
grant execute on function founding.meeting_of_holder(), founding.sign_in_by_holder(text, text, timestamptz, integer)
    to ${application_role};

-- What is misspelt at the door is no change of the founding.
drop trigger process_history on founding.process;
create trigger process_history after update on founding.process
    for each row execute function audit.keep_history('founding', 'meeting_hash', 'meeting_misses');
