package org.goutong.talks;

import java.util.List;
import org.goutong.audit.Overwritten;
import org.goutong.web.Problems;
import org.goutong.web.View;

/**
 * What was spoken of at a meeting with employers, to be written down.
 *
 * @param overwritten what saving would overwrite, because somebody else has changed it meanwhile
 */
record MinutesPage(EmployerMeeting meeting, MinutesForm form, Problems problems, List<Overwritten> overwritten)
        implements View {}
