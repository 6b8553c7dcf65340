package org.goutong.leads;

import java.time.Clock;
import java.util.UUID;
import org.goutong.orgs.CurrentStaff;
import org.goutong.orgs.Right;
import org.goutong.web.Panel;
import org.goutong.web.Time;
import org.goutong.web.View;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Hangs on the page of an employer how many of its people want to join. */
@Component
@Order(5)
class ApplicantsPanel implements Panel {

    private final FoundQueries queries;
    private final CurrentStaff current;
    private final Clock clock;

    ApplicantsPanel(FoundQueries queries, CurrentStaff current, Clock clock) {
        this.queries = queries;
        this.current = current;
        this.clock = clock;
    }

    @Override
    public String page() {
        return "employer-side";
    }

    @Override
    public @Nullable View view(UUID employer) {
        var staff = current.find();
        return staff == null || !staff.may(Right.READ)
                ? null
                : queries.findApplicants(staff.scope(), employer, Time.day(clock.instant()))
                        .orElse(null);
    }
}
