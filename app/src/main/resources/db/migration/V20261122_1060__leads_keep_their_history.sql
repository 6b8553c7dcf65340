create trigger signal_history after update on leads.signal
    for each row execute function audit.keep_history('signal:application_id');
create trigger lead_history after update on leads.lead
    for each row execute function audit.keep_history('lead');
