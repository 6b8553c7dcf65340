-- Which stall takes the forms of a site that listens to a talk. A site whose stall was cancelled or closed can get another;
-- the forms of both are the site's. Rows are only added, so they need no history.
create table talks.site_code (
    org_code   text collate "C" not null,
    meeting_id uuid             not null,
    site       text             not null,
    stall_id   uuid             not null,
    at         timestamptz      not null,
    by_name    text             not null,
    constraint site_code_pk primary key (stall_id),
    constraint site_code_meeting_fk foreign key (meeting_id) references talks.employer_meeting (id),
    constraint site_code_stall_fk foreign key (stall_id) references outreach.meeting (id),
    constraint site_code_site_named check (site <> '')
);
create index site_code_meeting on talks.site_code (meeting_id, site, at);

alter table talks.site_code enable row level security;
alter table talks.site_code force row level security;
create policy within_scope on talks.site_code
    using (org_code >= (select current_setting('goutong.scope_from', true))
       and org_code < (select current_setting('goutong.scope_to', true)));
grant select, insert on talks.site_code to ${application_role};
