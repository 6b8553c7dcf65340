-- Whoever scans the code of a meeting says who came; nobody learns from it who is on the roll. What is said is kept as it
-- was typed, the roll is not read, and only a clerk who sees the person signs them in. It is gone when the meeting ends.
create table founding.arrival (
    id             uuid             not null default uuidv7(),
    org_code       text collate "C" not null,
    process_id     uuid             not null,
    meeting_number integer          not null,
    name           text             not null,
    phone_tail     text             not null,
    arrived_at     timestamptz      not null,
    constraint arrival_pk primary key (id),
    constraint arrival_process_fk foreign key (process_id) references founding.process (id),
    constraint arrival_once unique (process_id, meeting_number, name, phone_tail),
    constraint arrival_phone_tail_of_four check (phone_tail ~ '^[0-9]{4}$'),
    constraint arrival_name_short check (char_length(name) <= 60)
);
alter table founding.arrival enable row level security;
alter table founding.arrival force row level security;
create policy within_scope on founding.arrival
    using (org_code >= (select current_setting('goutong.scope_from', true))
       and org_code < (select current_setting('goutong.scope_to', true)));
create policy used_by_functions on founding.arrival for all to current_user using (true);
grant select, delete on founding.arrival to ${application_role};

drop function founding.sign_in_by_holder(text, text, timestamptz, integer);
drop function founding.meeting_of_holder();
drop policy used_by_functions on founding.voter;
drop policy used_by_functions on founding.sign_in;
drop policy used_by_functions on founding.process;

-- How many are due or came is for the union alone.
create function founding.meeting_of_holder() returns table (union_name text, open boolean)
    language sql stable security definer set search_path = ''
as $$
    select p.union_name, p.meeting_opened_at is not null and p.meeting_closed_at is null
    from founding.process p
    where p.meeting_hash = (select nullif(current_setting('goutong.scope_receipt', true), ''))
$$;

-- Does the same for whoever is on the roll and whoever is not, so that neither the answer nor its time tells them apart.
create function founding.arrive_by_holder(typed_name text, tail text, at_moment timestamptz) returns text
    language plpgsql volatile security definer set search_path = ''
as $$
declare
    held record;
begin
    select p.id, p.org_code, p.meeting_number, p.meeting_opened_at, p.meeting_closed_at into held from founding.process p
    where p.meeting_hash = nullif(current_setting('goutong.scope_receipt', true), '');
    if held.id is null or held.meeting_opened_at is null or held.meeting_closed_at is not null then
        return 'CLOSED';
    end if;
    insert into founding.arrival (org_code, process_id, meeting_number, name, phone_tail, arrived_at)
    values (held.org_code, held.id, held.meeting_number, typed_name, tail, at_moment)
    on conflict on constraint arrival_once do nothing;
    return 'NOTED';
end
$$;
revoke all on function founding.meeting_of_holder(), founding.arrive_by_holder(text, text, timestamptz) from public;
grant execute on function founding.meeting_of_holder(), founding.arrive_by_holder(text, text, timestamptz)
    to ${application_role};

drop trigger process_history on founding.process;
alter table founding.process drop column meeting_misses;
create trigger process_history after update on founding.process
    for each row execute function audit.keep_history('founding', 'meeting_hash');
