-- What an employer may hear of how many of its workers would join: a band that stays as it was when a stall closed. There is
-- no moment in it, and no stall.
create table leads.band (
    employer_id uuid             not null,
    org_code    text collate "C" not null,
    band        text             not null,
    constraint band_pk primary key (employer_id),
    constraint band_employer_fk foreign key (employer_id) references employers.employer (id),
    constraint band_known check (band in ('SOME', 'FROM_5', 'FROM_10', 'FROM_20', 'FROM_50', 'FROM_100'))
);

-- What bands are weighed by, for the job alone: how many persons there were when the band last moved, and at the last closing.
create table leads.band_weight (
    employer_id uuid not null,
    said_of     int  not null,
    weighed     int  not null,
    constraint band_weight_pk primary key (employer_id),
    constraint band_weight_employer_fk foreign key (employer_id) references employers.employer (id),
    constraint band_weight_not_negative check (said_of >= 0 and weighed >= 0)
);

-- Each closed stall is weighed once, however often and however late the news of its closing comes.
create table leads.band_closing (
    meeting_id uuid        not null,
    weighed_at timestamptz not null,
    constraint band_closing_pk primary key (meeting_id),
    constraint band_closing_meeting_fk foreign key (meeting_id) references outreach.meeting (id)
);

alter table leads.band enable row level security;
alter table leads.band force row level security;
create policy within_scope on leads.band
    using (org_code >= (select current_setting('goutong.scope_from', true))
       and org_code < (select current_setting('goutong.scope_to', true)));
-- Functions above answer the holder of a personal link with the band of the one employer that the link belongs to.
create policy read_by_functions on leads.band for select to current_user using (true);

alter table leads.band_weight enable row level security;
alter table leads.band_weight force row level security;
create policy weighed_by_the_job on leads.band_weight
    using ((select current_setting('goutong.scope_kind', true)) = 'job');

alter table leads.band_closing enable row level security;
alter table leads.band_closing force row level security;
create policy weighed_by_the_job on leads.band_closing
    using ((select current_setting('goutong.scope_kind', true)) = 'job');

grant select, insert, update, delete on leads.band to ${application_role};
grant select, insert, update on leads.band_weight to ${application_role};
grant select, insert on leads.band_closing to ${application_role};

create policy hidden_from_unions_of_employers on leads.signal as restrictive
    using ((select current_setting('goutong.scope_kind', true)) is distinct from 'person'
        or not (select orgs.at_union_of_employer()));
create policy hidden_from_unions_of_employers on leads.lead as restrictive
    using ((select current_setting('goutong.scope_kind', true)) is distinct from 'person'
        or not (select orgs.at_union_of_employer()));
