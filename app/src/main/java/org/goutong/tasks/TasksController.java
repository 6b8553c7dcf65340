package org.goutong.tasks;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import java.util.function.Function;
import org.goutong.orgs.Needs;
import org.goutong.orgs.Right;
import org.goutong.orgs.Staff;
import org.goutong.web.Flash;
import org.goutong.web.Page;
import org.goutong.web.Redirect;
import org.goutong.web.Slice;
import org.goutong.web.Time;
import org.goutong.web.View;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The page of tasks. */
@Controller
class TasksController {

    private final Tasks tasks;
    private final TaskStore store;
    private final Clock clock;

    TasksController(Tasks tasks, TaskStore store, Clock clock) {
        this.tasks = tasks;
        this.store = store;
        this.clock = clock;
    }

    @GetMapping("/tasks")
    @Needs(Right.READ)
    View list(
            Staff staff,
            @RequestParam(defaultValue = "mine") String whose,
            @RequestParam(defaultValue = "open") String state,
            @RequestParam(required = false) @Nullable String cursor) {
        var slice = Slice.of(null, cursor);
        var mine = !"unit".equals(whose);
        var done = "done".equals(state);
        var owner = mine ? staff.id() : null;
        var page = done ? done(staff, owner, slice) : open(staff, owner, slice);
        var today = Time.day(clock.instant());
        return new TasksPage(
                page.items(),
                mine,
                done,
                store.count(staff.scope(), staff.orgCode(), staff.id(), today),
                store.count(staff.scope(), staff.orgCode(), null, today),
                today,
                page.next(),
                slice.after() == null,
                staff.may(Right.RAISE));
    }

    /** Where a page of the list ended. */
    private record Position<T>(T when, UUID id) {

        static <T> Position<T> read(String after, Function<String, T> reading) {
            var parts = after.split("\\|");
            return new Position<>(reading.apply(parts[0]), UUID.fromString(parts[1]));
        }
    }

    private Page<Task> open(Staff staff, @Nullable UUID owner, Slice slice) {
        var after = slice.position(position -> Position.read(position, LocalDate::parse));
        return Page.of(
                store.listOpen(
                        staff.scope(),
                        staff.orgCode(),
                        owner,
                        after == null ? null : after.when(),
                        after == null ? null : after.id(),
                        slice.fetch()),
                slice,
                task -> task.dueOn() + "|" + task.id());
    }

    private Page<Task> done(Staff staff, @Nullable UUID owner, Slice slice) {
        var after = slice.position(position -> Position.read(position, OffsetDateTime::parse));
        return Page.of(
                store.listDone(
                        staff.scope(),
                        staff.orgCode(),
                        owner,
                        after == null ? null : after.when(),
                        after == null ? null : after.id(),
                        slice.fetch()),
                slice,
                task -> task.doneAt() + "|" + task.id());
    }

    @PostMapping("/tasks/{id}/completion")
    @Needs(Right.RAISE)
    ResponseEntity<Void> finish(
            Staff staff, @PathVariable UUID id, @RequestParam(required = false) @Nullable String back) {
        var task = tasks.finish(staff, id);
        Flash.sayWithUndo("/tasks/" + id + "/reopening", "tasks.done", task.subjectName());
        return Redirect.back(back, "/tasks");
    }

    @PostMapping("/tasks/{id}/reopening")
    @Needs(Right.RAISE)
    ResponseEntity<Void> reopen(Staff staff, @PathVariable UUID id) {
        tasks.reopen(staff, id);
        Flash.say("tasks.reopened");
        return Redirect.to("/tasks");
    }
}
