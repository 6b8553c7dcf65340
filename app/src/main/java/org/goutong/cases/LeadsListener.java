package org.goutong.cases;

import org.goutong.leads.LeadsRaised;
import org.goutong.orgs.Scope;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** Hears that leads were raised and opens the case of each employer; heard twice, nothing is opened twice. */
@Component
class LeadsListener {

    private final Cases cases;

    LeadsListener(Cases cases) {
        this.cases = cases;
    }

    @ApplicationModuleListener
    void hear(LeadsRaised raised) {
        cases.openForLeads(new Scope.Unit(raised.orgCode()), raised.meetingId(), raised.by());
    }
}
