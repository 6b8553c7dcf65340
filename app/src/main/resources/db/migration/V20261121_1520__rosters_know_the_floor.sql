-- The floor as a number, read from what the line says of floor, address or room: visits go floor by floor.
alter table rosters.line add column storey int;
