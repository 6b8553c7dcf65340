create schema employers;
grant usage on schema employers to ${application_role};

create table employers.employer (
    id               uuid             not null default uuidv7(),
    org_code         text collate "C" not null,
    name             text             not null,
    normal_name      text collate "C" not null,
    brand            text collate "C" not null,
    credit_code      text collate "C",
    place_id         uuid,
    address          text             not null default '',
    floor            text             not null default '',
    employees        int,
    industry         text,
    union_founded_on date,
    registered_on    date,
    created_at       timestamptz      not null,
    created_by       uuid,
    constraint employer_pk primary key (id),
    constraint employer_organisation_fk foreign key (org_code) references orgs.organisation (code),
    constraint employer_place_fk foreign key (place_id) references places.place (id),
    constraint employer_credit_code_unique unique (credit_code),
    constraint employer_credit_code_shape check (credit_code ~ '^[0-9A-HJ-NPQRTUWXY]{18}$'),
    constraint employer_name_present check (normal_name <> ''),
    constraint employer_employees_not_negative check (employees >= 0)
);
create index employer_normal_name on employers.employer (normal_name);
create index employer_brand on employers.employer (brand);
create index employer_place on employers.employer (place_id, brand);
create index employer_organisation on employers.employer (org_code, id);
create index employer_with_union on employers.employer (org_code, id) where union_founded_on is not null;

-- The neighbouring characters of a text: two Chinese characters are a word, and trigrams find nothing shorter than three.
create function employers.pairs(value text) returns text[]
    language sql immutable strict parallel safe
    return array(select distinct substr(value, i, 2) from generate_series(1, length(value) - 1) as i);
create index employer_contains on employers.employer using gin (employers.pairs(normal_name));

-- One decision about a spelling, valid for the unit that decided it and everything below.
create table employers.alias (
    id          uuid             not null default uuidv7(),
    org_code    text collate "C" not null,
    normal_text text collate "C" not null,
    employer_id uuid,
    decided_by  uuid,
    decided_by_name text         not null default '',
    decided_at  timestamptz      not null,
    constraint alias_pk primary key (id),
    constraint alias_once_per_unit unique (normal_text, org_code),
    constraint alias_employer_fk foreign key (employer_id) references employers.employer (id)
);
create index alias_employer on employers.alias (employer_id);
create index alias_organisation on employers.alias (org_code, id);

-- A spelling that nobody could place yet; employer_id stays empty when it was settled as "not an employer".
create table employers.mention (
    id          uuid             not null default uuidv7(),
    org_code    text collate "C" not null,
    normal_text text collate "C" not null,
    typed       text             not null,
    state       text             not null default 'WAITING',
    employer_id uuid,
    noted_at    timestamptz      not null,
    settled_by  uuid,
    settled_by_name text         not null default '',
    settled_at  timestamptz,
    constraint mention_pk primary key (id),
    constraint mention_once_per_unit unique (normal_text, org_code),
    constraint mention_employer_fk foreign key (employer_id) references employers.employer (id),
    constraint mention_state_known check (state in ('WAITING', 'SETTLED', 'NOT_AN_EMPLOYER')),
    constraint mention_settled_with_employer check ((state = 'SETTLED') = (employer_id is not null))
);
create index mention_organisation on employers.mention (org_code, state, id);
create index mention_waiting on employers.mention (id) where state = 'WAITING';

-- Register facts (no people) are readable by all staff and by the jobs that need them; a stall asks through functions.
alter table employers.employer enable row level security;
alter table employers.employer force row level security;
create policy read_by_staff on employers.employer for select
    using ((select current_setting('goutong.scope_kind', true)) in ('person', 'administrator', 'unit', 'job'));
create policy write_within_scope on employers.employer for all
    using (org_code >= (select current_setting('goutong.scope_from', true))
       and org_code < (select current_setting('goutong.scope_to', true)));
create policy read_by_functions on employers.employer for select to current_user using (true);

alter table employers.alias enable row level security;
alter table employers.alias force row level security;
create policy within_scope on employers.alias
    using (org_code >= (select current_setting('goutong.scope_from', true))
       and org_code < (select current_setting('goutong.scope_to', true)));
create policy read_by_functions on employers.alias for select to current_user using (true);

alter table employers.mention enable row level security;
alter table employers.mention force row level security;
create policy within_scope on employers.mention
    using (org_code >= (select current_setting('goutong.scope_from', true))
       and org_code < (select current_setting('goutong.scope_to', true)));
create policy noted_by_functions on employers.mention for all to current_user using (true);

grant select, insert, update on employers.employer, employers.alias, employers.mention to ${application_role};

-- Identifies what was typed at a form: credit code, then the one employer of that exact name, then the decision of
-- the nearest unit, otherwise a mention of the unit. Runs as the owner so that a stall needs no right to read the register.
create function employers.identify(typed text, normal text, code text, unit text, at_moment timestamptz)
    returns table (employer_id uuid, employer_org_code text, mention_id uuid)
    language plpgsql volatile security definer set search_path = ''
