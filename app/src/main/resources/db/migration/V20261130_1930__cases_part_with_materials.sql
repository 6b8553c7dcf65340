-- Materials and what employers asked for are a module of their own. Rows, rights, policies and history go with their tables.
create schema materials;
grant usage on schema materials to ${application_role};
alter table cases.material set schema materials;
alter table cases.material_request set schema materials;
