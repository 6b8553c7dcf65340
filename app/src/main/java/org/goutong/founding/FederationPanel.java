package org.goutong.founding;

import java.util.UUID;
import org.goutong.cases.Cases;
import org.goutong.orgs.CurrentStaff;
import org.goutong.orgs.Right;
import org.goutong.web.Panel;
import org.goutong.web.View;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Lets the founding of a federation begin where the firms of a building have agreed. */
@Component
class FederationPanel implements Panel {

    private final Cases cases;
    private final CurrentStaff current;

    FederationPanel(Cases cases, CurrentStaff current) {
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
        var agreed = cases.listAgreed(staff.scope(), subject).size();
        return agreed < Foundings.FEWEST_JOINED ? null : new FederationStart(subject, agreed);
    }
}
