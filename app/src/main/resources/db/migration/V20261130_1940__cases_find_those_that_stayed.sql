-- Cases that stayed when their employer moved are few; the search for names asks for them.
create index step_stayed on cases.step (org_code) where kind = 'STAYED';
