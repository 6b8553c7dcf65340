package org.goutong.cases;

import java.util.UUID;
import org.goutong.orgs.Scope;

/** Something above that hangs on how far the case of an employer has come: while it does, the last move stands. */
public interface CaseHold {

    /** Whether it hangs on the case of an employer now. */
    boolean holds(Scope scope, UUID employerId);

    /** Whether it is not over yet, so that the case stays where it is; {@link EmployerLetGo} says when it is. */
    boolean goesOn(Scope scope, UUID employerId);
}
