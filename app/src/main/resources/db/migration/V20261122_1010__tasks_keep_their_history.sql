create trigger task_history after update on tasks.task
    for each row execute function audit.keep_history('task');
