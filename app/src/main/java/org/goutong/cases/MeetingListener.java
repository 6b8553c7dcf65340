package org.goutong.cases;

import org.goutong.orgs.Scope;
import org.goutong.talks.EmployerIntentStated;
import org.goutong.talks.EmployerMeetingChanged;
import org.goutong.talks.EmployerMeetingClosed;
import org.goutong.talks.EmployerMeetingPlanned;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** Hears what came of meetings with employers and carries it into their cases; heard twice, nothing is done twice. */
@Component
class MeetingListener {

    private final MeetingCases cases;

    MeetingListener(MeetingCases cases) {
        this.cases = cases;
    }

    /** Who asks for a talk is known from then on. */
    @ApplicationModuleListener
    void hear(EmployerMeetingPlanned planned) {
        cases.openAsked(new Scope.Unit(planned.orgCode()), planned.meetingId());
    }

    /** Also when a meeting turns into a talk that the employer asked for. */
    @ApplicationModuleListener
    void hear(EmployerMeetingChanged changed) {
        cases.openAsked(new Scope.Unit(changed.orgCode()), changed.meetingId());
    }

    @ApplicationModuleListener
    void hear(EmployerMeetingClosed closed) {
        cases.follow(new Scope.Unit(closed.orgCode()), closed.meetingId());
    }

    /** Also after the end, when what an employer said is put right; before it, there is nothing to follow yet. */
    @ApplicationModuleListener
    void hear(EmployerIntentStated stated) {
        cases.follow(new Scope.Unit(stated.orgCode()), stated.meetingId());
    }
}
