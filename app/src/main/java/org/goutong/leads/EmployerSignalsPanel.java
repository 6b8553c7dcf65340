package org.goutong.leads;

import java.time.Clock;
import java.util.UUID;
import org.goutong.orgs.CurrentStaff;
import org.goutong.web.Panel;
import org.goutong.web.Time;
import org.goutong.web.View;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Hangs signals and leads on the page of an employer. */
@Component
@Order(10)
class EmployerSignalsPanel implements Panel {

    private final LeadStore store;
    private final CurrentStaff current;
    private final Clock clock;

    EmployerSignalsPanel(LeadStore store, CurrentStaff current, Clock clock) {
        this.store = store;
        this.current = current;
        this.clock = clock;
    }

    @Override
    public String page() {
        return "employer";
    }

    @Override
    public @Nullable View view(UUID subject) {
        var staff = current.find();
        return staff == null
                ? null
                : new EmployerSignals(
                        subject,
                        store.listSignals(staff.scope(), subject),
                        store.listAt(staff.scope(), subject),
                        Time.day(clock.instant()));
    }
}
