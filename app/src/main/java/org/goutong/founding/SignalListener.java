package org.goutong.founding;

import org.goutong.joining.ApplicationReceived;
import org.goutong.joining.EmployerIdentified;
import org.goutong.orgs.Scope;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** Hears of applications and leaves their signals; every reaction may be repeated. */
@Component
class SignalListener {

    private final Signals signals;

    SignalListener(Signals signals) {
        this.signals = signals;
    }

    @ApplicationModuleListener
    void hear(ApplicationReceived received) {
        if (received.employerId() != null) {
            signals.note(
                    new Scope.Unit(received.orgCode()),
                    received.applicationId(),
                    received.meetingId(),
                    received.orgCode(),
                    received.employerId(),
                    received.at());
        }
    }

    @ApplicationModuleListener
    void hear(EmployerIdentified identified) {
        signals.noteAll(new Scope.Unit(identified.orgCode()), identified.normalText(), identified.employerId());
    }
}
