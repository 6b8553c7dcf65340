-- A licence may bear a code whose check characters are wrong: it is kept with the reason somebody wrote down.
alter table employers.employer
    add column credit_code_note text,
    add constraint employer_credit_code_note_present check (credit_code_note <> '');
