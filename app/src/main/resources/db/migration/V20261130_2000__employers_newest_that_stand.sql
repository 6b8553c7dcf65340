-- The views of what stands read these two in their order, so neither may leave rows out: who is withdrawn or has no union
-- stood until the beginning of time. The count needs nothing but the first.
drop index employers.employer_standing;
create index employer_standing on employers.employer (org_code, stands_from)
    include (union_founded_on, closed_on, withdrawn_at, id);
drop index employers.employer_standing_latest;
create index employer_standing_latest on employers.employer
    (((stands_from::timestamp) at time zone 'Asia/Shanghai') desc, (id::text) collate "C" desc);
create index employer_union_latest on employers.employer
    (((case when union_founded_on is null then date '-infinity'
            else greatest(stands_from, union_founded_on) end::timestamp) at time zone 'Asia/Shanghai') desc,
     (id::text) collate "C" desc);
