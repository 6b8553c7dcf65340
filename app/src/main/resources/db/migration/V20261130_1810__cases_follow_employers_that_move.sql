-- A case goes with its employer to the unit of its new place; while a union is being founded there it stays until that is done.
alter table cases.step
    drop constraint step_kind_known,
    add constraint step_kind_known check (kind in ('OPENED', 'MOVED', 'SHELVED', 'CLOSED', 'RESUMED', 'CLAIMED', 'RELEASED',
                                                   'RECYCLED', 'HANDED_OVER', 'FOLLOWED', 'STAYED'));
