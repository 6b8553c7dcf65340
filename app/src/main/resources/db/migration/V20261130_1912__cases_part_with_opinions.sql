-- What employers ask and remark is a module of its own. Rows, rights, policies and history go with the table; functions are made
-- anew there.
create schema opinions;
grant usage on schema opinions to ${application_role};
drop function cases.asked_with_invitation();
drop function cases.linked_questions();
alter table cases.question set schema opinions;

-- News that nobody has heard yet is found under its new name, also by whom it is to be heard.
update web.event_publication
set event_type = replace(event_type, '.cases.', '.opinions.'), listener_id = replace(listener_id, '.cases.', '.opinions.')
where event_type like '%.cases.Question%' or event_type like '%.cases.OpinionNoted'
   or listener_id like '%.cases.GuestQuestions.%';
