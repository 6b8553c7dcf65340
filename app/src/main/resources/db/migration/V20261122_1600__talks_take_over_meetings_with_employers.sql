-- Meetings with employers are a module of their own. Rows, rights, policies and history go with their tables; what is
-- published is made anew.
create schema talks;
grant usage on schema talks to ${application_role};
drop view if exists outreach.pub_wanting, outreach.pub_intending, outreach.pub_preparing, outreach.pub_employer_intent,
    outreach.pub_attendance_without_union, outreach.pub_attendance, outreach.pub_talk_held, outreach.pub_round_table_held,
    outreach.pub_unionised_held, outreach.pub_mixed_held, outreach.pub_one_to_one_held, outreach.pub_employer_meeting,
    outreach.pub_guest;
alter table outreach.employer_meeting set schema talks;
alter table outreach.employer_meeting_staff set schema talks;
alter table outreach.employer_meeting_step set schema talks;
alter table outreach.guest set schema talks;
alter table outreach.employer_intent set schema talks;
alter table outreach.audience set schema talks;

-- News that nobody has heard yet is found under its new name.
update web.event_publication
set event_type = replace(event_type, '.outreach.', '.talks.'), listener_id = replace(listener_id, '.outreach.', '.talks.')
where event_type like '%.outreach.Employer%' or event_type like '%.outreach.InvitationAnswered';
