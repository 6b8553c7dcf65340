-- Forms keep their spelling when they have an employer, so that they can follow when somebody decides otherwise.
drop index joining.application_mention;
create index application_mention on joining.application (mention_id) where mention_id is not null;
