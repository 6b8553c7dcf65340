package org.goutong.founding;

import java.util.List;
import java.util.UUID;
import org.goutong.employers.Employers;
import org.goutong.orgs.CurrentStaff;
import org.goutong.orgs.Right;
import org.goutong.web.Panel;
import org.goutong.web.View;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Hangs the founding on the page of an employer. */
@Component
@Order(20)
class EmployerFoundingPanel implements Panel {

    private final FoundingQueries queries;
    private final Dossiers dossiers;
    private final Employers employers;
    private final AfterCare afterCare;
    private final CurrentStaff current;

    EmployerFoundingPanel(
            FoundingQueries queries,
            Dossiers dossiers,
            Employers employers,
            AfterCare afterCare,
            CurrentStaff current) {
        this.queries = queries;
        this.dossiers = dossiers;
        this.employers = employers;
        this.afterCare = afterCare;
        this.current = current;
    }

    @Override
    public String page() {
        return "employer";
    }

    @Override
    public @Nullable View view(UUID subject) {
        var staff = current.find();
        if (staff == null) {
            return null;
        }
        var employer = employers.get(staff.scope(), subject);
        var founding = queries.findAt(staff.scope(), subject).orElse(null);
        var mayStart = staff.may(Right.RAISE)
                && staff.covers(employer.orgCode())
                && employer.closedOn() == null
                && !employer.hasUnion(dossiers.today());
        return founding == null && !mayStart
                ? null
                : new EmployerFounding(
                        subject,
                        founding,
                        founding == null
                                ? null
                                : Checklist.of(dossiers.get(staff.scope(), founding.id()), dossiers.today())
                                        .next()
                                        .map(Checklist.Item::step)
                                        .orElse(null),
                        founding == null ? List.of() : afterCare.list(staff.scope(), founding.id()),
                        employer.hasUnion(dossiers.today())
                                ? null
                                : Deadline.ofDuty(employer.orgCode(), employer.registeredOn()),
                        mayStart,
                        employer.closedOn() != null,
                        dossiers.today());
    }
}
