-- An offer holds until a day that the member reads on it. Those that were made without one hold for thirty days from now.
alter table founding.transfer_offer add column open_until date;
alter table founding.transfer_offer no force row level security;
update founding.transfer_offer set open_until = (now() at time zone 'Asia/Shanghai')::date + 30;
alter table founding.transfer_offer force row level security;
alter table founding.transfer_offer alter column open_until set not null;

alter table founding.transfer_offer drop constraint transfer_offer_state_known;
alter table founding.transfer_offer add constraint transfer_offer_state_known
    check (state in ('OFFERED', 'ACCEPTED', 'DECLINED', 'EXPIRED', 'WITHDRAWN'));
create index transfer_offer_waiting on founding.transfer_offer (open_until) where state = 'OFFERED';

-- Whoever holds the link to an offer reads whom to ask: who looks after the union by now, and their number in the office.
create function founding.contact_of_offer()
    returns table (unit_name text, name text, phone text)
    language sql stable security definer set search_path = ''
as $$
    select o.union_name, p.owner_name, p.contact_phone
    from founding.transfer_offer t
    join founding.process p on p.id = t.process_id
    join orgs.organisation o on o.code = p.org_code
    where t.token_hash = (select nullif(current_setting('goutong.scope_receipt', true), ''))
$$;
revoke all on function founding.contact_of_offer() from public;
grant execute on function founding.contact_of_offer() to ${application_role};
