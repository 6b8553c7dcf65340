-- All that somebody has in hand, what rests included: whoever leaves hands it over.
create index case_in_hand on cases.case (owner_id, due_on, id) where state in ('OPEN', 'SHELVED');
