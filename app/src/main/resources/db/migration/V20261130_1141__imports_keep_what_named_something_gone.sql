-- A place that an employer had before a list may have been removed since: the employer stays where the list has put it.
alter table imports.kept
    drop constraint kept_reason_known,
    add constraint kept_reason_known check (reason in ('CHANGED', 'USED', 'CONFIRMED', 'GONE'));
