-- What a case has to be looked for by: whom its decision waits for, when it is deliberated again, how long its strategy is
-- good. It follows from other rows, also when these move with a merge; so the board and the clock read one table.
alter table cases.case
    add column waiting_on     text not null default '',
    add column waiting_since  date,
    add column review_on      date,
    add column strategy_until date;
create index case_waiting on cases.case (waiting_since, id) where state = 'OPEN' and waiting_since is not null;
create index case_review on cases.case (review_on, id) where state = 'OPEN' and review_on is not null;
create index case_strategy on cases.case (strategy_until, id) where state = 'OPEN' and strategy_until is not null;

create or replace trigger case_history after update on cases.case
    for each row execute function audit.keep_history('case', 'due_on', 'attempted_at', 'waiting_on', 'waiting_since',
                                                     'review_on', 'strategy_until');

create function cases.follow() returns trigger language plpgsql set search_path = ''
as $$
begin
    update cases.case c
    set (waiting_on, waiting_since) = (
            select coalesce(min(w.waiting_on), ''), min(w.since_on) from cases.waiting w
            where w.case_id = c.id and w.until_on is null),
        review_on = (
            select d.next_review_on from cases.deliberation d where d.case_id = c.id order by d.held_on desc, d.id desc limit 1),
        strategy_until = (
            select s.expires_on from cases.strategy s where s.case_id = c.id order by s.at desc, s.id desc limit 1)
    where c.id in (new.case_id, case tg_op when 'UPDATE' then old.case_id else new.case_id end);
    return null;
end
$$;
create trigger waiting_followed after insert or update on cases.waiting
    for each row execute function cases.follow();
create trigger deliberation_followed after insert or update on cases.deliberation
    for each row execute function cases.follow();
create trigger strategy_followed after insert or update on cases.strategy
    for each row execute function cases.follow();

-- The owner of the tables is bound by their policies too; none of them lets it read what is there.
alter table cases.case no force row level security;
alter table cases.waiting no force row level security;
alter table cases.deliberation no force row level security;
alter table cases.strategy no force row level security;
update cases.waiting set until_on = until_on where until_on is null;
update cases.deliberation set held_on = held_on;
update cases.strategy set decided_on = decided_on;
alter table cases.case force row level security;
alter table cases.waiting force row level security;
alter table cases.deliberation force row level security;
alter table cases.strategy force row level security;
