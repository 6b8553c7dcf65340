-- A membership follows the job; what it was before stays in the history, without numbers that name a person.
create trigger member_history after update on members.member
    for each row execute function audit.keep_history('member', 'person_key', 'phone', 'id_number');
