-- Identifies what was typed at a form: what a person has decided about the spelling, then credit code, then the one
-- employer of that exact name, now or formerly, then what the matching of names is sure of; otherwise a mention of the
-- unit. An employer that was merged means the one it was merged into. Runs as the owner so that a stall needs no right to read the register.
create or replace function employers.identify(typed text, normal text, code text, unit text, place text,
                                              sure uuid, likely uuid, at_moment timestamptz)
    returns table (employer_id uuid, employer_org_code text, mention_id uuid)
    language plpgsql volatile security definer set search_path = ''
as $$
declare
    found_id uuid;
    found_org text;
    decision employers.alias;
    sure_org text;
    sure_in uuid;
    noted_id uuid;
    noted_state text;
    noted_employer uuid;
    fresh_id uuid;
begin
    if coalesce(current_setting('goutong.scope_kind', true), '') = '' then
        raise exception 'identify needs a scope' using errcode = 'insufficient_privilege';
    end if;
    if normal = '' then
        return query select found_id, found_org, noted_id;
        return;
    end if;
    -- A settlement may commit between two looks. The key lock, which a form takes on its mention anyway and shares with
    -- all others, makes the settlement wait for the forms that still saw the mention waiting; so either the form is
    -- there when the settlement is told to others, or the second look finds the decision.
    for look in 1..3 loop
        select a.* into decision
        from employers.alias a left join employers.employer e on e.id = a.employer_id
        where a.normal_text = normal and starts_with(unit, a.org_code) and e.withdrawn_at is null
        order by length(a.org_code) desc limit 1;
        if look = 1 and decision.employer_id is null then
            if code <> '' then
                select e.id, e.org_code into found_id, found_org
                from employers.employer e where e.credit_code = code and e.withdrawn_at is null;
                if found_id is null then
                    select s.id, s.org_code into found_id, found_org
                    from employers.employer e join employers.employer s on s.id = e.merged_into
                    where e.credit_code = code and e.merged_into is not null order by e.withdrawn_at desc limit 1;
                end if;
            end if;
            if found_id is null then
                select min(named.id::text)::uuid into found_id
                from (select distinct coalesce(e.merged_into, e.id) as id from employers.employer e
                      where e.normal_name = normal and (e.withdrawn_at is null or e.merged_into is not null) limit 2) named
                having count(*) = 1;
            end if;
            if found_id is null then
                select min(named.id::text)::uuid into found_id
                from (select distinct coalesce(e.merged_into, e.id) as id
                      from employers.former_name f join employers.employer e on e.id = f.employer_id
                      where f.normal_name = normal and (e.withdrawn_at is null or e.merged_into is not null)
                        and not exists (select 1 from employers.employer now
                                        where now.normal_name = normal and now.withdrawn_at is null) limit 2) named
                having count(*) = 1;
            end if;
            if found_id is not null then
                if found_org is null then
                    select e.org_code into found_org from employers.employer e where e.id = found_id;
                end if;
                return query select found_id, found_org, noted_id;
                return;
            end if;
            -- The register in memory may know less of a merge than the database.
            select e.merged_into into sure_in from employers.employer e where e.id = sure and e.merged_into is not null;
            sure := coalesce(sure_in, sure);
            select e.org_code into sure_org from employers.employer e where e.id = sure and e.withdrawn_at is null;
            sure := case when sure_org is null then null else sure end;
        end if;
        if decision.id is not null then
            sure := null;
        end if;
        -- The state is compared afterwards: in the condition it would let the planner take the index of a whole work list.
        select m.id, m.state, m.employer_id into noted_id, noted_state, noted_employer
        from employers.mention m
        where m.normal_text = normal and m.org_code = unit
          and coalesce(m.recognised_id, '00000000-0000-0000-0000-000000000000')
              = coalesce(sure, '00000000-0000-0000-0000-000000000000') for key share;
        exit when noted_id is not null and (noted_state in ('WAITING', 'RECOGNISED')) = (decision.id is null);
        -- "do nothing" takes no lock on a row that is already there: a whole lobby may type the same name at once.
        insert into employers.mention (org_code, normal_text, typed, hint, state, employer_id, recognised_id, likely_id,
                                       noted_at, settled_for, settled_by, settled_by_name, settled_at)
        values (unit, normal, typed, place,
                case when decision.employer_id is not null then 'SETTLED' when decision.id is not null then 'NOT_AN_EMPLOYER'
                     when sure is not null then 'RECOGNISED' else 'WAITING' end,
                coalesce(decision.employer_id, sure), sure, likely, at_moment,
                decision.org_code, decision.decided_by, coalesce(decision.decided_by_name, ''), decision.decided_at)
        on conflict on constraint mention_once_per_unit do nothing
        returning id, mention.employer_id into fresh_id, noted_employer;
        if fresh_id is not null then
            noted_id := fresh_id;
            exit;
        end if;
    end loop;
    found_id := coalesce(decision.employer_id, noted_employer);
    return query select found_id, (select e.org_code from employers.employer e where e.id = found_id), noted_id;
