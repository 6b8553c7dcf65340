package org.goutong.tasks;

import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.goutong.orgs.Colleague;
import org.goutong.orgs.Scope;
import org.goutong.orgs.Scopes;
import org.goutong.orgs.Staff;
import org.goutong.web.NotFound;
import org.goutong.web.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** The front door to tasks. */
@Component
public class Tasks {

    private static final Duration TIME_TO_UNDO = Duration.ofMinutes(10);

    private final Scopes scopes;
    private final TaskStore store;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Tasks(Scopes scopes, TaskStore store, ApplicationEventPublisher events, Clock clock) {
        this.scopes = scopes;
        this.store = store;
        this.events = events;
        this.clock = clock;
    }

    /** Raises a task unless there is one with its key already, open or done; says whether it did. */
    public boolean raise(Scope scope, NewTask task) {
        return raiseAll(scope, List.of(task)) == 1;
    }

    /** Raises tasks in one statement, each at most once ever; returns how many were new. */
    public int raiseAll(Scope scope, List<NewTask> tasks) {
        return tasks.isEmpty() ? 0 : store.add(scope, tasks, clock.instant());
    }

    /**
     * Gives the task with the key of another to that one's person until its day, and opens it again when it was done: what it
     * asks for is to be done once more.
     */
    public void give(Scope scope, NewTask task) {
        store.give(scope, task);
    }

    /**
     * Gives the task with a key to another unit and its person, where what it asks for has moved there, and opens it again
     * when it was done, for it is asked for once more; again changes nothing.
     *
     * @param task with the unit, the person and the name of the subject as they are by now
     */
    public void handOver(Scope scope, NewTask task) {
        store.handOver(scope, task.taskKey(), task.orgCode(), task.subjectName(), task.ownerId(), task.ownerName());
    }

    /** The same with what is new of it. */
    public void handOver(Scope scope, String taskKey, String orgCode, String subjectName, Colleague owner) {
        store.handOver(scope, taskKey, orgCode, subjectName, owner.id(), owner.name());
    }

    /** Makes the task with a key say who has to do what by when as it stands by now; open or done, it stays so. */
    public void change(Scope scope, NewTask task) {
        store.change(scope, task);
    }

    /**
     * Notes that a task is done that is done by hand.
     *
     * @return the task as it was before
     * @throws NotFound when it is not in the person's scope
     * @throws Refused when it was done already, or is done by what is noted on the page of its subject
     */
    Task finish(Staff by, UUID id) {
        return scopes.in(by.scope(), () -> {
            var task = store.find(by.scope(), id).orElseThrow(NotFound::new);
            if (task.noted()) {
                throw new Refused("tasks.noted-only", task.kindName(), task.subjectName());
            }
            if (!store.finish(by.scope(), id, by.id(), clock.instant())) {
                throw new Refused("tasks.done-already", task.subjectName());
            }
            events.publishEvent(new TaskDone(task.orgCode(), id, task.subjectName(), by.name()));
            return task;
        });
    }

    /** Notes that the open tasks with these keys are done, because what they asked for has happened; returns how many were. */
    public int finish(Staff by, Collection<String> taskKeys) {
        return finish(by.scope(), taskKeys, by.id(), by.name());
    }

    /** The same for somebody who is not there, for example by news of what they did. */
    public int finish(Scope scope, Collection<String> taskKeys, UUID byId, String byName) {
        return scopes.in(scope, () -> {
            var done = store.finishAll(scope, taskKeys, byId, clock.instant());
            done.forEach(
                    task -> events.publishEvent(new TaskDone(task.orgCode(), task.id(), task.subjectName(), byName)));
            return done.size();
        });
    }

    /** Opens the tasks with these keys again that are done, because what they asked for has not happened; returns how many were. */
    public int reopen(Staff by, Collection<String> taskKeys) {
        return scopes.in(by.scope(), () -> {
            var again = store.reopenAll(by.scope(), taskKeys);
            again.forEach(task ->
                    events.publishEvent(new TaskReopened(task.orgCode(), task.id(), task.subjectName(), by.name())));
            return again.size();
        });
    }

    /**
     * Ends the open tasks with these keys that are no longer somebody's to do, though nothing was done; {@link #give} opens
     * them again for somebody else.
     */
    public void withdraw(Scope scope, Collection<String> taskKeys, UUID ownerId) {
        store.finishAll(scope, taskKeys, ownerId, clock.instant());
    }

    /**
     * Gives those of the open tasks with these keys that are one person's to another.
     *
     * @param fromId null for whosever they are
     */
    public void passOn(Scope scope, Collection<String> taskKeys, @Nullable UUID fromId, UUID toId, String toName) {
        store.passOn(scope, taskKeys, fromId, toId, toName);
    }

    /** How the tasks with some keys stand, as far as they were raised in sight, what is due first first. */
    public List<RaisedTask> listRaised(Scope scope, Collection<String> taskKeys) {
        return store.listRaised(scope, taskKeys);
    }

    /**
     * Takes back that a task is done, within ten minutes.
     *
     * @throws NotFound when it is not in the person's scope
     * @throws Refused when it is open, or was done longer ago
     */
    void reopen(Staff by, UUID id) {
        scopes.run(by.scope(), () -> {
            var task = store.find(by.scope(), id).orElseThrow(NotFound::new);
            if (!store.reopen(by.scope(), id, clock.instant().minus(TIME_TO_UNDO))) {
                throw new Refused("tasks.too-late-to-undo", task.subjectName());
            }
            events.publishEvent(new TaskReopened(task.orgCode(), id, task.subjectName(), by.name()));
        });
    }
}
