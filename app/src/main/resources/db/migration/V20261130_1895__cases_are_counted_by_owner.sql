-- What rests is in somebody's hand as well: whoever hands over sees who has how many.
create index case_owners on cases.case (org_code, owner_id) where state in ('OPEN', 'SHELVED');
