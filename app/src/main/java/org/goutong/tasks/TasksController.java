package org.goutong.tasks;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.goutong.orgs.Needs;
import org.goutong.orgs.Right;
import org.goutong.orgs.Staff;
import org.goutong.web.Flash;
import org.goutong.web.InvalidForm;
import org.goutong.web.Page;
import org.goutong.web.Problems;
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

    private Page<Task> open(Staff staff, @Nullable UUID owner, Slice slice) {
        var after = slice.after() == null ? null : position(slice.after());
        return Page.of(
                store.listOpen(
                        staff.scope(),
                        staff.orgCode(),
                        owner,
                        after == null ? null : day(after[0]),
                        after == null ? null : id(after[1]),
                        slice.fetch()),
                slice,
                task -> task.dueOn() + "|" + task.id());
    }

    private Page<Task> done(Staff staff, @Nullable UUID owner, Slice slice) {
        var after = slice.after() == null ? null : position(slice.after());
        return Page.of(
                store.listDone(
                        staff.scope(),
                        staff.orgCode(),
                        owner,
                        after == null ? null : moment(after[0]),
                        after == null ? null : id(after[1]),
                        slice.fetch()),
                slice,
                task -> task.doneAt() + "|" + task.id());
    }

    private static String[] position(String after) {
        var position = after.split("\\|");
        if (position.length != 2) {
            throw unreadable();
        }
        return position;
    }

    private static LocalDate day(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException wrong) {
            throw unreadable();
        }
    }

    private static OffsetDateTime moment(String text) {
        try {
            return OffsetDateTime.parse(text);
        } catch (DateTimeException wrong) {
            throw unreadable();
        }
    }

    private static UUID id(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException wrong) {
            throw unreadable();
        }
    }

    private static InvalidForm unreadable() {
        return new InvalidForm(
                Problems.none().add("cursor", "web.cursor.unreadable").list());
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
