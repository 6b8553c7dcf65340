package org.goutong.outreach;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.goutong.orgs.Colleague;
import org.jspecify.annotations.Nullable;

/**
 * A plan in which everything named is there and in the planner's scope.
 *
 * @param crew the organiser first, then the others on duty
 */
record CheckedPlan(NewMeeting plan, String placeName, String unionName, List<Colleague> crew) {

    Colleague organiser() {
        return crew.getFirst();
    }

    String title() {
        return plan.title() == null || plan.title().isBlank() ? Meeting.where(placeName, plan.spot()) : plan.title();
    }

    /** What read how before and after, for the trail; empty when nothing changes. */
    String changesFrom(Meeting before) {
        var changes = new ArrayList<String>();
        note(changes, "orgCode", before.orgCode(), plan.orgCode());
        note(changes, "place", before.placeName(), placeName);
        note(changes, "spot", before.spot(), plan.spot());
        note(changes, "title", before.title(), title());
        note(changes, "theme", before.theme(), plan.theme());
        note(changes, "opensAt", before.opensAt(), plan.opensAt());
        note(changes, "closesAt", before.closesAt(), plan.closesAt());
        note(changes, "organiser", before.organiserName(), organiser().name());
        note(changes, "targetEmployer", before.targetEmployerId(), plan.targetEmployerId());
        return String.join("; ", changes);
    }

    /** The same of hours that move alone. */
    static String hours(Meeting before, Instant opensAt, Instant closesAt) {
        var changes = new ArrayList<String>();
        note(changes, "opensAt", before.opensAt(), opensAt);
        note(changes, "closesAt", before.closesAt(), closesAt);
        return String.join("; ", changes);
    }

    private static void note(List<String> changes, String field, @Nullable Object before, @Nullable Object after) {
        if (!Objects.equals(before, after)) {
            changes.add(field + ": " + Objects.toString(before, "") + " → " + Objects.toString(after, ""));
        }
    }
}
