-- A note of a list that was taken over may not say how somebody was reached; it is no visit for that.
alter table cases.contact drop constraint contact_channel_known;
alter table cases.contact add constraint contact_channel_known
    check (channel in ('VISIT', 'CALL', 'WECHAT', 'MEETING', 'LETTER', 'UNSTATED'));
