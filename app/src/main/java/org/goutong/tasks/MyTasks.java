package org.goutong.tasks;

import java.time.LocalDate;
import java.util.List;
import org.goutong.web.View;

/** A person's most urgent open tasks, for the page of the day. */
record MyTasks(List<Task> rows, TaskStore.Count count, LocalDate today) implements View {}
