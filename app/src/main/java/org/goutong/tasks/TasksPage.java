package org.goutong.tasks;

import java.time.LocalDate;
import java.util.List;
import org.goutong.web.View;
import org.jspecify.annotations.Nullable;

/**
 * What has to be done, or was.
 *
 * @param mine whether only the reader's own tasks are shown
 * @param done whether tasks are shown that were done
 * @param own open tasks of the reader
 * @param all open tasks of the unit
 * @param next cursor of the following page, null on the last one
 */
record TasksPage(
        List<Task> rows,
        boolean mine,
        boolean done,
        TaskStore.Count own,
        TaskStore.Count all,
        LocalDate today,
        @Nullable String next,
        boolean first,
        boolean mayFinish)
        implements View {

    static String path(boolean mine, boolean done) {
        return "/tasks?whose=" + (mine ? "mine" : "unit") + (done ? "&state=done" : "");
    }

    @Nullable
    String nextPath() {
        return next == null ? null : path(mine, done) + "&cursor=" + next;
    }

    TaskStore.Count shown() {
        return mine ? own : all;
    }
}
