package org.goutong.talks;

import java.util.Map;
import org.goutong.web.Problems;
import org.goutong.web.View;

/**
 * Who listened at which site to a talk that an employer asked for: counted by hand, and by the codes of the sites.
 *
 * @param places where the stall of a code can belong, by identifier
 */
record AudiencePage(
        SiteCodeList codes,
        Map<String, String> places,
        AudienceForm form,
        Problems problems,
        SiteForm siteForm,
        Problems siteProblems)
        implements View {

    EmployerMeeting meeting() {
        return codes.meeting();
    }
}
