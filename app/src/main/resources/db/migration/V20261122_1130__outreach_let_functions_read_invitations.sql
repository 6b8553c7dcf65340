-- Functions above tell the holder of a personal link to which meetings the one employer of the link is invited.
create policy read_by_functions on outreach.guest for select to current_user using (true);
create policy read_by_functions on outreach.employer_meeting for select to current_user using (true);
