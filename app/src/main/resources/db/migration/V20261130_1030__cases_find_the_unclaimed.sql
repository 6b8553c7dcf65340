-- What waits to be claimed is a small part of all cases, and mostly has no day: without an index of its own it is found only
-- behind everything that is due.
create index case_unclaimed on cases.case (stage, due_on, id) where state = 'OPEN' and owner_id is null;
create index case_unclaimed_order on cases.case (due_on, id) where state = 'OPEN' and owner_id is null;

-- The figures of the board read the index alone where the database knows that rows are old; a day's work is a small share of
-- all rows, and would else be looked up one by one for weeks.
alter table cases.case set (autovacuum_vacuum_scale_factor = 0.01, autovacuum_vacuum_insert_scale_factor = 0.02);
