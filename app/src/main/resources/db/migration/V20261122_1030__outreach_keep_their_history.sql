create trigger meeting_history after update on outreach.meeting
    for each row execute function audit.keep_history('meeting');
create trigger tally_history after update on outreach.tally
    for each row execute function audit.keep_history('tally');
create trigger claim_history after update on outreach.claim
    for each row execute function audit.keep_history('claim');
-- What is only ever added need not be changed by anybody.
revoke update on outreach.meeting_staff, outreach.meeting_step, outreach.employer_meeting_staff,
    outreach.employer_meeting_step, outreach.employer_intent from ${application_role};
-- What an employer said at a meeting goes with its place there.
alter table outreach.employer_intent
    drop constraint employer_intent_guest_fk,
    add constraint employer_intent_guest_fk foreign key (meeting_id, employer_id)
        references outreach.guest (meeting_id, employer_id) on update cascade;
