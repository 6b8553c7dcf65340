package org.goutong.talks;

import java.util.UUID;
import org.goutong.employers.Employer;
import org.goutong.employers.Employers;
import org.goutong.orgs.Staff;
import org.goutong.web.NotFound;
import org.goutong.web.Typed;
import org.springframework.stereotype.Component;

/** The employers of a person's own units: with one of them a meeting can be planned. */
@Component
class OwnEmployers {

    private final Employers employers;

    OwnEmployers(Employers employers) {
        this.employers = employers;
    }

    /** An employer of the person's units, or 404. */
    Employer get(Staff staff, UUID id) {
        var employer = employers.get(staff.scope(), id);
        if (!staff.covers(employer.orgCode())) {
            throw new NotFound();
        }
        return employer;
    }

    boolean has(Staff staff, UUID id) {
        return staff.covers(employers.get(staff.scope(), id).orgCode());
    }

    /** The name of an employer, empty when it is not there or not of the person's units. */
    String name(Staff staff, String typed) {
        var id = Typed.id(typed);
        try {
            return id == null ? "" : get(staff, id).name();
        } catch (NotFound outside) {
            return "";
        }
    }
}
