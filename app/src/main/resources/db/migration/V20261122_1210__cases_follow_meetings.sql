alter table cases.case drop constraint case_channel_known;
alter table cases.case add constraint case_channel_known
    check (channel in ('STALL', 'VISIT', 'ONLINE', 'REFERRAL', 'EMPLOYER', 'LIST', 'MEETING'));
