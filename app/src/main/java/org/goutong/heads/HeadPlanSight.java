package org.goutong.heads;

import java.util.List;
import org.goutong.employers.Employer;
import org.jspecify.annotations.Nullable;

/**
 * What somebody sees of a head firm. A plan is read by the unit that keeps it and those above. A unit below reads the steps
 * that its own people take. Every unit in whose area the head or a station is reads how far the stations are, and who keeps the
 * plan, so that it knows whom to ask; what others plan stays with them, as with cases.
 *
 * @param plan null where the reader's scope does not cover it, or there is none
 * @param keeper unit that keeps the plan that goes on; null where nobody has one
 * @param steps those within the reader's scope, what is due first first
 * @param concerned whether the head, or one of its stations, is in the reader's area
 */
record HeadPlanSight(
        Employer head,
        List<HeadPlanQueries.Unit> units,
        @Nullable HeadPlan plan,
        @Nullable String keeper,
        List<HeadStep> steps,
        boolean concerned) {

    /** Whether there is anything for the reader. */
    boolean readable() {
        return plan != null || !steps.isEmpty() || concerned;
    }

    int stations() {
        return units.stream().mapToInt(HeadPlanQueries.Unit::stations).sum();
    }

    int withUnion() {
        return units.stream().mapToInt(HeadPlanQueries.Unit::withUnion).sum();
    }

    int employees() {
        return units.stream().mapToInt(HeadPlanQueries.Unit::employees).sum();
    }
}
