package org.goutong.heads;

import java.util.List;
import java.util.Map;
import org.goutong.audit.Overwritten;
import org.goutong.employers.Employer;
import org.goutong.web.Options;
import org.goutong.web.Problems;
import org.goutong.web.View;

/**
 * Beginning or changing the plan for a head firm.
 *
 * @param reason why the plan is to end, as it was typed; else empty
 * @param overwritten what saving would overwrite, because somebody else has changed it meanwhile
 */
record HeadPlanFormPage(
        Employer head, HeadPlanForm form, String reason, Problems problems, List<Overwritten> overwritten)
        implements View {

    Map<String, String> levels() {
        return Options.of(List.of(SponsorLevel.values()), SponsorLevel::name, SponsorLevel::word);
    }

    Map<String, String> routes() {
        return Options.of(List.of(HeadRoute.values()), HeadRoute::name, HeadRoute::word);
    }

    boolean begins() {
        return form.seen().isEmpty();
    }
}
