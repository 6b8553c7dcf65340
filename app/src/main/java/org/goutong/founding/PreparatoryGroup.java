package org.goutong.founding;

import java.time.LocalDate;
import org.goutong.law.LegalParameters;
import org.goutong.law.LegalParameters.Parameter;

/** How many persons prepare a founding. */
record PreparatoryGroup(int persons, LocalDate day) {

    Parameter least() {
        return LegalParameters.on(day, "preparatory-group.least");
    }

    Parameter most() {
        return LegalParameters.on(day, "preparatory-group.most");
    }

    boolean complete() {
        return persons >= least().count() && persons <= most().count();
    }
}
