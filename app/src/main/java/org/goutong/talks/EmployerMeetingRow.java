package org.goutong.talks;

import org.goutong.web.Words;

/**
 * A meeting with employers in a list.
 *
 * @param title its theme, otherwise the one employer that it is with, otherwise its kind
 * @param when for example 6月7日 14:00–16:00
 * @param unit name of the unit that holds it
 * @param overdue whether its end has passed and nobody has closed it
 */
record EmployerMeetingRow(
        EmployerMeeting meeting, String title, String when, String unit, boolean overdue, Turnout turnout) {

    /** Who comes, or came, in words. */
    String guests() {
        return meeting.state() == EmployerMeeting.State.CLOSED
                ? Words.t("talks.turnout.came", turnout.present())
                : Words.t("talks.turnout.invited", turnout.invited(), turnout.accepted());
    }
}
