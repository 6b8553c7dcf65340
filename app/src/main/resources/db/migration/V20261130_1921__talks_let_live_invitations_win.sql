-- When two employers become one, a live invitation of the dissolved one comes before a row of the other whose invitation was
-- taken back. That row stands aside, out of everybody's sight, until the two are parted again.
alter table talks.guest add column aside integer not null default 0;
alter table talks.employer_intent
    add column aside integer not null default 0,
    drop constraint employer_intent_guest_fk;
alter table talks.guest
    drop constraint guest_once,
    add constraint guest_once unique (meeting_id, employer_id, aside);
alter table talks.employer_intent
    add constraint employer_intent_guest_fk foreign key (meeting_id, employer_id, aside)
        references talks.guest (meeting_id, employer_id, aside) on update cascade;

create policy aside on talks.guest as restrictive
    using (aside = 0 or (select current_setting('goutong.scope_kind', true)) = 'job');
create policy aside on talks.employer_intent as restrictive
    using (aside = 0 or (select current_setting('goutong.scope_kind', true)) = 'job');
