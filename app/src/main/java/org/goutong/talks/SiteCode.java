package org.goutong.talks;

import java.time.Instant;
import java.util.UUID;
import org.goutong.outreach.Meeting;

/**
 * A join code of one site that listens to a talk.
 *
 * @param site for example 江苏分公司
 * @param stallId the stall that takes the forms
 * @param code six digits
 * @param people who filled in a form with it, in persons
 */
record SiteCode(
        String site, UUID stallId, String code, Meeting.State state, Instant opensAt, Instant closesAt, int people) {

    /** Whether a form that comes now is counted for the site. */
    boolean takesForms(Instant now) {
        return state == Meeting.State.PLANNED || state == Meeting.State.OPEN && closesAt.isAfter(now);
    }

    boolean running() {
        return state == Meeting.State.PLANNED || state == Meeting.State.OPEN;
    }

    boolean planned() {
        return state == Meeting.State.PLANNED;
    }

    /** The code as people read it aloud, for example {@code 482 913}. */
    String groupedCode() {
        return code.substring(0, 3) + " " + code.substring(3);
    }

    String path() {
        return "/meetings/" + stallId;
    }
}