end
$$;

-- What the nearest unit at or above one has decided that spellings mean, where they mean an employer.
create or replace function employers.decided(unit text, normals text[])
    returns table (normal_text text, employer_id uuid)
    language sql stable security definer set search_path = ''
as $$
    select nearest.normal_text, nearest.employer_id
    from (select distinct on (a.normal_text) a.normal_text, a.employer_id
          from employers.alias a left join employers.employer e on e.id = a.employer_id
          where a.normal_text = any(normals) and starts_with(unit, a.org_code) and e.withdrawn_at is null
          order by a.normal_text, length(a.org_code) desc) nearest
    where nearest.employer_id is not null
      and (select current_setting('goutong.scope_kind', true)) in ('person', 'unit', 'job')
$$;

-- Up to `most` names for somebody who is typing: the place's employers that contain the text, then all that begin with it,
-- then those that the matching of names takes for alike, in its order. At an address where more than 5,000 are registered
-- nobody works, and no more of them are read through.
create or replace function employers.suggest(place uuid, brand_part text, name_part text, alike uuid[], most int)
    returns table (name text, address text, here boolean)
    language sql stable security definer set search_path = ''
as $$
    with near as (
        (select e.id, e.name, e.address, true as here, e.brand, 1 as rank
         from employers.employer e
         where e.place_id = place and e.brand >= brand_part and e.brand < brand_part || U&'\+10FFFF'
           and e.withdrawn_at is null and e.closed_on is null order by e.brand limit most)
        union all
        (select e.id, e.name, e.address, true, e.brand, coalesce(nullif(position(brand_part in e.brand), 0), 1000) as rank
         from (select * from employers.employer e where e.place_id = place order by e.brand limit 5000) e
         where e.withdrawn_at is null and e.closed_on is null
           and (position(brand_part in e.brand) > 0 or position(name_part in e.normal_name) > 0)
         order by rank, e.brand limit most)
    ), city as (
        (select e.id, e.name, e.address, false as here, e.brand, 1 as rank from employers.employer e
         where e.brand >= brand_part and e.brand < brand_part || U&'\+10FFFF'
           and e.withdrawn_at is null and e.closed_on is null order by e.brand limit most)
        union all
        (select e.id, e.name, e.address, false, e.brand, 2 from employers.employer e
         where e.normal_name >= name_part and e.normal_name < name_part || U&'\+10FFFF'
           and e.withdrawn_at is null and e.closed_on is null order by e.normal_name limit most)
        union all
        select s.id, s.name, s.address, coalesce(s.place_id = place, false), '', 3
        from (select e.merged_into from employers.employer e
              where e.normal_name >= name_part and e.normal_name < name_part || U&'\+10FFFF' and e.merged_into is not null
              order by e.normal_name limit most) e
        join employers.employer s on s.id = e.merged_into and s.closed_on is null
        union all
        select e.id, e.name, e.address, coalesce(e.place_id = place, false), '', 2000 + a.rank::int
        from unnest(alike) with ordinality as a (id, rank)
        join employers.employer e on e.id = a.id and e.withdrawn_at is null and e.closed_on is null
    )
    select s.name, s.address, s.here
    from (select distinct on (found.id) found.* from (select * from near union all select * from city) found
          order by found.id, found.here desc, found.rank) s
    where (select current_setting('goutong.scope_kind', true)) <> ''
    order by s.here desc, s.rank, s.brand, s.id limit most
