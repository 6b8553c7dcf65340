package org.goutong.outreach;

import java.util.List;
import org.goutong.orgs.Colleagues;
import org.goutong.orgs.OrgCode;
import org.goutong.orgs.Organisations;
import org.goutong.orgs.Staff;
import org.goutong.places.Places;
import org.goutong.web.FieldProblem;
import org.goutong.web.InvalidForm;
import org.goutong.web.NotFound;
import org.springframework.stereotype.Component;

/** Checks that everything a plan names is there and in the planner's scope. */
@Component
class PlanCheck {

    private final Places places;
    private final Organisations organisations;
    private final Colleagues colleagues;
    private final TargetEmployers employers;

    PlanCheck(Places places, Organisations organisations, Colleagues colleagues, TargetEmployers employers) {
        this.places = places;
        this.organisations = organisations;
        this.colleagues = colleagues;
        this.employers = employers;
    }

    /**
     * @throws NotFound when unit, place, organiser, staff or employer is not in the person's scope
     * @throws InvalidForm when it would close before it opens, or the place is not the unit's
     */
    CheckedPlan check(Staff by, NewMeeting plan) {
        if (!by.covers(plan.orgCode())) {
            throw new NotFound();
        }
        if (!plan.closesAt().isAfter(plan.opensAt())) {
            throw new InvalidForm(List.of(new FieldProblem("closes", "constraint.meeting_closes_after_it_opens")));
        }
        var unit = organisations.get(by.scope(), plan.orgCode());
        var place = places.get(by.scope(), plan.placeId());
        if (!OrgCode.covers(plan.orgCode(), place.orgCode())) {
            throw new InvalidForm(List.of(new FieldProblem("place", "outreach.place.of-another-unit", unit.name())));
        }
        if (plan.targetEmployerId() != null) {
            employers.get(by, plan.targetEmployerId());
        }
        return new CheckedPlan(
                plan,
                place.name(),
                unit.unionName(),
                colleagues.getCrew(by.scope(), plan.organiserId(), plan.staffIds()));
    }
}
