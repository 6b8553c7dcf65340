package org.goutong.employers;

import java.util.Optional;
import org.goutong.orgs.Staff;
import org.goutong.web.DomainEvent;

/** What is heard of an employer when one record becomes another one of which it is not known that both work. */
final class Closing {

    private Closing() {}

    /**
     * That an employer has closed down, or works on; empty when both records say the same.
     *
     * @param now the record that holds from now on
     */
    static Optional<DomainEvent> between(Employer before, Employer now, Staff by) {
        var closed = now.closedOn();
        if ((before.closedOn() == null) == (closed == null)) {
            return Optional.empty();
        }
        return Optional.of(
                closed == null
                        ? new EmployerReopened(by.orgCode(), now.id(), by.name())
                        : new EmployerClosed(by.orgCode(), now.id(), closed, by.name()));
    }
}
