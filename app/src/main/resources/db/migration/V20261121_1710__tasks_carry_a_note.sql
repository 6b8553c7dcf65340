-- What somebody who asks for a task says about it.
alter table tasks.task add column note text not null default '';
