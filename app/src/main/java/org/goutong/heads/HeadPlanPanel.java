package org.goutong.heads;

import java.time.Clock;
import java.util.Objects;
import java.util.UUID;
import org.goutong.orgs.CurrentStaff;
import org.goutong.orgs.Organisations;
import org.goutong.orgs.Right;
import org.goutong.web.Panel;
import org.goutong.web.Time;
import org.goutong.web.View;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Shows the plan for a head firm on its page, and on those of its stations that there is one. */
@Component
@Order(20)
class HeadPlanPanel implements Panel {

    private final HeadPlans plans;
    private final Organisations organisations;
    private final CurrentStaff current;
    private final Clock clock;

    HeadPlanPanel(HeadPlans plans, Organisations organisations, CurrentStaff current, Clock clock) {
        this.plans = plans;
        this.organisations = organisations;
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
        if (staff == null || !staff.may(Right.READ)) {
            return null;
        }
        var own = plans.sight(staff, subject);
        var headId = own.head().headId();
        var station = headId != null && own.units().isEmpty() && own.plan() == null;
        var sight = station ? plans.sight(staff, Objects.requireNonNull(headId)) : own;
        var keeper = sight.keeper();
        if (keeper == null && sight.plan() == null && (station || !sight.concerned())) {
            return null;
        }
        return new HeadPlanDoor(
                sight,
                station,
                keeper == null ? "" : organisations.unionName(staff.scope(), keeper),
                staff.may(Right.RAISE) && keeper == null && sight.head().closedOn() == null,
                Time.day(clock.instant()));
    }
}