as $$
declare
    found_id uuid;
    found_org text;
    decided boolean;
    noted_id uuid;
    noted_state text;
begin
    if coalesce(current_setting('goutong.scope_kind', true), '') = '' then
        raise exception 'identify needs a scope' using errcode = 'insufficient_privilege';
    end if;
    if code <> '' then
        select e.id, e.org_code into found_id, found_org from employers.employer e where e.credit_code = code;
    end if;
    if found_id is null and normal <> '' then
        select min(e.id::text)::uuid, min(e.org_code) into found_id, found_org
        from (select e.id, e.org_code from employers.employer e where e.normal_name = normal limit 2) e
        having count(*) = 1;
    end if;
    if found_id is not null or normal = '' then
        return query select found_id, found_org, noted_id;
        return;
    end if;
    -- A settlement may commit between two looks. The key lock, which a form takes on its mention anyway and shares with
    -- all others, makes the settlement wait for the forms that still saw the mention waiting; so either the form is
    -- there when the settlement is told to others, or the second look finds the decision.
    for look in 1..3 loop
        select a.employer_id, e.org_code, true into found_id, found_org, decided
        from employers.alias a left join employers.employer e on e.id = a.employer_id
        where a.normal_text = normal and starts_with(unit, a.org_code)
        order by length(a.org_code) desc limit 1;
        exit when decided;
        -- The state is compared afterwards: in the condition it would let the planner take the index of a whole work list.
        select m.id, m.state into noted_id, noted_state from employers.mention m
        where m.normal_text = normal and m.org_code = unit for key share;
        exit when noted_state = 'WAITING';
        noted_id := null;
        -- "do nothing" takes no lock on a row that is already there: a whole lobby may type the same name at once.
        insert into employers.mention (org_code, normal_text, typed, noted_at) values (unit, normal, typed, at_moment)
        on conflict on constraint mention_once_per_unit do nothing returning id into noted_id;
        exit when noted_id is not null;
    end loop;
    return query select found_id, found_org, noted_id;
end
$$;

-- Up to `most` names for somebody who is typing: the place's employers that contain the text, then all that begin with it.
create function employers.suggest(place uuid, brand_part text, name_part text, most int)
    returns table (name text, address text, here boolean)
    language sql stable security definer set search_path = ''
as $$
    with near as (
        select e.id, e.name, e.address, true as here, e.brand,
               coalesce(nullif(position(brand_part in e.brand), 0), 1000) as rank
        from employers.employer e
        where e.place_id = place and (position(brand_part in e.brand) > 0 or position(name_part in e.normal_name) > 0)
        order by rank, e.brand limit most
    ), city as (
        (select e.id, e.name, e.address, false as here, e.brand, 1 as rank from employers.employer e
         where e.brand >= brand_part and e.brand < brand_part || U&'\+10FFFF' order by e.brand limit most)
        union all
        (select e.id, e.name, e.address, false, e.brand, 2 from employers.employer e
         where e.normal_name >= name_part and e.normal_name < name_part || U&'\+10FFFF' order by e.normal_name limit most)
    )
    select s.name, s.address, s.here
    from (select distinct on (found.id) found.* from (select * from near union all select * from city) found
          order by found.id, found.here desc, found.rank) s
    where (select current_setting('goutong.scope_kind', true)) <> ''
    order by s.here desc, s.rank, s.brand, s.id limit most
$$;

-- Contains-search for staff, in the order of brands: under row security only leakproof operators reach an index, so the
-- index is asked here, and the scope with it. `total` stops at 10,001.
create function employers.search(term text, from_unit text, to_unit text, with_union boolean,
                                 after_brand text, after_id uuid, most int)
    returns table (id uuid, total bigint)
    language sql stable security definer set search_path = '' set plan_cache_mode = 'force_custom_plan'
as $$
    with hits as (
        select e.id, e.brand from employers.employer e
        where employers.pairs(e.normal_name) @> employers.pairs(term) and position(term in e.normal_name) > 0
          and e.org_code >= from_unit and e.org_code < to_unit
          and (with_union is null or (e.union_founded_on is not null) = with_union)
          and (select current_setting('goutong.scope_kind', true)) in ('person', 'administrator', 'job')
        limit 10001
    )
    select h.id, (select count(*) from hits) from hits h
    where after_id is null or (h.brand, h.id) > (after_brand, after_id)
    order by h.brand, h.id limit most
$$;

revoke all on function employers.identify(text, text, text, text, timestamptz),
    employers.suggest(uuid, text, text, int),
    employers.search(text, text, text, boolean, text, uuid, int) from public;
grant execute on function employers.identify(text, text, text, text, timestamptz),
    employers.suggest(uuid, text, text, int),
    employers.search(text, text, text, boolean, text, uuid, int) to ${application_role};
