-- A union that was dissolved takes nobody over: offers that nobody has accepted are withdrawn with it.
alter table founding.transfer_offer drop constraint transfer_offer_state_known;
alter table founding.transfer_offer add constraint transfer_offer_state_known
    check (state in ('OFFERED', 'ACCEPTED', 'DECLINED', 'WITHDRAWN'));

alter table founding.process no force row level security;
alter table founding.transfer_offer no force row level security;
update founding.transfer_offer t set state = 'WITHDRAWN'
from founding.process p
where p.id = t.process_id and p.dissolved_on is not null and t.state in ('OFFERED', 'DECLINED');
alter table founding.transfer_offer force row level security;
alter table founding.process force row level security;