$$;

-- Whether a decision of a unit is the reader's to see: of their own units, or of one above, which holds for them.
create or replace function employers.counts_here(unit text) returns boolean
    language sql stable set search_path = ''
    return (unit >= current_setting('goutong.scope_from', true) and unit < current_setting('goutong.scope_to', true))
        or starts_with(current_setting('goutong.scope_from', true), unit);

-- By which former name or known spelling employers were found whose name does not have the term; one for each.
create or replace function employers.found_by(term text, ids uuid[])
    returns table (id uuid, former boolean, text text)
    language sql stable security definer set search_path = ''
as $$
    select distinct on (hit.id) hit.id, hit.former, hit.text
    from (select coalesce(e.merged_into, e.id) as id, true as former, f.name collate "C" as text
          from employers.employer e join employers.former_name f on f.employer_id = e.id
          where (e.id = any(ids) or e.merged_into = any(ids)) and position(term in f.normal_name) > 0
          union all
          select e.merged_into, true, e.name collate "C" from employers.employer e
          where e.merged_into = any(ids) and position(term in e.normal_name) > 0
          union all
          select a.employer_id, false, a.normal_text from employers.alias a
          where a.employer_id = any(ids) and position(term in a.normal_text) > 0 and employers.counts_here(a.org_code)) hit
    join employers.employer named on named.id = hit.id and position(term in named.normal_name) = 0
    where (select current_setting('goutong.scope_kind', true)) in ('person', 'administrator', 'job')
    order by hit.id, hit.former desc, hit.text
$$;

-- Contains-search for staff in names, former names and known spellings, in the order of brands: under row security only leakproof operators reach an index, so the
-- index is asked here, and the scope with it. `total` stops at 10,001.
create or replace function employers.search(term text, from_unit text, to_unit text, with_union boolean,
                                            after_brand text, after_id uuid, most int)
    returns table (id uuid, total bigint)
    language sql stable security definer set search_path = '' set plan_cache_mode = 'force_custom_plan'
as $$
    with hits as (
        (select e.id, e.brand from employers.employer e
         where employers.pairs(e.normal_name) @> employers.pairs(term) and position(term in e.normal_name) > 0
           and e.org_code >= from_unit and e.org_code < to_unit and e.withdrawn_at is null
           and (with_union is null or (e.union_founded_on is not null) = with_union)
           and (select current_setting('goutong.scope_kind', true)) in ('person', 'administrator', 'job')
         limit 10001)
        union
        select s.id, s.brand from employers.employer e join employers.employer s on s.id = e.merged_into
        where employers.pairs(e.normal_name) @> employers.pairs(term) and position(term in e.normal_name) > 0
          and s.org_code >= from_unit and s.org_code < to_unit
          and (with_union is null or (s.union_founded_on is not null) = with_union)
          and (select current_setting('goutong.scope_kind', true)) in ('person', 'administrator', 'job')
        union
        (select s.id, s.brand
         from employers.former_name f join employers.employer e on e.id = f.employer_id
         join employers.employer s on s.id = coalesce(e.merged_into, e.id) and s.withdrawn_at is null
         where employers.pairs(f.normal_name) @> employers.pairs(term) and position(term in f.normal_name) > 0
           and s.org_code >= from_unit and s.org_code < to_unit
           and (with_union is null or (s.union_founded_on is not null) = with_union)
           and (select current_setting('goutong.scope_kind', true)) in ('person', 'administrator', 'job')
         limit 10001)
        union
        (select s.id, s.brand
         from employers.alias a join employers.employer s on s.id = a.employer_id and s.withdrawn_at is null
         where employers.pairs(a.normal_text) @> employers.pairs(term) and position(term in a.normal_text) > 0
           and a.employer_id is not null and employers.counts_here(a.org_code)
           and s.org_code >= from_unit and s.org_code < to_unit
           and (with_union is null or (s.union_founded_on is not null) = with_union)
           and (select current_setting('goutong.scope_kind', true)) in ('person', 'administrator', 'job')
         limit 10001)
    )
    select h.id, (select count(*) from hits) from hits h
    where after_id is null or (h.brand, h.id) > (after_brand, after_id)
    order by h.brand, h.id limit most
$$;

