package org.goutong.tasks;

import java.time.LocalDate;
import java.util.UUID;
import org.goutong.web.Words;

/** A task as the page of what it is about shows it. */
public record RaisedTask(UUID id, String kind, String ownerName, LocalDate dueOn, boolean done) {

    /** In the visitor's language, for example 回访新建工会. */
    public String word() {
        return Words.t("tasks.kind." + kind);
    }

    /** Whether it should have been done before a day. */
    public boolean late(LocalDate today) {
        return !done && dueOn.isBefore(today);
    }

    /** Where it stands among the tasks of the unit. */
    public String path() {
        return "/tasks?whose=unit" + (done ? "&state=done" : "") + "#task-" + id;
    }
}
