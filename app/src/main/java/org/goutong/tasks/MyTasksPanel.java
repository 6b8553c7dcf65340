package org.goutong.tasks;

import java.time.Clock;
import java.util.UUID;
import org.goutong.orgs.CurrentStaff;
import org.goutong.web.Panel;
import org.goutong.web.Time;
import org.goutong.web.View;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Shows the reader's own open tasks on the page of the day. */
@Component
@Order(10)
class MyTasksPanel implements Panel {

    private static final int SHOWN = 5;

    private final TaskStore store;
    private final CurrentStaff current;
    private final Clock clock;

    MyTasksPanel(TaskStore store, CurrentStaff current, Clock clock) {
        this.store = store;
        this.current = current;
        this.clock = clock;
    }

    @Override
    public String page() {
        return "today";
    }

    @Override
    public @Nullable View view(UUID subject) {
        var staff = current.find();
        if (staff == null || !staff.role().organiser()) {
            return null;
        }
        var today = Time.day(clock.instant());
        var count = store.count(staff.scope(), staff.orgCode(), staff.id(), today);
        return count.open() == 0
                ? null
                : new MyTasks(
                        store.listOpen(staff.scope(), staff.orgCode(), staff.id(), null, null, SHOWN), count, today);
    }
}
