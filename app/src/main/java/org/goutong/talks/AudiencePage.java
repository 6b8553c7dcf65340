package org.goutong.talks;

import java.util.List;
import org.goutong.web.Problems;
import org.goutong.web.View;

/** Who listened at which site to a talk that an employer asked for, to be counted. */
record AudiencePage(
        EmployerMeeting meeting, List<Audience> rows, String site, String people, String forms, Problems problems)
        implements View {}
