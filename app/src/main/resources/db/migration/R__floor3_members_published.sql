-- Indicator views carry id, org_code, meeting_id, at, label, quantity: what is counted is what is listed.
create or replace view members.pub_member with (security_invoker = true) as
select m.id::text as id, m.org_code, null::uuid as meeting_id, m.joined_at as at, m.number as label, 1 as quantity,
       m.kind, m.employer_id
from members.member m
where m.revoked_at is null;
grant select on members.pub_member to ${application_role};
