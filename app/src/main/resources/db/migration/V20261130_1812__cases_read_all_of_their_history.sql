-- What was changed in a case stands in the history with the unit that kept it then. Whoever keeps the case now reads it all by
-- cases.changes, a function of the owner.
create policy read_by_functions on audit.change for select to current_user using (true);
create policy read_by_functions on cases.concern for select to current_user using (true);