-- A page of the spellings that no person has decided about, those with most forms first. Of several waiting ones that
-- probably mean one employer only the first is listed. The scope is applied inside, where the planner can see how much it
-- leaves: then a page of a long list is read from the index in its order, and a short list is sorted.
create or replace function employers.open_mentions(wanted text, from_unit text, to_unit text,
                                                   after_forms int, after_id uuid, most int)
    returns setof employers.mention
    language sql stable security definer set search_path = '' set plan_cache_mode = 'force_custom_plan'
as $$
    select m.* from employers.mention m
    where m.state = wanted and m.state in ('WAITING', 'RECOGNISED')
      and m.org_code >= from_unit and m.org_code >= current_setting('goutong.scope_from', true)
      and m.org_code < to_unit and m.org_code < current_setting('goutong.scope_to', true)
      and (after_forms is null or m.forms <= after_forms and (m.forms < after_forms or m.id > after_id))
      and (wanted <> 'WAITING'
           or not exists (select 1 from employers.mention first
                          where first.state = 'WAITING' and first.likely_id = m.likely_id
                            and first.org_code >= from_unit and first.org_code >= current_setting('goutong.scope_from', true)
                            and first.org_code < to_unit and first.org_code < current_setting('goutong.scope_to', true)
                            and (first.forms > m.forms or first.forms = m.forms and first.id < m.id)))
    order by m.forms desc, m.id limit most
$$;

revoke all on function employers.identify(text, text, text, text, text, uuid, uuid, timestamptz),
    employers.decided(text, text[]),
    employers.suggest(uuid, text, text, uuid[], int),
    employers.search(text, text, text, boolean, text, uuid, int),
    employers.found_by(text, uuid[]),
    employers.counts_here(text),
    employers.open_mentions(text, text, text, int, uuid, int) from public;
grant execute on function employers.identify(text, text, text, text, text, uuid, uuid, timestamptz),
    employers.decided(text, text[]),
    employers.suggest(uuid, text, text, uuid[], int),
    employers.search(text, text, text, boolean, text, uuid, int),
    employers.found_by(text, uuid[]),
    employers.open_mentions(text, text, text, int, uuid, int) to ${application_role};

-- For searches in lists of other modules: the employers whose name contains a term of two characters or more. Of a word that
-- more employers than `most` have in their names, those of the reader's units and of units above them come first: a list of
-- theirs must not miss one because the whole city has many. So it is with those `besides`, of which the list knows that they are
-- elsewhere. A last row without an employer says that not all were looked at.
drop function if exists employers.pub_named(text), employers.pub_named(text, int);
create or replace function employers.pub_named(term text, most int, besides uuid[]) returns setof uuid
    language plpgsql stable security definer set search_path = '' set plan_cache_mode = 'force_custom_plan'
as $$
declare
    scope_from text := current_setting('goutong.scope_from', true);
    found uuid[];
    everywhere uuid[];
begin
    if coalesce(current_setting('goutong.scope_kind', true), '') not in ('person', 'job') then
        return;
    end if;
    found := array(
        select coalesce(e.merged_into, e.id) from employers.employer e
        where employers.pairs(e.normal_name) @> employers.pairs(term) and position(term in e.normal_name) > 0
          and (e.withdrawn_at is null or e.merged_into is not null)
          and (e.org_code >= scope_from and e.org_code < current_setting('goutong.scope_to', true)
               or e.org_code in (left(scope_from, 2), left(scope_from, 6), left(scope_from, 9)))
        limit most + 1);
    if cardinality(found) <= most then
        everywhere := array(
            select coalesce(e.merged_into, e.id) from employers.employer e
            where employers.pairs(e.normal_name) @> employers.pairs(term) and position(term in e.normal_name) > 0
              and (e.withdrawn_at is null or e.merged_into is not null)
            limit most + 1);
        if cardinality(everywhere) <= most then
            return query select unnest(everywhere);
            return;
        end if;
    end if;
    return query select unnest(found[1:most]
        || array(select e.id from employers.employer e where e.id = any(besides) and position(term in e.normal_name) > 0)
        || null::uuid);
end
$$;
revoke all on function employers.pub_named(text, int, uuid[]) from public;
grant execute on function employers.pub_named(text, int, uuid[]) to ${application_role};
