-- Whoever has the name of somebody in charge of the employer is barred until a person says why it is another one.
alter table founding.person add column namesake_because text not null default '';
