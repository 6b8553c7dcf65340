-- The contact that moved a case: when two employers are parted again, the step goes where its contact goes.
alter table cases.step
    add column contact_id uuid,
    add constraint step_contact_fk foreign key (contact_id) references cases.contact (id);
create index step_contact on cases.step (contact_id) where contact_id is not null;
