-- What places publishes: where places are and what they are called.
create or replace view places.pub_place with (security_invoker = true) as
select p.id, p.org_code, p.name, p.address
from places.place p;
grant select on places.pub_place to ${application_role};
