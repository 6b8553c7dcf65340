package org.goutong.talks;

import java.time.Instant;
import java.util.UUID;
import org.goutong.joining.Applications;
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

    /** Whether it is given out: nobody has ended it, and a form that comes now is counted for the site. */
    boolean takesForms(Instant now) {
        return planned() || state == Meeting.State.OPEN && !now.isAfter(countsUntil());
    }

    /** Up to when forms are counted for the site once its stall is open: a little longer than its hours. */
    Instant countsUntil() {
        return closesAt.plus(Applications.GRACE);
    }

    /** Whether its hours are not over, so that the site needs no other code. */
    boolean lasts(Instant now) {
        return planned() || state == Meeting.State.OPEN && closesAt.isAfter(now);
    }

    /** Whether it ends when its talk is closed: it does, unless it has an end of its own that has not come. */
    boolean endsWith(EmployerMeeting talk, Instant now) {
        return running() && (closesAt.equals(talk.closesAt()) || !closesAt.isAfter(now));
    }

    /** Whether nobody has closed or cancelled it. */
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
