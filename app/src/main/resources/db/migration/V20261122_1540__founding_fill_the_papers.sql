-- What papers say and only people know: whom to call, where the employer is registered, whether it has agency workers, and
-- what was said while a notice hung (null until somebody wrote it down, empty when nothing was).
alter table founding.process
    add column contact_phone         text not null default '',
    add column superior_phone        text not null default '',
    add column registry              text not null default '',
    add column dispatched            boolean,
    add column candidates_objections text,
    add column result_objections     text;
