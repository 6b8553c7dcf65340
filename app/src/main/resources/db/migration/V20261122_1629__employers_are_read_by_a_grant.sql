-- Whoever looks into a case of another unit is staff like any other: the register's facts are open to them.
alter policy read_by_staff on employers.employer
    using ((select current_setting('goutong.scope_kind', true)) in ('person', 'administrator', 'unit', 'job', 'grant'));
