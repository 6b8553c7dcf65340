package org.goutong.talks;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.goutong.orgs.Colleague;
import org.jspecify.annotations.Nullable;

/**
 * A plan for a meeting with employers in which everything named is there and in the planner's scope.
 *
 * @param placeName empty without a place
 * @param crew the organiser first, then the others who attend
 */
record EmployerPlan(NewEmployerMeeting plan, String placeName, String unionName, List<Colleague> crew) {

    Colleague organiser() {
        return crew.getFirst();
    }

    /** Whether those who are invited have to hear of it. */
    boolean moves(EmployerMeeting before) {
        return !before.opensAt().equals(plan.opensAt())
                || !before.closesAt().equals(plan.closesAt())
                || !before.where().equals(EmployerMeeting.where(placeName, plan.spot()));
    }

    /** What read how before and after, for the trail; empty when nothing changes. */
    String changesFrom(EmployerMeeting before) {
        var changes = new ArrayList<String>();
        note(changes, "orgCode", before.orgCode(), plan.orgCode());
        note(changes, "kind", before.kind(), plan.kind());
        note(changes, "place", before.placeName(), placeName);
        note(changes, "spot", before.spot(), plan.spot());
        note(changes, "theme", before.theme(), plan.theme());
        note(changes, "opensAt", before.opensAt(), plan.opensAt());
        note(changes, "closesAt", before.closesAt(), plan.closesAt());
        note(changes, "organiser", before.organiserName(), organiser().name());
        note(changes, "observers", before.observers(), plan.observers());
        note(changes, "employer", before.employerId(), plan.employerId());
        note(changes, "liveLink", before.liveLink(), plan.liveLink());
        return String.join("; ", changes);
    }

    private static void note(List<String> changes, String field, @Nullable Object before, @Nullable Object after) {
        if (!Objects.equals(before, after)) {
            changes.add(field + ": " + Objects.toString(before, "") + " → " + Objects.toString(after, ""));
        }
    }
}
