package org.goutong.founding;

import java.util.UUID;
import org.goutong.cases.Cases;
import org.goutong.orgs.CurrentStaff;
import org.goutong.orgs.Right;
import org.goutong.web.Panel;
import org.goutong.web.View;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Lets the founding of a federation begin where the firms of a building have agreed, or more of them join it. */
@Component
class FederationPanel implements Panel {

    private final FoundingQueries queries;
    private final FreeEmployerQueries free;
    private final Cases cases;
    private final CurrentStaff current;

    FederationPanel(FoundingQueries queries, FreeEmployerQueries free, Cases cases, CurrentStaff current) {
        this.queries = queries;
        this.free = free;
        this.cases = cases;
        this.current = current;
    }

    @Override
    public String page() {
        return "federation";
    }

    @Override
    public @Nullable View view(UUID subject) {
        var staff = current.find();
        if (staff == null || !staff.may(Right.RAISE)) {
            return null;
        }
        var agreed = free.listFree(staff.scope(), cases.listAgreed(staff.scope(), subject))
                .size();
        return queries.findFederationAt(staff.scope(), subject)
                .<View>map(federation -> new FederationStanding(federation, agreed))
                .orElseGet(() -> new FederationStart(subject, agreed));
    }
}
