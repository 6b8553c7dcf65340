package org.goutong.talks;

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

/** Checks that everything a plan for a meeting with employers names is there and in the planner's scope. */
@Component
class EmployerPlanCheck {

    private final Places places;
    private final Organisations organisations;
    private final Colleagues colleagues;
    private final OwnEmployers employers;

    EmployerPlanCheck(Places places, Organisations organisations, Colleagues colleagues, OwnEmployers employers) {
        this.places = places;
        this.organisations = organisations;
        this.colleagues = colleagues;
        this.employers = employers;
    }

    /**
     * @throws NotFound when unit, place, organiser, staff or employer is not in the person's scope
     * @throws InvalidForm when it would close before it opens, is nowhere, or lacks the employer it is with
     */
    EmployerPlan check(Staff by, NewEmployerMeeting plan) {
        if (!by.covers(plan.orgCode())) {
            throw new NotFound();
        }
        if (!plan.closesAt().isAfter(plan.opensAt())) {
            throw refused("closes", "constraint.employer_meeting_closes_after_it_opens");
        }
        if (plan.placeId() == null && plan.spot().isBlank()) {
            throw refused("spot", "constraint.employer_meeting_somewhere");
        }
        if (plan.kind().withOne() != (plan.employerId() != null)) {
            throw refused("kind", "constraint.employer_meeting_asked_for_by_somebody");
        }
        if (plan.employerId() != null) {
            employers.get(by, plan.employerId());
        }
        var unit = organisations.get(by.scope(), plan.orgCode());
        return new EmployerPlan(
                plan,
                place(by, plan),
                unit.unionName(),
                colleagues.getCrew(by.scope(), plan.organiserId(), plan.staffIds()));
    }

    private String place(Staff by, NewEmployerMeeting plan) {
        if (plan.placeId() == null) {
            return "";
        }
        var place = places.get(by.scope(), plan.placeId());
        if (!OrgCode.covers(plan.orgCode(), place.orgCode())) {
            throw new NotFound();
        }
        return place.name();
    }

    private static InvalidForm refused(String field, String key) {
        return new InvalidForm(List.of(new FieldProblem(field, key)));
    }
}
