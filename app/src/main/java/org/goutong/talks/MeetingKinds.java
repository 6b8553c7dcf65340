package org.goutong.talks;

import org.goutong.web.View;

/**
 * Leads from the list of meetings with workers to that of meetings with employers, and back.
 *
 * @param employers whether it stands above the list of meetings with employers
 */
record MeetingKinds(boolean employers) implements View {}
