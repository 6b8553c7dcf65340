-- Meetings of the linked employer, the next first, of the last half year: what an invitation says, no minutes, no opinions.
create or replace function cases.linked_meetings() returns table (meeting_id uuid, employer_id uuid, version int, answerable boolean,
                                                       answer text, kind text, theme text, spot text, union_name text,
                                                       state text, opens_at timestamptz, closes_at timestamptz)
    language sql stable security definer set search_path = ''
as $$
    select m.id, g.employer_id, g.version,
           coalesce(g.link_until > current_setting('goutong.at', true)::timestamptz, false), g.answer, m.kind, m.theme,
           case when starts_with(m.spot, m.place_name) then m.spot else m.place_name || m.spot end, m.union_name, m.state,
           m.opens_at, m.closes_at
    from talks.guest g
    join talks.employer_meeting m on m.id = g.meeting_id
    where g.employer_id = cases.linked_employer() and g.invited_at is not null
      and m.opens_at > current_setting('goutong.at', true)::timestamptz - interval '180 days'
    order by m.closes_at < current_setting('goutong.at', true)::timestamptz,
             abs(extract(epoch from m.opens_at - current_setting('goutong.at', true)::timestamptz)), m.id
    limit 20
$$;
