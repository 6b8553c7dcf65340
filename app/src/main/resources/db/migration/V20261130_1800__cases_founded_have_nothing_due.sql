-- Who has a union is on no clock any more, whatever was planned before or is planned with it now. The days that stood until
-- now go with the expression, so that no reminder, climb or board has to remember it.
alter table cases.case
    alter column due_on set expression as (case when stage <> 'FOUNDED' then least(contact_due_on, next_on) end);
