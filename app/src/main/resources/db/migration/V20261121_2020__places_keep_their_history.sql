-- Places change like employers do, and a list of them can be taken back.
create trigger place_history after update on places.place
    for each row execute function audit.keep_history('place', 'updated_at', 'updated_by');
grant delete on places.place to ${application_role};
