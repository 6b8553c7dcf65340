-- What an employer asked and was answered, as whoever there holds a link reads it on its page: no note of ours, no name of who
-- wrote it down.
create function opinions.linked_questions() returns table (id uuid, asked_by text, source text, wording text,
                                                           asked_at timestamptz, answer text, answered_at timestamptz,
                                                           answered_by text, change_made text)
    language sql stable security definer set search_path = ''
as $$
    select q.id, q.asked_by, q.source, q.wording, q.asked_at, q.answer, q.answered_at, q.answered_by, q.change_made
    from opinions.question q
    where q.case_id = (select l.case_id from cases.linked() l) and q.withdrawn_at is null
$$;

-- What whoever answered an invitation asked with it, and what they were answered: for the holder of its link alone.
create function opinions.asked_with_invitation() returns table (wording text, asked_at timestamptz, answer text,
                                                                answered_at timestamptz, answered_by text, change_made text)
    language sql stable security definer set search_path = ''
as $$
    select q.wording, q.asked_at, q.answer, q.answered_at, q.answered_by, q.change_made
    from talks.guest g
    join opinions.question q on q.guest_id = g.id and q.source = 'INVITATION' and q.withdrawn_at is null
    where g.token_hash = decode(nullif(current_setting('goutong.scope_link', true), ''), 'hex')
      and g.link_until > nullif(current_setting('goutong.at', true), '')::timestamptz
    order by q.asked_at desc, q.id desc
    limit 20
$$;
revoke all on function opinions.linked_questions(), opinions.asked_with_invitation() from public;
grant execute on function opinions.linked_questions(), opinions.asked_with_invitation() to ${application_role};
