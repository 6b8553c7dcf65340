-- Where somebody with an account wants notices mailed to: an address counts once it was confirmed from there.
create table notices.own_mail (
    staff_id   uuid   not null,
    address    text,
    wanted     text,
    link_hash  bytea,
    link_until date,
    language   text   not null,
    rules      text[] not null,
    constraint own_mail_pk primary key (staff_id),
    constraint own_mail_staff_fk foreign key (staff_id) references orgs.staff (id),
    constraint own_mail_language_known check (language in ('zh', 'en')),
    constraint own_mail_link_until_a_day check ((link_hash is null) = (link_until is null))
);

alter table notices.own_mail enable row level security;
alter table notices.own_mail force row level security;
create policy own on notices.own_mail
    using (staff_id = (select nullif(current_setting('goutong.scope_staff', true), '')::uuid));
create policy read_for_sending on notices.own_mail for select to current_user using (true);

-- Whoever sends a notice sees nobody's settings; the mail that goes along carries the address in its stored form.
create function notices.wished(staff uuid[])
    returns table (staff_id uuid, address text, language text, rules text[])
    language sql stable security definer set search_path = ''
as $$
    select m.staff_id, m.address, m.language, m.rules
    from notices.own_mail m
    where m.staff_id = any(staff) and m.address is not null
$$;
revoke all on function notices.wished(uuid[]) from public;

grant select, insert, update on notices.own_mail to ${application_role};
grant execute on function notices.wished(uuid[]) to ${application_role};
