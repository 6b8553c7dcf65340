-- What one of us writes beside an opinion is for us alone. Whoever holds a link of the employer reads what its page shows by a
-- function, and no row of the table any more, so that no page of theirs can have the note.
alter table cases.question
    add column note text not null default '',
    add constraint question_note_bounded check (length(note) <= 1000);

drop policy read_by_a_link on cases.question;
create function cases.linked_questions() returns table (id uuid, asked_by text, source text, wording text, asked_at timestamptz,
                                                        answer text, answered_at timestamptz, answered_by text,
                                                        change_made text)
    language sql stable security definer set search_path = ''
as $$
    select q.id, q.asked_by, q.source, q.wording, q.asked_at, q.answer, q.answered_at, q.answered_by, q.change_made
    from cases.question q
    where q.case_id = (select l.case_id from cases.linked() l) and q.withdrawn_at is null
$$;
revoke all on function cases.linked_questions() from public;
grant execute on function cases.linked_questions() to ${application_role};
