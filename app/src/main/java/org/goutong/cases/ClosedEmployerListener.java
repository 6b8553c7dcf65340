package org.goutong.cases;

import org.goutong.employers.EmployerClosed;
import org.goutong.employers.EmployerReopened;
import org.goutong.orgs.Scope;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/**
 * Hears that an employer has closed down and ends its case, or that it works on and takes the case up again; heard twice,
 * nothing is done twice.
 */
@Component
class ClosedEmployerListener {

    /** The case may be kept by another unit than the employer. */
    private static final Scope JOB = new Scope.Job(Scope.Purpose.CONTACT_CLOCK);

    private final Cases cases;

    ClosedEmployerListener(Cases cases) {
        this.cases = cases;
    }

    @ApplicationModuleListener
    void hear(EmployerClosed closed) {
        cases.endOfClosed(JOB, closed.employerId(), closed.by());
    }

    @ApplicationModuleListener
    void hear(EmployerReopened reopened) {
        cases.resumeOfReopened(JOB, reopened.employerId(), reopened.by());
    }
}
