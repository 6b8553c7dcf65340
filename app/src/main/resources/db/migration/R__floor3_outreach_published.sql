create or replace view outreach.pub_meeting with (security_invoker = true) as
select m.id, m.org_code, m.code, m.place_id,
       case when starts_with(m.spot, m.place_name) then m.spot else m.place_name || m.spot end as spot, m.title, m.opens_at, m.closes_at, m.state, m.opened_at, m.closed_at,
       m.relayed
from outreach.meeting m;

-- Where a talk is relayed to, its forms are taken; the talk is the meeting, and counted where it is held.
create or replace view outreach.pub_meeting_held with (security_invoker = true) as
select m.id::text as id, m.org_code, m.id as meeting_id, m.opens_at as at,
       case when starts_with(m.spot, m.place_name) then m.spot else m.place_name || m.spot end as label, 1 as quantity
from outreach.meeting m
where m.state in ('OPEN', 'CLOSED') and not m.relayed;

create or replace view outreach.pub_consultation with (security_invoker = true) as
select t.id::text as id, t.org_code, t.meeting_id, t.at, t.topic as label, t.quantity, t.by_name
from outreach.tally t
where t.kind = 'CONSULTATION' and t.undone_at is null;

create or replace view outreach.pub_material with (security_invoker = true) as
select t.id::text as id, t.org_code, t.meeting_id, t.at, t.topic as label, t.quantity, t.by_name
from outreach.tally t
where t.kind = 'MATERIAL' and t.undone_at is null;

create or replace view outreach.pub_cooling_pack with (security_invoker = true) as
select t.id::text as id, t.org_code, t.meeting_id, t.at, t.topic as label, t.quantity, t.by_name
from outreach.tally t
where t.kind = 'COOLING_PACK' and t.undone_at is null;

grant select on outreach.pub_meeting, outreach.pub_meeting_held, outreach.pub_consultation, outreach.pub_material,
    outreach.pub_cooling_pack to ${application_role};

-- What somebody said a number was: shown beside the recorded one, never added to it.
create or replace view outreach.pub_claim with (security_invoker = true) as
select c.id, c.org_code, c.meeting_id, c.indicator, c.wording, c.number, c.qualifier, c.source, c.at
from outreach.claim c;
grant select on outreach.pub_claim to ${application_role};
