-- Filing a form only adds rows, so that the intake keeps no history; what is decided about a form later does.
create trigger application_history after update on joining.application
    for each row execute function audit.keep_history('application', 'submission_key', 'digest', 'receipt_hash', 'name',
        'person_key', 'phone', 'phone_hash', 'phone_tail_hash', 'id_number', 'id_hash');
