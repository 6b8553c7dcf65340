-- A weaker list changes nothing that comes from a stronger one; what a person has found right since stays when it is undone.
alter table imports.batch
    add column source text collate "C" not null default 'OWN',
    add constraint batch_source_known check (source in ('OWN', 'TAX', 'REGISTRY'));
alter table imports.kept
    drop constraint kept_reason_known,
    add constraint kept_reason_known check (reason in ('CHANGED', 'USED', 'CONFIRMED'));
