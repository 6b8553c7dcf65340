-- Whom a message about the offer went to; whoever has no reachable number is handed the code on paper.
alter table founding.transfer_offer add column told_at timestamptz;
